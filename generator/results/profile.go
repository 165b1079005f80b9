package results

import (
	"strings"

	"tifaktor/generator/chart"
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// textProfile shows units side by side.
func textProfile(r *Results, c choice) (page.Illustration, error) {
	table, err := profile(r, c.units, c.factors, c.to)
	return newIllustration("rows", table), err
}

// profile compares two to four units factor by factor.
func profile(r *Results, units, factors []int, to *links) (*RowTable, error) {
	word, scale := r.Printer.Text, r.instrument.Scale
	data := chart.ProfileData{Printer: r.Printer, Scale: scale, Low: r.Text(scale.Low), High: r.Text(scale.High)}
	for _, u := range units {
		data.Names = append(data.Names, r.names[u])
	}
	table := &RowTable{Head: word("results.factor")}
	for _, f := range factors {
		row := chart.ProfileRow{Name: r.factors[f].name}
		made := Row{Name: row.Name, Href: to.factors[f]}
		for _, u := range units {
			mean := r.cell(r.latest, u, f)
			row.Means = append(row.Means, mean)
			row.Few = append(row.Few, few(r.answers(r.latest, u, mean)))
			made.Cells = append(made.Cells, r.value(mean).String())
		}
		data.Rows, table.Rows = append(data.Rows, row), append(table.Rows, made)
	}
	picture, err := chart.Profile.Draw(data)
	if err != nil {
		return nil, err
	}
	for i := range table.Rows {
		table.Rows[i].Picture = picture.Rows[i]
	}
	for i, name := range data.Names {
		table.Columns = append(table.Columns, RowHead{picture.Shapes[i], name})
		table.Key = append(table.Key, page.KeyItem{Picture: picture.Shapes[i], Text: name})
	}
	table.Axis = picture.Axis
	table.Key = append(table.Key, newKey(page.KeyItem{Picture: picture.KeyFew, Text: word("results.few")}, page.KeyItem{Picture: picture.KeyCoarse, Text: word("results.keyCoarse")},
		page.KeyItem{Picture: picture.KeyBetween, Text: word("results.keyBetween")},
		page.KeyItem{Picture: picture.KeyHidden, Text: word("results.hiddenToProtect")}, page.KeyItem{Picture: picture.KeyMissing, Text: page.FirstInLine(word("results.missing"))})...)
	title := word("profile.title", "units", r.Printer.List(data.Names), "round", r.round(r.latest).ID)
	return rowTable(r, chart.Profile.Name, title, widestCaption(r.wording, data), table, picture.JSON), nil
}

// widestCaption says in which factor the units are farthest apart, with their means. It returns
// "" if no factor has two shown means that differ.
func widestCaption(w *wording, data chart.ProfileData) string {
	text, widest := "", 0
	for _, row := range data.Rows {
		var said []string
		low, high := survey.Mean{}, survey.Mean{}
		for i, mean := range row.Means {
			if mean.State != survey.Shown {
				continue
			}
			if low.State != survey.Shown || mean.Digits < low.Digits {
				low = mean
			}
			if high.State != survey.Shown || mean.Digits > high.Digits {
				high = mean
			}
			said = append(said, data.Names[i]+" "+w.value(mean).String())
		}
		if width := high.Digits - low.Digits; len(said) > 1 && width > widest {
			text, widest = w.Printer.Text("profile.widest", "factor", page.InsideSentence(row.Name), "means", strings.Join(said, ", ")), width
		}
	}
	return text
}
