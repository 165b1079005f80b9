package check

import (
	"cmp"
	"slices"
	"strings"

	"tifaktor/generator/raw"
	"tifaktor/generator/yamlfile"
)

// knownFactor checks that every number is about a factor of the instrument.
// Only ids are accepted; other names of a factor help to suggest one.
func knownFactor(results *raw.Results, r report) {
	factors := newFactorNames(&results.Instrument)
	if len(factors.ids) == 0 {
		return // instrument.yaml could not be read, which is reported
	}
	check := func(factor yamlfile.Value[string]) {
		if factor.Known() && !factors.known[factor.V] {
			r.must(factor.Place, "no_factor", "factor", factor.V, "hint", factors.hint(factor.V, r))
		}
	}
	for _, round := range results.Rounds {
		for _, reference := range round.References {
			for _, cell := range reference.Means {
				check(cell.Factor)
			}
		}
		for _, row := range round.Rows {
			for _, cell := range row.Cells {
				check(cell.Factor)
			}
			for _, distribution := range row.Distributions {
				check(distribution.Factor)
			}
		}
	}
}

// factorNames is every way of naming a factor.
type factorNames struct {
	ids   []string
	known map[string]bool
	other map[string]string // small letters -> id
	hints map[string]string // of names looked up before
}

func newFactorNames(instrument *raw.Instrument) *factorNames {
	names := &factorNames{known: map[string]bool{}, other: map[string]string{}, hints: map[string]string{}}
	for _, factor := range instrument.Factors {
		if factor.ID == "" {
			continue
		}
		names.ids = append(names.ids, factor.ID)
		names.known[factor.ID] = true
		for _, text := range append(slices.Clone(factor.Aliases), factor.Name) {
			for _, name := range text {
				names.other[strings.ToLower(name)] = factor.ID
			}
		}
	}
	return names
}

// hint returns which factor was probably meant.
func (names *factorNames) hint(written string, r report) string {
	if hint, ok := names.hints[written]; ok {
		return hint
	}
	hint := cmp.Or(r.suggest(written, names.ids), r.words.Text("problem.factors", "factors", strings.Join(names.ids, ", ")))
	if id, ok := names.other[strings.ToLower(written)]; ok {
		hint = r.words.Text("advice.meant", "word", id)
	}
	names.hints[written] = hint
	return hint
}
