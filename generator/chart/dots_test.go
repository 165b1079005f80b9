package chart

import (
	"strings"
	"testing"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"tifaktor/generator/survey"
)

func TestTheWholeScaleIsDrawnBetweenTwoMarginsOfTwoPercent(t *testing.T) {
	axis := newAxis(oneToFive, 10, 50)
	for digits, want := range map[int]string{10: "2", 14: "11.6", 43: "81.2", 50: "98"} {
		if got := string(appendHundredths(nil, int(axis.x(half(2*digits))))); got != want {
			t.Errorf("%d is at %s %%, want %s", digits, got, want)
		}
	}
}

func TestTheBandEndsHalfADigitBeforeADifferenceWorthTalkingAbout(t *testing.T) {
	for _, test := range []struct {
		whole, band int
		want        string
	}{
		{42, 3, `<rect class="band" x="72.8%" y="7" width="12%" height="22"/>`},          // 3.95 to 4.45
		{50, 3, `<rect class="band" x="92%" y="7" width="6%" height="22"/>`},             // 4.75 to 5
		{10, 5, `<rect class="band" x="2%" y="7" width="10.8%" height="22"/>`},           // 1 to 1.45
		{42, 1, `<rect class="band" x="77.6%" y="7" width="2.4%" height="22"/>`},         // 4.15 to 4.25
		{42, 99, `<rect class="band" x="2%" y="7" width="96%" height="22"/>`},            // all of it
		{42, 0, `<line class="reference" x1="78.8%" y1="3" x2="78.8%" y2="33"/><circle`}, // none
	} {
		data := sampleDots()
		data.Rows = []DotsRow{{Now: mean(38), Whole: mean(test.whole), Band: test.band}}
		picture, err := Dots.Draw(data)
		row := string(must(t, picture, err).Rows[0])
		if !strings.Contains(row, test.want) || strings.Contains(row, "band") != (test.band > 0) {
			t.Errorf("band of %d around %d: no %s in %s", test.band, test.whole, test.want, row)
		}
	}
}

func TestANumberOutsideTheScaleIsAnError(t *testing.T) {
	for _, digits := range []int{-1, 0, 9, 51, 430} {
		for _, row := range []DotsRow{
			{Now: mean(digits)},
			{Now: mean(43), Previous: mean(digits)},
			{Now: mean(43), Whole: mean(digits)},
		} {
			data := sampleDots()
			data.Rows = append(data.Rows, row)
			if _, err := Dots.Draw(data); err == nil || !strings.Contains(err.Error(), "axis from 1 to 5") {
				t.Errorf("%d in %+v: error %v", digits, row, err)
			}
		}
	}
	data := sampleDots()
	data.Scale, data.Rows = survey.Scale{From: 1, To: 1}, nil
	if _, err := Dots.Draw(data); err == nil {
		t.Error("no error for a scale of one number")
	}
}

func TestADefinitionThatIsNotExpectedIsNotDrawn(t *testing.T) {
	type changed = []opts.ScatterData
	data := sampleDots()
	for name, change := range map[string]func(*opts.ScatterData){
		"another symbol":   func(d *opts.ScatterData) { d.Symbol = "pin" },
		"another rotation": func(d *opts.ScatterData) { d.SymbolRotate = 45 },
		"a row too far":    func(d *opts.ScatterData) { d.Value = [2]float64{4.3, 99} },
		"half a row":       func(d *opts.ScatterData) { d.Value = [2]float64{4.3, .5} },
		"a quarter digit":  func(d *opts.ScatterData) { d.Value = [2]float64{4.325, 0} },
		"another type":     func(d *opts.ScatterData) { d.Value = 4.3 },
	} {
		notDrawn(t, name, &Dots, data, func(c *charts.BaseConfiguration) { change(&c.MultiSeries[dotsNow].Data.(changed)[0]) })
	}
	for name, change := range map[string]func(*charts.BaseConfiguration){
		"another line": func(c *charts.BaseConfiguration) { c.MultiSeries[dotsNow].MarkLines.Data[0] = "line" },
		"a series few": func(c *charts.BaseConfiguration) { c.MultiSeries = c.MultiSeries[:dotsNow] },
		"a second dot": func(c *charts.BaseConfiguration) {
			p := c.MultiSeries[dotsNow].Data.(changed)
			p[1].Value = [2]float64{4.1, 0}
		},
		"a row of none":  func(c *charts.BaseConfiguration) { c.MultiSeries[dotsNow].MarkLines = nil },
		"another axis":   func(c *charts.BaseConfiguration) { c.XAxisList[0].Max = 6 },
		"another series": func(c *charts.BaseConfiguration) { c.MultiSeries[dotsWhole].Symbol = "circle" },
		"half a digit": func(c *charts.BaseConfiguration) {
			c.MultiSeries[dotsNow].Data.(changed)[0].Value = [2]float64{4.35, 0}
		},
		"a slanted line": func(c *charts.BaseConfiguration) {
			c.MultiSeries[dotsWhole].MarkLines.Data[0] = stroke{{Coord: [2]float64{4, 0}}, {Coord: [2]float64{4.2, 1}}}
		},
		"another low end": func(c *charts.BaseConfiguration) { c.XAxisList[0].Min = 0 },
		"another end of a line": func(c *charts.BaseConfiguration) {
			l := c.MultiSeries[dotsWhole].MarkLines.Data[0].(stroke)
			l[1].Symbol = "pin"
			c.MultiSeries[dotsWhole].MarkLines.Data[0] = l
		},
		"a second band": func(c *charts.BaseConfiguration) {
			lines := c.MultiSeries[dotsWhole].MarkLines.Data
			lines[1] = lines[0]
		},
	} {
		notDrawn(t, name, &Dots, data, change)
	}
}

func TestWhatIsHiddenLeavesNoTrace(t *testing.T) {
	quiet, loud := sampleDots(), sampleDots()
	for i := range loud.Rows {
		if loud.Rows[i].Now.State == survey.Hidden && loud.Rows[i].Now.Bound != survey.Between {
			loud.Rows[i].Now = survey.Mean{State: survey.Hidden, Digits: 37, Bound: survey.AtLeast, Answers: 4}
			loud.Rows[i].Few, loud.Rows[i].Band = true, 7
			loud.Rows[i].Previous, loud.Rows[i].Whole = mean(12), mean(13)
		}
	}
	a, err := Dots.Draw(quiet)
	must(t, a, err)
	b, err := Dots.Draw(loud)
	must(t, b, err)
	if page("rows", a.Rows, "json", a.JSON) != page("rows", b.Rows, "json", b.JSON) {
		t.Error("a hidden row depends on what is hidden")
	}
}

func TestAKeyIsEmptyWhenItsMarkIsNotInTheFigure(t *testing.T) {
	data := sampleDots()
	data.Rows = data.Rows[:2]
	picture, err := Dots.Draw(data)
	p := must(t, picture, err)
	if p.KeyNow == "" || p.KeyWhole == "" || p.KeyPrevious == "" {
		t.Error("a key is missing")
	}
	if p.KeyFew+p.KeyCoarse+p.KeyHidden+p.KeyMissing != "" {
		t.Error("a key explains what is not there")
	}
	data.Rows = []DotsRow{{Now: hiddenMean}, {Now: missingMean}}
	picture, err = Dots.Draw(data)
	p = must(t, picture, err)
	if p.KeyNow+p.KeyWhole+p.KeyPrevious != "" || p.KeyHidden == "" || p.KeyMissing == "" {
		t.Error("the keys of a figure without dots are not those of what is hidden and missing")
	}
}

func TestManyRowsAndNoneAreDrawn(t *testing.T) {
	for _, rows := range []int{0, 1, 2000} {
		data := sampleDots()
		data.Rows = nil
		for range rows {
			data.Rows = append(data.Rows, DotsRow{Name: "rad", Now: mean(43), Whole: mean(42), Band: 3})
		}
		picture, err := Dots.Draw(data)
		if got := len(must(t, picture, err).Rows); got != rows {
			t.Errorf("%d rows of %d", got, rows)
		}
	}
}

func TestScalesHaveAGridOfFewWholeNumbers(t *testing.T) {
	for _, test := range []struct {
		from, to int
		want     int
	}{{1, 5, 5}, {0, 1, 2}, {1, 7, 7}, {1, 10, 4}, {0, 10, 6}, {0, 100, 6}} {
		all := ticks(test.from, test.to)
		if len(all) != test.want || all[0] != test.from || all[len(all)-1] != test.to {
			t.Errorf("%d to %d: %v", test.from, test.to, all)
		}
	}
}

func TestPercentagesCarryTheSign(t *testing.T) {
	data := sampleDots()
	data.Scale = survey.Scale{From: 0, To: 100, Percent: true}
	data.Rows = []DotsRow{{Now: mean(0)}, {Now: mean(100), Whole: mean(74), Band: 5}}
	picture, err := Dots.Draw(data)
	p := must(t, picture, err)
	if !strings.Contains(string(p.Axis), ">0\u00a0%<") || !strings.Contains(string(p.Axis), `text-anchor="end">100`+"\u00a0%<") {
		t.Error(p.Axis)
	}
	if !strings.Contains(string(p.JSON), `"min":0,"max":100`) || !strings.Contains(string(p.JSON), `[0,0]`) {
		t.Error(p.JSON)
	}
}
