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

func TestTheDirectionsOfSpokesAreTheSameOnEveryMachine(t *testing.T) {
	for n := fewestSpokes; n <= mostSpokes; n++ {
		for i, spoke := range spokes(n) {
			sine, cosine := math.Sincos(2 * math.Pi * float64(i) / float64(n))
			for _, exact := range []float64{sine * million, cosine * million} {
				if part := math.Abs(exact - math.Trunc(exact)); math.Abs(part-.5) < 1e-4 {
					t.Errorf("spoke %d of %d: %v may be rounded up or down", i, n, exact)
				}
			}
			if length := math.Hypot(float64(spoke.x), float64(spoke.y)); math.Abs(length-million) > 1 {
				t.Errorf("spoke %d of %d is %v long", i, n, length)
			}
		}
	}
	if four := spokes(4); four[0] != (spoke{0, -million}) || four[1] != (spoke{million, 0}) || four[2] != (spoke{0, million}) {
		t.Errorf("the spokes do not go from the top with the clock: %v", four)
	}
}

// moves counts how often the pen of a path is set down, and the lines it draws.
func moves(path string) (stretches, lines int) {
	stretches, lines = strings.Count(path, "M"), strings.Count(path, "L")
	return stretches, lines + strings.Count(path, "z")
}

func TestNoLineOfARadarLeadsToOrFromAMeanThatIsNotShown(t *testing.T) {
	random := rand.New(rand.NewPCG(9, 10))
	for range 1000 {
		factors := fewestSpokes + random.IntN(mostSpokes-fewestSpokes+1)
		data := RadarData{
			Printer: nynorsk, Scale: oneToFive, Names: []string{"Eininga"}, Label: "alt",
			Factors: make([]string, factors), Means: [][]survey.Mean{randomUnits(random, factors)},
		}
		picture, err := Radar(data)
		drawing := parse(t, string(must(t, picture, err).Picture))
		want, hidden := 0, 0
		for i, mean := range data.Means[0] {
			if mean.State == survey.Shown && data.Means[0][(i+1)%factors].State == survey.Shown {
				want++
			}
			if mean.State == survey.Hidden {
				hidden++
			}
		}
		line, dots, boxes := "", 0, 0
		for _, path := range find(drawing, "path") {
			if attribute(path, "class") == "tl" {
				line = attribute(path, "d")
			} else {
				dots++
			}
		}
		for _, circle := range find(drawing, "circle") {
			if attribute(circle, "class") == "td" {
				dots++
			}
		}
		for _, rect := range find(drawing, "rect") {
			if attribute(rect, "class") == "hx" {
				boxes++
			}
		}
		if _, lines := moves(line); lines != want || dots != shownOf(data.Means[0]) || boxes != hidden {
			t.Fatalf("%d lines for %d, %d dots for %d, %d boxes for %d: %s %v", lines, want, dots,
				shownOf(data.Means[0]), boxes, hidden, line, data.Means[0])
		}
		if strings.Contains(line, "-") || strings.Contains(line, "NaN") {
			t.Fatalf("the line leaves the picture: %s", line)
		}
	}
}

func TestTheNumbersOfARadarDoNotCoverEachOther(t *testing.T) {
	for n := fewestSpokes; n <= mostSpokes; n++ {
		data := sampleRadar()
		data.Factors, data.Names = make([]string, n), data.Names[:1]
		data.Means = [][]survey.Mean{make([]survey.Mean, n)}
		for _, scale := range []survey.Scale{oneToFive, {From: 0, To: 100, Percent: true}, {From: 1, To: 7, Decimals: 1}} {
			data.Scale = scale
			picture, err := Radar(data)
			var taken []box4
			for _, text := range find(parse(t, string(must(t, picture, err).Picture)), "text") {
				b := textBox(t, text, 288)
				if b[0] < 0 || b[1] > 288 || b[2] < 0 || b[3] > 288 {
					t.Errorf("%s leaves the radar: %v", text.FirstChild.Data, b)
				}
				for _, other := range taken {
					if b.covers(other) {
						t.Errorf("%d spokes: %s at %v covers %v", n, text.FirstChild.Data, b, other)
					}
				}
				taken = append(taken, b)
			}
		}
	}
}

func TestOnlyARadarOfExactMeansIsLive(t *testing.T) {
	for name, m := range map[string]survey.Mean{"hidden": hiddenMean, "missing": missingMean, "coarse": atLeast(48)} {
		for series := range 2 {
			data := sampleRadar()
			data.Means[series][4] = m
			picture, err := Radar(data)
			if p := must(t, picture, err); p.JSON != "" {
				t.Errorf("a radar with a %s mean is live: %s", name, p.JSON)
			}
		}
	}
	picture, err := Radar(sampleRadar())
	if p := must(t, picture, err); p.JSON == "" {
		t.Error("a radar of exact means is not live")
	}
}

func TestAHiddenMeanLeavesNoTraceInARadar(t *testing.T) {
	quiet, loud := sampleBrokenRadar(), sampleBrokenRadar()
	for _, means := range loud.Means {
		for i, mean := range means {
			if mean.State != survey.Shown {
				means[i] = survey.Mean{State: mean.State, Digits: 37, Bound: survey.AtLeast, Answers: 4}
			}
		}
	}
	a, err := Radar(quiet)
	must(t, a, err)
	b, err := Radar(loud)
	must(t, b, err)
	if a != b {
		t.Error("a radar depends on what is hidden")
	}
}

func TestARadarThatCannotBeDrawnIsAnError(t *testing.T) {
	spokes := func(n int) func(*RadarData) {
		return func(d *RadarData) {
			d.Names, d.Factors, d.Means = d.Names[:1], make([]string, n), [][]survey.Mean{make([]survey.Mean, n)}
		}
	}
	for name, change := range map[string]func(*RadarData){
		"no series":         func(d *RadarData) { d.Names, d.Means = nil, nil },
		"three series":      func(d *RadarData) { d.Names, d.Means = append(d.Names, "x"), append(d.Means, d.Means[0]) },
		"a name more":       func(d *RadarData) { d.Means = d.Means[:1] },
		"a factor few":      func(d *RadarData) { d.Factors = d.Factors[1:] },
		"two factors":       spokes(fewestSpokes - 1),
		"twenty-one":        spokes(mostSpokes + 1),
		"below the scale":   func(d *RadarData) { d.Means[0][0] = mean(9) },
		"above the scale":   func(d *RadarData) { d.Means[1][9] = mean(51) },
		"scale of a number": func(d *RadarData) { d.Scale.To = 1 },
	} {
		data := sampleRadar()
		change(&data)
		if _, err := Radar(data); err == nil || !strings.HasPrefix(err.Error(), "radar: ") {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestARadarThatIsNotExpectedIsNotDrawn(t *testing.T) {
	data := sampleBrokenRadar()
	values := func(c *charts.Radar) []any { return c.MultiSeries[0].Data.([]opts.RadarData)[0].Value.([]any) }
	for name, change := range map[string]func(*charts.Radar){
		"another type":       func(c *charts.Radar) { c.MultiSeries[0].Type = "line" },
		"another value":      func(c *charts.Radar) { values(c)[0] = "4.3" },
		"a value for hidden": func(c *charts.Radar) { values(c)[1] = 4.3 },
		"none for shown":     func(c *charts.Radar) { values(c)[0] = nil },
		"a word for hidden":  func(c *charts.Radar) { values(c)[1] = "-" },
		"other values":       func(c *charts.Radar) { c.MultiSeries[0].Data.([]opts.RadarData)[0].Value = 4.3 },
		"a value few":        func(c *charts.Radar) { c.MultiSeries[0].Data.([]opts.RadarData)[0].Value = values(c)[1:] },
		"a series more":      func(c *charts.Radar) { c.MultiSeries = append(c.MultiSeries, c.MultiSeries[0]) },
	} {
		axis := newAxis(data.Scale, 10, 50)
		chart := radarChart(data, axis)
		change(chart)
		if readRadar(chart, axis, data); axis.err == nil {
			t.Errorf("%s is drawn", name)
		}
	}
}
