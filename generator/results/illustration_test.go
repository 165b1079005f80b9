package results

import (
	"slices"
	"testing"

	"tifaktor/generator/programme"
	"tifaktor/generator/survey/surveytest"
)

func TestATextCanHaveEveryKindOfFigure(t *testing.T) {
	for _, rule := range programme.FigureKinds {
		if textFigures[rule.Kind] == nil {
			t.Errorf("%s cannot be drawn: give textFigures a function that draws it", rule.Kind)
		}
	}
	if len(textFigures) != len(programme.FigureKinds) {
		t.Errorf("%d kinds are drawn, of %d", len(textFigures), len(programme.FigureKinds))
	}
}

func TestAFigureOfAnEarlierRoundShowsThatRound(t *testing.T) {
	r := resultsIn("nn", surveytest.Town())
	then := r.inRound(r.data.Rounds[0].ID)
	part, err := textDots(then, choice{factors: r.allFactors(), to: r.fromResults})
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range part.Data.(*DotTable).Rows {
		if want := r.value(r.cell(0, top, i)).String(); row.Value.String() != want {
			t.Errorf("%s: got %s, want %s", row.Name, row.Value, want)
		}
		if row.Previous != nil {
			t.Errorf("%s is compared with a round before the first", row.Name)
		}
	}
	if r.latest != len(r.data.Rounds)-1 {
		t.Error("the results of the newest round are changed")
	}
}

func TestTheStripPlotCountsNobodyTwice(t *testing.T) {
	r := resultsIn("nn", surveytest.Town())
	for _, u := range r.lowest() {
		for above := r.data.Units[u].Parent; above > top; above = r.data.Units[above].Parent {
			if slices.Contains(r.lowest(), above) {
				t.Errorf("%s and %s are both in the spread", r.names[u], r.names[above])
			}
		}
	}
}
