package chart

import (
	"math"
	"strings"
	"testing"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"tifaktor/generator/survey"
)

func TestABarOfAResponseRateIsAsLongAsItsShareOfTheAxis(t *testing.T) {
	for rate := 0; rate <= 100; rate++ {
		data := sampleRates()
		data.Rows = []ResponseRow{{State: survey.Shown, Rate: rate}}
		picture, err := ResponseRates.Draw(data)
		row := parse(t, string(must(t, picture, err).Rows[0]))
		bars := find(row, "rect")
		if rate == 0 {
			if len(bars) != 0 {
				t.Error("a bar where nobody answered")
			}
			continue
		}
		if x, width := number(t, bars[0], "x", 100), number(t, bars[0], "width", 100); x != 2 || math.Abs(width-float64(rate)*.96) > 1e-9 {
			t.Errorf("%d %%: a bar from %v, %v wide", rate, x, width)
		}
	}
}

func TestTheTickOfTheWholeStandsInEveryRowWithABar(t *testing.T) {
	for whole, want := range map[int]string{76: "74.96%", 0: "2%", 100: "98%", NoRate: ""} {
		data := sampleRates()
		data.Whole = whole
		picture, err := ResponseRates.Draw(data)
		p := must(t, picture, err)
		for i, row := range data.Rows {
			tick := ""
			for _, line := range find(parse(t, string(p.Rows[i])), "line") {
				if attribute(line, "class") == "reference" {
					tick = attribute(line, "x1")
				}
			}
			if row.State == survey.Shown && tick != want || row.State != survey.Shown && tick != "" {
				t.Errorf("a whole of %d stands at %q in the row %s", whole, tick, row.Name)
			}
		}
		if (p.KeyWhole == "") != (whole == NoRate) {
			t.Errorf("a whole of %d has the key %s", whole, p.KeyWhole)
		}
	}
}

func TestAHiddenResponseRateLeavesNoTrace(t *testing.T) {
	quiet, loud := sampleRates(), sampleRates()
	for i := range loud.Rows {
		if loud.Rows[i].State != survey.Shown {
			loud.Rows[i].Rate = 777
		}
	}
	a, err := ResponseRates.Draw(quiet)
	must(t, a, err)
	b, err := ResponseRates.Draw(loud)
	must(t, b, err)
	if page("rows", a.Rows, "json", a.JSON) != page("rows", b.Rows, "json", b.JSON) {
		t.Error("a hidden row depends on what is hidden")
	}
}

func TestAResponseRateThatCannotBeDrawnIsAnError(t *testing.T) {
	for name, change := range map[string]func(*ResponseData){
		"less than nobody":     func(d *ResponseData) { d.Rows[0].Rate = -1 },
		"more than all":        func(d *ResponseData) { d.Rows[0].Rate = 101 },
		"a whole below nobody": func(d *ResponseData) { d.Whole = -2 },
		"a whole above all":    func(d *ResponseData) { d.Whole = 101 },
	} {
		data := sampleRates()
		change(&data)
		if _, err := ResponseRates.Draw(data); err == nil || !strings.HasPrefix(err.Error(), "response: ") {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestResponseRatesThatAreNotExpectedAreNotDrawn(t *testing.T) {
	data := sampleRates()
	bars := func(c *charts.BaseConfiguration) []opts.BarData {
		return c.MultiSeries[ratesUnits].Data.([]opts.BarData)
	}
	whole := func(c *charts.BaseConfiguration) []opts.ScatterData {
		return c.MultiSeries[ratesWhole].Data.([]opts.ScatterData)
	}
	for name, change := range map[string]func(*charts.BaseConfiguration){
		"another value":    func(c *charts.BaseConfiguration) { bars(c)[0].Value = 61.5 },
		"a row too few":    func(c *charts.BaseConfiguration) { c.MultiSeries[ratesUnits].Data = bars(c)[1:] },
		"a series few":     func(c *charts.BaseConfiguration) { c.MultiSeries = c.MultiSeries[:1] },
		"another series":   func(c *charts.BaseConfiguration) { c.MultiSeries[ratesWhole].Data = bars(c) },
		"a whole too far":  func(c *charts.BaseConfiguration) { whole(c)[0].Value = [2]int{76, 99} },
		"a whole on hatch": func(c *charts.BaseConfiguration) { whole(c)[0].Value = [2]int{76, 6} },
		"a line on a bar": func(c *charts.BaseConfiguration) {
			c.MultiSeries[ratesUnits].MarkLines.Data[0] = absent(survey.Hidden, 0, 100, 0)
		},
		"another line": func(c *charts.BaseConfiguration) { c.MultiSeries[ratesUnits].MarkLines.Data[0] = "line" },
		"a line of no name": func(c *charts.BaseConfiguration) {
			c.MultiSeries[ratesUnits].MarkLines.Data[0] = stroke{{Coord: [2]float64{0, 6}}}
		},
	} {
		notDrawn(t, name, &ResponseRates, data, change)
	}
}
