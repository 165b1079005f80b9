package results

import (
	"slices"

	"tifaktor/generator/page"
	"tifaktor/generator/programme"
	"tifaktor/generator/survey"
)

// choice is what a figure in a text shows. Without units it is the whole or all units,
// depending on the kind.
type choice struct {
	units, factors []int
	to             *links
}

// unit returns the unit of a figure that shows one: the whole unless the author chose another.
func (c choice) unit() int {
	if len(c.units) == 0 {
		return top
	}
	return c.units[0]
}

// textFigures draws each kind of figure that a text may have, in the newest round
// of the results given.
var textFigures = map[programme.FigureKind]func(*Results, choice) (page.Illustration, error){
	"dots":         textDots,
	"trend":        textTrend,
	"distribution": textDistribution,
	"heatmap":      textHeatmap,
	"strip":        textStrip,
	"profile":      textProfile,
	"response":     textResponse,
}

// Illustrate makes a figure that a text asks for, on the page at from. Package check has
// checked its ids.
func (r *Results) Illustrate(figure programme.Figure, from string) (page.Illustration, error) {
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
		f := slices.IndexFunc(r.instrument.Factors, func(factor survey.Factor) bool { return factor.ID == id.V })
		shown.factors = append(shown.factors, f)
	}
	made, err := textFigures[figure.Kind.V](r, shown)
	if err == nil && made.Figure == nil {
		return page.Illustration{Nothing: whyNoFigure(r, shown.unit())}, nil
	}
	return made, err
}

// newIllustration returns a figure that a partial of the theme shows.
func newIllustration(partial string, data interface{ figure() *page.Figure }) page.Illustration {
	return page.Illustration{Partial: partial, Data: data, Figure: data.figure()}
}

// inRound returns the results as they were when a round was the newest.
func (r *Results) inRound(id string) *Results {
	then := *r
	then.numbers = r.numbers.inRound(id)
	return &then
}

// whyNoFigure returns why there is no figure of a unit.
func whyNoFigure(r *Results, u int) string {
	if r.state(r.latest, u) == survey.Hidden {
		return r.Printer.Text("results.hiddenToProtect")
	}
	return page.FirstInLine(r.Printer.Text("results.missing"))
}
