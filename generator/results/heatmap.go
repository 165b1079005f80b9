package results

import (
	"slices"
	"strings"

	"tifaktor/generator/chart"
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// HeatTable is a table of units down and factors across, coloured by the mean.
type HeatTable struct {
	page.Figure
	Key     []HeatKey
	Answers bool // the column of answers is shown
	Factors []HeatHead
	Rows    []HeatRow
}

// HeatKey explains a colour. Step 0 is the hatch of hidden numbers.
type HeatKey struct {
	Step int
	Text string
}

// HeatHead is the head of a factor's column.
type HeatHead struct {
	Number int
	Name   string // short, may hold soft hyphens
	Href   string
}

// HeatRow is one unit. If it has no cells, Text explains why.
type HeatRow struct {
	Name    string
	Href    string
	Level   int // 0 for the whole
	Answers string
	Few     bool
	Hidden  bool
	Text    string
	Cells   []HeatCell
}

// HeatCell is one mean. Step 0 is a cell without a number.
type HeatCell struct {
	Step  int
	Value Value
}

// textHeatmap shows units by factors: all units down to a level if the text names none.
func textHeatmap(r *Results, c choice) (page.Illustration, error) {
	if len(c.units) == 0 {
		deepest, _ := r.deepest()
		c.units = r.inOrder(top, deepest)
	}
	table, err := heatTable(r, c.units, c.factors, c.to)
	return newIllustration("heat", table), err
}

// heatTable makes the table of some units and factors.
func heatTable(r *Results, units, factors []int, to *links) (*HeatTable, error) {
	picture, err := chart.Heatmap.Draw(heatmapData(r, units, factors))
	if err != nil {
		return nil, err
	}
	table := &HeatTable{}
	for _, f := range factors {
		number := r.instrument.Factors[f].Number
		table.Factors = append(table.Factors, HeatHead{number, r.factors[f].short, to.factors[f]})
	}
	var means []namedMean
	for i, u := range units {
		row := heatRow(r, u, factors, picture.Cells[i], to)
		table.Answers = table.Answers || row.Answers != ""
		table.Rows = append(table.Rows, row)
		for _, f := range factors {
			means = append(means, namedMean{mean: r.cell(r.latest, u, f)})
		}
	}
	table.Key = heatKey(r.wording, table.Rows, picture.Classes)
	title := r.Printer.Text("units.heatCaption", "round", r.round(r.latest).ID)
	table.Figure = r.newFigure(chart.Heatmap.Name, title, r.rangeCaption(means), "")
	return table, nil
}

func (t *HeatTable) figure() *page.Figure {
	if t == nil {
		return nil
	}
	return &t.Figure
}

func heatmapData(r *Results, units, factors []int) chart.HeatmapData {
	data := chart.HeatmapData{Scale: r.instrument.Scale}
	for _, f := range factors {
		data.Columns = append(data.Columns, r.factors[f].name)
	}
	for _, u := range units {
		row := chart.HeatmapRow{Name: r.names[u]}
		for _, f := range factors {
			row.Means = append(row.Means, r.cell(r.latest, u, f))
		}
		data.Rows = append(data.Rows, row)
	}
	return data
}

// heatRow returns the row of a unit: a cell per factor, or the reason why there are none.
func heatRow(r *Results, u int, factors, steps []int, to *links) HeatRow {
	word := r.Printer.Text
	response := r.response(r.latest, u)
	row := HeatRow{Name: r.names[u], Href: to.units[u], Level: r.data.Units[u].Depth}
	switch r.state(r.latest, u) {
	case survey.Hidden:
		row.Hidden, row.Text = true, word("results.hiddenToProtect")
		return row
	case survey.Missing:
		tag, why := whyMissing(r, u)
		said := slices.DeleteFunc([]string{tag, why}, func(text string) bool { return text == "" })
		row.Text = strings.Join(said, ": ")
		return row
	}
	if response.Respondents > 0 {
		row.Answers, row.Few = r.Printer.Count(response.Respondents), few(response.Respondents)
	}
	for i, f := range factors {
		row.Cells = append(row.Cells, HeatCell{steps[i], r.value(r.cell(r.latest, u, f))})
	}
	return row
}

// heatKey explains each colour in words.
func heatKey(w *wording, rows []HeatRow, classes []chart.HeatmapClass) []HeatKey {
	word := w.Printer.Text
	var key []HeatKey
	for i, class := range classes {
		text := w.number(class.From) + "–" + w.number(class.To)
		switch {
		case i == 0:
			text = word("units.under", "value", w.number(class.To+1))
		case i == len(classes)-1:
			text = word("units.orMore", "value", w.number(class.From))
		case class.From == class.To:
			text = w.number(class.From)
		}
		key = append(key, HeatKey{i + 1, text})
	}
	hidden, between := false, false
	for _, row := range rows {
		hidden = hidden || row.Hidden
		for _, cell := range row.Cells {
			hidden, between = hidden || cell.Step == 0 && !cell.Value.Between, between || cell.Value.Between
		}
	}
	if between {
		key = append(key, HeatKey{0, word("units.keyBetween")})
	}
	if hidden {
		key = append(key, HeatKey{0, word("results.hiddenToProtect")})
	}
	return key
}
