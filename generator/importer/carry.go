package importer

import (
	"slices"

	"tifaktor/generator/sheet"
)

// carryDown fills empty cells of parents with what the row above has, where the
// publisher says that this is meant, and asks where it seems to be. In a workbook
// merged cells are filled already: there the file itself says it.
func (r wideReader) carryDown() {
	above := r.levels()
	if len(above) == 0 || r.answers.Tree != "" && !r.answers.CarryDown {
		return
	}
	unit := r.find(unitRole)
	columns := above
	if unit >= 0 {
		columns = append(slices.Clone(above), unit)
	}
	asked := false
	for i := 1; i < len(r.rows); i++ {
		for _, gap := range r.gaps(r.rows[i], columns) {
			before := r.rows[i-1][gap].Text
			if before == "" || !r.isGap(r.rows[i], columns) {
				continue
			}
			switch {
			case r.answers.CarryDown:
				r.rows[i][gap].Text = before
			case !asked && r.isLikelyGap(gap, unit, len(above)):
				asked = true
				name := r.rows[i][columns[len(columns)-1]].Text
				r.Problem(r.rows[i][gap].Place, "gap", "name", r.Words.Quote(oneLine(name)), "heading", r.Words.Quote(r.columns[gap].heading), "parent", r.Words.Quote(oneLine(before)))
			}
		}
	}
}

// gaps returns the columns that are empty to the left of one that is filled.
func (r wideReader) gaps(row []sheet.Cell, columns []int) []int {
	last := -1
	for i, at := range columns {
		if row[at].Text != "" {
			last = i
		}
	}
	var gaps []int
	for i, at := range columns {
		if i < last && row[at].Text == "" {
			gaps = append(gaps, at)
		}
	}
	return gaps
}

// isGap reports whether a row may have a parent at all: what is called the whole, lies
// elsewhere or has no number of people has none.
func (r wideReader) isGap(row []sheet.Cell, columns []int) bool {
	name := oneLine(row[columns[len(columns)-1]].Text)
	found := wideReader{organisations: r.organisations, d: r.d}.kindOf(r.bare(name), false)
	said, ok := r.answers.row(name, row[columns[0]].Place.Line)
	if ok {
		found = said
	}
	return found == unitRow && r.hasNumber(row) && (ok || r.hasPeople(row))
}

// hasPeople reports whether anything is written of how many people a row is about, or no
// column says that.
func (r wideReader) hasPeople(row []sheet.Cell) bool {
	columns := append(r.all(answersRole), r.all(invitedRole)...)
	return len(columns) == 0 || slices.ContainsFunc(columns, func(at int) bool { return row[at].Text != "" })
}

// bare is a row of which only the name is known.
func (r wideReader) bare(name string) row {
	return row{name: name, invited: count{kind: known}}
}

// isLikelyGap reports whether a parent that is not written is likely to be that of
// the row above. A table that writes the parent in each row has empty ones only for
// those who belong to the top, which others name as their parent.
func (r wideReader) isLikelyGap(gap, unit, levels int) bool {
	if levels > 1 || unit < 0 {
		return true
	}
	parents, repeated := map[string]bool{}, false
	for _, row := range r.rows {
		name := normal(row[gap].Text)
		repeated = repeated || name != "" && parents[name]
		parents[name] = true
	}
	for i, row := range r.rows {
		if i > 0 && repeated && row[gap].Text == "" && parents[normal(row[unit].Text)] {
			return false // parents are written in each row, and some that have parts have none themselves
		}
	}
	for i, row := range r.rows {
		if i > 0 && row[gap].Text == "" && r.rows[i-1][gap].Text != "" && r.isGap(row, []int{gap, unit}) && !parents[normal(row[unit].Text)] {
			return true
		}
	}
	return false
}
