package importer

import (
	"strings"

	"tifaktor/generator/raw"
)

// isID is the name of a round that is written as an id: "2025-vår".
var isID = pattern(`^\d{4}-[\pL\d-]+$`)

// shortenRounds gives rounds their ids. What a column writes beside the year, "Vår 2025",
// is no part of the id, unless several rounds are of one year, it numbers the rounds of a
// year, it is written as an id, the publisher says it, or the site has a round of that id.
func shortenRounds(deliveries []*delivery, a Answers, site *Site) {
	ofYear := map[string]map[string]bool{}
	for _, d := range deliveries {
		if year := yearOf(d.round); ofYear[year] == nil {
			ofYear[year] = map[string]bool{slug(d.round): true}
		} else {
			ofYear[year][slug(d.round)] = true
		}
	}
	for _, d := range deliveries {
		year, beside := yearOf(d.round), slug(withoutYear(d.round))
		isThere := func(other raw.Round) bool { return other.ID.V == slug(d.round) }
		switch {
		case isID().MatchString(d.round), year == "" || beside == "" || d.round == a.Round || site.round(isThere) != nil:
		case len(ofYear[year]) > 1, strings.ContainsAny(beside, "0123456789"):
			d.round = year + "-" + beside
		default:
			d.round = year
		}
	}
}
