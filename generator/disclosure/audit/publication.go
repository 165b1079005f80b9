package audit

import "tifaktor/generator/disclosure/limits"

// Publication is what a reader sees of one factor in one round, and what a
// reader may know besides: the tree and the true number of answers of every
// unit, the hidden ones too (staff lists are no secret).
type Publication struct {
	Parents  []int      // per unit, every parent before its sub-units; -1 for the top
	Answers  []int      // per unit: 0 for nothing, -1 if nobody knows
	Printed  []string   // per unit: "4.3", ">=4.8", "<=1.2", "~4.3" for 4.3 or the figure next to it, Elsewhere for a sum that also tells, or "" for nothing
	From, To int        // the scale
	Decimals int        // of each printed figure
	Rounding Rounding   // how it was made
	Made     []Rounding // per unit: how its figure was, if otherwise; nil for none
	Limits   limits.Limits

	// Statements is how many statements an answer is the mean of, so that it is a
	// multiple of one step divided by that many; 0 if it can be anything on the scale.
	// Step is how far apart two answers to a statement are: 1, or the whole scale if
	// they are yes and no.
	Statements, Step int
	Skipped          []bool // per unit: somebody in it is known to have skipped a statement; nil for nobody

	Bare    []bool         // per unit: rounding must not be relied on; nil for none
	Also    []Interval     // per unit shown: what else is known of its sum, from a distribution or from groups; nil for nothing
	Length  int            // of the scale that demands are made by, in grains; 0 if it is this one's
	Divided []bool         // per unit: groups that may be small are a part of it; nil for none
	Margin  int            // by how many per cent more is demanded, where what is known is not quite exact
	Reports []Interval     // per hidden unit: its sum as its leader's report tells it, or Untold; nil if there are no reports
	Ranges  []limits.Range // per unit: what is known of a number that nobody knows; its report holds the sum of one answer; nil for none
}

// Elsewhere is printed where all that is known of a sum is in Publication.Also.
const Elsewhere = "*"

// Untold is a sum that only its unit's leader knows.
var Untold = Interval{1, 0}

// Grain is how many parts half of the last printed digit is divided into. All
// sums are counted in them. A mean at the end of what is rounded to a figure may
// be rounded to the next one: an end that cannot be reached is one part nearer.
// Grain can be divided by all numbers of statements up to 12, and by a thousand.
const Grain = 27720 * 800

// Grains is the length of one step of the scale in the publication's grains.
func (p *Publication) Grains() int {
	length := 2 * Grain
	for range p.Decimals {
		length *= 10
	}
	return length
}

// enough reports whether a number of people may be left of a shown unit. The
// coverage is that of the printed decimals, whatever the pattern was made with: see
// limits.Coverage for the formula.
func (p *Publication) enough(unit, left int) bool {
	digits := (p.To - p.From) * p.Grains() / (2 * Grain)
	covered := p.Limits.Cover > 0 && left*(digits+2)/2 <= p.Answers[unit] && (p.Bare == nil || !p.Bare[unit])
	return left == 0 || left >= p.Limits.Group || covered
}
