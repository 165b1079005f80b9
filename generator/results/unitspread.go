package results

import (
	"tifaktor/generator/chart"
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// minSpreadUnits is how many units make a spread worth showing.
const minSpreadUnits = 5

// textStrip shows the spread of all units.
func textStrip(r *Results, c choice) (page.Illustration, error) {
	table, err := spreadOfUnits(r, c.factors, c.to)
	return newIllustration("rows", table), err
}

// spreadOfUnits shows how far apart the units are in each factor, without their names. It
// returns nil if they are too few.
func spreadOfUnits(r *Results, factors []int, to *links) (*RowTable, error) {
	units := r.lowest()
	if len(units) < minSpreadUnits {
		return nil, nil
	}
	word, scale, y := r.Printer.Text, r.instrument.Scale, r.yardstick()
	if y == nil { // there is nothing beside the units
		y = &yardstick{means: make([]survey.Mean, len(r.factors))}
	}
	data := chart.StripData{Printer: r.Printer, Scale: scale, Names: chart.StripNames{
		Units: word("strip.units"), Whole: y.first, Low: r.Text(scale.Low), High: r.Text(scale.High),
	}}
	table := &RowTable{Head: word("results.factor"), Columns: []RowHead{{Text: word("strip.range")}}}
	if y.first != "" {
		table.Columns = append(table.Columns, RowHead{Text: y.first})
	}
	for _, f := range factors {
		row := unitSpreadRow(r.numbers, units, f)
		data.Rows = append(data.Rows, chart.StripRow{Name: r.factors[f].name, Means: row.means, Whole: y.means[f]})
		cells := []string{r.rangeText(row)}
		if y.first != "" {
			cells = append(cells, r.value(y.means[f]).String())
		}
		table.Rows = append(table.Rows, Row{Name: r.factors[f].name, Href: to.factors[f], Cells: cells})
	}
	picture, err := chart.StripPlot.Draw(data)
	if err != nil {
		return nil, err
	}
	for i := range table.Rows {
		table.Rows[i].Picture = picture.Rows[i]
	}
	marks := "strip.keyUnits"
	if picture.Columns {
		marks = "strip.keyColumns"
	}
	table.Axis = picture.Axis
	table.Key = newKey(page.KeyItem{Picture: picture.KeyUnits, Text: word(marks, "n", len(units))}, page.KeyItem{Picture: picture.KeyWhole, Text: y.first},
		page.KeyItem{Picture: picture.KeyCoarse, Text: word("results.keyCoarse")}, page.KeyItem{Picture: picture.KeyBetween, Text: word("results.keyBetween")},
		page.KeyItem{Picture: picture.KeyHidden, Text: word("results.hiddenToProtect")},
		page.KeyItem{Picture: picture.KeyMissing, Text: page.FirstInLine(word("results.missing"))})
	return rowTable(r, chart.StripPlot.Name, word("strip.title", "round", r.round(r.latest).ID), farthestApart(r, units, factors), table, picture.JSON), nil
}

// farthestApart says in which factor units are farthest apart; "" if they are not apart in any.
func farthestApart(r *Results, units, factors []int) string {
	var widest spreadRow
	for _, f := range factors {
		if row := unitSpreadRow(r.numbers, units, f); row.width() > widest.width() {
			widest = row
		}
	}
	if widest.width() == 0 {
		return ""
	}
	return r.Printer.Text("strip.widest", "factor", r.factors[widest.factor].inside, "range", r.rangeText(widest))
}

// lowest returns the units with results in the newest round that have no such unit below them,
// so that nobody is counted twice.
func (n *numbers) lowest() []int {
	var units []int
	above := make([]bool, len(n.data.Units))
	for u := len(n.data.Units) - 1; u > top; u-- {
		if n.state(n.latest, u) != survey.Shown {
			above[n.data.Units[u].Parent] = above[n.data.Units[u].Parent] || above[u]
			continue
		}
		if !above[u] {
			units = append(units, u)
		}
		above[n.data.Units[u].Parent] = true
	}
	return units
}

// spreadRow is the shown means of the units in one factor.
type spreadRow struct {
	factor    int
	means     []survey.Mean
	low, high survey.Mean
}

func unitSpreadRow(n *numbers, units []int, f int) spreadRow {
	row := spreadRow{factor: f}
	for _, u := range units {
		mean := n.cell(n.latest, u, f)
		if mean.State != survey.Shown {
			continue
		}
		if len(row.means) == 0 || mean.Digits < row.low.Digits {
			row.low = mean
		}
		if len(row.means) == 0 || mean.Digits > row.high.Digits {
			row.high = mean
		}
		row.means = append(row.means, mean)
	}
	return row
}

func (row spreadRow) width() int { return row.high.Digits - row.low.Digits }

// rangeText prints the lowest and the highest mean: "3,6–4,7".
func (w *wording) rangeText(row spreadRow) string {
	if len(row.means) == 0 {
		return w.Printer.Text("results.missing")
	}
	return w.value(row.low).String() + "–" + w.value(row.high).String()
}
