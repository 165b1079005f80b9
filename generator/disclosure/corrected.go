package disclosure

import (
	"slices"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/ledger"
	"tifaktor/generator/survey"
)

// In a corrected round, one wrong row is seldom alone in having been published: the others were
// true. A published figure that is delivered again was true, and a reader who has both sites can
// take it for that. So it is known and stays. What is not delivered again was about nobody.

// wasWrong forgets the published figures and numbers of a round that are not delivered again.
// Which units were shown it keeps, and no others may be.
func (p *past) wasWrong(rd *round, group int) {
	d := rd.delivery
	p.replaced, p.hasDistributions, p.corrected, p.changed = true, false, true, make([]bool, len(p.answers))
	clear(p.hidden)
	cells := slices.Clone(p.cells)
	for u, n := range p.answers {
		p.changed[u] = n > 0 && n != d.answers[u]
		if p.invited[u] != d.invited[u] {
			p.invited[u] = 0
		}
		for f := range p.factors {
			cell := rd.deliveredAgain(p.cells[u*p.factors+f], u, f)
			p.cells[u*p.factors+f] = cell
			p.hasDistributions = p.hasDistributions || cell != nil && len(cell.Parts) > 0
		}
		switch delivered := d.answers[u]; {
		case n == 0 || d.rows[u] == nil:
		case delivered < group:
			p.answers[u] = 0
		default:
			p.answers[u] = delivered
		}
	}
	for at := range p.rests {
		if !p.allAgain(rd.tree, cells, at) {
			delete(p.rests, at)
		}
	}
}

// mayHide takes the units whose numbers are corrected out of those that must be shown, where the
// corrected numbers would reveal how many answered in a hidden unit. What is new of them nobody
// has seen; numbers that were true are known.
func (p *past) mayHide(must []bool, found []audit.Finding) {
	for u := range must {
		must[u] = must[u] && (len(found) == 0 || !p.changed[u])
	}
}

// deliveredAgain returns a published cell if its figure is delivered again. It leaves out its
// distribution if that is not.
func (rd *round) deliveredAgain(cell *ledger.Cell, unit, factor int) *ledger.Cell {
	d := rd.delivery
	now := d.cell(unit, factor)
	if cell == nil || now.state != survey.Shown || d.answers[unit] == limits.Unknown || now.answers != cell.Mean.Answers || !rd.formatter.agrees(cell.Mean, now.mean) {
		return nil
	}
	delivered := d.shares[unit*d.factors+factor]
	if len(cell.Parts) == 0 || delivered != nil && slices.Equal(cell.Parts, rd.formatter.parts(delivered.Shares, now.answers)) {
		return cell
	}
	without := *cell
	without.Parts = nil
	return &without
}

// allAgain reports whether the figures of a unit and of all below it that were published are
// delivered again, as those are that the rest of the unit is made of.
func (p *past) allAgain(t *tree, published []*ledger.Cell, at cellAt) bool {
	for u := at.unit; u < t.ends[at.unit]; u++ {
		if published[u*p.factors+at.factor] != nil && p.cell(u, at.factor) == nil {
			return false
		}
	}
	return true
}
