// Package limits holds the limits that protect a round of a survey: the smallest group,
// how far rounding covers a small remainder, and what is known of a number of answers that
// was not delivered. It is all that packages pattern and audit share, so that the audit
// does not trust the way in which the pattern was found.
//
// It knows nothing of a site or a survey. A new limit is one field of [Limits]; say in
// its comment what zero means.
package limits

// Unknown is a number of people that was not delivered.
const Unknown = -1

// Limits are the limits of a round.
type Limits struct {
	Group   int // the smallest number of answers of which anything is shown
	Cover   int // how many times as many answers as its remainder a unit must have for rounding to cover the remainder; 0 if it never does
	Insider int // from how many answers a leader holds the report of a unit; 0 if nobody does
}

// Reported reports whether somebody holds the report of a unit of n answers.
func (l Limits) Reported(n int) bool { return l.Insider > 0 && n >= l.Insider }

// MostStatements is the largest number of statements that a factor is taken to have where
// that is not known: what is shown is safe with 1 to MostStatements.
const MostStatements = 5

// Coverage returns how many times the answers of its remainder a unit must have for the
// rounding of printed means alone to leave the mean of the remainder wide enough. Scale
// is the length of the scale in last printed digits, and one answer is a multiple of answer.
//
// Take a remainder of g in a unit of n answers. The mean of the unit and that of its
// shown parts, n-g together, are each known to within a last digit, so the sum of the g
// is known to within 2n-g digits, and their mean to within (2n-g)/g. That is the r digits
// of the scale or more when n >= g(r+1)/2: 21 times g on a scale of 1 to 5 with one
// decimal.
//
// Of whole answers, each a multiple of q digits, a reader may know the sums of the parts
// exactly, and that of the unit to within n-2q digits or more. That is g quarters of the
// scale or more when n >= g(r/4+2q): 30 times g if each answer is one of 1, 2, 3, 4 and 5,
// and not more than 21 if it is the mean of two or more.
func Coverage(scale int, answer Fraction) int {
	whole := (scale*answer.Of + 8*answer.Digits + 4*answer.Of - 1) / (4 * answer.Of)
	return max((scale+2)/2, whole)
}

// Fraction is a number of last printed digits, divided by Of.
type Fraction struct{ Digits, Of int }

// Range is the range of a number of answers that was not delivered: "<5" is from 0 to 4.
// The zero Range means that nothing is known.
type Range struct{ Lowest, Highest int }
