package importer

import (
	"regexp"
	"slices"
	"strings"
)

// markedName is a name with marks before it that stand for its level: "-- Nes", ". . Nes".
var markedName = regexp.MustCompile(`^((?:[-–—.·•>_→›»▸►]\s*)+)(\pL.*)$`)

// readMarksInNames takes the marks off names, and moves the names in as far as they say
// where the spaces before them do not.
func (r wideReader) readMarksInNames(rows []row) {
	var marked []row
	for _, found := range rows {
		if markedName.MatchString(found.name) && hasNumbers(found) {
			marked = append(marked, found)
		}
	}
	spaced := indents(marked) > 1
	for i := range rows {
		parts := markedName.FindStringSubmatch(rows[i].name)
		switch {
		case len(marked) == 0 || len(rows[i].path) > 1:
			continue
		case parts == nil && !spaced:
			rows[i].indent = 0
		case !spaced:
			rows[i].indent = outlineWeight * len([]rune(strings.Join(strings.Fields(parts[1]), "")))
		}
		if parts != nil {
			rows[i].name = parts[2]
		}
	}
}

// pathSigns stand between the names of a path.
var pathSigns = []string{" / ", " > ", "\\", " » ", " → ", " -> ", " | ", "::"}

// weakSigns stand in ordinary names as well, so that every name above must be a row.
var weakSigns = []string{" - ", " – ", ": "}

// haveAllAbove reports whether each path of names with a sign between them has a row of
// its own for everything above.
func haveAllAbove(rows []row, sign string) bool {
	names := map[string]bool{}
	for _, found := range rows {
		names[normal(found.name)] = true
	}
	return !slices.ContainsFunc(rows, func(found row) bool {
		at := strings.LastIndex(found.name, sign)
		return at >= 0 && !names[normal(found.name[:at])]
	})
}

// readPathsInNames takes names apart that are written as paths, "Oppvekst / Skule / Nes":
// all but those of the topmost units have the same sign in them.
func (r wideReader) readPathsInNames(rows []row) {
	if r.answers.Tree != "" && r.answers.Tree != byLevels || len(r.levels()) > 0 {
		return
	}
	for _, sign := range slices.Concat(pathSigns, weakSigns) {
		var first []string
		for _, found := range rows {
			if before, _, cut := strings.Cut(found.name, sign); cut {
				first = append(first, normal(before))
			}
		}
		isPath := func(found row) bool {
			return strings.Contains(found.name, sign) || !hasNumbers(found) || slices.Contains(first, normal(found.name)) || r.kindOf(found, false) != unitRow
		}
		if slices.Contains(weakSigns, sign) && !haveAllAbove(rows, sign) {
			continue
		}
		if len(first) < 2 || slices.ContainsFunc(rows, func(found row) bool { return !isPath(found) }) {
			continue
		}
		for i := range rows {
			if !hasNumbers(rows[i]) || r.kindOf(rows[i], false) == referenceRow {
				continue
			}
			for _, name := range strings.Split(rows[i].name, sign) {
				rows[i].path = append(rows[i].path, oneLine(name))
			}
			rows[i].name = rows[i].path[len(rows[i].path)-1]
		}
		return
	}
}
