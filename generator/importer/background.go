package importer

import (
	"regexp"
	"slices"
)

// Names of groups of people across the units: by their position, sex, age or contract.
var (
	backgroundNames = []string{
		"ledere", "lederne", "leder", "leiarar", "leiarane", "leiar", "mellomledere", "mellomleiarar", "medarbeidere", "medarbeiderne", "medarbeidarar", "medarbeidarane", "ikke leder", "ikkje leiar", "leaders", "managers", "non managers",
		"menn", "mann", "kvinner", "kvinne", "kvinnelige", "mannlige", "men", "women", "male", "female", "andre kjønn", "anna kjønn", "ønsker ikke å svare", "ønskjer ikkje å svare",
		"heltid", "deltid", "fulltid", "full time", "part time", "fast", "faste", "fast ansatt", "fast ansatte", "fast tilsett", "fast tilsette", "midlertidig", "midlertidige", "mellombels", "midlertidig ansatte", "mellombels tilsette", "vikar", "vikarer", "vikarar", "permanent", "temporary",
	}
	agePattern = regexp.MustCompile(`(?i)^(?:(?:under|over|inntil|til|fra|frå|below|above|up to)\s+\d{2}|\d{2}\s*(?:-|–|til|to)\s*\d{2}|\d{2}\s*\+|\d{2}\s*(?:år|years)?\s*(?:og|eller|and|or)\s+(?:eldre|yngre|older|younger|over|under|more))(?:\s*(?:år|years).*)?$`)
)

// isBackground reports whether a name is that of a group across the units.
func isBackground(name string) bool {
	plain := bracketPattern.ReplaceAllString(name, " ")
	return agePattern.MatchString(oneLine(plain)) || slices.ContainsFunc(backgroundNames, func(known string) bool { return normal(known) == normal(plain) })
}

// askBackground asks about rows that are groups across the units, since their people would
// be counted twice. One alone may be a unit that is called so.
func (r wideReader) askBackground(rows []row) {
	var groups []row
	for _, found := range rows {
		if !found.declared && hasNumbers(found) && found.parent == "" && found.code == "" && isBackground(found.name) {
			groups = append(groups, found)
		}
	}
	if len(groups) < 2 {
		return
	}
	r.Problem(groups[0].place, "row_background", "names", r.quoted(labels(groups)), "row", groups[0].name)
}
