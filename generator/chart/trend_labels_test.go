package chart

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"tifaktor/generator/survey"
)

func TestNoLabelCoversAnotherOrLeavesThePanel(t *testing.T) {
	eachRandomTrend(t, func(data TrendData, panel *html.Node) {
		for _, width := range []float64{130, 180, 400} {
			var taken [][4]float64
			for _, text := range find(panel, "text") {
				wide := float64(textWidth(text.FirstChild.Data)) / 100
				overhang := 0.0
				if attribute(text, "class") == "newest" {
					wide = float64(boldWidth(text.FirstChild.Data)) / 100
				} else if attribute(text, "y") == "112" {
					overhang = 4
				}
				x, y := number(t, text, "x", width), number(t, text, "y", 0)
				left := x - map[string]float64{"middle": .5, "end": 1}[attribute(text, "text-anchor")]*wide
				box := [4]float64{left, left + wide, y - 10, y + 2}
				if box[0] < -overhang-.01 || box[1] > width+overhang+.01 || box[2] < 0 || box[3] > 116 {
					t.Errorf("%q leaves the panel of %v px: %v", text.FirstChild.Data, width, box)
				}
				for _, other := range taken {
					if box[0] < other[1] && other[0] < box[1] && box[2] < other[3] && other[2] < box[3] {
						t.Errorf("%q covers another label at %v px: %v %v", text.FirstChild.Data, width, box, other)
					}
				}
				taken = append(taken, box)
			}
		}
	})
}

func TestOnlyTheFirstThePreviousAndTheLastFigureAreWritten(t *testing.T) {
	for _, test := range []struct{ unit, want string }{
		{"40 41 42 43 44", "4,4 4,0 4,3"},
		{"40", "4,0"},
		{"40 41", "4,1 4,0"},
		{"- 41 42 - 44", "4,4 4,1 4,2"},
		{"- 41 42 44 -", "4,4 4,1 4,2"},
		{"- - -", ""},
		{"- 38 -", "3,8"},
	} {
		data := sampleTrend()
		data.Breaks, data.Rounds = nil, nil
		panel := TrendPanel{Name: "Panel"}
		for i, word := range strings.Fields(test.unit) {
			data.Rounds = append(data.Rounds, strconv.Itoa(2001+i))
			m := hiddenMean
			if digits, err := strconv.Atoi(word); err == nil {
				m = mean(digits)
			}
			panel.Unit = append(panel.Unit, m)
		}
		data.Panels = []TrendPanel{panel}
		picture, err := Trend.Draw(data)
		var written []string
		for _, text := range find(parse(t, string(must(t, picture, err).Panels[0])), "text") {
			if attribute(text, "y") != "112" {
				written = append(written, text.FirstChild.Data)
			}
		}
		if got := strings.Join(written, " "); got != test.want {
			t.Errorf("%s: %q, want %q", test.unit, got, test.want)
		}
	}
}

func TestRoundsAreThinnedButTheFirstAndLastStay(t *testing.T) {
	for rounds, want := range map[int]int{1: 1, 2: 2, 3: 3, 4: 4, 5: 3, 40: 4} {
		data := randomTrend(rand.New(rand.NewPCG(1, 1)), rounds)
		picture, err := Trend.Draw(data)
		var names []string
		for _, text := range find(parse(t, string(must(t, picture, err).Panels[0])), "text") {
			if attribute(text, "y") == "112" {
				names = append(names, text.FirstChild.Data)
			}
		}
		if len(names) != want || names[0] != data.Rounds[rounds-1] || rounds > 1 && !slices.Contains(names, data.Rounds[0]) {
			t.Errorf("%d rounds: %v, want %d of them", rounds, names, want)
		}
	}
}

func TestALabelStandsClearOfItsLine(t *testing.T) {
	data := sampleTrend()
	data.Breaks = nil
	for _, test := range []struct {
		means []survey.Mean
		below bool
	}{
		{[]survey.Mean{mean(50), mean(50), mean(50), mean(34)}, true},
		{[]survey.Mean{mean(34), mean(34), mean(34), mean(48)}, false},
	} {
		data.Panels = []TrendPanel{{Unit: test.means}}
		picture, err := Trend.Draw(data)
		panel := parse(t, string(must(t, picture, err).Panels[0]))
		dots := find(panel, "circle")
		for _, text := range find(panel, "text") {
			if attribute(text, "class") == "newest" && number(t, text, "y", 0) > number(t, dots[3], "cy", 0) != test.below {
				t.Errorf("the label of %v stands in the line", test.means[3])
			}
		}
	}
}

func TestLabelsOfPercentagesCarryTheSign(t *testing.T) {
	data := sampleTrend()
	data.Scale = survey.Scale{From: 0, To: 100, Percent: true}
	data.From, data.To, data.Panels = 40, 90, []TrendPanel{{Unit: []survey.Mean{mean(74), mean(80), mean(71), atLeast(90)}}}
	picture, err := Trend.Draw(data)
	panel := string(must(t, picture, err).Panels[0])
	for _, label := range []string{">74\u00a0%<", ">71\u00a0%<", ">≥90\u00a0%<"} {
		if !strings.Contains(panel, label) {
			t.Errorf("no %s in %s", label, panel)
		}
	}
	if lines := find(find(parse(t, panel), "g")[0], "line"); len(lines) != 6 {
		t.Errorf("%d lines behind a panel from 40 to 90 %%", len(lines))
	}
}
