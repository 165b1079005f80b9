package pattern

import (
	"testing"

	"tifaktor/generator/disclosure/limits"
)

// question returns a question about a tree whose units may all be shown.
func question(l limits.Limits, parents []int, counts ...int) Question {
	units := len(parents)
	q := Question{Limits: l, Counts: counts, May: make([]bool, units), Tree: Tree{Parents: parents, Ends: make([]int, units), Depths: make([]int, units)}}
	for u, parent := range parents {
		q.May[u] = true
		if parent >= 0 {
			q.Tree.Depths[u] = q.Tree.Depths[parent] + 1
		}
		for above := u; above >= 0; above = parents[above] {
			q.Tree.Ends[above] = u + 1
		}
	}
	return q
}

// foundPattern returns the pattern as text: x for a shown unit, a full stop for a hidden one.
func foundPattern(t *testing.T, q Question) string {
	t.Helper()
	shown, err := Find(q)
	if err != nil {
		t.Fatal(err)
	}
	text := ""
	for _, is := range shown {
		text += map[bool]string{true: "x", false: "."}[is]
	}
	return text
}

var (
	lone, pair, three = []int{-1}, []int{-1, 0}, []int{-1, 0, 0}
	five              = limits.Limits{Group: 5}
	cover             = limits.Limits{Group: 5, Cover: 21}
)

func TestTheBoundsOfWhatMayBeShown(t *testing.T) {
	insider := limits.Limits{Group: 5, Insider: 3}
	places := []int{-1, 0, 0, 0, 0}
	for _, test := range []struct {
		name string
		q    Question
		want string
	}{
		{"a smallest group", question(five, lone, 5), "x"},
		{"one fewer", question(five, lone, 4), "."},
		{"a smallest group is left", question(five, pair, 10, 5), "xx"},
		{"one fewer is left", question(five, pair, 9, 5), "x."},
		{"nobody is left", question(five, pair, 9, 9), "xx"},
		{"two of 42 are covered", question(cover, pair, 42, 40), "xx"},
		{"two of 41 are not", question(cover, pair, 41, 39), "x."},
		{"two of 42 where rounding does not count", question(five, pair, 42, 40), "x."},
		{"a leader has a smallest group left", question(insider, pair, 8, 3), "x."},
		{"a leader has one fewer left", question(insider, pair, 7, 3), ".."},
		{"a leader without a report", question(insider, pair, 6, 2), "x."},
		{"a hidden unit and one person", question(five, pair, 5, 4), "x."},
		{"a hidden unit is all there is", question(five, three, 9, 5, 4), "x.."},
		{"each place has one person", question(five, places, 5, 1, 1, 1, 1), "....."},
		{"one of them has two", question(five, places, 6, 2, 1, 1, 1), "x...."},
		{"a number that nobody knows, alone", question(five, pair, 20, limits.Unknown), ".."},
		{"beside a hidden unit", question(five, three, 20, limits.Unknown, 4), "x.."},
		{"of equals, that with more answers", question(five, []int{-1, 0, 0, 0}, 18, 7, 8, 3), "x.x."},
		{"of as many units, the higher ones", question(five, []int{-1, 0, 0, 0}, 17, 5, 5, 5), "xxx."},
	} {
		if got := foundPattern(t, test.q); got != test.want {
			t.Errorf("%s: %s, not %s", test.name, got, test.want)
		}
	}
}

func TestTheOtherFieldsOfAQuestion(t *testing.T) {
	for _, test := range []struct {
		name string
		q    Question
		ask  func(*Question)
		want string
	}{
		{"rounding must not be relied on above", question(cover, pair, 42, 40), func(q *Question) { q.NoCover = []bool{true, false} }, "x."},
		{"rounding must not be relied on below", question(cover, pair, 42, 40), func(q *Question) { q.NoCover = []bool{false, true} }, "xx"},
		{"one may not be shown", question(five, pair, 10, 5), func(q *Question) { q.May[1] = false }, "x."},
		{"it is all there is", question(five, pair, 5, 5), func(q *Question) { q.May[1] = false }, ".."},
		{"all but one person", question(five, pair, 6, 5), func(q *Question) { q.May[1] = false }, "x."},
		{"the numbers are known anyhow", question(five, pair, 5, 5), func(q *Question) { q.May[1], q.NumbersKnown = false, true }, "x."},
		{"all of a hidden unit would be shown below it", question(five, pair, 10, 10), func(q *Question) { q.May[0] = false }, ".."},
		{"all but one", question(five, pair, 11, 10), func(q *Question) { q.May[0] = false }, ".x"},
		{"all, and the numbers are known anyhow", question(five, pair, 10, 10), func(q *Question) { q.May[0], q.NumbersKnown = false, true }, ".x"},
		{"both were published, and too few are left", question(five, pair, 9, 5), func(q *Question) { q.Must = []bool{true, true} }, "xx"},
		{"the lower one was published", question(five, pair, 9, 5), func(q *Question) { q.Must = []bool{false, true} }, ".x"},
		{"all of one that may not be shown were published below it", question(five, pair, 10, 10), func(q *Question) { q.May[0], q.Must = false, []bool{false, true} }, ".x"},
		{"one of four was published", question(five, lone, 4), func(q *Question) { q.Must = []bool{true} }, "x"},
	} {
		if test.ask(&test.q); foundPattern(t, test.q) != test.want {
			t.Errorf("%s: %s, not %s", test.name, foundPattern(t, test.q), test.want)
		}
	}
}

func TestARangeIsSafeOnlyWhereOnePersonCanMove(t *testing.T) {
	for _, test := range []struct {
		name          string
		parents       []int
		counts        []int
		lowest, least int // of the ranges, and from how many answers there are reports
		want          string
	}{
		{"more are left than it can have", pair, []int{5, limits.Unknown}, 0, 0, "x."},
		{"four are left, and it may have four", three, []int{88, 84, limits.Unknown}, 0, 0, "x.."},
		{"five are left, and it may have four", three, []int{89, 84, limits.Unknown}, 0, 0, "xx."},
		{"two units are full", three, []int{8, limits.Unknown, limits.Unknown}, 0, 0, "..."},
		{"two units have room for one", three, []int{7, limits.Unknown, limits.Unknown}, 0, 0, "x.."},
		{"two units and somebody beside them", three, []int{9, limits.Unknown, limits.Unknown}, 0, 0, "x.."},
		{"two units have what they need, and one is directly there", three, []int{7, limits.Unknown, limits.Unknown}, 3, 0, "..."},
		{"two units of two to four are full", three, []int{8, limits.Unknown, limits.Unknown}, 2, 0, "..."},
		{"two units of two to four have room", three, []int{7, limits.Unknown, limits.Unknown}, 2, 0, "x.."},
		{"its leader has five left if four answered", pair, []int{9, limits.Unknown}, 0, 4, "x."},
		{"its leader has four left if four answered", pair, []int{8, limits.Unknown}, 0, 4, ".."},
		{"four have no report", pair, []int{8, limits.Unknown}, 0, 5, "x."},
	} {
		q := question(limits.Limits{Group: 5, Cover: 21, Insider: test.least}, test.parents, test.counts...)
		q.Ranges = make([]limits.Range, len(test.counts))
		for u, n := range test.counts {
			if n == limits.Unknown {
				q.Ranges[u] = limits.Range{Lowest: test.lowest, Highest: 4}
			}
		}
		if got := foundPattern(t, q); got != test.want {
			t.Errorf("%s: %s, not %s", test.name, got, test.want)
		}
	}
}
