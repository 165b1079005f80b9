package main

import (
	"strings"

	"github.com/spf13/cobra"

	"tifaktor/generator"
)

// shownPlaces is how many places of a placeholder are shown after the first.
const shownPlaces = 3

// refusePlaceholders refuses to publish while there are placeholders, and prints them in the
// first language of the site.
func refusePlaceholders(cmd *cobra.Command, from source, site *generator.Site) error {
	word := from.words.Text
	cmd.PrintErrln(word("publish.refused"))
	for _, p := range site.Placeholders {
		var places []string
		for _, place := range p.Places {
			place.File = from.file(place.File)
			places = append(places, place.String())
		}
		line := places[0] + ": " + word("publish."+string(p.Kind), "text", p.Text)
		if others := places[1:]; len(others) > 0 {
			number := len(others)
			if number > shownPlaces && !from.all {
				others = append(others[:shownPlaces:shownPlaces], "...")
			}
			line += " " + word("publish.more", "n", number, "places", strings.Join(others, ", "))
		}
		cmd.PrintErrln(line)
	}
	return errProblems
}
