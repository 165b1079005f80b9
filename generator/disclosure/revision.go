package disclosure

import (
	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/survey"
)

// revision is how a round, or a factor in it, relates to what was published of it.
// ARCHITECTURE.md has a table of them.
type revision uint8

const (
	noneBefore revision = iota // nothing was published
	addTo                      // what was published stays, and more may be shown beside it
	replaceAll                 // a smallest group or more has come everywhere: new figures replace the old ones, once
	takeBack                   // it was published with a wrong tree: only old figures that are safe in the right tree are shown
	freeze                     // too few have come, or some have come again: only the old figures are shown
)

// revise sets the revision of the round by comparing the numbers of answers delivered with
// those published. If the new ones cannot be used, it puts the old ones back into the
// delivery.
func (rd *round) revise() {
	rd.revision = noneBefore
	if rd.past == nil {
		return
	}
	d, past := rd.delivery, rd.past
	if past.wrongTree {
		rd.revision = takeBack
		rd.putBack()
		return
	}
	kind, gone := rd.tree.revisionOf(d.answers, past.answers, rd.limits.Group)
	past.replaced = past.replaced || gone // then it is not known whether anybody came in between
	if kind == replaceAll && !gone && !past.neverReplaced && !past.replaced && len(rd.auditNumbers(past.publishedUnits())) == 0 {
		rd.revision = replaceAll
		return
	}
	rd.putBack()
	if rd.revision = kind; kind == replaceAll || !rd.tree.consistent(d.answers) {
		rd.revision = freeze
	}
}

// isFrozen reports whether no new figures of a factor are shown beside those published: not
// where figures were replaced before, unless those that were wrong are corrected now, and not
// where rests were published that the audit does not see, since there are none in such a round.
func (rd *round) isFrozen(factor int) bool {
	past := rd.past
	if len(past.rests) > 0 && rd.rests == nil {
		return true
	}
	return !past.corrected && (past.nothingAdded() || past.factorsReplaced[factor])
}

// putBack replaces the numbers of answers delivered by those published.
func (rd *round) putBack() {
	for u, n := range rd.past.answers {
		if n > 0 {
			rd.delivery.answers[u] = n
		}
	}
}

// consistent reports whether no unit has fewer answers than its parts together.
func (t *tree) consistent(counts []int) bool {
	_, _, err := t.ownPeople(counts)
	return err == nil
}

// revise does the same for the answers to a factor, in a round with the given revision.
func (f *factor) revise(round revision) revision {
	switch round {
	case takeBack:
		f.takeBack()
		fallthrough
	case noneBefore, freeze:
		return round
	}
	rd := f.round
	d, past := rd.delivery, rd.past
	old, changed := make([]int, len(f.counts)), false
	for u := range old {
		cell, delivered := past.cell(u, f.index), d.cell(u, f.index)
		if cell == nil {
			continue
		}
		old[u] = cell.Mean.Answers
		if delivered.state != survey.Shown { // hidden by hand, or left out
			f.counts[u] = 0
		} else if !rd.formatter.agrees(cell.Mean, delivered.mean) {
			changed = true
		}
	}
	kind, gone := rd.tree.revisionOf(f.counts, old, rd.limits.Group)
	past.factorsReplaced[f.index] = past.factorsReplaced[f.index] || gone
	for u, n := range old {
		if n > 0 && (kind != replaceAll || gone) {
			f.counts[u] = n
		}
	}
	switch {
	case kind == replaceAll && (gone || past.neverReplaced || past.factorsReplaced[f.index]), kind == addTo && changed, kind != replaceAll && !rd.tree.consistent(f.counts):
		return freeze
	}
	return kind
}

// revisionOf returns the revision for numbers of answers with those published before, 0 where
// nothing was. Gone is true if something published is not delivered any more.
//
// New figures beside old ones reveal the sum of those who came in between. So figures are
// replaced all at once, only once, and only if those who came are nobody or a smallest
// group in every remainder.
func (t *tree) revisionOf(now, before []int, smallest int) (kind revision, gone bool) {
	came, some, published := make([]int, len(now)), make([]bool, len(now)), false
	kind = addTo
	for u, n := range before {
		if n == 0 {
			continue
		}
		published = true
		if now[u] <= 0 {
			gone = true
			continue
		}
		came[u] = now[u] - n
		some[u] = came[u] != 0
		switch {
		case came[u] < 0:
			kind = freeze
		case came[u] > 0 && kind == addTo:
			kind = replaceAll
		}
	}
	switch {
	case !published:
		return noneBefore, false
	case kind == replaceAll && !t.enoughCame(came, some, smallest):
		kind = freeze
	}
	return kind, gone
}

// enoughCame reports whether those who came are nobody or a smallest group in every
// remainder.
func (t *tree) enoughCame(came []int, some []bool, smallest int) bool {
	if !t.consistent(came) {
		return false
	}
	return len(audit.AuditNumbers(audit.Numbers{Parents: t.parents, People: came, Shown: some, Limits: limits.Limits{Group: smallest}})) == 0
}
