package chart

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"
	"golang.org/x/net/html"

	"tifaktor/generator/survey"
)

var longNames = []string{
	"Heimetenesta", "Ungdomsskulen i Fjellsund med skulefritidsordning", "Bu- og aktivitetstenesta, avdeling natt",
	"Sámi mánáidgárdi Geađgevuolli", "Unjárgga gielda, dearvvašvuođa- ja fuolahusossodat", "IKT", "Ø",
	"MILJØ OG TEKNISK DRIFT", "Barnehage- og oppveksttenesta i øvre del", "Nærings- og samfunnsutviklingsavdelinga",
}

// randomProfile compares two to four units over some factors.
func randomProfile(random *rand.Rand) ProfileData {
	data := ProfileData{Printer: nynorsk, Scale: oneToFive, Low: "svært ueinig", High: "svært einig"}
	if random.IntN(3) == 0 {
		data.Scale = survey.Scale{From: 0, To: 100, Percent: true}
	}
	from, to := data.Scale.Digits(data.Scale.From), data.Scale.Digits(data.Scale.To)
	for range 2 + random.IntN(3) {
		data.Names = append(data.Names, longNames[random.IntN(len(longNames))])
	}
	for range random.IntN(5) {
		row := ProfileRow{Name: "faktor", Means: make([]survey.Mean, len(data.Names)), Few: make([]bool, len(data.Names))}
		for i := range row.Means {
			row.Few[i] = random.IntN(4) == 0
			row.Means[i] = survey.Mean{
				State: []survey.State{survey.Shown, survey.Shown, survey.Hidden, survey.Missing}[random.IntN(4)],
				Bound: []survey.Bound{survey.Exact, survey.Exact, survey.AtLeast, survey.AtMost}[random.IntN(4)],
			}
			row.Means[i].Digits = from + random.IntN(to-from+1)
		}
		data.Rows = append(data.Rows, row)
	}
	return data
}

func eachRandomProfile(t *testing.T, check func(ProfileData, ProfilePicture)) {
	random := rand.New(rand.NewPCG(7, 8))
	for range 1500 {
		data := randomProfile(random)
		picture, err := Profile.Draw(data)
		check(data, must(t, picture, err))
		if t.Failed() {
			t.Fatalf("%+v\n%s", data, picture.Axis)
		}
	}
}

// box4 is a rectangle in pixels: left, right, top, bottom.
type box4 [4]float64

func (b box4) covers(other box4) bool {
	return b[0] < other[1] && other[0] < b[1] && b[2] < other[3] && other[2] < b[3]
}

// textBox is where a text of a head is in a column of some width.
func textBox(t *testing.T, text *html.Node, width float64) box4 {
	wide := 0.0
	if text.FirstChild != nil {
		wide = float64(textWidth(text.FirstChild.Data)) / 100
	}
	x, y := number(t, text, "x", width)+number(t, text, "dx", 0), number(t, text, "y", 0)
	left := x - map[string]float64{"middle": .5, "end": 1}[attribute(text, "text-anchor")]*wide
	return box4{left, left + wide, y - 10, y + 3}
}

func TestNoNameInTheHeadOfAProfileCoversAnotherOrIsCrossedByALine(t *testing.T) {
	eachRandomProfile(t, func(data ProfileData, picture ProfilePicture) {
		head := parse(t, string(picture.Axis))
		for _, width := range []float64{288, 340, 720} {
			var taken []box4
			for _, text := range find(head, "text") {
				b := textBox(t, text, width)
				if b[0] < 0 || b[1] > width+.01 || b[2] < 0 || b[3] > 34+18*float64(len(data.Names)) {
					t.Errorf("%v leaves the head of %v px", b, width)
				}
				for _, other := range taken {
					if b.covers(other) {
						t.Errorf("a text at %v covers %v in %v px", b, other, width)
					}
				}
				taken = append(taken, b)
			}
			for _, line := range find(head, "line") {
				x := number(t, line, "x1", width)
				b := box4{x - .5, x + .5, number(t, line, "y1", 0), number(t, line, "y2", 0)}
				for _, text := range taken {
					if b.covers(text) {
						t.Errorf("a line at %v crosses the text at %v in %v px", b, text, width)
					}
				}
			}
		}
	})
}

func TestANameStandsBesideItsShapeAboveItsFirstMark(t *testing.T) {
	data := sampleProfile()
	data.Rows[0].Means[1] = hiddenMean
	picture, err := Profile.Draw(data)
	head := parse(t, string(must(t, picture, err).Axis))
	for unit, want := range []string{"81.2%", "78.8%", "88.4%", "57.2%"} {
		found := false
		for _, text := range find(head, "text") {
			if text.FirstChild.Data == data.Names[unit] && attribute(text, "x") == want {
				found = true
			}
		}
		if !found {
			t.Errorf("%s does not stand at %s: %s", data.Names[unit], want, picture.Axis)
		}
	}
	for i := range data.Rows {
		data.Rows[i].Means[2] = missingMean
	}
	picture, err = Profile.Draw(data)
	head = parse(t, string(must(t, picture, err).Axis))
	if lines := find(head, "line"); len(lines) != 3 || len(find(head, "path")) != 4 {
		t.Errorf("%d lines for 3 units with a mark, and %d shapes of 4", len(lines), len(find(head, "path")))
	}
}

func TestMarksOfAProfileDoNotLieOnEachOther(t *testing.T) {
	eachRandomProfile(t, func(data ProfileData, picture ProfilePicture) {
		for i, row := range data.Rows {
			var places [][2]float64
			for _, svg := range find(parse(t, string(picture.Rows[i])), "svg") {
				for _, path := range find(svg, "path") {
					if svg != path.Parent || attribute(path, "class") == "arrow" {
						continue
					}
					place := [2]float64{number(t, svg, "x", 288), number(t, svg, "y", 0)}
					for _, other := range places {
						if dx, dy := place[0]-other[0], place[1]-other[1]; dx*dx < 63 && dy*dy < 143 {
							t.Errorf("a mark at %v lies on %v", place, other)
						}
					}
					if place[1] < 6 || place[1] > profileHeight-6 {
						t.Errorf("a mark at %v leaves its row", place)
					}
					places = append(places, place)
				}
			}
			if len(places) != shownOf(row.Means) {
				t.Errorf("%d marks of %v", len(places), row.Means)
			}
		}
	})
}

func TestAHiddenMeanLeavesNoTraceInAProfile(t *testing.T) {
	quiet, loud := sampleProfile(), sampleProfile()
	for i := range loud.Rows {
		loud.Rows[i].Few = append(loud.Rows[i].Few, make([]bool, 4-len(loud.Rows[i].Few))...)
		for unit, mean := range loud.Rows[i].Means {
			if mean.State != survey.Shown && mean.Bound != survey.Between {
				loud.Rows[i].Means[unit] = survey.Mean{State: mean.State, Digits: 37, Bound: survey.AtLeast, Answers: 4}
				loud.Rows[i].Few[unit] = true
			}
		}
	}
	a, err := Profile.Draw(quiet)
	must(t, a, err)
	b, err := Profile.Draw(loud)
	must(t, b, err)
	if page("axis", a.Axis, "rows", a.Rows, "json", a.JSON) != page("axis", b.Axis, "rows", b.Rows, "json", b.JSON) {
		t.Error("a profile depends on what is hidden")
	}
}

func TestAProfileThatCannotBeDrawnIsAnError(t *testing.T) {
	for name, change := range map[string]func(*ProfileData){
		"one unit":         func(d *ProfileData) { d.Names, d.Rows = d.Names[:1], nil },
		"five units":       func(d *ProfileData) { d.Names, d.Rows = append(d.Names, "ei til"), nil },
		"a mean few":       func(d *ProfileData) { d.Rows[0].Means = d.Rows[0].Means[1:] },
		"a mark few":       func(d *ProfileData) { d.Rows[3].Few = d.Rows[3].Few[1:] },
		"below the scale":  func(d *ProfileData) { d.Rows[0].Means[0].Digits = 9 },
		"above the scale":  func(d *ProfileData) { d.Rows[0].Means[3].Digits = 51 },
		"coarse above it":  func(d *ProfileData) { d.Rows[0].Means[3] = atLeast(51) },
		"scale of a point": func(d *ProfileData) { d.Scale.To = d.Scale.From },
	} {
		data := sampleProfile()
		change(&data)
		if _, err := Profile.Draw(data); err == nil || !strings.HasPrefix(err.Error(), "profile: ") {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestAProfileThatIsNotExpectedIsNotDrawn(t *testing.T) {
	type points = []opts.ScatterData
	data := sampleProfile()
	arrow := func(from, to float64, symbol string) stroke {
		return stroke{{Coord: [2]float64{from, 200}}, {Coord: [2]float64{to, 200}, Symbol: symbol}}
	}
	for name, change := range map[string]func(*charts.BaseConfiguration){
		"another symbol": func(c *charts.BaseConfiguration) { c.MultiSeries[0].Data.(points)[0].Symbol = "emptyRect" },
		"another shape":  func(c *charts.BaseConfiguration) { c.MultiSeries[0].Symbol = "pin" },
		"another value":  func(c *charts.BaseConfiguration) { c.MultiSeries[0].Data.(points)[0].Value = 4.3 },
		"another axis":   func(c *charts.BaseConfiguration) { c.MultiSeries[0].YAxisIndex = 0 },
		"the same twice": func(c *charts.BaseConfiguration) { p := c.MultiSeries[0].Data.(points); p[1] = p[0] },
		"another line":   func(c *charts.BaseConfiguration) { c.MultiSeries[0].MarkLines.Data[0] = "line" },
		"another name": func(c *charts.BaseConfiguration) {
			c.MultiSeries[0].MarkLines.Data[0] = stroke{{Name: "x", Coord: [2]float64{1, 0}}, {Coord: [2]float64{5, 0}}}
		},
		"an arrow from none": func(c *charts.BaseConfiguration) { c.MultiSeries[1].MarkLines.Data[0] = arrow(3, 5, "arrow") },
		"a slanted range": func(c *charts.BaseConfiguration) {
			l := c.MultiSeries[0].MarkLines.Data[0].(stroke)
			l[1].Coord[1] += 4
			c.MultiSeries[0].MarkLines.Data[0] = l
		},
		"an arrow too short": func(c *charts.BaseConfiguration) {
			l := c.MultiSeries[1].MarkLines.Data[0].(stroke)
			l[1].Coord[0] = 4.9
			c.MultiSeries[1].MarkLines.Data[0] = l
		},
		"a range of another": func(c *charts.BaseConfiguration) { c.MultiSeries[1].MarkLines.Data[0] = arrow(3, 5, "") },
		"five series":        func(c *charts.BaseConfiguration) { c.MultiSeries = append(c.MultiSeries, c.MultiSeries[0]) },
	} {
		notDrawn(t, name, &Profile, data, change)
	}
}
