package importer

import (
	"slices"
	"strings"
)

// placeKinds are the words that names of places end in, by what kind of place they
// say. Only such are here of which none is ever a part of another.
var placeKinds = map[string][]string{
	"school":       {"skule", "skulen", "skole", "skolen", "school"},
	"kindergarten": {"barnehage", "barnehagen", "kindergarten"},
	"nursing home": {"sjukeheim", "sjukeheimen", "sykehjem", "sykehjemmet"},
}

// kindOfPlace returns what kind of place the last word of a name says, "" if none.
func kindOfPlace(name string) string {
	all := words(name)
	if len(all) == 0 {
		return ""
	}
	last := all[len(all)-1]
	for kind, endings := range placeKinds {
		for _, ending := range endings {
			if strings.HasSuffix(last, ending) {
				return kind
			}
		}
	}
	return ""
}

// kindWords are what people call the kind of one unit, besides those of places. A word for
// several, such as schools, is what all of them belong to.
var kindWords = []string{
	"sfo", "bibliotek", "kontor", "stab", "drift", "administrasjon", "institusjon",
	"anna", "annet", "andre", "anna eining", "annen", "øvrig", "øvrige", "ymse", "diverse", "other", "others",
}

// isKindWord reports whether a name says no more than what kind of unit something is.
func isKindWord(name string) bool {
	all := words(name)
	if len(all) != 1 {
		return slices.Contains(kindWords, strings.Join(all, " "))
	}
	for _, endings := range placeKinds {
		if slices.Contains(endings, all[0]) {
			return true
		}
	}
	return slices.Contains(kindWords, all[0])
}

// areKindsOf reports whether a column of what units belong to has nothing but kinds of units,
// none of which is a unit itself: it divides them, and nothing says that a kind is one level
// of the organisation.
func areKindsOf(t *table, at int) bool {
	unit := t.find(unitRole)
	if unit < 0 || unit == at {
		return false
	}
	names := map[string]bool{}
	for _, row := range t.rows {
		names[normal(row[unit].Text)] = true
	}
	some := false
	for _, row := range t.rows {
		switch name := oneLine(row[at].Text); {
		case isNobody(name):
		case names[normal(name)] || !isKindWord(name):
			return false
		default:
			some = true
		}
	}
	return some
}
