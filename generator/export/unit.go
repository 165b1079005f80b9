package export

import "tifaktor/generator/page"

// UnitCSV writes a table so that a Norwegian Excel opens it correctly by a double click:
// semicolons, numbers as the language writes them, a byte order mark, and line ends as on
// Windows.
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
