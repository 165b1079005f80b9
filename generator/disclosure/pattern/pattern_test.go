package pattern

import (
	"slices"
	"testing"

	"tifaktor/generator/disclosure/limits"
)

func TestOfEqualPatternsTheFirstUnitIsShown(t *testing.T) {
	q := Question{Tree: Tree{Parents: []int{-1, 0, 0, 0}, Ends: []int{4, 2, 3, 4}, Depths: []int{0, 1, 1, 1}}, Counts: []int{17, 7, 7, 3}, May: []bool{true, true, true, true}, Limits: limits.Limits{Group: 5}}
	for range 3 {
		if got, err := Find(q); err != nil || !slices.Equal(got, []bool{true, true, false, false}) {
			t.Errorf("shows %v, %v", got, err)
		}
	}
}

func TestUpperLevelsAreShownBeforeLowerOnes(t *testing.T) {
	// 8 answers: 5 in a sub-unit and 3 registered directly. One of the two units can be shown.
	q := Question{Tree: Tree{Parents: []int{-1, 0}, Ends: []int{2, 2}, Depths: []int{0, 1}}, Counts: []int{8, 5}, May: []bool{true, true}, Limits: limits.Limits{Group: 5}}
	if got, err := Find(q); err != nil || !slices.Equal(got, []bool{true, false}) {
		t.Errorf("shows %v, %v", got, err)
	}
}
