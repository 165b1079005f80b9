package importer

import (
	"slices"
	"strings"
)

// markedName is a name with marks before it that mean its level: "-- Nes", ". . Nes".
var markedName = pattern(`^((?:[-–—.·•>_→›»▸►◦○●∙▪▫■□‣⁃]\s*)+)(\pL.*)$`)

// readMarksInNames takes the marks off names, and moves the names in as far as they say
// where the spaces before them do not.
func readMarksInNames(rows []row) {
	var marked []row
	for _, found := range rows {
		if markedName().MatchString(found.name) && hasNumbers(found) {
			marked = append(marked, found)
		}
	}
	spaced := indents(marked) > 1
	levels := levelsOfMarks(marked)
	for i := range rows {
		parts := markedName().FindStringSubmatch(rows[i].name)
		switch {
		case len(marked) == 0 || len(rows[i].path) > 1:
			continue
		case parts == nil && !spaced:
			rows[i].indent = 0
		case !spaced:
			rows[i].indent = outlineWeight * levels[marksOnly(parts[1])]
		}
		if parts != nil {
			rows[i].name = parts[2]
		}
	}
}

// marksOnly are the marks before a name without the spaces.
func marksOnly(marks string) string { return strings.Join(strings.Fields(marks), "") }

// levelsOfMarks returns how far each kind of marks moves a name in: by how many they are,
// or where they are of several kinds and as many, "•" and "◦", in the order they come in.
func levelsOfMarks(marked []row) map[string]int {
	levels, lengths := map[string]int{}, map[int]bool{}
	var order []string
	for _, found := range marked {
		marks := marksOnly(markedName().FindStringSubmatch(found.name)[1])
		if _, seen := levels[marks]; !seen {
			levels[marks] = len([]rune(marks))
			lengths[levels[marks]] = true
			order = append(order, marks)
		}
	}
	if len(lengths) < len(order) {
		for i, marks := range order {
			levels[marks] = i + 1
		}
	}
	return levels
}

// pathSigns are between the names of a path. The last is what an encoding without arrows has
// in their place.
var pathSigns = []string{" / ", " > ", "\\", " » ", " → ", " -> ", " | ", "::", " \x1a "}

// weakSigns are in ordinary names as well, so that every name above must be a row.
var weakSigns = []string{" - ", " – ", ": ", " ? "}

// beginAlike reports whether all paths of names with a sign between them begin with the same
// name.
func beginAlike(rows []row, sign string) bool {
	first := ""
	for _, found := range rows {
		before, _, cut := strings.Cut(found.name, sign)
		if cut && first != "" && normal(before) != first {
			return false
		} else if cut {
			first = normal(before)
		}
	}
	return true
}

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
func readPathsInNames(t *table, names rowNames, a Answers, rows []row) {
	if a.Tree != "" && a.Tree != byLevels || len(levelsAbove(t)) > 0 {
		return
	}
	for _, sign := range slices.Concat(pathSigns, weakSigns, tightSigns) {
		var first []string
		for _, found := range rows {
			if before, _, cut := strings.Cut(found.name, sign); cut && hasNumbers(found) {
				first = append(first, normal(before))
			}
		}
		isPath := func(found row) bool {
			return strings.Contains(found.name, sign) || !hasNumbers(found) || slices.Contains(first, normal(found.name)) || names.kindOf(found) != unitRow
		}
		isTight := slices.Contains(tightSigns, sign)
		if (isTight || slices.Contains(weakSigns, sign)) && !haveAllAbove(rows, sign) || isTight && !beginAlike(rows, sign) {
			continue
		}
		if len(first) < 2 || slices.ContainsFunc(rows, func(found row) bool { return !isPath(found) }) {
			continue
		}
		for i := range rows {
			before, _, cut := strings.Cut(rows[i].name, sign)
			if !hasNumbers(rows[i]) && !(cut && slices.Contains(first, normal(before))) || names.kindOf(rows[i]) == referenceRow {
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
