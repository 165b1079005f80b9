package results

import (
	"html/template"

	"tifaktor/generator/chart"
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// Distributions is how the answers spread over the scale: one bar per row, and
// the same as a table.
type Distributions struct {
	page.Figure
	Heading string
	Lead    []string
	Head    string // of the rows' names: "Faktor"
	Key     []page.KeyItem
	Rows    []DistributionRow
	Steps   []string // heads of the table of numbers: "1", "2" ...
}

// DistributionRow is one row, with its numbers.
type DistributionRow struct {
	Name    string
	Href    string
	Note    string // which steps are counted as one; may be empty
	Picture template.HTML
	Cells   []DistributionCell
}

// DistributionCell is one part of the scale in the table of numbers. It spans as
// many columns as the part has steps.
type DistributionCell struct {
	Text string // "39 %", "81 % (4–5)", "skjult"
	Span int
}

// textDistribution shows how the answers of a unit spread over the scale.
func textDistribution(r *Results, c choice) (page.Illustration, error) {
	spread, err := unitDistributions(r, c.unit(), c.factors, c.to)
	return newIllustration("bars", spread), err
}

// unitDistributions shows how the answers of a unit to some factors spread in the newest round.
// It returns nil if none of its distributions may be shown.
func unitDistributions(r *Results, u int, factors []int, to *links) (*Distributions, error) {
	rows := make([]distributionRow, len(factors))
	for i, f := range factors {
		rows[i] = distributionRow{r.factors[f].name, to.factors[f], distribution(r, u, f)}
	}
	word := r.Printer.Text
	title := word("distribution.caption", "unit", r.names[u], "round", r.round(r.latest).ID)
	return distributions(r, title, modesCaption(r.wording, rows), word("results.factor"), rows)
}

// factorDistribution shows how the answers of the whole to one factor spread. It returns nil if
// that may not be shown.
func factorDistribution(r *Results, f int, to *links) (*Distributions, error) {
	row := distributionRow{r.whole.first, to.whole, distribution(r, top, f)}
	word := r.Printer.Text
	title := word("distribution.captionFactor", "factor", r.factors[f].name, "round", r.round(r.latest).ID)
	return distributions(r, title, modeCaption(r.wording, row.answers), word("units.unit"), []distributionRow{row})
}

// distributionRow is a row of the figure with its name and link.
type distributionRow struct {
	name, href string
	answers    survey.Distribution
}

// distribution returns the distribution of a factor in the newest round. It is empty if the
// scale has too many steps to draw.
func distribution(r *Results, unit, factor int) survey.Distribution {
	scale := r.instrument.Scale
	if scale.To-scale.From >= chart.MostSteps {
		return survey.Distribution{}
	}
	return r.round(r.latest).Distribution(unit, factor)
}

// distributions makes the figure, or returns nil if no row has anything to show. The caption is
// about where most answers are, and head is what the rows are.
func distributions(r *Results, title, caption, head string, rows []distributionRow) (*Distributions, error) {
	word, scale := r.Printer.Text, r.instrument.Scale
	data := chart.DistributionData{Scale: scale, Words: chart.DistributionWords{
		Hidden: word("results.hidden"), Missing: word("results.missing"),
	}}
	shown := false
	for _, row := range rows {
		shown = shown || row.answers.State == survey.Shown
		data.Rows = append(data.Rows, chart.DistributionRow{
			Name: row.name, Label: row.name + ". " + sharesInWords(r.wording, row.answers), Answers: row.answers,
		})
	}
	if !shown {
		return nil, nil
	}
	picture, err := chart.Distribution.Draw(data)
	if err != nil {
		return nil, err
	}
	made := &Distributions{
		Heading: word("distribution.heading"),
		Lead:    distributionLead(r.wording, rows),
		Head:    head,
		Key:     distributionKey(r.wording, picture),
	}
	for step := scale.From; step <= scale.To; step++ {
		made.Steps = append(made.Steps, r.Printer.Decimal(step, 0))
	}
	for i, row := range rows {
		made.Rows = append(made.Rows, DistributionRow{
			Name: row.name, Href: row.href, Note: countedAsOne(r.wording, row.answers),
			Picture: picture.Rows[i], Cells: shareCells(r.wording, row.answers),
		})
	}
	made.Figure = r.newFigure(chart.Distribution.Name, title, caption, picture.JSON)
	return made, nil
}

// distributionKey explains the colours, and the marks of rows without a bar.
func distributionKey(w *wording, picture chart.DistributionPicture) []page.KeyItem {
	scale := w.instrument.Scale
	from, to := w.scaleEnds()
	var key []page.KeyItem
	for i, step := range picture.KeySteps {
		text := w.Printer.Decimal(scale.From+i, 0)
		switch i {
		case 0:
			text = from
		case len(picture.KeySteps) - 1:
			text = to
		}
		key = append(key, page.KeyItem{Picture: step, Text: text})
	}
	if picture.KeyHidden != "" {
		key = append(key, page.KeyItem{Picture: picture.KeyHidden, Text: w.Printer.Text("results.hiddenToProtect")})
	}
	if picture.KeyMissing != "" {
		key = append(key, page.KeyItem{Picture: picture.KeyMissing, Text: page.FirstInLine(w.Printer.Text("results.missing"))})
	}
	return key
}
