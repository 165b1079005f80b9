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

// isConsequence reports whether a problem follows from a file of results that is not read as it
// was meant: a misspelt key leaves out what it was to say, and that is one cause and
// one line. What does not follow from it is still there when it is mended.
func isConsequence(p problem.Problem, unread map[string]bool) bool {
	switch p.Rule {
	case "unit-tree", "known-unit":
		return unread[unitsFile]
	case "known-factor", "mean-range":
		return unread[instrumentFile]
	case "protected", "missing-value", "sums", "means-fit":
		return unread[p.Place.File]
	case "chart-exists":
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
