package page

import "tifaktor/generator/i18n"

// ResultsData is the file with all results that may be shown, for programs.
const ResultsData = "data/results.csv"

// GroupsData is the file with all results of groups that may be shown.
const GroupsData = "data/groups.csv"

// RestsData is the file with what is shown of the people who are in none of the shown parts of
// a unit. There is no such file if nothing of them is shown.
const RestsData = "data/rests.csv"

// DistributionsData is the file with all distributions that may be shown. There is no such file
// if there are none.
const DistributionsData = "data/distributions.csv"

// Table is a table of words and numbers as printed, on a page and in a file for spreadsheets.
type Table struct {
	Caption string
	Head    []string
	Rows    [][]string // the first cell is the row's name
}

// Download is a table that a page offers as a file, beside its HTML.
type Download struct {
	Path  string // from the site's folder
	Lang  i18n.Lang
	Table func() Table
}

// Kilobytes returns the size of the table as a file for spreadsheets, rounded up. Each cell is
// followed by a separator, and each row by one character more.
func (t Table) Kilobytes() int {
	size := len("\ufeff")
	for _, row := range append([][]string{t.Head}, t.Rows...) {
		size++
		for _, cell := range row {
			size += len(cell) + 1
		}
	}
	return (size + 1023) / 1024
}
