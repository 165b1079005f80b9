package importer

import (
	"regexp"

	"tifaktor/generator/sums"
)

// askReferences asks about rows to compare with that are the organisation's own
// mean: it would be printed beside the audit, which knows nothing of it.
func (p *prover) askReferences() {
	top := p.children[len(p.nodes)]
	if len(top) == 0 {
		return
	}
	own := p.below(p.forest, p.children, top[0])
	for _, found := range p.references {
		if !found.declared && p.isOwn(found, own) {
			p.Problem(found.place, "own_mean", "name", p.Words.Quote(found.name), "row", found.name)
			return
		}
	}
}

// outsidePattern is found in the names of rows about others than the organisation.
var outsidePattern = regexp.MustCompile(`(?i)(landet|landssnitt|landsgjennomsnitt|noreg|norge|norway|national|nasjonal|alle kommun|kommunegrupp|kostra|fylket|bransje)`)

// isOwn reports whether a row to compare with has the means of the organisation
// itself, and its number of answers where it has one.
func (p *prover) isOwn(found row, own sums.Row) bool {
	if found.answers.exact() && 2*found.answers.least > 3*own.Most {
		return false // so many more people are elsewhere
	}
	if found.answers.exact() && found.answers.least >= own.Least {
		return sums.Compare(p.row(found), own, p.scale).Possible()
	}
	if !found.answers.exact() && outsidePattern.MatchString(found.name) {
		return false // its name says that it is about others
	}
	compared := 0
	for i, f := range p.factors {
		m := found.meanOf(f.key)
		if m == nil || m.value.kind != known || !own.Known[i] || own.Least == 0 {
			continue
		}
		mean, people := p.mean(*m), int64(own.Least)
		if mean.High*people < own.Sums[i].Low || mean.Low*people > own.Sums[i].High {
			return false
		}
		compared++
	}
	return compared > 1
}
