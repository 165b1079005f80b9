package disclosure

import (
	"testing"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/disclosure/limits"
)

// TestTheBoundsOfTwoVersions gives ten people who answered before, and ten who
// came in between. Of each of the three sums is known that all may have answered the
// highest, and at most how much lower it is.
func TestTheBoundsOfTwoVersions(t *testing.T) {
	const step = 10 * answer
	const quarter, half, whole = step, 2 * step, 4 * step // of the scale
	of := func(people, lower int) audit.Publication {
		sum := audit.Interval{Low: max(people*step, people*5*step-lower), High: people * 5 * step}
		return audit.Publication{Parents: []int{-1}, Answers: []int{people}, Printed: []string{audit.Elsewhere}, KnownSums: []audit.Interval{sum},
			From: 1, To: 5, Decimals: 1, Limits: limits.Limits{Group: 5}}
	}
	const open = 10 * whole
	for _, test := range []struct {
		name              string
		old, now, between int
		tell              bool
	}{
		{"nothing is known", open, 2 * open, open, false},
		{"of those who came, half of the scale is left to a single answer", open, 2 * open, half, false},
		{"a grain less", open, 2 * open, half - 1, true},
		{"the old figure told that, and a quarter is left", quarter, 2 * open, open, false},
		{"the old figure leaves a grain less than a quarter", quarter - 1, 2 * open, open, true},
		{"the new one tells of the two others that half is left", open, half, open, false},
		{"the new one tells of them that a grain less is left", open, half - 1, open, true},
		{"both tell of the new one that half is left", quarter, 2 * open, half, false},
	} {
		v := &comparison{of(10, test.old), of(20, test.now), of(10, test.between)}
		if tell, err := v.revealsTooMuch(); err != nil || tell != test.tell {
			t.Errorf("%s: %v, %v", test.name, tell, err)
		}
	}
	bad := of(10, open)
	bad.Printed[0] = "nothing that can be understood"
	for _, v := range []*comparison{{bad, of(20, open), of(10, open)}, {of(10, open), of(20, open), bad}} {
		if tell, err := v.revealsTooMuch(); !tell || err == nil {
			t.Error("what cannot be understood is taken to tell nothing")
		}
	}
}
