package check

import (
	"strings"

	"tifaktor/generator/problem"
)

// yamlRule is the rule under which package yamlfile notes what cannot be read.
const yamlRule = "yaml"

// The files that others build on.
const (
	unitsFile      = "survey/units.yaml"
	instrumentFile = "survey/instrument.yaml"
)

// isConsequence reports whether a problem follows from a file of results that could not
// be read as it was meant: what a misspelt key was to say is missing, and that is one
// cause and one line. A problem that has another cause is reported when the key is
// corrected.
func isConsequence(p problem.Problem, unread map[string]bool) bool {
	switch p.Rule {
	case "unit-tree", "known-unit":
		return unread[unitsFile]
	case "known-factor", "mean-range":
		return unread[instrumentFile]
	case "protected", "missing-value", "sums", "means-fit":
		return unread[p.Place.File]
	case "chart-exists", "found-place":
		for file := range unread {
			if strings.HasPrefix(file, "survey/") {
				return true
			}
		}
	}
	return false
}

// unreadIn returns the files in which something cannot be read.
func unreadIn(problems *problem.List) map[string]bool {
	unread := map[string]bool{}
	for _, p := range problems.Sorted() {
		if p.Rule == yamlRule && !p.Advice {
			unread[p.Place.File] = true
		}
	}
	return unread
}
