package plan

import (
	"slices"
	"strings"

	"tifaktor/generator/chart"
	"tifaktor/generator/survey"
)

// UnitsBody is the body of the layout "units": every unit and factor in one
// table, coloured by the mean.
type UnitsBody struct {
	Heading string
	Lead    string
	Caption string
	Cut     string // that not all levels are shown; may be empty
	Key     []HeatKey
	Answers bool // the column of answers is shown
	Factors []HeatHead
	Rows    []HeatRow
	Whole   Link
	Files   []Action
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

// HeatRow is one unit. Without cells, Text says why.
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

// HeatCell is one mean. Step 0 has no number.
type HeatCell struct {
	Step  int
	Value Value
}

// unitsPage gives the page of all units.
func unitsPage(p *planner) []Page {
	if p.results == nil {
		return nil
	}
	r := p.results
	page := r.page(addresses.units, Results, "units")
	r.describe(&page, r.printer.Text("units.heading"))
	if answered := r.newResponse(r.response(r.latest, top)); answered != nil {
		page.Kicker = r.instrument() + " " + r.round(r.latest).ID + " · " + answered.Answered
	}
	page.Crumbs = []Link{{Text: r.printer.Text("menu.results"), Href: r.fromResults.whole}, {Text: r.printer.Text("units.heading")}}
	page.Wide = true
	page.Body = func() (any, error) { return r.unitsBody() }
	return []Page{page}
}

func (r *results) unitsBody() (*UnitsBody, error) {
	word, to, round := r.printer.Text, r.fromResults, r.round(r.latest).ID
	deepest, all := r.deepest()
	units := r.inOrder(top, deepest)
	picture, err := chart.Heatmap(r.heatmapData(units))
	if err != nil {
		return nil, err
	}
	body := &UnitsBody{
		Heading: word("units.heading"),
		Lead:    word("units.lead"),
		Caption: word("units.heatCaption", "round", round),
		Whole:   Link{Text: r.wholeHeading(), Href: to.whole},
		Files:   r.allNumbers(to),
	}
	if !all {
		body.Cut = word("units.cut")
	}
	for f, factor := range r.data.Instrument.Factors {
		body.Factors = append(body.Factors, HeatHead{factor.Number, r.factors[f].short, to.factors[f]})
	}
	for i, u := range units {
		row := r.heatRow(u, picture.Cells[i], to)
		body.Answers = body.Answers || row.Answers != ""
		body.Rows = append(body.Rows, row)
	}
	body.Key = r.heatKey(body.Rows, picture.Classes)
	return body, nil
}

func (r *results) heatmapData(units []int) chart.HeatmapData {
	data := chart.HeatmapData{Scale: r.data.Instrument.Scale}
	for f := range r.factors {
		data.Columns = append(data.Columns, r.factors[f].name)
	}
	for _, u := range units {
		row := chart.HeatmapRow{Name: r.names[u]}
		for f := range r.factors {
			row.Means = append(row.Means, r.cell(r.latest, u, f))
		}
		data.Rows = append(data.Rows, row)
	}
	return data
}

// heatRow is the row of a unit: a cell per factor, or why there are none.
func (r *results) heatRow(u int, steps []int, to *links) HeatRow {
	word := r.printer.Text
	response := r.response(r.latest, u)
	row := HeatRow{Name: r.names[u], Href: to.units[u], Level: r.data.Units[u].Depth}
	switch r.state(r.latest, u) {
	case survey.Hidden:
		row.Hidden, row.Text = true, word("results.hiddenToProtect")
		return row
	case survey.Missing:
		tag, why := r.missing(u)
		said := slices.DeleteFunc([]string{tag, why}, func(text string) bool { return text == "" })
		row.Text = strings.Join(said, ": ")
		return row
	}
	if response.Respondents > 0 {
		row.Answers, row.Few = r.printer.Count(response.Respondents), few(response.Respondents)
	}
	for f := range r.factors {
		row.Cells = append(row.Cells, HeatCell{steps[f], r.value(r.cell(r.latest, u, f))})
	}
	return row
}

// heatKey says in words what each colour stands for.
func (r *results) heatKey(rows []HeatRow, classes []chart.HeatmapClass) []HeatKey {
	word := r.printer.Text
	var key []HeatKey
	for i, class := range classes {
		text := r.number(class.From) + "–" + r.number(class.To)
		switch {
		case i == 0:
			text = word("units.under", "value", r.number(class.To+1))
		case i == len(classes)-1:
			text = word("units.orMore", "value", r.number(class.From))
		case class.From == class.To:
			text = r.number(class.From)
		}
		key = append(key, HeatKey{i + 1, text})
	}
	for _, row := range rows {
		hidden := row.Hidden
		for _, cell := range row.Cells {
			hidden = hidden || cell.Step == 0
		}
		if hidden {
			return append(key, HeatKey{0, word("results.hiddenToProtect")})
		}
	}
	return key
}
