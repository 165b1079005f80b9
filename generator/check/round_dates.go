package check

import (
	"time"

	"tifaktor/generator/raw"
	"tifaktor/generator/yamlfile"
)

// longestRound is more than any survey stays open.
const longestRound = 366 * 24 * time.Hour

// roundDates checks that the dates of each round, and of the rounds together,
// are possible.
func roundDates(results *raw.Results, r report) {
	var last yamlfile.Value[yamlfile.Date] // the latest end so far
	for i, round := range results.Rounds {
		if i > 0 && raw.SameTime(results.Rounds[i-1], round) {
			r.problem(round.ID.Place, "nothing says whether this round is older than %q (%s); write from and to, the first and the last day to answer, in both, "+
				"or a year in each id, such as 2023", results.Rounds[i-1].ID.V, results.Rounds[i-1].ID.Place)
		}
		ownDates(round, r)
		corrected(round, r)
		if round.From.Known() && last.Known() && !round.From.V.After(last.V.Time) {
			r.problem(round.From.Place, "the round begins on %v, before the one that ends on %v (%s) is over; rounds follow each other",
				round.From.V, last.V, last.Place)
		}
		if round.To.Known() && (!last.Known() || round.To.V.After(last.V.Time)) {
			last = round.To
		}
		for _, reference := range round.References {
			if reference.Date.Known() && round.Published.Known() && reference.Date.V.After(round.Published.V.Time) {
				r.advise(reference.Date.Place, "reference_late", "day", round.Published.V)
			}
		}
	}
}

func ownDates(round raw.Round, r report) {
	if round.From.Known() && round.To.Known() {
		switch length := round.To.V.Sub(round.From.V.Time); {
		case length < 0:
			r.problem(round.To.Place, "the round ends on %v, before it begins on %v; to is the last day", round.To.V, round.From.V)
		case length > longestRound:
			r.problem(round.To.Place, "the round lasts from %v to %v, more than a year; to is the last day to answer", round.From.V, round.To.V)
		}
	}
	if round.Published.Known() && round.From.Known() && round.Published.V.Before(round.From.V.Time) {
		r.problem(round.Published.Place, "the results are published on %v, before the round begins on %v", round.Published.V, round.From.V)
	}
}

// corrected checks the day that published figures were found to be wrong.
func corrected(round raw.Round, r report) {
	switch {
	case !round.Corrected.Known() && len(round.WrongTree) > 0:
		r.problem(round.ID.Place, "the tree of the round was wrong, and it is not said when that was corrected; write \"corrected\", with the day")
	case !round.Corrected.Known():
	case round.To.Known() && !round.Corrected.V.After(round.To.V.Time):
		r.problem(round.Corrected.Place, "the results are corrected on %v, before the round is over on %v; write the day they were corrected", round.Corrected.V, round.To.V)
	case round.Published.Known() && round.Corrected.V.Before(round.Published.V.Time):
		r.problem(round.Corrected.Place, "the results are corrected on %v, before they were published on %v; correct them without saying so, since nobody has seen them", round.Corrected.V, round.Published.V)
	}
}
