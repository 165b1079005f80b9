package disclosure

import (
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// limits are what a round is protected by.
type limits struct {
	group   int // the smallest group of which anything is shown
	cover   int // how many times as many answers as are left a unit must have for rounding to cover them; 0 when it never does
	insider int // from how many answers a leader holds the report of a unit; 0 when nobody does
}

// reported tells whether somebody holds the report of a unit of n answers.
func (l limits) reported(n int) bool { return l.insider > 0 && n >= l.insider }

// newLimits gives the limits of a round. Group is its own smallest group.
// Rounding covers nobody where it is not to be relied on, where two decimals are
// printed or where distributions tell more than the means.
func newLimits(s *site.Site, scale survey.Scale, group int, distributions bool) limits {
	l := limits{group: group, insider: s.Insider}
	if s.Rounding == site.Cover && scale.Decimals < mostDecimals && !distributions {
		l.cover = coverage(scale)
	}
	return l
}

// coverage is how many times g answers a unit must have for the rounding of
// printed means alone to leave the mean of g answers as wide as the scale.
//
// A unit of n answers and its shown parts, n-g together, are each known to
// within a whole last digit per answer, so the sum of the g is known to within
// 2n-g digits, and their mean to within (2n-g)/g. That is the r digits of the
// scale or more when n >= g(r+1)/2: 21 times g on a scale of 1 to 5 with one
// decimal.
func coverage(scale survey.Scale) int {
	return (scale.Digits(scale.To-scale.From) + 2) / 2
}
