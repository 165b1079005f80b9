package chart

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"tifaktor/generator/survey"
)

// randomUnits returns the means of some units, some of them hidden, missing or
// coarse.
func randomUnits(random *rand.Rand, units int) []survey.Mean {
	all := make([]survey.Mean, units)
	for i := range all {
		all[i] = mean(30 + random.IntN(21))
		switch random.IntN(12) {
		case 0:
			all[i] = hiddenMean
		case 1:
			all[i] = missingMean
		case 2:
			all[i] = atLeast(48)
		case 3:
			all[i] = atMost(32)
		}
	}
	return all
}

func shownOf(means []survey.Mean) int {
	shown := 0
	for _, mean := range means {
		if mean.State == survey.Shown {
			shown++
		}
	}
	return shown
}

func TestEveryUnitIsADotInItsRowOrPartOfAColumn(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for _, units := range []int{1, 5, 12, 40, 300, 2000} {
		for range 20 {
			data := sampleStrip()
			data.Rows = []StripRow{{Means: randomUnits(random, units), Whole: mean(42)}}
			picture, err := StripPlot.Draw(data)
			row := parse(t, string(must(t, picture, err).Rows[0]))
			dots := 0
			for _, group := range find(row, "g") {
				if attribute(group, "class") == "shaft" {
					dots = shownOf(data.Rows[0].Means)
					for _, line := range find(group, "line") {
						top, foot := number(t, line, "y1", 0), number(t, line, "y2", 0)
						if foot-top < stripLowest || top < 0 || foot > stripBase {
							t.Fatalf("a column from %v to %v", foot, top)
						}
					}
				}
			}
			if dots == 0 {
				dots = len(find(row, "circle")) + len(find(row, "path"))
				for _, circle := range find(row, "circle") {
					if y := number(t, circle, "cy", 0); y < stripRadius || y > stripBase-stripRadius {
						t.Fatalf("a dot at %v", y)
					}
				}
			}
			if dots != shownOf(data.Rows[0].Means) {
				t.Fatalf("%d dots for %d units", dots, shownOf(data.Rows[0].Means))
			}
		}
	}
}

func TestAColumnIsAsHighAsItsShareOfTheTallestInTheWholeFigure(t *testing.T) {
	data := sampleStrip()
	data.Rows = []StripRow{{}, {Means: means(35, 36, 36, 36, 36, 36)}}
	for range 10 {
		data.Rows[0].Means = append(data.Rows[0].Means, mean(42))
	}
	picture, err := StripPlot.Draw(data)
	p := must(t, picture, err)
	for row, want := range []string{
		`<line x1="78.8%" y1="4" x2="78.8%" y2="44"/>`,
		`<line x1="62%" y1="40" x2="62%" y2="44"/><line x1="64.4%" y1="24" x2="64.4%" y2="44"/>`,
	} {
		if got := string(p.Rows[row]); !strings.Contains(got, `<g class="shaft">`+want+`</g>`) || strings.Contains(got, "circle") {
			t.Errorf("no columns %s in %s", want, got)
		}
	}
	if p.KeyUnits != keyColumns {
		t.Error("the key of columns shows dots")
	}
	data.Rows[0].Means = data.Rows[0].Means[:stripMost]
	picture, err = StripPlot.Draw(data)
	if p = must(t, picture, err); p.KeyUnits != keyStack || strings.Contains(string(p.Rows[0]), `class="shaft"`) {
		t.Error("a stack that has room is a column")
	}
}

func TestTheOrderOfUnitsAndWhatIsHiddenDoNotShowInAStrip(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for _, units := range []int{3, 12, 200} {
		quiet, loud := sampleStrip(), sampleStrip()
		quiet.Rows[0].Means = randomUnits(random, units)
		loud.Rows[0].Means = append([]survey.Mean(nil), quiet.Rows[0].Means...)
		for i, mean := range loud.Rows[0].Means {
			loud.Rows[0].Means[i].Answers = i
			if mean.State != survey.Shown {
				loud.Rows[0].Means[i].Digits, loud.Rows[0].Means[i].Bound = 33, survey.AtMost
			}
		}
		random.Shuffle(units, func(i, j int) {
			loud.Rows[0].Means[i], loud.Rows[0].Means[j] = loud.Rows[0].Means[j], loud.Rows[0].Means[i]
		})
		a, err := StripPlot.Draw(quiet)
		must(t, a, err)
		b, err := StripPlot.Draw(loud)
		must(t, b, err)
		if page("rows", a.Rows, "json", a.JSON) != page("rows", b.Rows, "json", b.JSON) {
			t.Errorf("%d units: the strip depends on their order or on what is hidden", units)
		}
	}
}

func TestAStripThatCannotBeDrawnIsAnError(t *testing.T) {
	for _, row := range []StripRow{{Means: means(43, 51)}, {Means: means(9)}, {Means: means(43), Whole: mean(51)}} {
		data := sampleStrip()
		data.Rows = append(data.Rows, row)
		if _, err := StripPlot.Draw(data); err == nil || !strings.HasPrefix(err.Error(), "strip: ") {
			t.Errorf("%+v: error %v", row, err)
		}
	}
}

func TestAStripThatIsNotExpectedIsNotDrawn(t *testing.T) {
	type points = []opts.ScatterData
	data := sampleColumns()
	for name, change := range map[string]func(*charts.BaseConfiguration){
		"another symbol":  func(c *charts.BaseConfiguration) { c.MultiSeries[0].Data.(points)[0].Symbol = "pin" },
		"another value":   func(c *charts.BaseConfiguration) { c.MultiSeries[0].Data.(points)[0].Value = 4.3 },
		"another type":    func(c *charts.BaseConfiguration) { c.MultiSeries[0].Type = "bar" },
		"another axis":    func(c *charts.BaseConfiguration) { c.MultiSeries[1].YAxisIndex = 0 },
		"a series few":    func(c *charts.BaseConfiguration) { c.MultiSeries = c.MultiSeries[1:] },
		"below the rows":  func(c *charts.BaseConfiguration) { c.MultiSeries[1].Data.(points)[0].Value = [2]float64{4.2, 4800} },
		"half a pixel":    func(c *charts.BaseConfiguration) { c.MultiSeries[1].Data.(points)[0].Value = [2]float64{4.2, .5} },
		"above the rows":  func(c *charts.BaseConfiguration) { c.MultiSeries[1].Data.(points)[0].Value = [2]float64{4.2, -5} },
		"not a number":    func(c *charts.BaseConfiguration) { c.MultiSeries[1].Data.(points)[0].Value = [2]float64{math.NaN(), 4} },
		"another line":    func(c *charts.BaseConfiguration) { c.MultiSeries[1].MarkLines.Data[0] = "line" },
		"a line of names": func(c *charts.BaseConfiguration) { c.MultiSeries[1].MarkLines.Data[0] = stroke{{Name: "x"}, {}} },
		"a column upside down": func(c *charts.BaseConfiguration) {
			c.MultiSeries[1].MarkLines.Data[0] = stroke{{Coord: [2]float64{4, 4}}, {Coord: [2]float64{4, 44}}}
		},
		"a slanted column": func(c *charts.BaseConfiguration) {
			c.MultiSeries[1].MarkLines.Data[0] = stroke{{Coord: [2]float64{4, 44}}, {Coord: [2]float64{4.1, 4}}}
		},
	} {
		notDrawn(t, name, &StripPlot, data, change)
	}
}

func TestAStripSaysWhetherItsUnitsAreDotsOrColumns(t *testing.T) {
	for _, test := range []struct {
		units   int
		columns bool
	}{{stripMost, false}, {stripMost + 1, true}} {
		row := StripRow{Name: "Autonomi", Means: make([]survey.Mean, test.units)}
		for i := range row.Means {
			row.Means[i] = mean(42)
		}
		data := sampleStrip()
		data.Rows = []StripRow{row}
		picture, err := StripPlot.Draw(data)
		must(t, picture, err)
		if picture.Columns != test.columns {
			t.Errorf("%d units with the same mean: columns is %v", test.units, picture.Columns)
		}
	}
}
