package disclosure

import (
	"time"

	"tifaktor/generator/ledger"
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
)

// wrongTree reports whether a round was published with a wrong tree, such as one in which a
// whole was beside its parts. Its figures are true all the same, and known. In the right
// tree they may reveal what they must not. So from then on only published figures are
// shown, and of these only what is safe in the right tree: a new reader learns nothing of a
// small group, and one who has seen all of it learns nothing more.
//
// It adds a problem if units are in another place than they were published in and the round
// does not say that its tree was wrong, or if it says so and all are in their places.
func (r *reader) wrongTree(known *ledger.Round, round *raw.Round) bool {
	var moved []*ledger.Unit
	for _, unit := range known.Units {
		if index, inTree := r.tree.index[unit.ID]; inTree && !unit.Group && unit.Parent != r.above(index) {
			moved = append(moved, unit)
		}
	}
	declared := len(round.WrongTree) > 0
	day := round.Corrected.V.Format(time.DateOnly)
	switch {
	case known.WrongTree != "" && !declared && round.Corrected.Known() && day > known.Corrected:
		r.problems.Add(round.Corrected.Place, rule, "round %q was published with a wrong tree, so no new figures are shown in it, not even corrected ones; remove corrected, "+
			"and give the right figures in another round if they must be shown", round.ID.V)
	case len(moved) == 0 && declared && known.WrongTree == "":
		r.problems.Add(round.ID.Place, rule, "round %q was published with every unit where it is now, so its tree was not wrong; remove wrong_tree", round.ID.V)
	case len(moved) > 0 && declared && day < known.Corrected:
		r.problems.Add(round.Corrected.Place, rule, "round %q was last corrected on %s; write in corrected the day when its tree was corrected", round.ID.V, known.Corrected)
	case len(moved) > 0 && !declared:
		first := moved[0]
		r.problems.Add(round.ID.Place, rule, "round %q was published with %s in another place than now: %q was below %q and is below %q (%s). If they have moved, let them stay there and give "+
			"each a new id in its new place, with \"merged_into\" in the old. If the tree was wrong, write \"corrected\", with the day, and \"wrong_tree\", with the reason, in %s",
			round.ID.V, number(len(moved), "unit"), first.ID, first.Parent, r.above(r.tree.index[first.ID]), first.Place, round.File)
	}
	return len(moved) > 0 || known.WrongTree != ""
}

// above returns the id of the unit above a unit; "" if there is none.
func (r *reader) above(unit int) string {
	if above := r.tree.parents[unit]; above != survey.NoUnit {
		return r.tree.id(above)
	}
	return ""
}

// takeBackUnits finds the published units that are still shown: the best pattern of them
// that is safe. If the published numbers do not fit the right tree, only the top unit is.
func (rd *round) takeBackUnits() error {
	may := rd.past.publishedUnits()
	fits := rd.tree.consistent(rd.delivery.answers)
	for u := range may {
		may[u] = may[u] && !rd.withdrawn(u) && (fits || u == 0)
		rd.delivery.invited[u] = 0
	}
	if rd.shown = may; !fits {
		return nil
	}
	var err error
	rd.shown, err = rd.safePattern(may, nil)
	return err
}

// takeBack replaces the numbers of answers to a factor by those published, and finds which
// of its cells may still be shown.
func (f *factor) takeBack() {
	old := func(u int) *ledger.Cell { return f.round.past.cell(u, f.index) }
	for u := range f.counts {
		f.must[u] = false
		if cell := old(u); cell != nil {
			f.counts[u] = cell.Mean.Answers
		}
	}
	fits := f.round.tree.consistent(f.counts)
	for u := range f.counts {
		f.may[u] = f.round.shown[u] && old(u) != nil && f.cell(u).state != survey.Hidden && (fits || u == 0)
		if !fits && u > 0 {
			f.counts[u] = 0
		}
	}
}
