// Package limits is what a round of a survey is protected by: the smallest group, how
// far rounding covers what is left of a unit, and what is known of a number of answers
// that was not delivered. It is all that packages pattern and audit have in common, so
// that the audit does not trust the way in which the pattern was found.
//
// It knows nothing of a site or a survey. A new limit is one field of [Limits]; say in
// its comment what zero means.
package limits

// Unknown is a number of people that was not delivered.
const Unknown = -1

// Limits are what a round is protected by.
type Limits struct {
	Group   int // the smallest number of answers of which anything is shown
	Cover   int // how many times as many answers as are left a unit must have for rounding to cover them; 0 if it never does
	Insider int // from how many answers a leader holds the report of a unit; 0 if nobody does
}

// Reported reports whether somebody holds the report of a unit of n answers.
func (l Limits) Reported(n int) bool { return l.Insider > 0 && n >= l.Insider }

// Coverage is how many times g answers a unit must have for the rounding of
// printed means alone to leave the mean of g answers as wide as a scale whose ends
// are that many last printed digits apart.
//
// A unit of n answers and its shown parts, n-g together, are each known to
// within a whole last digit per answer, so the sum of the g is known to within
// 2n-g digits, and their mean to within (2n-g)/g. That is the r digits of the
// scale or more when n >= g(r+1)/2: 21 times g on a scale of 1 to 5 with one
// decimal.
func Coverage(digits int) int { return (digits + 2) / 2 }

// Range is what is known of a number of answers that was not delivered: "<5" is from
// 0 to 4. The zero Range says that nothing is known.
type Range struct{ Lowest, Highest int }
