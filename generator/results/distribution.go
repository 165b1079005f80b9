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

// unitDistributions shows how the answers of a unit to some factors spread in the
// newest round; nil when none of its distributions may be shown.
func unitDistributions(r *Results, u int, factors []int, to *links) (*Distributions, error) {
	rows := make([]distributionRow, len(factors))
	for i, f := range factors {
		rows[i] = distributionRow{r.factors[f].name, to.factors[f], distribution(r, u, f)}
	}
	word := r.Printer.Text
	title := word("distribution.caption", "unit", r.names[u], "round", r.round(r.latest).ID)
	return distributions(r, title, mostAnswers(r, rows), word("results.factor"), rows)
}

// factorDistribution shows how the answers of the whole to one factor spread; nil
// when that may not be shown.
func factorDistribution(r *Results, f int, to *links) (*Distributions, error) {
	row := distributionRow{r.whole.first, to.whole, distribution(r, top, f)}
	word := r.Printer.Text
	title := word("distribution.captionFactor", "factor", r.factors[f].name, "round", r.round(r.latest).ID)
	return distributions(r, title, mostAnswersOf(r, row.answers), word("units.unit"), []distributionRow{row})
}

// distributionRow is a row of the figure, with the name that it is given there.
type distributionRow struct {
	name, href string
	answers    survey.Distribution
}

// distribution gives the distribution of a factor in the newest round: nothing
// when its scale has too many steps to draw.
func distribution(r *Results, unit, factor int) survey.Distribution {
	scale := r.data.Instrument.Scale
	if scale.To-scale.From >= chart.MostSteps {
		return survey.Distribution{}
	}
	return r.round(r.latest).Distribution(unit, factor)
}

// distributions makes the figure; nil when no row has anything to show. The
// caption tells where most of the answers lie, and the head what the rows are.
func distributions(r *Results, title, caption, head string, rows []distributionRow) (*Distributions, error) {
	word, scale := r.Printer.Text, r.data.Instrument.Scale
	data := chart.DistributionData{Scale: scale, Words: chart.DistributionWords{
		Hidden: word("results.hidden"), Missing: word("results.missing"),
	}}
	shown := false
	for _, row := range rows {
		shown = shown || row.answers.State == survey.Shown
		data.Rows = append(data.Rows, chart.DistributionRow{
			Name: row.name, Label: row.name + ". " + sharesInWords(r, row.answers), Answers: row.answers,
		})
	}
	if !shown {
		return nil, nil
	}
	picture, err := chart.Distribution(data)
	if err != nil {
		return nil, err
	}
	made := &Distributions{
		Heading: word("distribution.heading"),
		Lead:    distributionLead(r, rows),
		Head:    head,
		Key:     distributionKey(r, picture),
	}
	for step := scale.From; step <= scale.To; step++ {
		made.Steps = append(made.Steps, r.Printer.Decimal(step, 0))
	}
	var sheet chart.Sheet
	for i, row := range rows {
		sheet.Rows = append(sheet.Rows, chart.SheetRow{Name: row.name, Picture: picture.Rows[i]})
		made.Rows = append(made.Rows, DistributionRow{
			Name: row.name, Href: row.href, Note: countedAsOne(r, row.answers),
			Picture: picture.Rows[i], Cells: shareCells(r, row.answers),
		})
	}
	made.Figure = r.newFigure("distribution", title, caption, made.Key, picture.JSON, sheet)
	return made, nil
}

// distributionKey explains the colours, and what stands for no bar.
func distributionKey(r *Results, picture chart.DistributionPicture) []page.KeyItem {
	scale := r.data.Instrument.Scale
	from, to := r.scaleEnds()
	var key []page.KeyItem
	for i, step := range picture.KeySteps {
		text := r.Printer.Decimal(scale.From+i, 0)
		switch i {
		case 0:
			text = from
		case len(picture.KeySteps) - 1:
			text = to
		}
		key = append(key, page.KeyItem{Picture: step, Text: text})
	}
	if picture.KeyHidden != "" {
		key = append(key, page.KeyItem{Picture: picture.KeyHidden, Text: r.Printer.Text("results.hiddenToProtect")})
	}
	if picture.KeyMissing != "" {
		key = append(key, page.KeyItem{Picture: picture.KeyMissing, Text: page.FirstInLine(r.Printer.Text("results.missing"))})
	}
	return key
}
