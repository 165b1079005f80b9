package results

import (
	"html/template"
	"strconv"
	"strings"

	"tifaktor/generator/chart"
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// Radar is one unit or two around a circle. Its spokes are numbered.
type Radar struct {
	page.Figure
	Key     []page.KeyItem
	Picture template.HTML
	Spokes  []string // what each spoke is, with its numbers
}

// radar draws the factors of one unit, or of two, around a circle, for authors
// who ask for that.
func radar(r *Results, units, factors []int) (*Radar, error) {
	word := r.Printer.Text
	data := chart.RadarData{Printer: r.Printer, Scale: r.data.Instrument.Scale, Means: make([][]survey.Mean, len(units))}
	made := &Radar{}
	var numbered []string
	for i, f := range factors {
		data.Factors = append(data.Factors, r.factors[f].name)
		text := r.factors[f].name
		for n, u := range units {
			mean := r.cell(r.latest, u, f)
			data.Means[n] = append(data.Means[n], mean)
			text += " · " + r.value(mean).String()
		}
		made.Spokes = append(made.Spokes, text)
		numbered = append(numbered, strconv.Itoa(i+1)+". "+text)
	}
	for _, u := range units {
		data.Names = append(data.Names, r.names[u])
	}
	title := word("profile.title", "units", r.Printer.List(data.Names), "round", r.round(r.latest).ID)
	data.Label = title + ". " + strings.Join(numbered, "; ") + "."
	picture, err := chart.Radar(data)
	if err != nil {
		return nil, err
	}
	made.Picture = picture.Picture
	names := append(data.Names, "")
	made.Key = keyOf(page.KeyItem{Picture: picture.KeyUnit, Text: names[0]}, page.KeyItem{Picture: picture.KeyWhole, Text: names[1]},
		page.KeyItem{Picture: picture.KeyHidden, Text: word("results.hiddenToProtect")}, page.KeyItem{Picture: picture.KeyMissing, Text: page.FirstInLine(word("results.missing"))})
	sheet := chart.Sheet{List: numbered, Panels: []chart.SheetPanel{{Picture: made.Picture}}}
	made.Figure = r.newFigure("radar", title, "", made.Key, picture.JSON, sheet)
	return made, nil
}

func (r *Radar) figure() *page.Figure {
	if r == nil {
		return nil
	}
	return &r.Figure
}
