package chart

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"tifaktor/generator/survey"
)

// answers makes a distribution over single steps from 1 up.
func answers(shares ...int) survey.Distribution {
	d := survey.Distribution{State: survey.Shown}
	for i, share := range shares {
		d.Parts = append(d.Parts, survey.Part{From: i + 1, To: i + 1, Share: share})
	}
	return d
}

// merged makes a distribution of parts given as from, to and share.
func merged(parts ...survey.Part) survey.Distribution {
	return survey.Distribution{State: survey.Shown, Parts: parts}
}

// sampleDistribution holds a row of every sort.
func sampleDistribution() DistributionData {
	data := DistributionData{Scale: oneToFive, Words: DistributionWords{"skjult", "ingen data"}}
	for _, row := range []DistributionRow{
		{Name: "jamt", Answers: answers(20, 20, 20, 20, 20)},
		{Name: "avrunda ned", Answers: answers(1, 3, 17, 43, 35)},
		{Name: "avrunda opp", Answers: answers(0, 3, 21, 45, 32)},
		{Name: "slått saman", Answers: merged(survey.Part{From: 1, To: 2, Share: 4}, survey.Part{From: 3, To: 3, Share: 15}, survey.Part{From: 4, To: 5, Share: 81})},
		{Name: "alt i eitt", Answers: merged(survey.Part{From: 1, To: 5, Share: 100})},
		{Name: "alle på 4", Answers: answers(0, 0, 0, 100, 0)},
		{Name: "skjult", Answers: survey.Distribution{State: survey.Hidden}},
		{Name: "ingen data"},
		{Name: "</script>{b}$", Answers: answers(0, 2, 17, 43, 38)},
	} {
		row.Label = row.Name + ": alle tala."
		data.Rows = append(data.Rows, row)
	}
	return data
}

// bars returns the left and right ends of the parts of a row, in per cent.
func bars(t *testing.T, row *html.Node) (ends [][2]float64) {
	t.Helper()
	for _, rect := range find(row, "rect") {
		from := number(t, rect, "x", 100)
		ends = append(ends, [2]float64{from, from + number(t, rect, "width", 100)})
	}
	return ends
}

func TestAPartIsAsLongAsItsShareOfTheLongestRow(t *testing.T) {
	picture, err := Distribution.Draw(sampleDistribution())
	p := must(t, picture, err)
	for i, want := range []struct {
		parts int
		sum   float64 // per cent, of the 101 of the longest row
	}{{5, 100}, {5, 99}, {4, 101}, {3, 100}, {1, 100}, {1, 100}, {2, 0}, {0, 0}, {4, 100}} {
		ends := bars(t, parse(t, string(p.Rows[i])))
		if len(ends) != want.parts {
			t.Errorf("row %d has %d parts, want %d", i, len(ends), want.parts)
		}
		if want.sum > 0 && (ends[0][0] != 0 || math.Abs(ends[len(ends)-1][1]-want.sum/1.01) > .006) {
			t.Errorf("row %d goes from %v to %v, want %v of 101", i, ends[0][0], ends[len(ends)-1][1], want.sum)
		}
	}
	if row := string(p.Rows[1]); !strings.Contains(row, `x="63.37%" y="1" width="34.65%"`) {
		t.Errorf("35 after 64 of 101 is not 34.65 %%: %s", row)
	}
}

func TestEveryDistributionThatCanBeIsDrawnWithoutOneLabelOverAnother(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 3000 {
		scale := survey.Scale{From: random.IntN(3) - 1}
		scale.To = scale.From + 1 + random.IntN(MostSteps-1)
		d := randomDistribution(random, scale)
		picture, err := Distribution.Draw(DistributionData{Scale: scale, Rows: []DistributionRow{{Label: "alt", Answers: d}}})
		p := must(t, picture, err)
		row := parse(t, string(p.Rows[0]))
		if strings.Contains(string(p.Rows[0])+string(p.JSON), "NaN") {
			t.Fatalf("%v: NaN in %s", d, p.Rows[0])
		}
		drawn := 0.0
		for _, ends := range bars(t, row) {
			if ends[0] < drawn-.011 || ends[0] > drawn+.011 || ends[1] <= ends[0] {
				t.Fatalf("%v: a part from %v to %v after %v", d, ends[0], ends[1], drawn)
			}
			drawn = ends[1]
		}
		sum := float64(sumOf(d.Parts))
		if want := 100 * sum / max(100, sum); math.Abs(drawn-want) > .006 {
			t.Fatalf("%v: the bar ends at %v, want %v", d, drawn, want)
		}
		labelsFit(t, row)
	}
}

// labelsFit expects every label within its part, in the narrowest column where
// it is seen.
func labelsFit(t *testing.T, row *html.Node) {
	t.Helper()
	for _, group := range find(row, "g") {
		texts := find(group, "text")
		if len(texts) == 0 || attribute(group, "class") == "" {
			continue
		}
		column := 270.0
		if attribute(texts[0], "class") == "wide" {
			column = 480
		}
		label, middle := texts[0].FirstChild.Data, number(t, texts[0], "x", column)
		half := float64(textWidth(label)) / float64(2*px)
		rect := find(group, "rect")[0]
		from, width := number(t, rect, "x", column), number(t, rect, "width", column)
		if middle-half < from+2 || middle+half > from+width-2 {
			t.Fatalf("%q from %v to %v is not within %v to %v", label, middle-half, middle+half, from, from+width)
		}
	}
}

// randomDistribution shares 100 per cent, or as much as rounding makes of it, out
// among parts that cover the scale.
func randomDistribution(random *rand.Rand, scale survey.Scale) survey.Distribution {
	d := survey.Distribution{State: survey.Shown}
	for from := scale.From; from <= scale.To; {
		to := from
		for to < scale.To && random.IntN(4) == 0 {
			to++
		}
		d.Parts = append(d.Parts, survey.Part{From: from, To: to})
		from = to + 1
	}
	for left := 99 + random.IntN(3); left > 0; {
		share := 1 + random.IntN(left)
		d.Parts[random.IntN(len(d.Parts))].Share += share
		left -= share
	}
	return d
}
