package disclosure

import (
	"time"

	"tifaktor/generator/ledger"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
)

// sameDays refuses a round that is new to the ledger where another was published
// of the same days and is not delivered any more: under a new id all of it would
// be published anew. Days that are not known may be the same, and so is a round with the
// same numbers of answers, whatever its days.
func (r *reader) sameDays(rounds []raw.Round) {
	delivered := map[string]bool{}
	for _, round := range rounds {
		delivered[round.ID.V] = true
	}
	for _, round := range rounds {
		if r.published.Round(round.ID.V) != nil {
			continue
		}
		for _, known := range r.published.Rounds() {
			if delivered[known.ID] || known.Synthetic && !round.Synthetic {
				continue
			}
			switch {
			case !round.From.Known() || !round.To.Known() || known.Opened == "" || known.Closed == "":
				r.problems.Add(round.ID.Place, rule, "round %q may be round %q, which was published (%s) and is not here any more, since the days of one of them are not known; "+
					"call it %q again, or put the file of that round back", round.ID.V, known.ID, known.Place, known.ID)
			case alike(known, &round):
				r.problems.Add(round.ID.Place, rule, "round %q has the numbers of answers of round %q, which was published (%s) and is not here any more; "+
					"call it %q again, or put the file of that round back", round.ID.V, known.ID, known.Place, known.ID)
			case known.Opened <= round.To.V.Format(time.DateOnly) && round.From.V.Format(time.DateOnly) <= known.Closed:
				r.problems.Add(round.ID.Place, rule, "round %q is of the same days as round %q, which was published (%s) and is not here any more; call it %q again",
					round.ID.V, known.ID, known.Place, known.ID)
			}
		}
	}
}

// fewestAlike is how many units two rounds must have in common to be compared: the
// numbers of one or two can be the same by chance.
const fewestAlike = 3

// alike reports whether a round has the units that were published in another, and in
// nine of ten of them as many answers.
func alike(known *ledger.Round, round *raw.Round) bool {
	answers := map[string]int{}
	for _, row := range round.Rows {
		if row.Respondents.Known() {
			answers[row.Unit.V] = row.Respondents.V
		}
	}
	published, there, same := 0, 0, 0
	for _, unit := range known.Units {
		if unit.Answers == 0 {
			continue
		}
		published++
		if n, ok := answers[unit.ID]; ok {
			there++
			if n == unit.Answers {
				same++
			}
		}
	}
	return there >= fewestAlike && 10*there >= 9*published && 10*same >= 9*there
}

// adviseRounds says which rounds were published and are not here any more, which have
// the numbers of answers of another that is here too, and which were published as
// invented and are not.
func (r *reader) adviseRounds(rounds []raw.Round) {
	here := map[string]bool{}
	for _, round := range rounds {
		here[round.ID.V] = true
	}
	for _, known := range r.published.Rounds() {
		if !here[known.ID] && !known.Synthetic {
			r.problems.Advise(problem.Place{File: ledger.FileName, Line: known.Place.Line}, rule, "%s", r.words.Text("explain.round_gone", "round", known.ID))
		}
	}
	for i := range rounds {
		round := &rounds[i]
		for _, known := range r.published.Rounds() {
			switch same := alike(known, round); {
			case !same:
			case known.ID == round.ID.V && known.Synthetic && !round.Synthetic:
				r.problems.Advise(round.ID.Place, rule, "%s", r.words.Text("explain.not_invented", "round", round.ID.V))
			case r.published.Round(round.ID.V) == nil && here[known.ID] && !known.Synthetic:
				r.problems.Advise(round.ID.Place, rule, "%s", r.words.Text("explain.round_alike", "round", round.ID.V, "other", known.ID))
			}
		}
	}
}
