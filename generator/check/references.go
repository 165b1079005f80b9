package check

import (
	"slices"

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
				r.advise(reference.Kind.Place, "reference_of_type")
			case used >= 0:
				r.advise(reference.Kind.Place, "reference_unused", "kind", kinds[used], "place", round.References[used].Kind.Place)
			}
		}
	}
}

// unknownKind reports a kind that nothing is known of. Sites of the first versions may
// have one, and are still built.
func unknownKind(reference raw.Reference, r report) {
	kind := reference.Kind.V
	r.advise(reference.Kind.Place, "reference_unknown", "kind", kind, "meant", r.meant(kind, survey.ReferenceKinds))
}
