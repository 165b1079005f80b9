package survey

import (
	"strconv"
	"strings"
)

// Distribution is how the answers to a factor spread over the scale, in shares
// of all answers (not of people: a factor has several statements). The parts
// cover the scale from the lowest step up, and their shares make up about 100
// per cent. Steps whose shares must not be shown apart are one part. There are parts only
// if State is Shown.
type Distribution struct {
	State State
	Parts []Part
}

// Part is the answers on the steps From to To of the scale, with their share in
// whole per cent.
type Part struct {
	From, To int
	Share    int
}

// State is whether a cell may be seen.
type State uint8

// The states of a cell. Missing is the zero value: no result was delivered.
const (
	Missing State = iota
	Hidden
	Shown
)

// Response is how many were invited and how many answered. The numbers are 0 unless State
// is Shown; they may also be 0 ("not known") if the source has none.
type Response struct {
	State       State
	Invited     int
	Respondents int
}

// Bound is how a printed mean limits the true one.
type Bound uint8

// A printed mean is rounded (Exact), or says no more than "4.8 or higher"
// (AtLeast) or "1.2 or lower" (AtMost), because the exact figure would reveal
// what each person answered. A hidden mean may have a band, its feasible interval given the
// printed ones: "between 3.9 and 4.4" (Between).
const (
	Exact Bound = iota
	AtLeast
	AtMost
	About   // the printed figure may be one last digit too high or too low
	Between // the mean is hidden, and lies from Digits to Highest
)

// Mean is one cell: the mean of one factor in one unit. Digits is the printed
// figure in units of the last printed digit (43 is 4.3 with one decimal), and Highest
// the upper end of a band in them. Answers is the number of answers to the factor, 0 if it is not shown by itself.
type Mean struct {
	State   State
	Bound   Bound
	Digits  int
	Highest int
	Answers int
}

// Sign returns the sign before a printed mean that is a limit, the same in every language.
func (b Bound) Sign() string {
	return [...]string{Exact: "", AtLeast: ">=", AtMost: "<=", About: "~", Between: ""}[b]
}

// Statement returns what a reader sees of a shown mean, whatever the language: "4.3", ">=4.8",
// "<=1.2", "~4.3" for one that may be a last digit off.
func (m Mean) Statement(decimals int) string {
	sign, digits := "", m.Digits
	if digits < 0 {
		sign, digits = "-", -digits
	}
	text := strconv.Itoa(digits)
	if decimals > 0 {
		text = strings.Repeat("0", max(0, decimals+1-len(text))) + text
		text = text[:len(text)-decimals] + "." + text[len(text)-decimals:]
	}
	return m.Bound.Sign() + sign + text
}
