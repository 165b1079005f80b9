package results

import (
	"strconv"

	"tifaktor/generator/chart"
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// textResponse shows how many answered: in the units under the whole if the text names none.
func textResponse(r *Results, c choice) (page.Illustration, error) {
	if len(c.units) == 0 {
		c.units = r.data.Units[top].Children
	}
	table, err := responseRates(r, c.units, c.to)
	return newIllustration("rows", table), err
}

// responseRates shows how many answered in some units, with a bar for each. It returns nil if
// no rate may be shown.
func responseRates(r *Results, units []int, to *links) (*RowTable, error) {
	word := r.Printer.Text
	data := chart.ResponseData{Printer: r.Printer, Whole: chart.NoRate, Names: chart.ResponseNames{
		Units: word("response.answered"), Whole: r.whole.first,
	}}
	if whole := r.response(r.latest, top); whole.Invited > 0 {
		data.Whole = rate(whole)
	}
	table := &RowTable{Head: word("units.unit"), Columns: []RowHead{{Text: word("units.answers")}}}
	low, high, known := 100, 0, false
	for _, u := range units {
		response := r.response(r.latest, u)
		row := chart.ResponseRow{Name: r.names[u], State: response.State}
		text := r.value(survey.Mean{State: response.State}).Missing
		switch {
		case response.State != survey.Shown:
		case response.Invited == 0 || response.Respondents == 0:
			row.State, text = survey.Missing, word("results.missing")
		default:
			row.Rate, known = rate(response), true
			low, high = min(low, row.Rate), max(high, row.Rate)
			text = r.ratio(response) + " (" + r.Printer.Percent(row.Rate) + ")"
		}
		row.Label = row.Name + ": " + text
		data.Rows = append(data.Rows, row)
		table.Rows = append(table.Rows, Row{Name: row.Name, Href: to.units[u], Cells: []string{text}})
	}
	if !known {
		return nil, nil
	}
	picture, err := chart.ResponseRates.Draw(data)
	if err != nil {
		return nil, err
	}
	for i := range table.Rows {
		table.Rows[i].Picture = picture.Rows[i]
	}
	table.Axis = picture.Axis
	table.Key = newKey(page.KeyItem{Picture: picture.KeyRate, Text: data.Names.Units}, page.KeyItem{Picture: picture.KeyWhole, Text: r.whole.first},
		page.KeyItem{Picture: picture.KeyHidden, Text: word("results.hiddenToProtect")}, page.KeyItem{Picture: picture.KeyMissing, Text: page.FirstInLine(word("results.missing"))})
	caption := word("response.range", "low", strconv.Itoa(low), "high", r.Printer.Percent(high))
	if low == high {
		caption = word("response.same", "rate", r.Printer.Percent(high))
	}
	return rowTable(r, chart.ResponseRates.Name, word("response.title", "round", r.round(r.latest).ID), caption, table, picture.JSON), nil
}
