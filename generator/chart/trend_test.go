package chart

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"golang.org/x/net/html"

	"tifaktor/generator/survey"
)

// randomTrend returns a panel of random rounds, some hidden, missing, coarse or
// after a break.
func randomTrend(random *rand.Rand, rounds int) TrendData {
	data := TrendData{
		Printer: nynorsk, Scale: oneToFive, From: 30, To: 50, NameUnit: "Eininga", NameWhole: "Kommunen",
		Breaks: make([]bool, rounds),
	}
	one := func() survey.Mean {
		m := mean(30 + random.IntN(21))
		switch random.IntN(10) {
		case 0:
			return hiddenMean
		case 1:
			return missingMean
		case 2:
			m.Bound = survey.AtLeast
		case 3:
			m.Bound = survey.AtMost
		}
		return m
	}
	panel := TrendPanel{Name: "Panel", Label: "Alle tala"}
	for i := range rounds {
		data.Rounds = append(data.Rounds, strconv.Itoa(2026-rounds+i))
		data.Breaks[i] = random.IntN(8) == 0
		panel.Unit, panel.Whole = append(panel.Unit, one()), append(panel.Whole, one())
	}
	if random.IntN(4) == 0 {
		panel.Whole = nil
	}
	data.Panels = []TrendPanel{panel}
	return data
}

func eachRandomTrend(t *testing.T, check func(TrendData, *html.Node)) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, rounds := range []int{1, 2, 3, 4, 5, 8, 40} {
		for range 150 {
			data := randomTrend(random, rounds)
			picture, err := Trend.Draw(data)
			panel := must(t, picture, err).Panels[0]
			check(data, parse(t, string(panel)))
			if t.Failed() {
				t.Fatalf("%+v\n%s", data.Panels[0], panel)
			}
		}
	}
}

func TestNoLineLeadsOverAHiddenOrMissingRoundOrABreak(t *testing.T) {
	eachRandomTrend(t, func(data TrendData, panel *html.Node) {
		shown := func(m survey.Mean) bool { return m.State == survey.Shown }
		unit, whole, hidden := 0, 0, 0
		for i := range data.Rounds {
			if i > 0 && shown(data.Panels[0].Unit[i]) && shown(data.Panels[0].Unit[i-1]) && !data.Breaks[i] {
				unit++
			}
			if i > 0 && data.Panels[0].Whole != nil && shown(data.Panels[0].Whole[i]) && shown(data.Panels[0].Whole[i-1]) {
				whole++
			}
			if data.Panels[0].Unit[i].State == survey.Hidden {
				hidden++
			}
		}
		for _, group := range find(panel, "g") {
			lines := find(group, "line")
			for _, line := range lines {
				x1, x2 := number(t, line, "x1", 1), number(t, line, "x2", 1)
				if step := .8 / float64(max(1, len(data.Rounds)-1)); attribute(group, "class") != "grid" && x2-x1 > step+.001 {
					t.Errorf("a line from %v to %v leads over a round", x1, x2)
				}
			}
			switch attribute(group, "class") {
			case "unit-line":
				unit -= len(lines)
			case "whole-line":
				whole -= len(lines)
			}
		}
		hatched := 0
		for _, rect := range find(panel, "rect") {
			if attribute(rect, "class") == "hidden-field" {
				hatched++
			}
		}
		if unit != 0 || whole != 0 || hatched != hidden {
			t.Errorf("%d lines of the unit and %d of the whole are missing, %d of %d rounds hatched", unit, whole, hatched, hidden)
		}
	})
}

func TestATrendThatCannotBeDrawnIsAnError(t *testing.T) {
	for name, change := range map[string]func(*TrendData){
		"below the axis":   func(d *TrendData) { d.Panels[0].Unit[0] = mean(29) },
		"above the axis":   func(d *TrendData) { d.Panels[0].Whole[0] = mean(51) },
		"no axis":          func(d *TrendData) { d.To = d.From },
		"a round too few":  func(d *TrendData) { d.Panels[0].Unit = d.Panels[0].Unit[1:] },
		"a whole too few":  func(d *TrendData) { d.Panels[0].Whole = d.Panels[0].Whole[1:] },
		"a break too few":  func(d *TrendData) { d.Breaks = d.Breaks[1:] },
		"a round too many": func(d *TrendData) { d.Rounds = append(d.Rounds, "2025") },
	} {
		data := sampleTrend()
		change(&data)
		if _, err := Trend.Draw(data); err == nil || !strings.HasPrefix(err.Error(), "trend: ") {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestAHiddenRoundLeavesNoTrace(t *testing.T) {
	quiet, loud := sampleTrend(), sampleTrend()
	for _, panel := range loud.Panels {
		for i := range panel.Unit {
			if panel.Unit[i].State != survey.Shown && panel.Unit[i].Bound != survey.Between {
				panel.Unit[i].Digits, panel.Unit[i].Bound, panel.Unit[i].Answers = 33, survey.AtMost, 3
			}
		}
	}
	a, err := Trend.Draw(quiet)
	must(t, a, err)
	b, err := Trend.Draw(loud)
	must(t, b, err)
	if fmt.Sprint(a) != fmt.Sprint(b) {
		t.Error("a hidden round depends on what is hidden")
	}
}

// band is the line of what is hidden from 3 to a number, from a round to another.
func band(from, to, high float64) stroke {
	return stroke{{Name: lineHidden, Coord: [2]float64{from, 3}}, {Coord: [2]float64{to, high}}}
}

func TestATrendThatIsNotExpectedIsNotDrawn(t *testing.T) {
	data := sampleTrend()
	for name, change := range map[string]func(*charts.BaseConfiguration){
		"another symbol":   func(c *charts.BaseConfiguration) { c.MultiSeries[0].Data.([]opts.LineData)[0].Symbol = "pin" },
		"another value":    func(c *charts.BaseConfiguration) { c.MultiSeries[0].Data.([]opts.LineData)[0].Value = "4.3" },
		"another type":     func(c *charts.BaseConfiguration) { c.MultiSeries[0].Type = "bar" },
		"no such panel":    func(c *charts.BaseConfiguration) { c.MultiSeries[0].XAxisIndex, c.MultiSeries[0].YAxisIndex = 99, 99 },
		"axes of two":      func(c *charts.BaseConfiguration) { c.MultiSeries[0].XAxisIndex = 4 },
		"a round too many": func(c *charts.BaseConfiguration) { c.MultiSeries[0].Data = make([]opts.LineData, 5) },
		"the same twice":   func(c *charts.BaseConfiguration) { c.MultiSeries = append(c.MultiSeries, c.MultiSeries[0]) },
		"a line of no name": func(c *charts.BaseConfiguration) {
			c.MultiSeries[4].MarkLines.Data[0] = opts.MarkLineNameXAxisItem{XAxis: 1}
		},
		"a line too far": func(c *charts.BaseConfiguration) {
			c.MultiSeries[4].MarkLines.Data[0] = opts.MarkLineNameXAxisItem{Name: "hidden", XAxis: 4}
		},
		"a band of no name": func(c *charts.BaseConfiguration) {
			c.MultiSeries[4].MarkLines.Data[0] = stroke{{Coord: [2]float64{1, 3}}, {Coord: [2]float64{1, 4}}}
		},
		"a band over two rounds": func(c *charts.BaseConfiguration) { c.MultiSeries[4].MarkLines.Data[0] = band(1, 2, 4) },
		"a band off the scale":   func(c *charts.BaseConfiguration) { c.MultiSeries[4].MarkLines.Data[0] = band(1, 1, 7) },
		"a band on a point":      func(c *charts.BaseConfiguration) { c.MultiSeries[4].MarkLines.Data[0] = band(0, 0, 4) },
		"a band between rounds":  func(c *charts.BaseConfiguration) { c.MultiSeries[4].MarkLines.Data[0] = band(1.5, 1.5, 4) },
		"a line on a point": func(c *charts.BaseConfiguration) {
			c.MultiSeries[4].MarkLines.Data[0] = opts.MarkLineNameXAxisItem{Name: "hidden", XAxis: 0}
		},
	} {
		notDrawn(t, name, &Trend, data, change)
	}
}
