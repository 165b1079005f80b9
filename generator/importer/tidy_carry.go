package importer

import (
	"slices"

	"tifaktor/generator/sheet"
)

// carryDown fills what says which unit a number is about where it is in the first row of
// each unit only, and the publisher says that this is meant; else it asks whether it is.
func (r *tidyReader) carryDown() {
	about := slices.Concat(r.table.all(unitRole), r.table.all(codeRole), r.table.all(parentRole), r.table.all(levelRole), r.table.all(roundRole), r.table.all(answersRole), r.table.all(invitedRole), r.table.all(eachRole))
	isBlank := func(cells []sheet.Cell) bool {
		return r.named(cells).Text == "" && r.cell(cells, codeRole).Text == "" && r.cell(cells, factorRole).Text != ""
	}
	var first []sheet.Cell
	blanks := 0
	for i, cells := range r.table.rows {
		if i == 0 || !isBlank(cells) {
			continue
		}
		if blanks++; first == nil {
			first = cells
		}
		for _, at := range about {
			if r.answers.CarryDown && cells[at].Text == "" {
				cells[at].Text = r.table.rows[i-1][at].Text
			}
		}
	}
	if blanks > 0 && !r.answers.CarryDown {
		named := max(r.table.find(unitRole), r.table.find(codeRole), r.table.find(levelRole))
		r.notes.Problem(first[named].Place, "gap_tidy", "n", blanks, "heading", r.notes.Words.Quote(r.table.columns[named].heading))
	}
}
