package importer

import (
	"slices"

	"tifaktor/generator/sheet"
)

// inventedLines are what a line above a table says when nobody has answered what is in
// it, as the example that a new site gets. Nothing less than the whole line will do: a
// round that is taken for invented is not remembered as people's answers.
var inventedLines = []string{"Oppdikta tal", "Oppdiktede tall", "Invented numbers"}

// saysInvented reports whether a line above the table says that its numbers are invented.
func saysInvented(above [][]sheet.Cell) bool {
	return slices.ContainsFunc(above, func(row []sheet.Cell) bool {
		return slices.ContainsFunc(row, func(c sheet.Cell) bool { return isAmong(inventedLines, c.Text) })
	})
}

// invented reports whether all numbers of a round are invented.
func (r round) invented() bool {
	return !slices.ContainsFunc(r.deliveries, func(d *delivery) bool { return !d.invented })
}
