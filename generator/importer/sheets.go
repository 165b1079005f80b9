package importer

import (
	"slices"

	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

// everySheet is what the publisher writes for all sheets that hold results.
const everySheet = "*"

// chooseSheets finds the tables among the sheets of a file: those that the publisher
// names, or the only one that holds results. Several are a question.
func chooseSheets(sheets []sheet.Sheet, known *instruments, a Answers, n notes) []*table {
	var tables, counts []*table
	var names, all []string
	isThere := func(name string) bool {
		return name == everySheet || slices.ContainsFunc(sheets, func(s sheet.Sheet) bool { return normal(s.Name) == normal(name) })
	}
	if a.last.sheets && !slices.ContainsFunc(a.Sheets, isThere) {
		a.Sheets = nil
	}
	for _, s := range sheets {
		all = append(all, s.Name)
		wanted := slices.ContainsFunc(a.Sheets, func(name string) bool { return normal(name) == normal(s.Name) })
		every := slices.Contains(a.Sheets, everySheet) && !s.HiddenSheet
		if len(a.Sheets) > 0 && !wanted && !every || len(a.Sheets) == 0 && s.HiddenSheet {
			continue
		}
		t := findTable(s, known, a)
		if t != nil && t.isCounts(known) {
			counts = append(counts, t)
			continue
		}
		if t == nil || !wanted && !t.isResults(known) {
			continue
		}
		t.hidden, t.covered = s.Hidden, s.HiddenColumns
		tables = append(tables, t)
		names = append(names, s.Name)
	}
	if tables = joined(tables, counts); len(tables) == len(counts) && len(names) == 0 {
		for _, t := range counts {
			names = append(names, t.sheet)
		}
	}
	switch {
	case len(sheets) > 0 && sheets[0].Name != "" && len(tables) == 0 && len(a.Sheets) > 0:
		n.Problem(problem.Place{File: sheets[0].File}, "no_sheet", "wanted", n.quoted(a.Sheets), "names", n.quoted(all))
	case len(tables) > 1 && len(a.Sheets) == 0 && !differentYears(names):
		n.Problem(problem.Place{File: sheets[0].File}, "which_sheet", "n", len(names), "names", n.quoted(names), "name", names[0])
		return []*table{}
	}
	return tables
}

// isResults reports whether a table seems to hold results: a column that is known,
// and one of numbers that may be a factor.
func (t *table) isResults(instruments *instruments) bool {
	recognised, numbers := false, false
	for i, c := range t.columns {
		role, _ := roleOf(c.heading)
		recognised = recognised || role == unitRole || role == answersRole || role == levelRole || role == codeRole || role == factorRole || instruments.knows(c.heading)
		kinds := t.kinds(i)
		numbers = numbers || (role == unknownRole || role == meanRole || instruments.knows(c.heading)) && kinds[known] > 0
	}
	return recognised && numbers
}

// differentYears reports whether each name has a year of its own, so that the sheets
// are rounds.
func differentYears(names []string) bool {
	var years []string
	for _, name := range names {
		found := yearsIn(name)
		if len(found) != 1 || slices.Contains(years, found[0]) {
			return false
		}
		years = append(years, found[0])
	}
	return true
}
