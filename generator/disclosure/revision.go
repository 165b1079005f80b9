package disclosure

import (
	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/survey"
)

// revision is how a round, or a factor in it, goes with what was published of it.
// ARCHITECTURE.md has them as a table.
type revision uint8

const (
	noneBefore revision = iota // nothing was published
	addTo                      // what was published stays, and more may be shown beside it
	replaceAll                 // a smallest group or more has come everywhere: new figures take the place of the old, once
	takeBack                   // it was published with a wrong tree: of the old figures only those that are safe in the right one are shown
	freeze                     // too few have come, or once more: only the old figures are shown
)

// revise compares the numbers of answers delivered with those published, and says how
// the round goes with them. Where the new ones cannot be used, it puts the old ones
// back into the delivery.
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
	kind, gone := rd.compare(d.answers, past.answers)
	past.replaced = past.replaced || gone // whether anybody came in between is not known then
	if kind == replaceAll && !gone && !past.sealed && !past.replaced && len(rd.auditNumbers(past.publishedUnits())) == 0 {
		rd.revision = replaceAll
		return
	}
	rd.putBack()
	if rd.revision = kind; kind == replaceAll || !rd.consistent(d.answers) {
		rd.revision = freeze
	}
}

// putBack puts the published numbers of answers in the place of those delivered.
func (rd *round) putBack() {
	for u, n := range rd.past.answers {
		if n > 0 {
			rd.delivery.answers[u] = n
		}
	}
}

// consistent reports whether no parts of a unit have more answers together than
// it has, the published numbers among them.
func (rd *round) consistent(counts []int) bool {
	_, _, err := rd.tree.ownPeople(counts)
	return err == nil
}

// revise does the same for the answers to a factor, in a round that goes so.
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
	kind, gone := rd.compare(f.counts, old)
	past.factorsReplaced[f.index] = past.factorsReplaced[f.index] || gone
	for u, n := range old {
		if n > 0 && (kind != replaceAll || gone) {
			f.counts[u] = n
		}
	}
	switch {
	case kind == replaceAll && (gone || past.sealed || past.factorsReplaced[f.index]), kind == addTo && changed, kind != replaceAll && !rd.consistent(f.counts):
		return freeze
	}
	return kind
}

// compare says how numbers of answers go with those published: 0 where nothing
// was. Gone is true when some of what was published is not delivered any more.
//
// New figures beside old ones tell the sum of those who came in between. So they
// are replaced all at once, only once, and only when those who came are nobody or
// a smallest group in every remainder.
func (rd *round) compare(now, before []int) (kind revision, gone bool) {
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
	case kind == replaceAll && !rd.comeTogether(came, some):
		kind = freeze
	}
	return kind, gone
}

// comeTogether reports whether those who came are nobody or a smallest group in
// every remainder.
func (rd *round) comeTogether(came []int, some []bool) bool {
	if !rd.consistent(came) {
		return false
	}
	return len(audit.AuditNumbers(audit.Numbers{Parents: rd.tree.parents, People: came, Shown: some, Limits: limits.Limits{Group: rd.limits.Group}})) == 0
}
