package plan

import (
	"html/template"
	"slices"

	"tifaktor/generator/markdown"
	"tifaktor/generator/programme"
	"tifaktor/generator/survey"
)

// ProsePart is a piece of a text: what the author wrote, or a figure in its
// place. One of the fields is set.
type ProsePart struct {
	HTML    template.HTML
	Dots    *DotTable
	Trend   *Trend
	Spread  *Distributions
	Heat    *HeatTable
	Rows    *RowTable
	Radar   *Radar
	Nothing string // why there is no figure
}

// figure gives the part's figure; nil when it has none.
func (part *ProsePart) figure() *Figure {
	switch {
	case part.Heat != nil:
		return part.Heat.figure()
	case part.Radar != nil:
		return part.Radar.figure()
	}
	for _, figure := range []*Figure{part.Dots.figure(), part.Trend.figure(), part.Spread.figure(), part.Rows.figure()} {
		if figure != nil {
			return figure
		}
	}
	return nil
}

// choice is what a figure of a text shows. Without units it is the whole, or all.
type choice struct {
	units, factors []int
	to             *links
}

// unit is the only unit, or the whole.
func (c choice) unit() int {
	if len(c.units) == 0 {
		return top
	}
	return c.units[0]
}

// textFigures draws each kind of figure that a text may have, in the newest round
// of the results given.
var textFigures = map[programme.FigureKind]func(*results, choice) (ProsePart, error){
	programme.Dots:         (*results).textDots,
	programme.Trend:        (*results).textTrend,
	programme.Distribution: (*results).textDistribution,
	programme.Heatmap: func(r *results, c choice) (part ProsePart, err error) {
		if len(c.units) == 0 {
			deepest, _ := r.deepest()
			c.units = r.inOrder(top, deepest)
		}
		part.Heat, err = r.heatTable(c.units, c.factors, c.to)
		return part, err
	},
	programme.Strip: func(r *results, c choice) (part ProsePart, err error) {
		part.Rows, err = r.spreadOfUnits(c.factors, c.to)
		return part, err
	},
	programme.Profile: func(r *results, c choice) (part ProsePart, err error) {
		part.Rows, err = r.profile(c.units, c.factors, c.to)
		return part, err
	},
	programme.Response: func(r *results, c choice) (part ProsePart, err error) {
		if len(c.units) == 0 {
			c.units = r.data.Units[top].Children
		}
		part.Rows, err = r.responseRates(c.units, c.to)
		return part, err
	},
	programme.Radar: func(r *results, c choice) (part ProsePart, err error) {
		part.Radar, err = r.radar(c.units, c.factors)
		return part, err
	},
}

// prose fills figures into a text. The album is that of the page at from.
func (p *planner) prose(text *programme.Document, from string) ([]ProsePart, Album, error) {
	parts, err := text.Body.Parts(p.printing(text, from))
	if err != nil {
		return nil, Album{}, err
	}
	return p.illustrate(text, parts, from)
}

// illustrate puts figures in their places among the parts of a text.
func (p *planner) illustrate(text *programme.Document, parts []markdown.Part, from string) ([]ProsePart, Album, error) {
	if len(parts) == 0 {
		return nil, Album{}, nil
	}
	var err error
	made := make([]ProsePart, len(parts))
	figures := make([]*Figure, len(parts))
	for i, part := range parts {
		if made[i].HTML = part.HTML; part.Block == markdown.NoBlock {
			continue
		}
		if made[i], err = p.textFigure(text.Figures[part.Block], from); err != nil {
			return nil, Album{}, err
		}
		figures[i] = made[i].figure()
	}
	return made, p.album(from, figures...), nil
}

// textFigure draws a figure of a text. Its ids have been checked.
func (p *planner) textFigure(figure programme.Figure, from string) (ProsePart, error) {
	r := p.results
	if r == nil {
		return ProsePart{Nothing: p.printer.Text("results.notYet")}, nil
	}
	if figure.Round.Known() {
		r = r.inRound(figure.Round.V)
	}
	shown := choice{factors: r.allFactors(), to: r.newLinks(from)}
	for _, id := range figure.Units {
		u := slices.IndexFunc(r.data.Units, func(unit survey.Unit) bool { return unit.ID == id.V })
		shown.units = append(shown.units, u)
	}
	if len(figure.Factors) > 0 {
		shown.factors = nil
	}
	for _, id := range figure.Factors {
		f := slices.IndexFunc(r.data.Instrument.Factors, func(factor survey.Factor) bool { return factor.ID == id.V })
		shown.factors = append(shown.factors, f)
	}
	part, err := textFigures[figure.Kind.V](r, shown)
	if err == nil && part.figure() == nil {
		part.Nothing = r.nothing(shown.unit())
	}
	return part, err
}

// inRound gives the results as they were when a round was the newest.
func (r *results) inRound(id string) *results {
	then := *r
	for i := range r.data.Rounds {
		if r.data.Rounds[i].ID == id {
			then.latest, then.previous = i, i-1
		}
	}
	return &then
}

// nothing tells why there is no figure of a unit.
func (r *results) nothing(u int) string {
	if r.state(r.latest, u) == survey.Hidden {
		return r.printer.Text("results.hiddenToProtect")
	}
	return firstInLine(r.printer.Text("results.missing"))
}

func (r *results) textDots(c choice) (part ProsePart, err error) {
	u, y := c.unit(), r.yardstick()
	if u == top {
		y = r.reference()
	}
	var rows []factorRow
	for _, row := range r.rows(u, y) {
		if slices.Contains(c.factors, row.factor) {
			rows = append(rows, row)
		}
	}
	title := r.printer.Text("results.tableCaption", "unit", r.names[u], "round", r.round(r.latest).ID)
	part.Dots, err = r.factorTable(title, rows, y, r.names[u], c.to)
	if part.Dots != nil {
		for i := range part.Dots.Rows {
			part.Dots.Rows[i].ID = "" // the page may have more than one such table
		}
	}
	return part, err
}

func (r *results) textTrend(c choice) (part ProsePart, err error) {
	part.Trend, err = r.trend(c.unit(), c.factors, r.names[c.unit()])
	return part, err
}

func (r *results) textDistribution(c choice) (part ProsePart, err error) {
	part.Spread, err = r.unitDistributions(c.unit(), c.factors, c.to)
	return part, err
}
