package importer

import "strings"

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
