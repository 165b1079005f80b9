// Package disclosure turns what was delivered (package raw) into what may be shown
// (package survey). It is the only package that does.
//
// Hiding units with too few answers (primary suppression) is not enough, since a hidden
// unit could be computed from the shown ones around it. So for each round package pattern
// finds, from numbers of answers alone, the pattern that hides fewest units and leaves no
// remainder of fewer people than the smallest group (secondary suppression). The formatter
// makes the figures that are printed (format.go). Package audit, which knows of neither,
// reads what is printed and finds the feasible interval of everything that can be computed
// from it. What breaks a rule is repaired by hiding more (repair.go). The publisher gets
// to know what is hidden and why (explain.go); the reader does not.
//
// A round is decided first (round.go, units.go), then one factor after the other
// (factor.go), with the distributions (distribution.go) and the groups (groups.go)
// of the same people. What was published before is known, whatever is shown now
// (past.go, revision.go). Each round and factor is a value of its own; what one step needs
// of another is returned.
//
// To add a rule, write it in the audit first, with a broken publication that it
// finds; then make the pattern or the formatter keep it.
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

// rule is the rule of all problems and advice of this package.
const rule = "protection"

// bySource is the value of "protected" in a round whose source has protected its numbers.
const bySource = "source"

// mostDecimals is the largest number of decimals of a printed mean.
const mostDecimals = 2

// Protect returns what may be shown of the results: figures of at least the smallest
// group, and nothing from which more can be computed, even together with everything that
// was published before. The reasons say what is hidden and why, for the publisher alone;
// a summary of them is added to problems as advice.
//
// Results that package check would refuse are refused here too: Protect then adds a
// problem and returns no dataset. So it does if they do not fit what was published. It
// fails if what would be published is not safe, or if the smallest group or the scale is
// not possible.
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

// possible returns an error for settings with which nothing can be protected.
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

// protector is what all rounds on one tree have in common.
type protector struct {
	tree      *tree
	words     *i18n.Printer // of the publisher's language
	factors   []survey.Factor
	formatter *formatter
}
