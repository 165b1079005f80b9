// Package disclosure is the only door from what was delivered to what may be
// shown: from package raw to package survey.
//
// A hidden unit could be computed from the shown ones around it. So for each
// round the pattern of units that hides fewest, and still leaves no remainder of
// fewer people than the smallest group, is found from numbers of answers alone
// (package pattern). The formatter makes the figures that are printed (format.go).
// The audit, which knows nothing of either, reads what is printed and finds the
// exact bounds of everything that can be computed from it (package audit). What it
// finds is repaired by hiding more (repair.go), and the publisher is told what is
// hidden and why (explain.go); the reader never is.
//
// A round is decided first (round.go, units.go), then one factor after the other
// (factor.go), with the distributions (distribution.go) and the groups (groups.go)
// of the same people. What was published before is known, whatever is shown now
// (past.go, revision.go). Rounds and factors are values, made for each turn; what
// one step needs of another is returned.
//
// To add a rule, write it in the audit first, with a broken publication that it
// catches; then teach the pattern or the formatter to keep it.
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
	r.adviseRounds(results.Rounds)
	p := &protector{tree: t, words: r.words, factors: instrument.Factors, formatter: newFormatter(instrument.Scale)}
	var reasons []Reason
	rounds := r.withoutTakenDown(results.Rounds)
	for _, i := range raw.OldestFirst(rounds) {
		round, why, err := p.protect(r, &rounds[i])
		if err != nil {
			return nil, nil, fmt.Errorf("protecting round %s: %w", rounds[i].ID.V, err)
		}
		dataset.Rounds, reasons = append(dataset.Rounds, round), append(reasons, why...)
		r.advise(&rounds[i], why, &own)
	}
	if own.Failed() {
		return nil, nil, nil
	}
	r.adviseCorrecting(reasons, results.Rounds, &own)
	return dataset, reasons, nil
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

// protector is what all rounds of one tree have in common: the tree, the factors and
// how figures are printed.
type protector struct {
	tree      *tree
	words     *i18n.Printer // of the publisher's language
	factors   []survey.Factor
	formatter *formatter
}
