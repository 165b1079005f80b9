package disclosure

import (
	"fmt"
	"slices"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/disclosure/pattern"
)

// decideUnits finds the units that are shown in a round, those published before among
// them. Their numbers of people are printed; numbers invited that would reveal others are
// removed from the delivery.
func (rd *round) decideUnits() error {
	d := rd.delivery
	switch rd.revision {
	case freeze:
		rd.shown = rd.past.publishedUnits()
		rd.keepInvited()
		return nil
	case takeBack:
		return rd.takeBackUnits()
	case replaceAll:
		rd.shown = rd.past.publishedUnits()
		before := rd.past.invitedAsBefore(d)
		rd.past.forgetNewInvited(d)
		rd.leaveOutInvited(before)
		return nil
	}
	var must []bool
	var invited []int
	if rd.revision == addTo {
		must, invited = rd.past.publishedUnits(), rd.past.invited
	}
	may := make([]bool, len(d.answers))
	for u, n := range d.answers {
		known := must != nil && must[u]
		may[u] = known || n >= rd.limits.Group && !d.hiddenBySource(u) && (rd.revision == noneBefore || !rd.past.nothingAdded())
	}
	if must != nil && rd.past.corrected {
		rd.past.mayHide(must, rd.auditNumbers(must))
	}
	var err error
	if rd.shown, err = rd.safePattern(may, must); err != nil {
		return err
	}
	if rd.past != nil && rd.past.replaced && !rd.past.corrected && slices.ContainsFunc(invited, func(n int) bool { return n > 0 }) {
		rd.keepInvited()
		return nil
	}
	rd.leaveOutInvited(invited)
	return nil
}

// safePattern returns the best pattern whose numbers break no rule.
func (rd *round) safePattern(may, must []bool) ([]bool, error) {
	d := rd.delivery
	if must != nil {
		rd.tree.hideNewBelow(rd.auditNumbers(must), may, must)
	}
	for {
		shown, err := rd.tree.pattern(pattern.Question{Limits: rd.limits, Counts: d.answers, Ranges: d.ranges, May: may, Must: must})
		if err != nil {
			return nil, err
		}
		found := rd.auditNumbers(shown)
		more := false
		for _, f := range found {
			if must == nil || !must[f.Remainder] {
				more = more || may[f.Remainder]
				may[f.Remainder] = false
			}
		}
		if must != nil {
			more = rd.tree.hideNewBelow(found, may, must) || more
		}
		switch {
		case !more && len(found) > 0 && must == nil:
			return nil, fmt.Errorf("%v, and nothing more can be hidden", found[0])
		case !more: // what is still found was published before
			return shown, nil
		}
	}
}

// auditNumbers audits the numbers of answers that a pattern shows.
func (rd *round) auditNumbers(shown []bool) []audit.Finding {
	d := rd.delivery
	return audit.AuditNumbers(audit.Numbers{Parents: rd.tree.parents, People: d.answers, Ranges: d.ranges, Shown: shown, Limits: rd.limits})
}

// hideNewBelow hides new units below published ones that have findings. It reports whether
// there were any.
func (t *tree) hideNewBelow(found []audit.Finding, may, must []bool) (more bool) {
	for _, f := range found {
		if !must[f.Remainder] {
			continue
		}
		for u := f.Remainder + 1; u < t.ends[f.Remainder]; u++ {
			if may[u] && !must[u] {
				may[u], more = false, true
			}
		}
	}
	return more
}
