package audit

import (
	"testing"
)

// whole returns a publication in which each answer is the mean of so many statements.
func whole(p Publication, statements int) Publication {
	p.Statements, p.Step = statements, 1
	return p
}

// yesNo returns a publication of the percentage who said yes.
func yesNo(parents, answers []int, printed ...string) Publication {
	p := one(parents, answers, printed...)
	p.From, p.To, p.Decimals, p.Statements, p.Step = 0, 100, 0, 1, 100
	return p
}

func TestWholeAnswersRevealMore(t *testing.T) {
	single := []int{-1}
	leader := []int{-1, 0, 0, 0, 0, 0}
	for _, test := range []struct {
		name  string
		p     Publication
		rules []int // that are broken
	}{
		{"95 or higher of five says that all said yes", yesNo(single, []int{5}, ">=95"), []int{RuleAnswer}},
		{"81 or higher does too", yesNo(single, []int{5}, ">=81"), []int{RuleAnswer}},
		{"80 or higher leaves one who may have said no", yesNo(single, []int{5}, ">=80"), nil},
		{"19 or lower of five says that nobody did", yesNo(single, []int{5}, "<=19"), []int{RuleAnswer}},
		{"20 or lower leaves one who may have", yesNo(single, []int{5}, "<=20"), nil},
		{"60 of five reveals nobody's answer", yesNo(single, []int{5}, "60"), nil},
		{"59 % of 51, of whom 30 of the others, says what the leader said",
			yesNo(leader, []int{51, 10, 10, 10, 10, 10}, "59", "60", "70", "50", "80", "40"), []int{RuleRemainder, RuleRemainder, RuleAnswer}},
		{"one of 4 among twenty-three is printed 4.9 or 5.0", whole(one(single, []int{23}, "5.0"), 4), nil},
		{"a fifth of a step too little is left", whole(one([]int{-1, 0}, []int{37, 36}, "4.0", "3.9"), 4), []int{RuleRemainder, RuleRemainder, RuleAnswer}},
	} {
		var rules []int
		for _, f := range audited(t, test.p) {
			rules = append(rules, f.Rule)
		}
		if len(rules) != len(test.rules) {
			t.Errorf("%s: broken are %v, not %v", test.name, rules, test.rules)
		}
	}
}

func TestSumsAreRoundedInwardsToTheLattice(t *testing.T) {
	const step = 2 * Grain * 10 // one decimal
	for _, test := range []struct {
		name       string
		statements int
		low, high  int // in hundredths of a step, of ten answers from 1
		want       [2]int
	}{
		{"between two points", 4, 3001, 3049, [2]int{3025, 3025}},
		{"on a point and just below another", 4, 3000, 3024, [2]int{3000, 3000}},
		{"just above a point and on another", 4, 3001, 3025, [2]int{3025, 3025}},
		{"on two points", 4, 3000, 3025, [2]int{3000, 3025}},
		{"between two points next to each other", 4, 3001, 3024, [2]int{3001, 3024}}, // somebody skipped a statement
		{"one statement", 1, 2999, 3001, [2]int{3000, 3000}},
		{"two statements", 2, 2999, 3051, [2]int{3000, 3050}},
		{"five statements", 5, 2999, 3021, [2]int{3000, 3020}},
	} {
		b := newBounds(whole(one([]int{-1}, []int{10}, "3.0"), test.statements))
		got, _ := b.toLattice(10, Interval{test.low * step / 100, test.high * step / 100})
		if want := (Interval{test.want[0] * step / 100, test.want[1] * step / 100}); got != want {
			t.Errorf("%s: %v, not %v", test.name, got, want)
		}
	}
}

func TestAFigureThatFitsNoWholeAnswersIsContinuous(t *testing.T) {
	p := one([]int{-1, 0, 0}, []int{13, 7, 6}, "4.2", "4.3", "4.2")
	strict, err := Bound(whole(p, 1)) // 4.3 of seven is from 29.75 to 30.45, so it is 30; and 4.2 of six is 25
	if err != nil {
		t.Fatal(err)
	}
	if strict.Sums[1].Low != strict.Sums[1].High || strict.Sums[0].Low != strict.Sums[0].High {
		t.Errorf("the sums are %v", strict.Sums)
	}
	p.Printed[1] = "4.2" // from 29.05 to 29.75: none
	loose, err := Bound(p)
	if err != nil {
		t.Fatal(err)
	}
	if strict, err = Bound(whole(p, 1)); err != nil {
		t.Fatal(err)
	}
	if strict.SumsFromBelow[1] != loose.SumsFromBelow[1] {
		t.Errorf("of seven with 4.2 is known %v, not %v", strict.SumsFromBelow[1], loose.SumsFromBelow[1])
	}
	if found := audited(t, whole(p, 1)); len(found) > 0 && found[0].Inconsistent {
		t.Errorf("a skipped statement is taken for a contradiction: %v", found)
	}
}
