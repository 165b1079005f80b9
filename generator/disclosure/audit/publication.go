package audit

import "tifaktor/generator/disclosure/limits"

// Publication is what a reader sees of one factor in one round, and what a reader may
// know besides: the tree and the true number of answers in every unit, hidden ones too
// (staff lists are no secret).
type Publication struct {
	Parents   []int      // per unit, every parent before its sub-units; -1 for the top
	Answers   []int      // per unit: 0 if nothing was answered, -1 if nobody knows
	Printed   []string   // per unit: "4.3", ">=4.8", "<=1.2", "~4.3" for 4.3 or the figure next to it, Elsewhere if only its sum is known, or "" if the cell is hidden
	From, To  int        // the scale
	Decimals  int        // how many each printed figure has
	Rounding  Rounding   // how the means were rounded to figures
	Roundings []Rounding // per unit: its own rounding, or the zero Rounding if it is as above; nil if no unit has its own
	Limits    limits.Limits

	// Statements is how many statements an answer is the mean of, so that it is a
	// multiple of Step divided by Statements; 0 if it can be anything on the scale.
	// Step is the distance between two answers to a statement: 1, or the whole scale if
	// the answers are yes and no.
	Statements, Step int
	Skipped          []bool // per unit: somebody in it is known to have skipped a statement; nil if nobody is

	NoCover   []bool         // per unit: rounding must not be relied on to cover its remainder; nil if it always may
	KnownSums []Interval     // per shown unit: what else is known of its sum, from a distribution or from groups; nil if nothing is
	Length    int            // length of the scale in the rules, in grains; 0 if it is that of From and To
	HasGroups []bool         // per unit: it has groups of a second grouping, which may be small; nil if none has
	Margin    int            // by how many per cent wider intervals must be, where those found are not quite exact
	Reports   []Interval     // per hidden unit: its sum as in its leader's report, or UnknownSum; nil if there are no reports
	Ranges    []limits.Range // per unit: the range of a number that nobody knows, for which the report holds the sum of one answer; nil if there are none
}

// Elsewhere is what Printed holds where all that is known of a sum is in KnownSums.
const Elsewhere = "*"

// UnknownSum is a sum that only the leader of its unit knows.
var UnknownSum = Interval{1, 0}

// Grain is the number of grains in half of the last printed digit. A grain is the unit
// that sums are counted in. The means that are rounded to a figure do not include the
// mean that is rounded to the next: such an open end of an interval is one grain nearer.
// Grain can be divided by all numbers of statements up to 12, and by a thousand.
const Grain = 27720 * 800

// Grains returns the length of one step of the scale, in grains.
func (p *Publication) Grains() int {
	length := 2 * Grain
	for range p.Decimals {
		length *= 10
	}
	return length
}

// enough reports whether the remainder of a shown unit may have so many people: none, a
// smallest group, or so few of so many that the rounding of the printed decimals covers
// them (see limits.Coverage for the formula).
func (p *Publication) enough(unit, left int) bool {
	digits := (p.To - p.From) * p.Grains() / (2 * Grain)
	covered := p.Limits.Cover > 0 && left*(digits+2)/2 <= p.Answers[unit] && (p.NoCover == nil || !p.NoCover[unit])
	return left == 0 || left >= p.Limits.Group || covered
}
