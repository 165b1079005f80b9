package importer

import (
	"slices"

	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

// gap is an empty cell of a parent in a table that is not known to mean anything by it, and
// what is asked about it.
type gap struct {
	place                 problem.Place
	name, heading, parent string
	stairs                bool // each row has its name in the column of its level, and nothing else there
	repeated              bool // the table has the same parent in two rows in turn, so that an empty cell may mean none
}

// gapFiller fills the empty cells of parents in a table.
type gapFiller struct {
	table   *table
	names   rowNames
	answers Answers
}

// carryDown fills empty cells of parents with what the row above has, where the
// publisher says that this is meant or it seems to be, which the numbers then have to
// prove. In a workbook merged cells are filled already: there the file itself says it. It
// returns the first cell that seems to be meant so; nil when there is none, or it is said.
func (f gapFiller) carryDown() *gap {
	above := levelsAbove(f.table)
	if len(above) == 0 || f.answers.Tree != "" && !f.answers.CarryDown {
		return nil
	}
	columns := above
	if unit := f.table.find(unitRole); unit >= 0 {
		columns = append(slices.Clone(above), unit)
	}
	var first *gap
	if !f.answers.CarryDown {
		if first = f.likelyGap(above, columns); first == nil {
			return nil
		}
	}
	for i := 1; i < len(f.table.rows); i++ {
		for _, at := range gapsIn(f.table.rows[i], columns) {
			if f.isGap(f.table.rows[i], columns) {
				f.table.rows[i][at].Text = f.table.rows[i-1][at].Text
			}
		}
	}
	return first
}

// likelyGap returns the first empty cell that seems to mean the one above, nil if none
// does.
func (f gapFiller) likelyGap(above, columns []int) *gap {
	for i := 1; i < len(f.table.rows); i++ {
		row, before := f.table.rows[i], f.table.rows[i-1]
		for _, at := range gapsIn(row, columns) {
			if before[at].Text != "" && f.isGap(row, columns) && f.isLikelyGap(at, f.table.find(unitRole), len(above)) {
				return &gap{
					row[at].Place, nameIn(f.table, row), f.table.columns[at].heading, oneLine(before[at].Text),
					len(above) > 1 && len(columns) == len(above) && areStairs(f.table.rows, columns), isParentRepeated(f.table.rows, columns[:len(columns)-1]),
				}
			}
		}
	}
	return nil
}

// areStairs reports whether no row has names in two of the columns.
func areStairs(rows [][]sheet.Cell, columns []int) bool {
	return !slices.ContainsFunc(rows, func(row []sheet.Cell) bool {
		filled := 0
		for _, at := range columns {
			if row[at].Text != "" {
				filled++
			}
		}
		return filled > 1
	})
}

// isParentRepeated reports whether a parent is written in two rows in turn.
func isParentRepeated(rows [][]sheet.Cell, columns []int) bool {
	for i := 1; i < len(rows); i++ {
		for _, at := range columns {
			if text := rows[i][at].Text; text != "" && normal(text) == normal(rows[i-1][at].Text) {
				return true
			}
		}
	}
	return false
}

// gapsIn returns the columns that are empty to the left of one that is filled.
func gapsIn(row []sheet.Cell, columns []int) []int {
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
func (f gapFiller) isGap(row []sheet.Cell, columns []int) bool {
	name := oneLine(row[columns[len(columns)-1]].Text)
	found := f.names.kindOf(bareRow(name))
	said, ok := f.answers.row(name, row[columns[0]].Place.Line)
	if ok {
		found = said
	}
	return found == unitRow && holdsResult(f.table.columns, row) && (ok || hasPeople(f.table, row))
}

// hasPeople reports whether anything is written of how many people a row is about, or no
// column says that.
func hasPeople(t *table, row []sheet.Cell) bool {
	columns := append(t.all(answersRole), t.all(invitedRole)...)
	return len(columns) == 0 || slices.ContainsFunc(columns, func(at int) bool { return row[at].Text != "" })
}

// bareRow is a row of which only the name is known.
func bareRow(name string) row {
	return row{name: name, invited: count{kind: known}}
}

// isLikelyGap reports whether a parent that is not written is likely to be that of
// the row above. A table that writes the parent in each row has empty ones only for
// those who belong to the top, which others name as their parent.
func (f gapFiller) isLikelyGap(gap, unit, levels int) bool {
	if levels > 1 || unit < 0 {
		return true
	}
	parents, repeated := map[string]bool{}, false
	for _, row := range f.table.rows {
		name := normal(row[gap].Text)
		repeated = repeated || name != "" && parents[name]
		parents[name] = true
	}
	for i, row := range f.table.rows {
		if i > 0 && repeated && row[gap].Text == "" && parents[normal(row[unit].Text)] {
			return false // parents are written in each row, and some that have parts have none themselves
		}
	}
	for i, row := range f.table.rows {
		if i > 0 && row[gap].Text == "" && f.table.rows[i-1][gap].Text != "" && f.isGap(row, []int{gap, unit}) && !parents[normal(row[unit].Text)] {
			return true
		}
	}
	return false
}

// askGap asks about empty cells that were filled from the rows above, where the table writes
// a parent again elsewhere or the numbers do not prove it. It advises about others.
func (p *prover) askGap(d *delivery) {
	if d.gap.repeated || !areProved(p.tree, !d.gap.stairs) {
		p.Problem(d.gap.place, "gap", "name", p.Words.Quote(d.gap.name), "heading", p.Words.Quote(d.gap.heading), "parent", p.Words.Quote(d.gap.parent))
		return
	}
	p.Advice(d.gap.place, "gap_filled", "heading", p.Words.Quote(d.gap.heading))
}
