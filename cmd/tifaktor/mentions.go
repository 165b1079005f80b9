package main

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"tifaktor/generator"
)

// refuseMentions refuses to publish while hidden units are named beside numbers that nobody
// has looked at. It prints the places, and what to write when somebody has looked.
func refuseMentions(cmd *cobra.Command, from source, site *generator.Site) error {
	word := from.words.Text
	cmd.PrintErrln(word("publish.look"))
	for _, m := range site.Mentions {
		var places []string
		for i, at := range m.At {
			at.File = from.file(at.File)
			places = append(places, at.String()+": "+word("publish.mention", "name", m.Names[i]))
		}
		if left := len(places) - shownPlaces; left > 0 && !from.all {
			places = append(places[:shownPlaces], from.file(m.File)+": "+word("publish.mentions", "n", left))
		}
		cmd.PrintErrln(strings.Join(places, "\n"))
	}
	cmd.PrintErrln(word("publish.looked") + "\n\nlooked_at:")
	for _, m := range site.Mentions {
		cmd.PrintErrln("  " + inYAML(m.File) + ": " + m.Code)
	}
	return errProblems
}

// inYAML returns the name of a file as a key in YAML.
func inYAML(name string) string {
	if strings.Trim(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789./_-") == "" {
		return name
	}
	return strconv.Quote(name)
}
