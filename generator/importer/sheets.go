package importer

import (
	"cmp"
	"slices"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

// everySheet is what the publisher writes for all sheets that hold results.
const everySheet = "*"

// checkSheets notes worksheets that the publisher names and no file has, and reports
// whether all are there.
func checkSheets(files [][]sheet.Sheet, a Answers, n notes) bool {
	var names, missing []string
	first := ""
	for _, sheets := range files {
		for _, s := range sheets {
			first = cmp.Or(first, s.File)
			if s.Name != "" {
				names = append(names, s.Name)
			}
		}
	}
	for _, wanted := range a.Sheets {
		if wanted != everySheet && !isAmong(names, wanted) {
			missing = append(missing, wanted)
		}
	}
	switch {
	case len(missing) == 0 || first == "":
		return true // or no file could be opened, which is noted
	case len(names) == 0:
		n.Problem(problem.Place{File: first}, "no_sheets", "wanted", n.quoted(missing))
	default:
		n.Problem(problem.Place{File: first}, "no_sheet", "wanted", n.quoted(missing), "names", n.quoted(names))
	}
	return false
}

// chooseSheets finds the tables among the sheets of a file: those that the publisher
// names, or the only one that holds results. Several are a question, unless they turn out to
// be the sectors of one organisation. It returns nil where no sheet has a table.
func chooseSheets(sheets []sheet.Sheet, known *instruments, a Answers, n notes) []*table {
	var all []string
	legend := legendOf(sheets, known)
	isNamed := func(s sheet.Sheet) bool {
		return s.Name == "" || isAmong(a.Sheets, s.Name) || slices.Contains(a.Sheets, everySheet) && !s.HiddenSheet
	}
	if a.last.sheets && !slices.ContainsFunc(sheets, isNamed) {
		a.Sheets = nil
	}
	sheets = slices.DeleteFunc(slices.Clone(sheets), func(s sheet.Sheet) bool {
		all = append(all, s.Name)
		return len(a.Sheets) > 0 && !isNamed(s) || len(a.Sheets) == 0 && s.HiddenSheet
	})
	if !checkHeadings(sheets, known, a, n) {
		return []*table{}
	}
	tables, counts, names := findTables(sheets, legend, known, a)
	if tables = joined(tables, counts); len(tables) == len(counts) && len(names) == 0 {
		for _, t := range counts {
			names = append(names, t.sheet)
		}
	}
	if len(a.Sheets) == 0 && len(tables) > 1 && !differentYears(names) {
		tables = withoutRepeats(tables, known)
	}
	askEmptySheets(sheets, append(slices.Clone(tables), counts...), a, n)
	switch {
	case len(tables) == 0 && len(sheets) > 0 && sheets[0].Name != "" && len(a.Sheets) > 0:
		n.Problem(problem.Place{File: sheets[0].File}, "no_sheet", "wanted", n.quoted(a.Sheets), "names", n.quoted(all))
		return []*table{}
	case len(tables) > 1 && len(a.Sheets) == 0 && !differentYears(names):
		for _, t := range tables {
			t.unchosen = names
		}
	}
	return tables
}

// findTables returns the tables with results, the names of their sheets, and the tables that
// have nothing but numbers of people.
func findTables(sheets []sheet.Sheet, legend map[int]string, known *instruments, a Answers) (tables, counts []*table, names []string) {
	for _, s := range sheets {
		t := findTable(s, known, a)
		if t != nil {
			t.legend = legend
		}
		if t != nil && isCounts(t, known) {
			counts = append(counts, t)
			continue
		}
		if t == nil || !isAmong(a.Sheets, s.Name) && !isResults(t, known) && !unitsAreColumns(t, known) {
			continue
		}
		t.hidden, t.covered = s.Hidden, s.HiddenColumns
		tables = append(tables, t)
		names = append(names, s.Name)
	}
	return tables, counts, names
}

// checkHeadings notes a row of headings that the publisher names and that can be none in
// any sheet, with the one that seems to be it, and reports whether the row may be it.
func checkHeadings(sheets []sheet.Sheet, known *instruments, a Answers, n notes) bool {
	if a.last.headings || len(sheets) == 0 {
		return true
	}
	for _, s := range sheets {
		if a.Turned {
			s = turned(s)
		}
		if at := a.Headings - 1; at >= 0 && at < len(s.Rows) && mayBeHeadings(s.Rows[at]) && numbersBelow(s.Rows[at+1:]) {
			return true
		}
	}
	named := a.Headings
	a.Headings = 0
	place := problem.Place{File: sheets[0].File, Line: max(named, 0)}
	for _, s := range sheets {
		if t := findTable(s, known, a); t != nil && isResults(t, known) {
			n.Problem(place, "headings_elsewhere", "row", named, "found", t.line, "headings", n.quoted(t.headingsOf(t.filled())))
			return false
		}
	}
	n.Problem(place, "headings_not_there", "row", named)
	return false
}

// mayBeHeadings reports whether at least half of the filled cells of a row are words.
func mayBeHeadings(row []sheet.Cell) bool {
	filled, written := 0, 0
	for _, c := range row {
		if strings.TrimSpace(c.Text) == "" || c.Merged {
			continue
		}
		filled++
		if !isNumber(c.Text) {
			written++
		}
	}
	return filled > 1 && 2*written >= filled
}

// filled are the columns that have a heading.
func (t *table) filled() []int {
	var found []int
	for i, c := range t.columns {
		if c.heading != "" {
			found = append(found, i)
		}
	}
	return found
}

// isResults reports whether a table seems to hold results: a column that is known,
// and one of numbers that may be a factor, or of hidden ones beside numbers of answers.
func isResults(t *table, instruments *instruments) bool {
	recognised, numbers := false, false
	answers := slices.ContainsFunc(t.columns, func(c column) bool { role, _ := roleOf(c.heading); return role == answersRole })
	for i, c := range t.columns {
		role, _ := roleOf(c.heading)
		recognised = recognised || role == unitRole || role == answersRole || role == levelRole || role == codeRole || role == factorRole || instruments.knows(c.heading)
		kinds := t.kinds(i)
		isHidden := answers && kinds[hidden] > 0 && kinds[wrong] == 0
		numbers = numbers || (role == unknownRole || role == meanRole || instruments.knows(c.heading)) && (kinds[known] > 0 || isHidden)
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
