package disclosure

import (
	"slices"
	"strings"
	"testing"

	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/ledger"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

func TestTheRevisionDoesNotDependOnTheOrderOfUnits(t *testing.T) {
	for _, test := range []struct {
		name        string
		before, now [3]int // of the whole and its two parts
		kind        revision
		gone        bool
	}{
		{"nothing was published", [3]int{}, [3]int{40, 20, 20}, noneBefore, false},
		{"as many as before", [3]int{40, 20, 20}, [3]int{40, 20, 20}, addTo, false},
		{"one part is delivered no more", [3]int{40, 20, 20}, [3]int{40, 20, 0}, addTo, true},
		{"its number is not known any more", [3]int{40, 20, 20}, [3]int{40, 20, limits.Unknown}, addTo, true},
		{"one is left of it", [3]int{40, 20, 20}, [3]int{40, 20, 1}, freeze, false},
		{"a smallest group came", [3]int{40, 20, 20}, [3]int{45, 25, 20}, replaceAll, false},
		{"one fewer came", [3]int{40, 20, 20}, [3]int{44, 24, 20}, freeze, false},
		{"a smallest group came to each", [3]int{40, 20, 20}, [3]int{50, 25, 25}, replaceAll, false},
		{"more came to the parts than to the whole", [3]int{40, 20, 20}, [3]int{49, 25, 25}, freeze, false},
		{"one answer is gone", [3]int{40, 20, 20}, [3]int{40, 19, 20}, freeze, false},
		{"one answer is gone, and a smallest group came", [3]int{40, 20, 20}, [3]int{45, 19, 25}, freeze, false},
		{"one answer is gone, and a part", [3]int{40, 20, 20}, [3]int{40, 19, 0}, freeze, true},
		{"a smallest group came, and a part is gone", [3]int{40, 20, 20}, [3]int{45, 25, 0}, replaceAll, true},
		{"a part was not published", [3]int{40, 20, 0}, [3]int{45, 25, 7}, replaceAll, false},
	} {
		three := &tree{parents: []int{survey.NoUnit, 0, 0}, ends: []int{3, 2, 3}, units: make([]raw.Unit, 3)}
		for range 2 {
			kind, gone := three.revisionOf(test.now[:], test.before[:], 5)
			if kind != test.kind || gone != test.gone {
				t.Errorf("%s: %v with %v published is %v, gone %v", test.name, test.now, test.before, kind, gone)
			}
			slices.Reverse(test.now[1:])
			slices.Reverse(test.before[1:])
		}
	}
}

func TestWhyOldFiguresStayDoesNotDependOnTheOrderOfUnits(t *testing.T) {
	before := remembered(t, k40(0, 0, 0, 0), five())
	for _, test := range []struct{ gone, fewer string }{{"a", "c"}, {"c", "a"}} {
		results := k40(0, 0, 0, 0)
		leaveOut(results, test.gone)
		row(results, test.fewer).Respondents.V--
		if text := reasons(t, results, five(), before); !strings.Contains(text, test.fewer+" is shown, as it was published") || strings.Contains(text, "or 5 or more everywhere") {
			t.Errorf("%s is gone and %s has one fewer: %s", test.gone, test.fewer, text)
		}
	}
}

func TestNothingIsReplacedWhereThereAreGroupsOrReports(t *testing.T) {
	leaders := five()
	leaders.Insider = 3
	for _, test := range []struct {
		name     string
		settings *site.Site
		in       func(late int) *raw.Results
		want     string
	}{
		{"neither", five(), func(late int) *raw.Results { return k40(0, late, 0, 0) }, "k 45 answers 4.0; a 19 answers 4.0; b 16 answers 4.0; c 10 answers 4.0"},
		{"groups", five(), func(late int) *raw.Results {
			return grouping(k40(0, late, 0, 0), "k", group("leaders", 8, 4000), group("staff", 32+late, 4000))
		}, asItWas},
		{"reports", leaders, func(late int) *raw.Results { return k40(0, late, 0, 0) }, asItWas},
	} {
		before := remembered(t, test.in(0), test.settings)
		if dataset, _ := protectAs(t, test.in(5), test.settings, before); seen(dataset) != test.want {
			t.Errorf("%s: %s", test.name, seen(dataset))
		}
	}
}

func TestOfACorrectedRoundNoUnitBelowTheSmallestGroupStays(t *testing.T) {
	for _, test := range []struct {
		name                       string
		published, delivered, want int
	}{
		{"a smallest group", 8, 5, 5},
		{"one fewer", 8, 4, 0},
		{"nobody", 8, 0, 0},
		{"a number that is not known", 8, limits.Unknown, 0},
		{"one person was published", 1, 5, 5},
		{"it was not published", 0, 9, 0},
	} {
		d := &delivery{answers: []int{test.delivered, 3}, invited: make([]int, 2), rows: []*raw.Row{{}, nil}}
		p := &past{answers: []int{test.published, 8}, invited: make([]int, 2), hasDistributions: true}
		p.wasWrong(&round{delivery: d}, 5)
		if p.answers[0] != test.want || !p.replaced || p.hasDistributions {
			t.Errorf("%s: %+v, not %d", test.name, p, test.want)
		}
		if p.answers[1] != 8 {
			t.Errorf("a unit without a row is forgotten: %+v", p)
		}
	}
}

func TestWhereDistributionsMayBeAdded(t *testing.T) {
	for _, test := range []struct {
		name string
		kind revision
		past *past
		may  bool
	}{
		{"nothing was published", noneBefore, nil, true},
		{"nothing of the factor was", noneBefore, &past{factorsReplaced: []bool{false}}, true},
		{"nothing of the factor was, and groups were", noneBefore, &past{factorsReplaced: []bool{false}, hasGroups: true}, false},
		{"more is shown beside it", addTo, &past{factorsReplaced: []bool{false}}, true},
		{"beside groups", addTo, &past{factorsReplaced: []bool{false}, hasGroups: true}, false},
		{"beside a round that was replaced", addTo, &past{factorsReplaced: []bool{false}, replaced: true}, false},
		{"beside a rest", addTo, &past{factorsReplaced: []bool{false}, rests: map[cellAt]*ledger.Cell{{}: {}}}, false},
		{"beside a factor that was replaced", addTo, &past{factorsReplaced: []bool{true}}, false},
		{"all is replaced", replaceAll, &past{factorsReplaced: []bool{false}}, false},
		{"only the old is shown", freeze, &past{factorsReplaced: []bool{false}}, false},
	} {
		if got := test.past.mayAddSpread(test.kind, 0); got != test.may {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}

func TestWhereStatementsAreNotKnownItIsOneToFive(t *testing.T) {
	if got := statements(survey.Factor{}); !slices.Equal(got, []int{1, 2, 3, 4, 5}) {
		t.Errorf("it is %v", got)
	}
	if got := statements(survey.Factor{Statements: survey.Statements{Fewest: 4, Most: 6}}); !slices.Equal(got, []int{4, 5, 6}) {
		t.Errorf("from four to six it is %v", got)
	}
}

func TestWhereNothingNewIsShownBesideWhatWasPublished(t *testing.T) {
	rests := map[cellAt]*ledger.Cell{{}: {}}
	for _, test := range []struct {
		name   string
		past   past
		rests  []int
		frozen bool
	}{
		{"nothing was replaced", past{}, nil, false},
		{"figures were replaced", past{replaced: true}, nil, true},
		{"they are corrected now", past{replaced: true, corrected: true}, nil, false},
		{"corrected, and the audit sees the rests", past{replaced: true, corrected: true, rests: rests}, []int{5}, false},
		{"corrected, and the audit does not see the rests", past{replaced: true, corrected: true, rests: rests}, nil, true},
	} {
		test.past.factorsReplaced = []bool{false}
		if got := (&round{past: &test.past, rests: test.rests}).isFrozen(0); got != test.frozen {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}
