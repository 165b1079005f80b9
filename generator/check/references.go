package check

import (
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
)

// references checks the kinds of what a round is compared with, and reports what
// the pages of the round do not use: they compare with one reference.
func references(results *raw.Results, r report) {
	for _, round := range results.Rounds {
		var kinds []string
		for _, reference := range round.References {
			kinds = append(kinds, reference.Kind.V)
			if reference.Kind.Known() {
				knownKind(reference, r)
			}
		}
		used := survey.Compared(kinds)
		for i, reference := range round.References {
			switch {
			case i == used || !reference.Kind.Known():
			case kinds[i] == survey.OfType:
				r.advice(reference.Kind.Place, "this reference is on no page, since it is of one type of units and pages compare with the mean of all; "+
					"leave it here for later, or remove it")
			case used >= 0:
				r.advice(reference.Kind.Place, "this reference is on no page, since pages compare with one, and the %s reference at %s is used; "+
					"national goes before benchmark, and the first before the others", kinds[used], round.References[used].Kind.Place)
			}
		}
	}
}

// knownKind refuses a kind that nothing is known of.
func knownKind(reference raw.Reference, r report) {
	for _, kind := range survey.ReferenceKinds {
		if reference.Kind.V == kind {
			return
		}
	}
	hint := problem.Suggest(reference.Kind.V, survey.ReferenceKinds)
	if hint == "" {
		hint = listed("kinds", survey.ReferenceKinds)
	}
	r.problem(reference.Kind.Place, "%q is not a kind of reference%s", reference.Kind.V, hint)
}
