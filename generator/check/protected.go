package check

import (
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
)

// bySource is what a round declares whose numbers were protected by their
// source: they are shown as they were published there.
const bySource = "source"

// protected checks that a round either has numbers of answers, so that
// tifaktor can protect the people, or declares that its source has done so.
func protected(results *raw.Results, r report) {
	for _, round := range results.Rounds {
		switch {
		case !round.Protected.Known():
			countedRound(round, r)
		case round.Protected.V != bySource:
			r.problem(round.Protected.Place, "protected can only be %s%s", bySource, problem.Suggest(round.Protected.V, []string{bySource}))
		default:
			protectedRound(round, r)
		}
	}
}

// countedRound checks a round that tifaktor protects.
func countedRound(round raw.Round, r report) {
	var uncounted []raw.Row
	for _, row := range round.Rows {
		if !row.Respondents.Known() && !row.Within.Known() && len(row.Cells) > 0 {
			uncounted = append(uncounted, row)
		}
	}
	if len(uncounted) > 0 && len(uncounted) == len(round.Rows) {
		r.must(problem.Place{File: round.File}, "no_respondents")
		return
	}
	for _, row := range uncounted {
		r.advise(row.Unit.Place, "uncounted", "unit", row.Unit.V)
	}
}

// protectedRound checks a round that its source has protected.
func protectedRound(round raw.Round, r report) {
	r.advise(round.Protected.Place, "source_protected")
	const reason = "a round with \"protected: %s\" has no numbers of people; remove %s, or remove protected so that tifaktor protects them"
	for _, row := range round.Rows {
		for name, count := range orderedCounts(row) {
			if count.known() {
				r.problem(count.place, reason, bySource, name)
			}
		}
		if len(row.Distributions) > 0 {
			r.problem(row.Distributions[0].Factor.Place, "a round with \"protected: %s\" has no distributions, since the number of people behind them is not known; remove distribution", bySource)
		}
	}
}

// orderedCounts returns the numbers of people in a row by their keys, in a fixed order.
func orderedCounts(row raw.Row) func(yield func(string, amount) bool) {
	return func(yield func(string, amount) bool) {
		if !yield("invited", exactly(row.Invited)) || !yield("respondents", answered(&row)) {
			return
		}
		for _, cell := range row.Cells {
			if !yield("n", exactly(cell.Answers)) {
				return
			}
		}
	}
}
