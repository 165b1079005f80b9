package export

import "tifaktor/generator/page"

// UnitCSV gives a table as a file that a Norwegian Excel opens rightly by a
// double click: semicolons, numbers as the language writes them, a byte order
// mark, and lines ending as on Windows.
func UnitCSV(table page.Table) []byte {
	out := []byte("\ufeff")
	out = appendRow(out, table.Head)
	for _, row := range table.Rows {
		out = appendRow(out, row)
	}
	return out
}

func appendRow(to []byte, row []string) []byte {
	for i, cell := range row {
		if i > 0 {
			to = append(to, ';')
		}
		to = appendCell(to, guarded(cell), ';')
	}
	return append(to, "\r\n"...)
}
