package generator

import (
	"encoding/json"
	"fmt"
	"html/template"
	"math/rand/v2"
	"strconv"
	"testing"

	"tifaktor/generator/chart"
	"tifaktor/generator/i18n"
	"tifaktor/generator/survey"
)

// driftKinds makes a figure of each live kind from a sample.
var driftKinds = map[string]func(*testing.T, driftSample) driftFigure{
	chart.Dots.Name: driftDots, chart.Trend.Name: driftTrend, chart.Distribution.Name: driftDistribution,
	chart.StripPlot.Name: driftStrip, chart.Profile.Name: driftProfile, chart.ResponseRates.Name: driftResponse,
}

// driftSample is what the numbers of a figure are taken from.
type driftSample struct {
	name    string
	printer *i18n.Printer
	scale   survey.Scale
	rows    int
	many    int // rounds, or units of a row
	random  *rand.Rand
}

// driftSamples returns samples that are the same each time.
func driftSamples() []driftSample {
	var all []driftSample
	for i, lang := range []i18n.Lang{"nn", "en"} {
		for _, scale := range []survey.Scale{
			{From: 1, To: 5, Decimals: 1}, {From: 1, To: 6, Decimals: 2},
			{From: 0, To: 100, Percent: true}, {From: -3, To: 3, Decimals: 1},
		} {
			for _, size := range [][2]int{{1, 1}, {6, 4}, {11, 40}} {
				name := fmt.Sprintf("%s %d to %d, %d by %d", lang, scale.From, scale.To, size[0], size[1])
				random := rand.New(rand.NewPCG(uint64(i+1), uint64(len(all))))
				all = append(all, driftSample{name, i18n.For(lang), scale, size[0], size[1], random})
			}
		}
	}
	return all
}

// mean returns a mean anywhere on the scale, at its ends more often than elsewhere.
// What is not shown holds a number all the same, which must not be found again.
func (s driftSample) mean() survey.Mean {
	from, to := s.scale.Digits(s.scale.From), s.scale.Digits(s.scale.To)
	m := survey.Mean{State: survey.Shown, Digits: from + s.random.IntN(to-from+1)}
	switch s.random.IntN(13) {
	case 0:
		m.State = survey.Hidden
	case 12:
		low := from + s.random.IntN(to-from)
		return survey.Mean{State: survey.Hidden, Bound: survey.Between, Digits: low, Highest: low + 1 + s.random.IntN(to-low)}
	case 1:
		m.State = survey.Missing
	case 2:
		m.Bound = survey.AtLeast
	case 3:
		m.Bound = survey.AtMost
	case 4:
		m.Digits = from
	case 5:
		m.Digits = to
	case 6:
		m.Digits, m.Bound = to, survey.AtLeast
	case 7:
		m.Digits, m.Bound = from, survey.AtMost
	}
	return m
}

func (s driftSample) means(n int) []survey.Mean {
	all := make([]survey.Mean, n)
	for i := range all {
		all[i] = s.mean()
	}
	return all
}

// between returns the interval of a hidden mean, or the word for hidden if it is the whole scale.
func (s driftSample) between(m survey.Mean) string {
	whole := survey.Mean{Digits: s.scale.Digits(s.scale.From), Highest: s.scale.Digits(s.scale.To)}
	if m.Bound != survey.Between || m.Digits == whole.Digits && m.Highest == whole.Highest {
		return s.printer.Text("results.hidden")
	}
	return s.printer.Decimal(m.Digits, s.scale.Decimals) + "–" + s.print(survey.Mean{Digits: m.Highest})
}

// print writes a mean as pages do, with a sign for "or higher" and "or lower".
func (s driftSample) print(m survey.Mean) string {
	text := map[survey.Bound]string{survey.AtLeast: "≥", survey.AtMost: "≤"}[m.Bound] + s.printer.Decimal(m.Digits, s.scale.Decimals)
	if s.scale.Percent {
		text += s.printer.Text("live.percent")
	}
	return text
}

// figure returns what all figures have, with rows of some height in pixels.
func (s driftSample) figure(kind string, definition template.JS, height float64) driftFigure {
	word := s.printer.Text
	figure := driftFigure{
		Kind: kind, Lang: s.printer.Lang(), Decimals: s.scale.Decimals, Rows: s.rows, Rounds: s.many,
		Option: json.RawMessage(definition), size: [3]float64{1, height, 1},
		Words: map[string]string{"point": s.printer.Decimal(0, 1)[1:2], "percent": word("live.percent"), "hidden": word("results.hidden"), "missing": word("results.missing")},
		right: []string{},
	}
	if s.scale.Percent {
		figure.Unit = word("live.percent")
	}
	return figure
}

// tell adds a number to those that the live figure must show.
func (f *driftFigure) tell(row, series, number string) {
	f.numbers = append(f.numbers, row+"\n"+series+": "+number)
}

func rowName(i int) string { return "Rad " + strconv.Itoa(i) }

func driftDots(t *testing.T, s driftSample) driftFigure {
	data := chart.DotsData{Printer: s.printer, Scale: s.scale, Names: chart.DotsNames{Now: "No", Previous: "Før", Whole: "Alle"}}
	for i := range s.rows {
		data.Rows = append(data.Rows, chart.DotsRow{
			Name: rowName(i), Now: s.mean(), Previous: s.mean(), Whole: s.mean(), Band: s.random.IntN(5), Few: s.random.IntN(4) == 0,
		})
	}
	data.Rows[0].Previous = data.Rows[0].Now
	picture, err := chart.Dots.Draw(data)
	if err != nil {
		t.Fatal(err)
	}
	figure := s.figure(chart.Dots.Name, picture.JSON, 36)
	for _, row := range data.Rows {
		figure.right = append(figure.right, map[survey.State]string{
			survey.Hidden: s.between(row.Now), survey.Missing: figure.Words["missing"], survey.Shown: s.print(row.Now),
		}[row.Now.State])
		for n, mean := range []survey.Mean{row.Whole, row.Previous, row.Now} {
			if row.Now.State == survey.Shown && mean.State == survey.Shown {
				figure.tell(row.Name, []string{"Alle", "Før", "No"}[n], s.print(mean))
			}
		}
	}
	figure.marks = rowsOf(t, picture.Rows, 36, stillDots)
	stillAxis(t, picture.Axis, s)
	return figure
}

func driftTrend(t *testing.T, s driftSample) driftFigure {
	data := chart.TrendData{Printer: s.printer, Scale: s.scale, NameUnit: "Eininga", NameWhole: "Alle",
		From: s.scale.Digits(s.scale.From), To: s.scale.Digits(s.scale.To)}
	for i := range s.many {
		data.Rounds = append(data.Rounds, strconv.Itoa(2000+i))
		data.Breaks = append(data.Breaks, s.random.IntN(6) == 0)
	}
	for i := range s.rows {
		data.Panels = append(data.Panels, chart.TrendPanel{Name: rowName(i), Unit: s.means(s.many), Whole: s.means(s.many)})
	}
	picture, err := chart.Trend.Draw(data)
	if err != nil {
		t.Fatal(err)
	}
	figure := s.figure(chart.Trend.Name, picture.JSON, 1)
	figure.size = [3]float64{driftAxis / float64(s.many), 1, driftAxis}
	for i, panel := range data.Panels {
		var labels []string
		for round := range data.Rounds {
			where := panel.Name + " · " + data.Rounds[round]
			if panel.Whole[round].State == survey.Shown {
				figure.tell(where, "Alle", s.print(panel.Whole[round]))
			}
			if panel.Unit[round].State == survey.Shown {
				figure.tell(where, "Eininga", s.print(panel.Unit[round]))
				labels = append(labels, s.print(panel.Unit[round]))
			}
		}
		figure.labels = append(figure.labels, labels)
		marks, written := stillPanel(t, picture.Panels[i], i, s.many)
		figure.marks, figure.written = append(figure.marks, marks...), append(figure.written, written)
	}
	return figure
}
