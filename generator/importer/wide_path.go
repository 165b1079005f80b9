package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/sheet"
)

// takePath reads what is above the unit: one column is its parent, several are
// levels.
func takePath(t *table, found *row, cells []sheet.Cell) {
	above := levelsAbove(t)
	var path []string
	for _, at := range above {
		if name := oneLine(cells[at].Text); !isNobody(name) {
			path = append(path, name)
		}
	}
	unit := t.find(unitRole) >= 0
	switch {
	case len(above) == 1 && unit && len(path) == 1 && found.name == "" && found.code == "":
		found.name = path[0] // the row of what others belong to
	case len(above) == 1 && unit && len(path) == 1:
		found.parent = path[0]
	case len(above) > 1 || len(above) == 1 && !unit:
		if unit && found.name != "" {
			path = append(path, found.name)
		}
		if len(path) > 0 {
			found.name = path[len(path)-1]
			if !unit {
				found.place = cells[above[len(path)-1]].Place
			}
		}
		found.path = slices.CompactFunc(path, func(a, b string) bool { return normal(a) == normal(b) })
	}
}

// isNobody reports whether what is written for a parent means that there is none.
func isNobody(name string) bool {
	small := withoutBrackets(strings.ToLower(name))
	return readNumber(small).kind == missing || slices.Contains(hiddenMarks, small) ||
		slices.Contains([]string{"0", "(tom)", "tom", "none", "nan", "rot", "root", "toppnivå", "topp", "ingen"}, small)
}

// levelsAbove returns the columns of what is above the units, the topmost first.
func levelsAbove(t *table) []int {
	levels := t.all(levelRole)
	slices.SortStableFunc(levels, func(a, b int) int { return t.columns[a].level - t.columns[b].level })
	return append(t.all(parentRole), levels...)
}

// nameIn returns the name in a row: that of the unit, or the last one that is written
// where each level has a column.
func nameIn(t *table, cells []sheet.Cell) string {
	columns := levelsAbove(t)
	if unit := t.find(unitRole); unit >= 0 {
		columns = append(columns, unit)
	}
	for _, at := range slices.Backward(columns) {
		if name := oneLine(cells[at].Text); !isNobody(name) {
			return name
		}
	}
	return ""
}
