package audit

import (
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
		{"two limits.Unknown units are left", []int{-1, 0, 0, 0}, []int{20, 9, limits.Unknown, limits.Unknown}, []bool{true, true, false, false}, false},
		{"the other hidden unit is a part of it", []int{-1, 0, 0, 2}, []int{20, 9, limits.Unknown, 4}, []bool{true, true, false, false}, true},
		{"nothing above is shown", []int{-1, 0, 0}, []int{20, 9, limits.Unknown}, []bool{false, true, false}, false},
	} {
		found := AuditNumbers(Numbers{Parents: test.parents, People: test.people, Shown: test.shown, Limits: limits.Limits{Group: 5}})
		if test.follows != (len(found) > 0) {
			t.Errorf("%s: found %v", test.name, found)
		}
	}
}
