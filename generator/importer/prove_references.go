package importer

import (
	"tifaktor/generator/sums"
)

// askReferences asks about rows to compare with that are the organisation's own
// mean: it would be printed beside the audit, which knows nothing of it.
func (p *prover) askReferences() {
	top := p.children[len(p.nodes)]
	if len(top) == 0 {
		return
	}
	own, whole := p.below(p.forest, p.children, top[0]), p.nodes[top[0]].row
	for _, found := range p.references {
		if isElsewhere(found.name) && !found.answers.exact() && whole != nil && whole.answers.exact() {
			continue // its name says that it is about others, and the organisation has its own row
		}
		if !found.declared && p.isOwn(found, own) {
			p.Problem(found.place, "own_mean", "name", p.Words.Quote(found.name), "row", found.name)
			return
		}
	}
}

// ownBy is how often the means of others may be those of the organisation by chance, at
// most, for a row to be asked about.
const ownBy = 0.2

// isOwn reports whether a row to compare with has the means of the organisation
// itself, and its number of answers where it has one. Whatever it is called, it may
// be so: "Heile landet" is all of an agency of the state.
func (p *prover) isOwn(found row, own sums.Row) bool {
	if found.answers.exact() && 2*found.answers.least > 3*own.Most {
		return false // so many more people are elsewhere
	}
	if found.answers.exact() && found.answers.least >= own.Least {
		return sums.Compare(p.row(found), own, p.scale).Possible()
	}
	for people := max(own.Least, 1); people <= own.Most; people++ {
		found.answers = count{kind: known, least: people, most: people}
		if fit := sums.Compare(p.row(found), own, p.scale); fit.Possible() && fit.Chance < ownBy {
			return true
		}
	}
	return false
}
