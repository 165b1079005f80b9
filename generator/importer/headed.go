package importer

import "slices"

// areHeaded reports whether each row without numbers is the heading of those below it: the last
// of them is called its sum, "Oppvekst" and "Sum Oppvekst".
func areHeaded(rows []row) bool {
	heading, units, some := "", 0, false
	for _, found := range rows {
		switch {
		case isHeader(found):
			if heading != "" {
				return false
			}
			heading, units = normal(found.name), 0
		case heading != "" && isSumOf(found, heading):
			if units == 0 {
				return false
			}
			heading, some = "", true
		default:
			units++
		}
	}
	return some && heading == ""
}

func isHeader(r row) bool { return r.kind == unitRow && !r.declared && !hasNumbers(r) }

// isSumOf reports whether a row is called the sum of a heading.
func isSumOf(r row, heading string) bool {
	return r.kind == sumRow && normal(sumOf(r.name)) == heading && heading != ""
}

// underHeadings gives rows below headings these as the level above, and the headings the numbers
// of their sums, which are held against those of the others there as any whole's.
func underHeadings(rows []row) []row {
	rows = slices.Clone(rows)
	heading := ""
	for i := range rows {
		found := &rows[i]
		switch {
		case isHeader(*found):
			heading = found.name
		case isSumOf(*found, normal(heading)):
			found.name, found.path, found.kind, found.declared = heading, []string{heading}, unitRow, false
			heading = ""
		case heading != "":
			found.path = []string{heading, found.name}
		}
	}
	return slices.DeleteFunc(rows, isHeader)
}
