// Package disclosure is the only door from what was delivered to what may be
// shown: from package raw to package survey.
//
// A hidden unit could be computed from the shown ones around it. So for each
// round the planner finds, from numbers of answers alone, the pattern of units
// that hides fewest and still leaves no remainder of fewer people than the
// smallest group (pattern.go). The formatter makes the figures that are printed
// (format.go). The auditor, which knows nothing of either, reads what is printed
// and finds the exact bounds of everything that can be computed from it
// (audit.go, audit_rules.go, audit_numbers.go). The protector repairs what it
// finds by hiding more (repair.go), and the publisher is told what is hidden and
// why (explain.go); the reader never is.
//
// A round is decided first (round.go, units.go), then one factor after the other
// (factor.go), with the distributions (distribution.go) and the groups (groups.go)
// of the same people. What was published before is known, whatever is shown now
// (past.go, late.go).
//
// To add a rule, write it in the audit first, with a broken publication that it
// catches; then teach the planner or the formatter to keep it.
package disclosure

import (
	"errors"
	"fmt"

	"tifaktor/generator/i18n"
	"tifaktor/generator/ledger"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// rule is what problems and advice of this package are marked with.
const rule = "protection"

// bySource is what a round declares whose source has protected its numbers.
const bySource = "source"

// mostDecimals is how exact a printed mean can be.
const mostDecimals = 2

// Protect gives what may be shown of the results: of groups of at least the
// smallest group, and nothing from which more could be computed, also together
// with everything that was published before. What is hidden, and why, are the
// reasons, for the publisher alone; they are advice among the problems too.
//
// Results that package check would refuse are refused here too; then there is a
// problem and no dataset, as when they do not fit what was published. An error
// means that what would be published is not safe, or that the smallest group or
// the scale cannot be.
func Protect(results *raw.Results, site *site.Site, published *ledger.Ledger, problems *problem.List) (*survey.Dataset, []Reason, error) {
	instrument := &results.Instrument.Instrument
	if err := possible(instrument.Scale, site.SmallestGroup); err != nil {
		return nil, nil, err
	}
	var own problem.List
	defer func() { problems.Join(&own) }()
	t := newTree(results.Units, &own)
	if t == nil {
		return nil, nil, nil
	}
	r := newReader(t, results, site, published, &own)
	dataset := &survey.Dataset{Instrument: *instrument, Units: t.shownUnits(), Groupings: r.shownGroupings()}
	r.sameDays(results.Rounds)
	p := newProtector(t, instrument, r.words)
	for _, i := range raw.OldestFirst(results.Rounds) {
		round, err := p.round(r, &results.Rounds[i])
		if err != nil {
			return nil, nil, fmt.Errorf("protecting round %s: %w", results.Rounds[i].ID.V, err)
		}
		dataset.Rounds = append(dataset.Rounds, round)
	}
	if own.Failed() {
		return nil, nil, nil
	}
	for _, reason := range p.reasons {
		if reason.Hidden || reason.Partly {
			reason.advise(&own)
		}
	}
	r.adviseCorrecting(p.reasons, results.Rounds, &own)
	return dataset, p.reasons, nil
}

// possible refuses settings with which nothing can be protected.
func possible(scale survey.Scale, group int) error {
	switch {
	case group < site.LowestGroup:
		return fmt.Errorf("the smallest group is %d and must be %d or more", group, site.LowestGroup)
	case scale.From >= scale.To:
		return errors.New("the scale ends where it begins")
	case scale.Decimals < 0 || scale.Decimals > mostDecimals:
		return fmt.Errorf("a mean cannot be printed with %d decimals", scale.Decimals)
	}
	return nil
}

// protector decides what is shown of a round, first for the round as a whole and
// then for each factor. Every decision is audited as it would be printed. What
// the audit finds is repaired by hiding more, until it finds nothing.
type protector struct {
	tree      *tree
	words     *i18n.Printer // of the publisher's language
	factors   []survey.Factor
	planner   *planner
	formatter *formatter
	auditor   auditor

	reasons []Reason

	// Of the round at hand.
	limits
	past     *past     // nil when nothing was published
	final    bool      // what was published is never replaced
	divided  []bool    // per unit: groups of a second grouping are a part of it; nil for none
	spreader *spreader // nil when there are no distributions
	absurd   []cellAt  // for the publisher: figures that contradict each other

	// Of the factor at hand.
	counts, parts   []int
	ranges          []raw.Range // per unit: what is known where the number is not; nil for nothing
	may, must, bare []bool
	texts           []string
	differs         bool // its pattern may be another than the round's
	also            []interval
	reports         []interval
	repaired        []crowd // remainders that told too much, and are hidden now
}

func newProtector(t *tree, instrument *survey.Instrument, words *i18n.Printer) *protector {
	units := len(t.units)
	return &protector{
		tree: t, words: words, factors: instrument.Factors, planner: newPlanner(t, limits{}), formatter: newFormatter(instrument.Scale),
		counts: make([]int, units), parts: make([]int, units), texts: make([]string, units),
		may: make([]bool, units), must: make([]bool, units), bare: make([]bool, units), also: make([]interval, units),
	}
}
