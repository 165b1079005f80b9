package audit

import (
	"slices"
	"strings"
	"testing"

	"tifaktor/generator/disclosure/limits"
)

// audited returns the findings in a publication that can be understood.
func audited(t testing.TB, p Publication) []Finding {
	t.Helper()
	_, found, err := Audit(p)
	if err != nil {
		t.Fatalf("%v in %+v", err, p)
	}
	return found
}

// found returns a finding about one unit.
func found(unit, rule int) []Finding { return []Finding{{Remainder: unit, Rule: rule}} }

// one returns a publication on a scale of 1 to 5 with one decimal.
func one(parents, answers []int, printed ...string) Publication {
	return Publication{Parents: parents, Answers: answers, Printed: printed, From: 1, To: 5, Decimals: 1, Limits: limits.Limits{Group: 5}}
}

func TestTheAuditReadsWhatIsPrinted(t *testing.T) {
	family := []int{-1, 0, 0}
	for _, test := range []struct {
		name string
		p    Publication
		want []Finding
	}{
		{"all is well", one(family, []int{30, 12, 18}, "4.0", "4.1", "3.9"), nil},
		{"nothing is printed", one(family, []int{4, 2, 2}, "", "", ""), nil},
		{"a small unit is printed", one(family, []int{30, 4, 26}, "", "4.1", ""), found(1, 1)},
		{"a small unit can be computed", one(family, []int{30, 4, 26}, "4.0", "", "4.0"), found(0, 1)},
		{"three leaders can be computed", one(family, []int{33, 12, 18}, "4.0", "4.1", "3.9"), found(0, 1)},
		{"everybody answered 5", one(family, []int{30, 5, 25}, "", "5.0", ""), found(1, 3)},
		{"everybody answered 1", one(family, []int{30, 5, 25}, "", "1.0", ""), found(1, 3)},
		{"4.8 or higher of five leaves enough open", one(family, []int{30, 5, 25}, "", ">=4.8", ""), nil},
		{"4.9 or higher of five does not", one(family, []int{30, 5, 25}, "", ">=4.9", ""), found(1, 3)},
		{"1.2 or lower of five leaves enough open", one(family, []int{30, 5, 25}, "", "<=1.2", ""), nil},
		{"1.0 of twenty does not: with one answer of 2 it would be 1.1", one(family, []int{45, 20, 25}, "", "1.0", ""), found(1, 3)},
		{"four answers are all 1 when the mean is below 1.25", Publication{Parents: family, Answers: []int{30, 4, 26}, Printed: []string{"", "<=1.2", ""}, From: 1, To: 5, Decimals: 1, Limits: limits.Limits{Group: 4}}, found(1, 3)},
		{"twenty-one can have one of 2", one(family, []int{46, 21, 25}, "", "1.0", ""), nil},
		{"twenty-two cannot if it was rounded before", rounded(1, one(family, []int{47, 22, 25}, "", "1.0", "")), found(1, 3)},
		{"twenty-three can", rounded(1, one(family, []int{48, 23, 25}, "", "1.0", "")), nil},
		{"5.0 of twenty-three leaves enough open", one(family, []int{48, 23, 25}, "", "5.0", ""), nil},
		{"the rest must all have answered 5", one(family, []int{10, 5, 5}, "4.5", "4.0", ""), found(0, 3)},
		{"the other part and the whole reveal a coarse figure", one(family, []int{10, 5, 5}, "4.5", "4.0", ">=4.8"), found(2, 3)},
		{"the answers of four of the seven left are too much alike", one([]int{-1, 0, 0, 0}, []int{12, 5, 3, 4}, "4.6", "4.2", "", ""), found(0, 2)},
		{"so may be those of four of the seven in a unit of unknown number", one(family, []int{12, 5, limits.Unknown}, "4.6", "4.2", ""), found(0, 2)},
		{"the remainder of the top reaches below a hidden middle level", one([]int{-1, 0, 1}, []int{20, 19, 17}, "4.0", "", "4.0"), found(0, 1)},
	} {
		found := audited(t, test.p)
		for i := range found {
			found[i].Cause = 0 // not tested here
		}
		if !slices.Equal(slices.Compact(found), test.want) {
			t.Errorf("%s: found %v, not %v", test.name, found, test.want)
		}
	}
}

func TestInconsistentFiguresAreJudgedAtTheirWorst(t *testing.T) {
	// Ten answers with a mean of 4.5, five of them 3.0: the others would have to be above 5.
	p := one([]int{-1, 0, 0}, []int{10, 5, 5}, "4.5", "3.0", "")
	if found := audited(t, p); !slices.Contains(found, Finding{Rule: RuleAnswer, Inconsistent: true}) {
		t.Errorf("found %v", found)
	}
}

func TestTheAuditRefusesWhatItDoesNotUnderstand(t *testing.T) {
	for _, p := range []Publication{
		one([]int{-1}, []int{10}, "4"),
		one([]int{-1}, []int{10}, "4,1"),
		one([]int{-1}, []int{10}, "4.12"),
		one([]int{-1}, []int{10}, "4.1 or higher"),
		one([]int{-1}, []int{10}, "+4.1"),
		one([]int{-1}, []int{10}, "5.1"),
		one([]int{-1}, []int{10}, ">=0.9"),
		one([]int{-1}, []int{0}, "4.1"),
		one([]int{-1}, []int{limits.Unknown}, "4.1"),
		one([]int{-1, 0, 0}, []int{10, 6, 6}, "4.1", "4.1", "4.1"),
	} {
		if _, found, err := Audit(p); err == nil {
			t.Errorf("%v: found %v", p.Printed, found)
		}
	}
}

func TestFindingsSayWhatIsWrong(t *testing.T) {
	if text := (Finding{Remainder: 3, Rule: 2}).String(); !strings.Contains(text, "rule 2") || !strings.Contains(text, "unit 3") {
		t.Error(text)
	}
}
