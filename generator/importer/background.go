package importer

import (
	"slices"
	"strings"
)

// Names of groups of people across the units: by their position, sex, age or contract.
var (
	backgroundNames = []string{
		"ledere", "lederne", "leder", "leiarar", "leiarane", "leiar", "mellomledere", "mellomleiarar", "medarbeidere", "medarbeiderne", "medarbeidarar", "medarbeidarane", "ikke leder", "ikkje leiar", "leaders", "managers", "non managers",
		"menn", "mann", "kvinner", "kvinne", "kvinnelige", "mannlige", "men", "women", "male", "female", "andre kjønn", "anna kjønn", "ønsker ikke å svare", "ønskjer ikkje å svare",
		"heltid", "deltid", "fulltid", "full time", "part time", "fast", "faste", "fast ansatt", "fast ansatte", "fast tilsett", "fast tilsette", "midlertidig", "midlertidige", "mellombels", "midlertidig ansatte", "mellombels tilsette", "vikar", "vikarer", "vikarar", "permanent", "temporary",
	}
	agePattern = pattern(`(?i)^(?:(?:under|over|inntil|til|fra|frå|below|above|up to)\s+\d{2}|\d{2}\s*(?:-|–|til|to)\s*\d{2}|\d{2}\s*\+|\d{2}\s*(?:år|years)?\s*(?:og|eller|and|or)\s+(?:eldre|yngre|older|younger|over|under|more))(?:\s*(?:år|years).*)?$`)
)

// isBackground reports whether a name is that of a group across the units.
func isBackground(name string) bool {
	plain := bracketPattern().ReplaceAllString(name, " ")
	return agePattern().MatchString(oneLine(plain)) || slices.ContainsFunc(backgroundNames, func(known string) bool { return normal(known) == normal(plain) })
}

// groupSigns are between the name of a unit and that of a group in it: "Nordlia - Menn".
var groupSigns = []string{" - ", " – ", ": ", " / ", ", ", "/"}

// backgroundIn returns the name of the group across the units that a name ends with, "" if
// there is none.
func backgroundIn(name string) string {
	if isBackground(name) {
		return name
	}
	for _, sign := range groupSigns {
		if at := strings.LastIndex(name, sign); at > 0 && isBackground(name[at+len(sign):]) {
			return name[at+len(sign):]
		}
	}
	return ""
}

// askBackground asks about rows that are groups across the units, since their people would
// be counted twice. One alone may be a unit that is called so, and so may those of one name
// that each belong somewhere.
func askBackground(n notes, rows []row) {
	var groups []row
	var answers []string // by which each of them is meant
	loose := 0
	for _, found := range rows {
		group := backgroundIn(found.name)
		if found.declared || !hasNumbers(found) || group == "" {
			continue
		}
		if groups = append(groups, found); found.parent == "" && found.code == "" {
			loose++
		}
		if answer := starred(group, found.name); !slices.Contains(answers, answer) {
			answers = append(answers, answer)
		}
	}
	if len(groups) < 2 || len(answers) < 2 && loose < 2 {
		return
	}
	n.Problem(groups[0].place, "row_background", "names", n.quoted(answers), "row", answers[0])
}

// starred is a name, with a star for what is before the group that it ends with.
func starred(group, name string) string {
	if group == name {
		return name
	}
	return "* " + group
}
