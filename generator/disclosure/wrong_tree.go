package disclosure

import (
	"time"

	"tifaktor/generator/ledger"
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
)

// wrongTree reports whether a round was published with a tree that was wrong, such as a
// whole that lay beside its parts. Its figures are true all the same, and known. In the
// right tree they may tell what must not be told, so from then on no figure is shown
// that was not published, and of those only what is safe in the right tree: a new reader
// learns nothing of a small group, and one who has seen all of it learns nothing more.
//
// Units in another place than they were published in are a problem until the round says
// that its tree was wrong, and so is one that says so though they are all in their
// places.
func (r *reader) wrongTree(known *ledger.Round, round *raw.Round) bool {
	var moved []*ledger.Unit
	for _, unit := range known.Units {
		if index, inTree := r.tree.index[unit.ID]; inTree && !unit.Group && unit.Parent != r.above(index) {
			moved = append(moved, unit)
		}
	}
	said := len(round.WrongTree) > 0
	day := round.Corrected.V.Format(time.DateOnly)
	switch {
	case known.WrongTree != "" && !said && round.Corrected.Known() && day > known.Corrected:
		r.problems.Add(round.Corrected.Place, rule, "round %q was published with a wrong tree, so no new figures are shown in it, corrected ones neither; remove corrected, "+
			"and give the right figures in another round if they must be shown", round.ID.V)
	case len(moved) == 0 && said && known.WrongTree == "":
		r.problems.Add(round.ID.Place, rule, "round %q was published with every unit where it is now, so its tree was not wrong; remove wrong_tree", round.ID.V)
	case len(moved) > 0 && said && day < known.Corrected:
		r.problems.Add(round.Corrected.Place, rule, "round %q was last corrected on %s; write in corrected the day when its tree was corrected", round.ID.V, known.Corrected)
	case len(moved) > 0 && !said:
		first := moved[0]
		r.problems.Add(round.ID.Place, rule, "round %q was published with %s in another place than now: %q was below %q and is below %q (%s). If they have moved, let them stay there and give "+
			"each a new id in its new place, with \"merged_into\" in the old. If the tree was wrong, write \"corrected\", with the day, and \"wrong_tree\", with the reason, in %s",
			round.ID.V, number(len(moved), "unit"), first.ID, first.Parent, r.above(r.tree.index[first.ID]), first.Place, round.File)
	}
	return len(moved) > 0 || known.WrongTree != ""
}

// above is the id of the unit above a unit; "" for the top.
func (r *reader) above(unit int) string {
	if above := r.tree.parents[unit]; above != survey.NoUnit {
		return r.tree.id(above)
	}
	return ""
}

// takeBackUnits finds the published units that are still shown: the best pattern of
// them that is safe. Where the numbers published do not fit the right tree, all that is
// shown is the whole organisation.
func (rd *round) takeBackUnits() error {
	may := rd.past.publishedUnits()
	fits := rd.consistent(rd.delivery.answers)
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

// takeBack puts the published numbers of answers to a factor in the place of those
// delivered, and says which of its cells may still be shown.
func (f *factor) takeBack() {
	old := func(u int) *ledger.Cell { return f.round.past.cell(u, f.index) }
	for u := range f.counts {
		f.must[u] = false
		if cell := old(u); cell != nil {
			f.counts[u] = cell.Mean.Answers
		}
	}
	fits := f.round.consistent(f.counts)
	for u := range f.counts {
		f.may[u] = f.round.shown[u] && old(u) != nil && f.cell(u).state != survey.Hidden && (fits || u == 0)
		if !fits && u > 0 {
			f.counts[u] = 0
		}
	}
}
