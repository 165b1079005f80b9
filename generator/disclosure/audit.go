package disclosure

import (
	"fmt"

	"tifaktor/generator/raw"
)

// publication is what a reader sees of one factor in one round, and what a
// reader may know besides: the tree and the true number of answers of every
// unit, the hidden ones too (staff lists are no secret).
type publication struct {
	parents  []int    // per unit, every parent before its sub-units; -1 for the top
	answers  []int    // per unit: 0 for nothing, -1 when nobody knows
	printed  []string // per unit: "4.3", ">=4.8", "<=1.2", elsewhere for a sum that also tells, or "" for nothing
	from, to int      // the scale
	decimals int      // of each printed figure
	limits
	bare    []bool      // per unit: rounding must not be relied on; nil for none
	also    []interval  // per unit shown: what else is known of its sum, from a distribution or from groups; nil for nothing
	length  int         // of the scale that demands are made by, in grains; 0 when it is this one's
	divided []bool      // per unit: groups that may be small are a part of it; nil for none
	margin  int         // by how many per cent more is demanded, where what is known is not quite exact
	reports []interval  // per hidden unit: its sum as its leader's report tells it, or untold; nil when there are no reports
	ranges  []raw.Range // per unit: what is known of a number that nobody knows; its report holds the sum of one answer; nil for none
}

// elsewhere stands for a printed figure where all that is known of a sum is in
// publication.also.
const elsewhere = "*"

// finding is something that the printed figures tell and must not. Remainder is
// the shown unit whose people, without those of the topmost shown units below
// it, are told too much of. Cause is the shown unit, the same or above it, whose
// figure is the last that is needed to tell so. Rule is its number among the
// rules of a safe publication. Absurd tells that the figures contradict each
// other: no answers on the scale could have given them.
type finding struct {
	remainder, cause int
	rule             int
	absurd           bool
}

// grains is the length of one step of the scale in the publication's grains.
func (p *publication) grains() int {
	length := 2 * grain
	for range p.decimals {
		length *= 10
	}
	return length
}

func (f finding) String() string {
	return fmt.Sprintf("rule %d is broken in what is left of unit %d", f.rule, f.remainder)
}

// auditor does to a publication what the cleverest reader can do. It knows
// nothing of how the pattern was found or the figures were made, and reads them
// as they are printed.
type auditor struct {
	publication
	from, to  int        // of one answer, in grains
	nearest   []int      // the nearest shown unit above, or -1
	left      []int      // answers of each shown unit's remainder
	up        []interval // of each shown unit, from its own figure and those below
	sums      []interval // of each shown unit, from all figures
	below     []interval // of the topmost shown units below each unit, together
	rest      []interval // of each shown unit's remainder
	uncovered []int      // answers in each subtree that no shown unit covers
	counted   []int      // answers of the nearest units below that have a number
	vague     []bool     // some of a unit's own people may belong to one without a number
	findings  []finding
}

// audit finds the exact bounds of the sum of every shown unit and remainder and
// of every single answer, and gives what is broken of rules 1, 2 and 3. An error
// means that the publication cannot be understood.
func (a *auditor) audit(p publication) ([]finding, error) {
	if err := a.work(p); err != nil {
		return nil, err
	}
	for u := range p.parents {
		if a.printed[u] != "" {
			a.judge(u)
		}
	}
	a.judgeParts()
	a.judgeReports()
	return a.findings, nil
}

// work finds the exact bounds and judges nothing.
func (a *auditor) work(p publication) error {
	a.prepare(p)
	if err := a.read(); err != nil {
		return err
	}
	for u := len(p.parents) - 1; u >= 0; u-- {
		a.climb(u)
	}
	for u := range p.parents {
		if a.printed[u] != "" {
			a.descend(u)
		}
	}
	return nil
}

func (a *auditor) prepare(p publication) {
	a.publication = p
	a.from, a.to = p.from*p.grains(), p.to*p.grains()
	if a.length == 0 {
		a.length = a.to - a.from
	}
	if len(a.nearest) != len(p.parents) {
		units := len(p.parents)
		a.nearest, a.left, a.uncovered, a.counted = make([]int, units), make([]int, units), make([]int, units), make([]int, units)
		a.up, a.sums, a.below, a.rest = make([]interval, units), make([]interval, units), make([]interval, units), make([]interval, units)
		a.vague = make([]bool, units)
	}
	a.findings = nil
}

// climb narrows what is known of a shown unit by what is known of its parts.
func (a *auditor) climb(unit int) {
	if a.printed[unit] == "" {
		return
	}
	a.up[unit] = a.up[unit].within(a.below[unit].plus(a.anything(a.left[unit])))
	if above := a.nearest[unit]; above >= 0 {
		a.below[above] = a.below[above].plus(a.up[unit])
	}
}

// descend narrows what is known of a shown unit by what is known of the one
// above it, and gives what is known of its remainder.
func (a *auditor) descend(unit int) {
	a.sums[unit] = a.up[unit]
	if above := a.nearest[unit]; above >= 0 {
		a.sums[unit] = a.told(unit, above, a.sums[above])
	}
	a.rest[unit] = a.remainder(unit, a.sums[unit])
}

// told is what is known of a shown unit when the sum of the nearest shown unit
// above is known to be whole.
func (a *auditor) told(unit, above int, whole interval) interval {
	own, all := a.up[unit], a.below[above]
	siblings := interval{all.low - own.low, all.high - own.high}
	return own.within(whole.minus(siblings.plus(a.anything(a.left[above]))))
}

// remainder is what is known of what is left of a unit with the sum given.
func (a *auditor) remainder(unit int, sum interval) interval {
	return a.anything(a.left[unit]).within(sum.minus(a.below[unit]))
}

// anything is all that a number of answers can add up to.
func (a *auditor) anything(answers int) interval {
	return interval{answers * a.from, answers * a.to}
}
