package audit

import (
	"slices"
	"testing"
)

// open returns a publication on a scale of 1 to 5, with one decimal and a smallest group of five.
func open(parents, answers []int, printed ...string) Publication {
	p := Publication{Parents: parents, Answers: answers, Printed: printed, From: 1, To: 5, Decimals: 1, Step: 1}
	p.Limits.Group = 5
	return p
}

func TestTheFeasibleMeansOfHiddenCells(t *testing.T) {
	below := []int{-1, 0, 1}
	beside := []int{-1, 0, 0, 0}
	for _, test := range []struct {
		name        string
		p           Publication
		respondents []int
		unit        int
		want        Interval
	}{
		// 40 have from 158 to 162, ten of them from 39.5 to 40.5; 30 are left, all of the unit's.
		{"all that is left", open(beside, []int{40, 10, 0, 0}, "4.0", "4.0", "", ""), []int{40, 10, 30, 0}, 2, Interval{39, 41}},
		// Of 30 left five may be another's, who have from 5 to 25, which leaves 92.5 to 117.5.
		{"some may be another's", open(beside, []int{40, 10, 0, 0}, "4.0", "4.0", "", ""), []int{40, 10, 25, 0}, 2, Interval{37, 47}},
		{"though it is hidden how many did not answer", open(beside, []int{40, 10, 0, 0}, "4.0", "4.0", "", ""), []int{43, 10, 28, 0}, 2, Interval{37, 47}},
		{"a smallest group is sure", open(beside, []int{40, 30, 0, 0}, "4.0", "4.0", "", ""), []int{45, 30, 10, 5}, 2, Interval{23, 50}},
		{"one fewer is sure", open(beside, []int{40, 30, 0, 0}, "4.0", "4.0", "", ""), []int{46, 30, 10, 6}, 2, Interval{}},
		{"nobody sees how many answered", open(beside, []int{40, 10, 0, 0}, "4.0", "4.0", "", ""), []int{40, 10, 0, 0}, 2, Interval{}},
		{"it is printed itself", open(beside, []int{40, 10, 0, 0}, "4.0", "4.0", "", ""), []int{40, 10, 30, 0}, 1, Interval{}},
		// 20 of the part's 21 have from 59 to 61, and two or fewer more answered, of whom nothing is printed above.
		{"only a part is printed", open(below, []int{0, 0, 20}, "", "", "3.0"), []int{0, 23, 21}, 1, Interval{27, 33}},
		{"parts and whole", open(below, []int{21, 0, 20}, "3.0", "", "3.0"), []int{25, 22, 20}, 1, Interval{29, 31}},
		{"figures that contradict each other", open(below, []int{21, 0, 20}, "4.0", "", "3.0"), []int{21, 21, 20}, 1, Interval{}},
		{"numbers that do", open(beside, []int{40, 10, 0, 0}, "4.0", "4.0", "", ""), []int{30, 10, 5, 5}, 2, Interval{}},
	} {
		left, err := FeasibleMeans(test.p, test.respondents)
		if err != nil {
			t.Fatalf("%s: %v", test.name, err)
		}
		if left[test.unit] != test.want {
			t.Errorf("%s: %v, not %v", test.name, left[test.unit], test.want)
		}
		hiddenChanged := slices.Clone(test.p.Answers)
		for u, printed := range test.p.Printed {
			if printed == "" {
				hiddenChanged[u] = 7
			}
		}
		test.p.Answers = hiddenChanged
		if again, err := FeasibleMeans(test.p, test.respondents); err != nil || !slices.Equal(again, left) {
			t.Errorf("%s: with numbers that are not printed %v, not %v", test.name, again, left)
		}
	}
	if _, err := FeasibleMeans(open([]int{-1}, []int{5}, "six"), []int{5}); err == nil {
		t.Error("a figure that cannot be read is")
	}
}
