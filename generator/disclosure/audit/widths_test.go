package audit

import (
	"slices"
	"testing"

	"tifaktor/generator/disclosure/limits"
)

// The scale of these tests is from 1 to 5 with one decimal. These are in grains.
const (
	step   = 2 * Grain * 10
	length = 4 * step
)

// summed returns a publication in which the sum of each unit is known to lie in an
// interval; a unit with the zero Interval is hidden.
func summed(group int, parents, answers []int, sums ...Interval) Publication {
	p := Publication{Parents: parents, Answers: answers, Printed: make([]string, len(parents)), KnownSums: make([]Interval, len(parents)), From: 1, To: 5, Decimals: 1, Limits: limits.Limits{Group: group}}
	for u, sum := range sums {
		if sum != (Interval{}) {
			p.Printed[u], p.KnownSums[u] = Elsewhere, sum
		}
	}
	return p
}

// highest returns the interval of a sum that is at most so many grains lower than if all
// the people had answered the highest.
func highest(people, lower int) Interval {
	return Interval{people*5*step - lower, people * 5 * step}
}

// middle returns an interval of the given width around the sum of people with a mean of 3.
func middle(people, width int) Interval {
	return Interval{people*3*step - width/2, people*3*step - width/2 + width}
}

func (p Publication) covered() Publication     { p.Limits.Cover = 21; return p }
func (p Publication) divided() Publication     { p.HasGroups = []bool{true}; return p }
func (p Publication) margin(m int) Publication { p.Margin = m; return p }

func TestEachRequiredWidthIsExact(t *testing.T) {
	lone, family := []int{-1}, []int{-1, 0}
	for _, test := range []struct {
		name string
		p    func(lack int) Publication // too narrow by lack grains
		rule int
	}{
		{"a single answer can be values a quarter of the scale apart",
			func(lack int) Publication { return summed(5, lone, []int{10}, highest(10, length/4-lack)) }, RuleAnswer},
		{"with a margin of 100 per cent, a half",
			func(lack int) Publication { return summed(5, lone, []int{10}, highest(10, length/2-lack)).margin(100) }, RuleAnswer},
		{"with a margin of 200 per cent, three quarters",
			func(lack int) Publication {
				return summed(5, lone, []int{10}, highest(10, 3*length/4-lack)).margin(200)
			}, RuleAnswer},
		{"with a width that no interval can have, nothing at all may be known",
			func(lack int) Publication { return summed(5, lone, []int{10}, highest(10, length-lack)).margin(400) }, RuleAnswer},
		{"the mean of two whom rounding covers can be values a quarter apart",
			func(lack int) Publication {
				return summed(5, family, []int{100, 98}, middle(100, 2*length/4-lack), middle(98, 0)).covered()
			}, RuleRemainder},
		{"the mean of a hidden group of four in a larger remainder, an eighth",
			func(lack int) Publication {
				return summed(5, family, []int{10, 4}, highest(10, 4*length/8-lack))
			}, RuleGroup},
		{"a hidden group is judged as if it were as large as a small group can be",
			func(lack int) Publication { return summed(5, family, []int{10, 1}, highest(10, 4*length/8-lack)) }, RuleGroup},
		{"and at most as if it were of eight",
			func(lack int) Publication { return summed(12, family, []int{20, 12}, highest(20, 8*length/8-lack)) }, RuleGroup},
		{"one that is larger and still small is judged as it is",
			func(lack int) Publication { return summed(12, family, []int{22, 11}, highest(22, 11*length/8-lack)) }, RuleGroup},
		{"so are the people of a hidden unit who are in no unit below it",
			func(lack int) Publication {
				return summed(12, []int{-1, 0, 1}, []int{40, 30, 19}, highest(40, 11*length/8-lack))
			}, RuleGroup},
		{"and those who are in no shown unit below it",
			func(lack int) Publication {
				left := highest(21, 11*length/8-lack)
				return summed(12, []int{-1, 0, 1}, []int{40, 30, 19}, Interval{left.Low + 19*3*step, left.High + 19*3*step}, Interval{}, middle(19, 0))
			}, RuleGroup},
		{"a unit of unknown number may have one fewer than the smallest group",
			func(lack int) Publication {
				return summed(12, family, []int{22, limits.Unknown}, highest(22, 11*length/8-lack))
			}, RuleGroup},
		{"the mean of a small group of leaders or staff, an eighth",
			func(lack int) Publication { return summed(5, lone, []int{10}, highest(10, 4*length/8-lack)).divided() }, RuleGroup},
		{"they are judged as at most eight",
			func(lack int) Publication {
				return summed(12, lone, []int{20}, highest(20, 8*length/8-lack)).divided()
			}, RuleGroup},
	} {
		if found := audited(t, test.p(0)); len(found) > 0 {
			t.Errorf("%s: just enough is open, and found is %v", test.name, found)
		}
		found := audited(t, test.p(1))
		if !slices.ContainsFunc(found, func(f Finding) bool { return f.Rule == test.rule }) {
			t.Errorf("%s: a grain too little is open, and found is %v", test.name, found)
		}
	}
}

func TestHowManyARemainderMayHave(t *testing.T) {
	family := []int{-1, 0}
	bare := func(p Publication) Publication { p.NoCover = []bool{true, false}; return p }
	fine := func(p Publication) Publication {
		p.Decimals = 2
		for u := range p.KnownSums {
			p.KnownSums[u] = Interval{p.KnownSums[u].Low * 10, p.KnownSums[u].High * 10}
		}
		return p
	}
	of := func(whole, part int) Publication {
		return summed(5, family, []int{whole, part}, middle(whole, 4*length), middle(part, 0))
	}
	for _, test := range []struct {
		name string
		p    Publication
		may  bool
	}{
		{"nobody", of(20, 20), true},
		{"a smallest group", of(20, 15), true},
		{"one fewer", of(20, 16), false},
		{"two of 42, whom rounding covers", of(42, 40).covered(), true},
		{"two of 41, whom it does not", of(41, 39).covered(), false},
		{"two of 42 where rounding does not count", of(42, 40), false},
		{"two of 42 where it must not be relied on", bare(of(42, 40).covered()), false},
		{"two of 402 with two decimals", fine(of(402, 400).covered()), true},
		{"two of 401 with two decimals", fine(of(401, 399).covered()), false},
	} {
		if found := audited(t, test.p); (len(found) == 0) != test.may {
			t.Errorf("%s: found %v", test.name, found)
		}
	}
}

func TestAUnitBelowTheSmallestGroupIsFoundWithAnEmptyRemainder(t *testing.T) {
	p := summed(5, []int{-1, 0}, []int{4, 4}, middle(4, 4*length), middle(4, 4*length))
	for unit := range 2 {
		if found := audited(t, p); !slices.Contains(found, Finding{unit, unit, RuleRemainder, false}) {
			t.Errorf("of unit %d nothing is found: %v", unit, found)
		}
	}
}

func TestOnlyPartsOfALargerRemainderAreSmallGroups(t *testing.T) {
	for _, test := range []struct {
		name string
		p    Publication
	}{
		{"the hidden unit is all there is", summed(5, []int{-1, 0}, []int{10, 10}, highest(10, length/4))},
		{"no groups are a part of the unit", func() Publication {
			p := summed(5, []int{-1}, []int{10}, highest(10, length/4))
			p.HasGroups = []bool{false}
			return p
		}()},
		{"as many are left as the smallest group, and their sum is known", summed(5, []int{-1, 0}, []int{100, 95}, middle(100, 0), middle(95, 0))},
	} {
		if found := audited(t, test.p); len(found) > 0 {
			t.Errorf("%s: found %v", test.name, found)
		}
	}
}

func TestAGrainCanBeDividedByEveryNumberOfStatements(t *testing.T) {
	for statements := 1; statements <= 12; statements++ {
		if Grain%statements != 0 {
			t.Errorf("not by %d", statements)
		}
	}
}
