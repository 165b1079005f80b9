package sheet

import (
	"strings"
)

// separators are the signs that may separate fields. Of two that fit equally well the
// first is used, since numbers have commas and texts have semicolons.
const separators = "\t;|,"

// separatorSample is how many lines are enough to find the separator.
const separatorSample = 1000

// findSeparator returns the separator of the fields of a text, and whether the first
// line declares it, as Excel's own line "sep=;" does.
func findSeparator(text string) (separator byte, declared bool) {
	first, _, _ := strings.Cut(text, "\n")
	if rest, found := strings.CutPrefix(strings.TrimPrefix(first, `"`), "sep="); found && rest != "" {
		separator = rest[0]
		if strings.IndexByte(separators, separator) >= 0 && strings.Trim(rest, separators+`" `) == "" {
			return separator, true
		}
	}
	best := 0
	separator = ';'
	for _, candidate := range []byte(separators) {
		if count, lines := usualCount(text, candidate); count*lines > best {
			best, separator = count*lines, candidate
		}
	}
	return separator, false
}

// usualCount returns how many times a separator is in a line of the table, and in how
// many lines it is so often. Title lines and footnotes have few or none, and the number
// of commas in numbers varies from line to line.
func usualCount(text string, separator byte) (count, lines int) {
	seen := map[int]int{}
	for range separatorSample {
		line, rest, found := strings.Cut(text, "\n")
		seen[countSeparators(line, separator)]++
		if !found {
			break
		}
		text = rest
	}
	for found, times := range seen {
		if better := found*times - count*lines; better > 0 || better == 0 && found > count {
			count, lines = found, times
		}
	}
	return count, lines
}

// countSeparators counts a separator outside quotation marks.
func countSeparators(line string, separator byte) int {
	found, quoted := 0, false
	for i := range len(line) {
		switch line[i] {
		case '"':
			quoted = !quoted
		case separator:
			if !quoted {
				found++
			}
		}
	}
	return found
}

// splitByDecimals returns the rows of a comma file that decimal commas have made
// longer than the headings: where the headings have one field they have a pair of
// whole numbers. The headings are the last row without numbers above the first row
// with two.
func splitByDecimals(rows [][]Cell) [][]Cell {
	isNumeric := func(c Cell) bool { return isWhole(c.Text) && !c.Quoted }
	var longer [][]Cell
	headings, fitting := 0, 0
	for _, row := range rows {
		numbers := 0
		for _, cell := range row {
			if !cell.Quoted && isDecimal(cell.Text) {
				return nil // numbers are written with a point here
			}
			if isNumeric(cell) {
				numbers++
			}
		}
		switch {
		case numbers == 0 && longer == nil && fitting == 0 && len(row) > 1:
			headings = len(row)
		case numbers < 2 || headings == 0:
		case len(row) > headings && countPairs(row, isNumeric) >= len(row)-headings:
			longer = append(longer, row)
		default:
			fitting++
		}
	}
	if len(longer) <= fitting {
		return nil
	}
	return longer
}

// countPairs counts the pairs of neighbours that both are numbers, each cell in
// one pair at most.
func countPairs(row []Cell, isNumeric func(Cell) bool) int {
	pairs := 0
	for i := 1; i < len(row); i++ {
		if isNumeric(row[i-1]) && isNumeric(row[i]) {
			pairs++
			i++
		}
	}
	return pairs
}

func isWhole(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

func isDecimal(text string) bool {
	whole, decimals, found := strings.Cut(text, ".")
	return found && isWhole(whole) && isWhole(decimals)
}
