package limits

import (
	"slices"
	"testing"
)

func TestWhatHoldsOfAPoolWhateverTheTrueNumbers(t *testing.T) {
	few, some, both := Range{Highest: 4}, Range{Lowest: 1, Highest: 4}, Range{Lowest: 3, Highest: 4}
	for _, test := range []struct {
		people                int
		ranges                []Range
		several, roomy, alone bool
	}{
		{0, []Range{few}, false, false, false},
		{0, []Range{some}, false, false, false},
		{1, []Range{few}, false, true, true}, // there or directly
		{2, []Range{few}, false, true, true}, // one directly and one there
		{3, []Range{few}, true, true, true},
		{4, []Range{few}, true, false, true},
		{5, []Range{few}, true, true, false},
		{7, []Range{few, few}, true, true, false},
		{8, []Range{few, few}, true, false, false},
		{4, []Range{few, few}, true, false, true},
		{4, []Range{few, some}, true, false, true}, // all four in the second
		{4, []Range{some, some}, true, true, false},
		{4, []Range{both}, false, false, true}, // three there and one directly, or four
		{5, []Range{both}, true, true, false},
		{2, nil, true, true, false},
		{1, nil, false, true, false},
	} {
		p := Pool{test.people, test.ranges}
		if p.Several() != test.several || p.Roomy() != test.roomy || p.Alone() != test.alone {
			t.Errorf("%+v: several %v, roomy %v, alone %v", p, p.Several(), p.Roomy(), p.Alone())
		}
	}
}

func TestARangeIsReliedOnOnlyWhereItLeavesSomethingOpen(t *testing.T) {
	for _, test := range []struct {
		name    string
		parents []int
		counts  []int
		ranges  []Range
		relied  bool // the last unit's
	}{
		{"below the smallest group", []int{-1, 0}, []int{20, Unknown}, []Range{{}, {Highest: 4}}, true},
		{"up to the smallest group", []int{-1, 0}, []int{20, Unknown}, []Range{{}, {Highest: 5}}, false},
		{"one at most", []int{-1, 0}, []int{20, Unknown}, []Range{{}, {Highest: 1}}, false},
		{"two at most", []int{-1, 0}, []int{20, Unknown}, []Range{{}, {Highest: 2}}, true},
		{"two or three", []int{-1, 0}, []int{20, Unknown}, []Range{{}, {Lowest: 2, Highest: 3}}, true},
		{"no range", []int{-1, 0}, []int{20, Unknown}, []Range{{}, {}}, false},
		{"nobody knows how many are above it", []int{-1, 0}, []int{Unknown, Unknown}, []Range{{}, {Highest: 4}}, false},
		{"beside an unknown number", []int{-1, 0, 0}, []int{20, Unknown, Unknown}, []Range{{}, {}, {Highest: 4}}, false},
		{"beside another range", []int{-1, 0, 0}, []int{20, Unknown, Unknown}, []Range{{}, {Highest: 4}, {Highest: 4}}, true},
		{"inside another range", []int{-1, 0, 1}, []int{20, Unknown, Unknown}, []Range{{}, {Highest: 4}, {Highest: 4}}, false},
		{"one person in all", []int{-1, 0}, []int{1, Unknown}, []Range{{}, {Highest: 4}}, true},
		{"below a unit where nothing was delivered", []int{-1, 0, 1}, []int{20, 0, Unknown}, []Range{{}, {}, {Highest: 4}}, true},
	} {
		own := make([]int, len(test.counts))
		if _, relied := Pools(test.counts, test.ranges, test.parents, own, 5); relied[len(relied)-1] != test.relied {
			t.Errorf("%s: %v", test.name, relied)
		}
	}
	for _, test := range []struct {
		name            string
		counts, parents []int
	}{
		{"in its sub-unit", []int{20, Unknown, 3}, []int{-1, 0, 1}},
		{"of one person", []int{20, Unknown, 1}, []int{-1, 0, 1}},
		{"two levels down", []int{20, Unknown, 0, 3}, []int{-1, 0, 1, 2}},
	} {
		ranges := make([]Range, len(test.counts))
		ranges[1].Highest = 4
		if _, relied := Pools(test.counts, ranges, test.parents, make([]int, len(ranges)), 5); relied[1] {
			t.Errorf("a range is relied on though a number %s is known", test.name)
		}
	}
}

func TestARangeBelongsToThePoolOfTheNearestUnitOfKnownNumber(t *testing.T) {
	few := Range{Highest: 4}
	all, _ := Pools([]int{20, 0, Unknown, 7}, []Range{{}, {}, few, {}}, []int{-1, 0, 1, 0}, []int{13, 0, 0, 7}, 5)
	for u, want := range []Pool{{13, []Range{few}}, {}, {}, {People: 7}} {
		if all[u].People != want.People || !slices.Equal(all[u].Ranges, want.Ranges) {
			t.Errorf("the pool of unit %d is %+v, not %+v", u, all[u], want)
		}
	}
}
