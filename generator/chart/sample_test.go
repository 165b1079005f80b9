package chart

import (
	"flag"
	"fmt"
	"html/template"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/go-echarts/go-echarts/v2/charts"

	"tifaktor/generator/i18n"
	"tifaktor/generator/survey"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares what was drawn with testdata/<name>, which has one element a line.
func golden(t *testing.T, name, got string) {
	t.Helper()
	got = strings.ReplaceAll(got, "><", ">\n<")
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s is not as in the golden file; look at both, and write it anew with -update if it is right\n%s", name, got)
	}
}

var (
	oneToFive = survey.Scale{From: 1, To: 5, Decimals: 1}
	nynorsk   = i18n.For("nn")
)

func mean(digits int) survey.Mean { return survey.Mean{State: survey.Shown, Digits: digits} }

func atLeast(digits int) survey.Mean {
	return survey.Mean{State: survey.Shown, Bound: survey.AtLeast, Digits: digits}
}

func atMost(digits int) survey.Mean {
	return survey.Mean{State: survey.Shown, Bound: survey.AtMost, Digits: digits}
}

// between is a mean that is hidden between two numbers.
func between(low, high int) survey.Mean {
	return survey.Mean{State: survey.Hidden, Bound: survey.Between, Digits: low, Highest: high}
}

var hiddenMean, missingMean = survey.Mean{State: survey.Hidden}, survey.Mean{}

// sampleDots holds a row of every sort.
func sampleDots() DotsData {
	return DotsData{
		Printer: nynorsk, Scale: oneToFive,
		Names: DotsNames{"Eininga i 2023", "2021", "Kommunen", "svært ueinig", "svært einig"},
		Rows: []DotsRow{
			{Name: "som før", Now: mean(43), Previous: mean(43), Whole: mean(43), Band: 3},
			{Name: "lågare", Now: mean(38), Previous: mean(41), Whole: mean(42), Band: 3},
			{Name: "få svar", Now: mean(44), Whole: mean(42), Band: 5, Few: true},
			{Name: "4,8 eller meir", Now: atLeast(48), Previous: mean(45), Whole: mean(45), Band: 4},
			{Name: "1,2 eller mindre, få svar", Now: atMost(12), Previous: mean(15), Whole: mean(42), Band: 5, Few: true},
			{Name: "skjult", Now: hiddenMean, Previous: mean(41), Whole: mean(42), Band: 3},
			{Name: "ingen data", Now: missingMean, Previous: mean(41), Whole: mean(42), Band: 3},
			{Name: "berre eininga", Now: mean(35)},
			{Name: "endane", Now: mean(10), Previous: mean(50), Whole: mean(50), Band: 3},
			{Name: "grovt før", Now: mean(46), Previous: atLeast(48), Whole: mean(44), Band: 4},
			{Name: "grov kommune", Now: mean(44), Previous: atMost(13), Whole: atLeast(47), Band: 3},
			{Name: "</script>{b}$", Now: mean(50), Whole: mean(10), Band: 3},
			{Name: "mellom 3,4 og 4,7", Now: between(34, 47), Previous: mean(41), Whole: mean(42), Band: 3},
		},
	}
}

// sampleTrend holds a panel of every sort.
func sampleTrend() TrendData {
	panel := func(name string, unit []survey.Mean, whole ...survey.Mean) TrendPanel {
		return TrendPanel{Name: name, Label: name + ": alle tala.", Unit: unit, Whole: whole}
	}
	return TrendData{
		Printer: nynorsk, Scale: oneToFive, From: 30, To: 50,
		Rounds: []string{"2017", "2019", "2021", "2023"}, Breaks: []bool{false, false, false, true},
		NameUnit: "Eininga", NameWhole: "Kommunen",
		Panels: []TrendPanel{
			panel("jamt", []survey.Mean{mean(43), mean(43), mean(43), mean(43)}, mean(43), mean(43), mean(43), mean(43)),
			panel("skjult", []survey.Mean{mean(38), hiddenMean, mean(36), mean(39)}, mean(39), mean(39), mean(40), mean(40)),
			panel("manglar", []survey.Mean{missingMean, mean(40), missingMean, mean(44)}, mean(41), mean(40), mean(41), mean(41)),
			panel("grovt", []survey.Mean{atLeast(48), mean(47), atMost(32), atLeast(49)}, mean(46), mean(46), mean(46), mean(46)),
			panel("åleine", []survey.Mean{mean(42), mean(30), mean(50), mean(38)}),
			panel("berre kommunen", []survey.Mean{hiddenMean, hiddenMean, missingMean, hiddenMean}, missingMean, mean(42), missingMean, mean(42)),
			panel("mellom", []survey.Mean{between(28, 45), between(34, 47), between(15, 28), between(28, 50)}),
		},
	}
}

func sampleHeatmap() HeatmapData {
	return HeatmapData{
		Scale: oneToFive, Columns: []string{"Motivasjon", "Autonomi", "Klima"},
		Rows: []HeatmapRow{
			{Name: "Kommunen", Means: []survey.Mean{mean(43), mean(42), mean(41)}},
			{Name: "Skulen", Means: []survey.Mean{atLeast(48), mean(34), mean(40)}},
			{Name: "Natteamet", Means: []survey.Mean{hiddenMean, hiddenMean, missingMean}},
			{Name: "Barnehagen", Means: []survey.Mean{mean(45), mean(36), mean(37)}},
		},
	}
}

// page puts parts of pictures on lines of their own, with their names.
func page(parts ...any) string {
	var b strings.Builder
	for i := 0; i < len(parts); i += 2 {
		switch part := parts[i+1].(type) {
		case []template.HTML:
			for n, html := range part {
				fmt.Fprintf(&b, "<!-- %v %d -->\n%s\n", parts[i], n, html)
			}
		default:
			fmt.Fprintf(&b, "<!-- %v -->\n%v\n", parts[i], part)
		}
	}
	return b.String()
}

// notDrawn changes a definition, and expects an error that names its kind.
func notDrawn[D, P any](t *testing.T, name string, kind *Kind[D, P], data D, change func(*charts.BaseConfiguration)) {
	t.Helper()
	chart := kind.define(data, kind.axis(data))
	change(base(chart))
	if _, err := kind.drawn(data, chart); err == nil || !strings.HasPrefix(err.Error(), kind.Name+": unexpected ") {
		t.Errorf("%s: error %v", name, err)
	}
}

func must[T any](t testing.TB, picture T, err error) T {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return picture
}
