package results

import (
	"html/template"
	"slices"
	"strconv"

	"tifaktor/generator/chart"
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// DotTable is a table with a figure in each row: the mean as a dot on the scale,
// beside what it is compared with.
type DotTable struct {
	page.Figure
	Head     string // of the rows' names: "Faktor"
	Axis     template.HTML
	Whole    string // head of the comparison with the yardstick; empty if there is none
	Previous string // head of the change since the round before; empty if there is none
	Key      []page.KeyItem
	Rows     []DotTableRow
}

// DotTableRow is one row.
type DotTableRow struct {
	ID       string
	Name     string
	Href     string
	Note     string // under the name
	Strong   bool   // the row that the others are part of
	Picture  template.HTML
	Value    Value
	Whole    *Difference
	Previous *Difference
}

// rowID is the id of a factor's row on a page.
func rowID(number int) string { return "f" + strconv.Itoa(number) }

// textDots shows the mean of each factor in a unit.
func textDots(r *Results, c choice) (page.Illustration, error) {
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
	title := r.Printer.Text("results.tableCaption", "unit", r.names[u], "round", r.round(r.latest).ID)
	table, err := factorTable(r, title, rows, y, r.names[u], c.to)
	if table != nil {
		for i := range table.Rows {
			table.Rows[i].ID = "" // the page may have more than one such table
		}
	}
	return newIllustration("dots", table), err
}

// factorTable makes the table of a unit with one row per factor. The title is the figure's, and
// unit is the name of its series. Without a yardstick the figure compares with the round
// before.
func factorTable(r *Results, title string, rows []factorRow, y *yardstick, unit string, to *links) (*DotTable, error) {
	word, round := r.Printer.Text, r.round(r.latest).ID
	table := &DotTable{Head: word("results.factor")}
	names := chart.DotsNames{Now: word("results.inRound", "unit", unit, "round", round)}
	if slices.ContainsFunc(rows, func(row factorRow) bool { return row.fromWhole.known }) {
		names.Whole = y.first
		table.Whole = y.head
	}
	if slices.ContainsFunc(rows, func(row factorRow) bool { return row.change.known }) {
		names.Previous = r.round(r.previous).ID
		table.Previous = word("results.since", "round", names.Previous)
	}
	data := dotsData(r, rows, names)
	picture, err := chart.Dots.Draw(data)
	if err != nil {
		return nil, err
	}
	var means []namedMean
	for i, row := range rows {
		table.Rows = append(table.Rows, factorTableRow(r, row, table, names, picture.Rows[i], to))
		means = append(means, namedMean{r.factors[row.factor].inside, row.now})
	}
	addPicture(r, table, title, r.rangeCaption(means), data, picture)
	return table, nil
}

// addPicture adds the figure to a table of rows.
func addPicture(r *Results, table *DotTable, title, caption string, data chart.DotsData, picture chart.DotsPicture) {
	table.Axis, table.Key = picture.Axis, dotKey(r.wording, data, picture)
	table.Figure = r.newFigure(chart.Dots.Name, title, caption, picture.JSON)
}

// dotsData returns what the figure shows: one row per factor.
func dotsData(r *Results, rows []factorRow, names chart.DotsNames) chart.DotsData {
	scale := r.instrument.Scale
	early := names.Whole == ""
	if early {
		names.Whole, names.Previous = names.Previous, ""
	}
	names.Low, names.High = r.Text(scale.Low), r.Text(scale.High)
	data := chart.DotsData{Printer: r.Printer, Scale: scale, Names: names}
	for _, row := range rows {
		drawn := chart.DotsRow{Name: r.factors[row.factor].name, Now: row.now, Few: few(row.answers)}
		switch {
		case early:
			drawn.Whole, drawn.Band = row.before, row.change.threshold
		default:
			drawn.Whole, drawn.Band = row.whole, row.fromWhole.threshold
			drawn.Previous = row.before
		}
		data.Rows = append(data.Rows, drawn)
	}
	return data
}

// few reports whether so few answered that one more could change the mean much.
func few(answers int) bool { return answers > 0 && answers < survey.FewAnswers }

func factorTableRow(r *Results, row factorRow, table *DotTable, names chart.DotsNames, picture template.HTML, to *links) DotTableRow {
	texts, factor := r.factors[row.factor], r.instrument.Factors[row.factor]
	made := DotTableRow{
		ID:      rowID(factor.Number),
		Name:    texts.name,
		Href:    to.factors[row.factor],
		Note:    texts.meaning,
		Picture: picture,
		Value:   r.value(row.now),
	}
	if table.Whole != "" {
		made.Whole = againstWhole(r.wording, row, names.Whole)
	}
	if table.Previous != "" {
		made.Previous = againstBefore(r, row)
	}
	return made
}

// againstWhole compares a row with the yardstick in words.
func againstWhole(w *wording, row factorRow, whole string) *Difference {
	same := w.Printer.Text("results.about")
	if row.fromWhole.threshold == 0 {
		same = w.Printer.Text("results.equal")
	}
	label := w.Printer.Text("results.wholeLabel", "whole", whole, "value", w.value(row.whole).String())
	return labelled(w.difference(row.fromWhole, row.now, row.whole, same), row.now, label)
}

// againstBefore compares a row with the round before in words.
func againstBefore(r *Results, row factorRow) *Difference {
	label := r.Printer.Text("results.sinceLabel", "round", r.round(r.previous).ID)
	return labelled(r.difference(row.change, row.now, row.before, r.Printer.Text("results.unchanged")), row.now, label)
}

// dotKey explains the marks that are in the figure.
func dotKey(w *wording, data chart.DotsData, picture chart.DotsPicture) []page.KeyItem {
	word, names := w.Printer.Text, data.Names
	whole := names.Whole
	if slices.ContainsFunc(data.Rows, func(row chart.DotsRow) bool { return row.Band > 0 }) {
		whole = word("results.wholeWithBand", "whole", whole, "about", w.Printer.Quote(word("results.about")))
	}
	few := word("results.few")
	if picture.KeyNow == "" {
		few = word("results.fewIn", "unit", names.Now)
	}
	return newKey(
		page.KeyItem{Picture: picture.KeyNow, Text: names.Now},
		page.KeyItem{Picture: picture.KeyFew, Text: few},
		page.KeyItem{Picture: picture.KeyCoarse, Text: word("results.keyCoarse")},
		page.KeyItem{Picture: picture.KeyPrevious, Text: word("results.changeFrom", "round", names.Previous)},
		page.KeyItem{Picture: picture.KeyWhole, Text: whole},
		page.KeyItem{Picture: picture.KeyBetween, Text: word("results.keyBetween")},
		page.KeyItem{Picture: picture.KeyHidden, Text: word("results.hiddenToProtect")},
		page.KeyItem{Picture: picture.KeyMissing, Text: page.FirstInLine(word("results.missing"))},
	)
}
