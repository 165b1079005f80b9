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
	own, whole := p.below(top[0]), p.nodes[top[0]].row
	for _, found := range p.references {
		if found.declared && isOurs(p.tree, found, top[0]) {
			p.Problem(found.place, "reference_disproved", "name", p.Words.Quote(found.name), "row", found.name)
			return
		}
		if found.answers.least < p.group && (found.answers.exact() || found.answers.few()) {
			p.Problem(found.place, "reference_few", "name", p.Words.Quote(found.name), "row", found.name)
			return
		}
		if isElsewhere(found.name) && !found.answers.exact() && whole != nil && whole.answers.exact() {
			continue // its name says that it is about others, and the organisation has its own row
		}
		if !found.declared && isOwn(p.tree, found, own) {
			p.Problem(found.place, "own_mean", "name", p.Words.Quote(found.name), "row", found.name)
			return
		}
	}
}

// isOurs reports whether a row that is said to be there to compare with has the very people of
// the organisation, or just those that the units lack, with means that only they would have.
func isOurs(t *tree, found row, top int) bool {
	if !found.answers.exact() {
		return false
	}
	row, own, units := t.row(found), t.below(top), t.together(t.children[top])
	if areThose(t, row, own) {
		return true
	}
	whole := t.nodes[top].row
	return whole != nil && whole.answers.exact() && units.Least > 0 && areThose(t, own, units.Plus(row))
}

// areThose reports whether a row has the people of others to the last one, and means that only
// they would have.
func areThose(t *tree, row, others sums.Row) bool {
	fit := sums.Compare(row, others, t.scale)
	isKnown := others.Least == others.Most && others.Least > 0
	return isKnown && fit.Possible() && fit.Exact() && fit.Chance/float64(others.Least) < disprovedBy
}

// ownBy is how often the means of others may be those of the organisation by chance, at
// most, for a row to be asked about.
const ownBy = 0.2

// isOwn reports whether a row to compare with has the means of the organisation
// itself, and its number of answers where it has one. Whatever it is called, it may
// be so: "Heile landet" is all of an agency of the state.
func isOwn(t *tree, found row, own sums.Row) bool {
	if found.answers.exact() && 2*found.answers.least > 3*own.Most {
		return false // so many more people are elsewhere
	}
	if found.answers.exact() && found.answers.least >= own.Least {
		return sums.Compare(t.row(found), own, t.scale).Possible()
	}
	for people := max(own.Least, 1); people <= own.Most; people++ {
		found.answers = count{kind: known, least: people, most: people}
		if fit := sums.Compare(t.row(found), own, t.scale); fit.Possible() && fit.Chance < ownBy {
			return true
		}
	}
	return false
}
