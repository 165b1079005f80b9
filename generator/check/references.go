package check

import (
	"slices"

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
		}
		used := survey.Compared(kinds)
		for i, reference := range round.References {
			switch {
			case !reference.Kind.Known():
			case !slices.Contains(survey.ReferenceKinds, kinds[i]):
				unknownKind(reference, r)
			case i == used:
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

// unknownKind reports a kind that nothing is known of. Sites of the first versions may
// have one, and are still built.
func unknownKind(reference raw.Reference, r report) {
	kind := reference.Kind.V
	hint := problem.Suggest(kind, survey.ReferenceKinds)
	if hint == "" {
		hint = listed("kinds", survey.ReferenceKinds)
	}
	r.advice(reference.Kind.Place, "%q is not a known kind of reference, so pages use it only where no other is, under its own name%s", kind, hint)
}
