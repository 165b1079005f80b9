package disclosure

import (
	"time"

	"tifaktor/generator/ledger"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
)

// sameDays refuses a round that is new to the ledger if a published one of the same days is
// not delivered any more: under a new id all of it would be published anew. Days that
// are not known may be the same. A round with the same numbers of answers is refused too,
// whatever its days.
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
			case r.alike(known, &round):
				r.problems.Add(round.ID.Place, rule, "round %q seems to be round %q, which was published (%s) and is not here any more: its units, their numbers of answers and their means fit, but for late answers; "+
					"call it %q again, or put the file of that round back", round.ID.V, known.ID, known.Place, known.ID)
			case known.Opened <= round.To.V.Format(time.DateOnly) && round.From.V.Format(time.DateOnly) <= known.Closed:
				r.problems.Add(round.ID.Place, rule, "round %q is of the same days as round %q, which was published (%s) and is not here any more; call it %q again",
					round.ID.V, known.ID, known.Place, known.ID)
			}
		}
	}
}

// adviseRounds adds which rounds were published and are not here any more, which have the
// numbers of answers of another that is here too, and which were published as invented and
// are not invented, under the same name or another.
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
			switch {
			case known.ID == round.ID.V && known.Synthetic && !round.Synthetic:
				if r.alike(known, round) {
					r.problems.Advise(round.ID.Place, rule, "%s", r.words.Text("explain.not_invented", "round", round.ID.V))
				}
			case r.published.Round(round.ID.V) != nil:
			case here[known.ID] && !known.Synthetic && r.alike(known, round):
				r.problems.Advise(round.ID.Place, rule, "%s", r.words.Text("explain.round_alike", "round", round.ID.V, "other", known.ID))
			case known.Synthetic && !round.Synthetic && r.alike(known, round):
				r.problems.Advise(round.ID.Place, rule, "%s", r.words.Text("explain.invented_alike", "round", round.ID.V, "other", known.ID))
			}
		}
	}
}
