package disclosure

import "tifaktor/generator/survey"

// manner is how a round, or a factor in it, goes with what was published of it.
type manner uint8

// Nothing was published (fresh); what was published stays, and more may be shown
// beside it (standing); at least a smallest group of new answers has come
// everywhere, so new figures take the place of the old, once (replacing); or some
// have come, but too few or once more, and only the old figures are shown (kept).
const (
	fresh manner = iota
	standing
	replacing
	kept
)

// roundManner compares the numbers of answers delivered with those published.
// Where the new ones cannot be used, it puts the old ones back into d.
func (p *protector) roundManner(d *delivery) manner {
	if p.past == nil {
		return fresh
	}
	how, gone := p.compare(d.answers, p.past.answers)
	p.past.replaced = p.past.replaced || gone // whether anybody came in between is not known then
	if how == replacing && !gone && !p.past.sealed && !p.past.replaced && len(p.auditRound(d, p.past.publishedUnits())) == 0 {
		return replacing
	}
	for u, n := range p.past.answers {
		if n > 0 {
			d.answers[u] = n
		}
	}
	if how == replacing || !p.consistent(d.answers) {
		return kept
	}
	return how
}

// consistent reports whether no parts of a unit have more answers together than
// it has, the published numbers among them.
func (p *protector) consistent(counts []int) bool {
	return p.tree.ownPeople(counts, make([]int, len(counts)), make([]bool, len(counts))) == nil
}

// factorManner does the same for the answers to a factor. The numbers delivered
// are in p.counts.
func (p *protector) factorManner(d *delivery, factor int, round manner) manner {
	if round == fresh || round == kept {
		return round
	}
	old, changed := make([]int, len(p.counts)), false
	for u := range old {
		cell, delivered := p.past.cell(u, factor), &d.cells[u*d.factors+factor]
		if cell == nil {
			continue
		}
		old[u] = cell.Mean.Answers
		if delivered.state != survey.Shown { // hidden by hand, or left out
			p.counts[u] = 0
		} else if !p.formatter.agrees(cell.Mean, delivered.mean) {
			changed = true
		}
	}
	how, gone := p.compare(p.counts, old)
	p.past.factorsReplaced[factor] = p.past.factorsReplaced[factor] || gone
	for u, n := range old {
		if n > 0 && (how != replacing || gone) {
			p.counts[u] = n
		}
	}
	switch {
	case how == replacing && (gone || p.past.sealed || p.past.factorsReplaced[factor]), how == standing && changed, how != replacing && !p.consistent(p.counts):
		return kept
	}
	return how
}

// compare tells how numbers of answers go with those published: 0 where nothing
// was. Gone tells that some of what was published is not delivered any more.
//
// New figures beside old ones tell the sum of those who came in between. So they
// are replaced all at once, only once, and only when those who came are nobody or
// a smallest group in every remainder.
func (p *protector) compare(now, before []int) (how manner, gone bool) {
	came, some, any := make([]int, len(now)), make([]bool, len(now)), false
	how = standing
	for u, n := range before {
		switch {
		case n == 0:
			continue
		case now[u] <= 0:
			gone = true
			any = true
			continue
		}
		any = true
		if came[u] = now[u] - n; came[u] != 0 {
			how, some[u] = replacing, true
		}
		if came[u] < 0 {
			how = kept
			break
		}
	}
	switch {
	case !any:
		return fresh, false
	case how == replacing && !p.comeTogether(came, some):
		how = kept
	}
	return how, gone
}

// comeTogether reports whether those who came are nobody or a smallest group in
// every remainder.
func (p *protector) comeTogether(came []int, some []bool) bool {
	own, shared := make([]int, len(came)), make([]bool, len(came))
	if p.tree.ownPeople(came, own, shared) != nil {
		return false
	}
	return len(auditNumbers(numbers{parents: p.tree.parents, people: came, shown: some, limits: limits{group: p.group}})) == 0
}
