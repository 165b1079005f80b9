package disclosure

import (
	"time"

	"tifaktor/generator/ledger"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
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

// A round that was published and comes back under another name, or without the mark of
// invented numbers, may have late answers by then. Each of them changes the number of its
// own unit and of all above it, so the units without others below them are compared: three
// of four have as many answers as before, and none differs by as many as fewLate. The numbers
// of one or two units can be the same by chance, so with fewer than fewestAlike the figures
// are compared too: of fewestFigures or more, nine in ten are within a last digit.
const (
	fewestAlike   = 3
	fewLate       = 3
	fewestFigures = 8
)

// alike reports whether a round has the units that were published in another, and their
// numbers of answers but for a few late ones.
func alike(known *ledger.Round, round *raw.Round) bool {
	answers := map[string]int{}
	for _, row := range round.Rows {
		if row.Respondents.Known() {
			answers[row.Unit.V] = row.Respondents.V
		}
	}
	above := map[string]bool{} // units with a published one below
	for _, unit := range known.Units {
		above[unit.Parent] = above[unit.Parent] || unit.Answers > 0
	}
	published, there, same, leaves, sameLeaves, late := 0, 0, 0, 0, 0, true
	for _, unit := range known.Units {
		n, ok := answers[unit.ID]
		if unit.Answers > 0 {
			published++
		}
		if unit.Answers == 0 || !ok {
			continue
		}
		there++
		if n == unit.Answers {
			same++
		}
		if !above[unit.ID] {
			leaves++
			if n == unit.Answers {
				sameLeaves++
			}
			late = late && max(n-unit.Answers, unit.Answers-n) < fewLate
		}
	}
	switch {
	case there == 0 || 10*there < 9*published:
		return false
	case there < fewestAlike:
		return late && alikeInFigures(known, round)
	}
	return 10*same >= 9*there || late && leaves >= fewestAlike && 4*sameLeaves >= 3*leaves
}

// alikeInFigures reports whether the figures of a round are those published in another, but
// for what a few late answers may change.
func alikeInFigures(known *ledger.Round, round *raw.Round) bool {
	format := newFormatter(survey.Scale{Decimals: known.Decimals})
	figures, same := 0, 0
	for _, row := range round.Rows {
		for _, cell := range row.Cells {
			before := known.Unit(row.Unit.V).Cell(cell.Factor.V)
			if before == nil || !cell.Mean.Known() {
				continue
			}
			figures++
			now := format.round(cell.Mean.V)
			if one := before.Mean.Digits; now >= one-1 && now <= one+1 || before.Mean.Bound != survey.Exact && format.agrees(before.Mean, cell.Mean.V) {
				same++
			}
		}
	}
	return figures >= fewestFigures && 10*same >= 9*figures
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
