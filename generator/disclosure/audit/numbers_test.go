package audit

import (
	"slices"
	"testing"

	"tifaktor/generator/disclosure/limits"
)

func TestANumberThatNobodyKnowsDoesNotFollowEither(t *testing.T) {
	for _, test := range []struct {
		name    string
		parents []int
		people  []int
		shown   []bool
		follows bool
	}{
		{"all that is left may be its people", []int{-1, 0, 0}, []int{20, 9, limits.Unknown}, []bool{true, true, false}, true},
		{"another hidden unit is left as well", []int{-1, 0, 0, 0}, []int{20, 9, limits.Unknown, 4}, []bool{true, true, false, false}, false},
		{"two units of unknown number are left", []int{-1, 0, 0, 0}, []int{20, 9, limits.Unknown, limits.Unknown}, []bool{true, true, false, false}, false},
		{"the other hidden unit is a part of it", []int{-1, 0, 0, 2}, []int{20, 9, limits.Unknown, 4}, []bool{true, true, false, false}, true},
		{"nothing above is shown", []int{-1, 0, 0}, []int{20, 9, limits.Unknown}, []bool{false, true, false}, false},
	} {
		found := AuditNumbers(Numbers{Parents: test.parents, People: test.people, Shown: test.shown, Limits: limits.Limits{Group: 5}})
		if test.follows != (len(found) > 0) {
			t.Errorf("%s: found %v", test.name, found)
		}
	}
}

func TestTheBoundsOfTheRulesAboutNumbers(t *testing.T) {
	family, three := []int{-1, 0}, []int{-1, 0, 0}
	both, first, second, none := []bool{true, true}, []bool{true, false}, []bool{false, true}, []bool{false, false}
	cover, insider := limits.Limits{Group: 5, Cover: 21}, limits.Limits{Group: 5, Insider: 3}
	five := limits.Limits{Group: 5}
	for _, test := range []struct {
		name string
		n    Numbers
		want []Finding
	}{
		{"a smallest group is shown", Numbers{Parents: []int{-1}, People: []int{5}, Shown: []bool{true}, Limits: five}, nil},
		{"one fewer is shown", Numbers{Parents: []int{-1}, People: []int{4}, Shown: []bool{true}, Limits: five}, onlyCause(0, RuleRemainder)},
		{"a smallest group is left", Numbers{Parents: family, People: []int{10, 5}, Shown: both, Limits: five}, nil},
		{"one fewer is left", Numbers{Parents: family, People: []int{10, 6}, Shown: both, Limits: five}, onlyCause(0, RuleRemainder)},
		{"one is left", Numbers{Parents: family, People: []int{10, 9}, Shown: both, Limits: five}, onlyCause(0, RuleRemainder)},
		{"nobody is left", Numbers{Parents: family, People: []int{10, 10}, Shown: both, Limits: five}, nil},
		{"nobody is left of one fewer than a smallest group", Numbers{Parents: family, People: []int{4, 4}, Shown: both, Limits: five}, append(onlyCause(0, RuleRemainder), onlyCause(1, RuleRemainder)...)},
		{"two of 42 are covered", Numbers{Parents: family, People: []int{42, 40}, Shown: both, Limits: cover}, nil},
		{"two of 41 are not", Numbers{Parents: family, People: []int{41, 39}, Shown: both, Limits: cover}, onlyCause(0, RuleRemainder)},
		{"two of 42 where rounding does not count", Numbers{Parents: family, People: []int{42, 40}, Shown: both, Limits: five}, onlyCause(0, RuleRemainder)},
		{"two of 42 where it must not be relied on", Numbers{Parents: family, People: []int{42, 40}, Shown: both, Limits: cover, NoCover: []bool{true, false}}, onlyCause(0, RuleRemainder)},
		{"two of 42 where it may", Numbers{Parents: family, People: []int{42, 40}, Shown: both, Limits: cover, NoCover: []bool{false, true}}, nil},
		{"a leader has a smallest group left", Numbers{Parents: family, People: []int{8, 3}, Shown: first, Limits: insider}, nil},
		{"a leader has one fewer left", Numbers{Parents: family, People: []int{7, 3}, Shown: first, Limits: insider}, onlyCause(0, RuleInsider)},
		{"a leader without a report", Numbers{Parents: family, People: []int{6, 2}, Shown: first, Limits: insider}, nil},
		{"nothing above is shown", Numbers{Parents: family, People: []int{7, 3}, Shown: none, Limits: insider}, nil},
		{"a hidden unit is all there is", Numbers{Parents: family, People: []int{5, 5}, Shown: first, Limits: five}, onlyCause(0, RuleNumber)},
		{"one person is beside it", Numbers{Parents: family, People: []int{6, 5}, Shown: first, Limits: five}, nil},
		{"each place has one person", Numbers{Parents: []int{-1, 0, 0, 0, 0}, People: []int{5, 1, 1, 1, 1}, Shown: []bool{true, false, false, false, false}, Limits: five},
			[]Finding{{0, 0, RuleNumber, false}, {0, 0, RuleNumber, false}, {0, 0, RuleNumber, false}, {0, 0, RuleNumber, false}}},
		{"one of them has two", Numbers{Parents: []int{-1, 0, 0, 0, 0}, People: []int{6, 2, 1, 1, 1}, Shown: []bool{true, false, false, false, false}, Limits: five}, nil},
		{"all of a hidden unit are shown below it", Numbers{Parents: family, People: []int{10, 10}, Shown: second, Limits: five}, onlyCause(1, RuleNumber)},
		{"all but one are", Numbers{Parents: family, People: []int{11, 10}, Shown: second, Limits: five}, nil},
		{"nobody answered in a hidden unit", Numbers{Parents: three, People: []int{10, 0, 5}, Shown: []bool{true, false, true}, Limits: five}, nil},
		{"what is shown beside a hidden unit does not count as inside it", Numbers{Parents: []int{-1, 0, 1, 0}, People: []int{12, 5, 5, 6}, Shown: []bool{false, false, true, true}, Limits: five}, onlyCause(2, RuleNumber)},
	} {
		if found := AuditNumbers(test.n); !slices.Equal(found, test.want) {
			t.Errorf("%s: found %v, not %v", test.name, found, test.want)
		}
	}
}

// onlyCause returns a finding whose cause is the unit itself.
func onlyCause(unit, rule int) []Finding { return []Finding{{unit, unit, rule, false}} }

func TestARangeKeepsANumberOpenOnlyWhereOnePersonCanMove(t *testing.T) {
	pair, three := []int{-1, 0}, []int{-1, 0, 0}
	for _, test := range []struct {
		name    string
		parents []int
		people  []int
		insider int
		rule    int // that is broken; 0 if none is
	}{
		{"more are left than it can have", pair, []int{5, limits.Unknown}, 0, 0},
		{"four are left, and it may have four", three, []int{88, 84, limits.Unknown}, 0, RuleNumber},
		{"five are left, and it may have four", three, []int{89, 84, limits.Unknown}, 0, 0},
		{"two units are full", three, []int{8, limits.Unknown, limits.Unknown}, 0, RuleNumber},
		{"two units have room for one", three, []int{7, limits.Unknown, limits.Unknown}, 0, 0},
		{"its leader has five left if four answered", pair, []int{9, limits.Unknown}, 4, 0},
		{"its leader has four left if four answered", pair, []int{8, limits.Unknown}, 4, RuleInsider},
		{"four have no report", pair, []int{8, limits.Unknown}, 5, 0},
	} {
		size := len(test.people)
		n := Numbers{Parents: test.parents, People: test.people, Ranges: make([]limits.Range, size), Shown: make([]bool, size), Limits: limits.Limits{Group: 5, Cover: 21, Insider: test.insider}}
		for u, people := range test.people {
			if n.Shown[u] = people != limits.Unknown; !n.Shown[u] {
				n.Ranges[u] = limits.Range{Highest: 4}
			}
		}
		found := AuditNumbers(n)
		if (len(found) > 0) != (test.rule > 0) || len(found) > 0 && found[0].Rule != test.rule {
			t.Errorf("%s: found %v", test.name, found)
		}
	}
}
