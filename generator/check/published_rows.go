package check

import (
	"regexp"
	"strconv"
	"strings"

	"tifaktor/generator/tabular"
)

// unitRow is what a file says about a unit: the numbers in its row.
type unitRow struct {
	unit    int
	line    int
	numbers []number
}

// number is a number as written. Point tells that it has decimals.
type number struct {
	value float64
	point bool
}

// rowsAbout finds the rows that are about units.
func (p *published) rowsAbout(rows []tabular.Row) []unitRow {
	var found []unitRow
	var open []int    // those of found that go on
	var columns []int // where the unit of each is named
	for _, row := range rows {
		named := p.names.in(row.Cells)
		if len(named) > 0 {
			open, columns = nil, nil
		}
		var all []number
		for column, cell := range row.Cells {
			numbers := numbersIn(cell)
			all = append(all, numbers...)
			for i, at := range open {
				if len(open) == 1 || columns[i] == column {
					found[at].numbers = append(found[at].numbers, numbers...)
				}
			}
		}
		for _, n := range named {
			for _, unit := range n.units {
				open, columns = append(open, len(found)), append(columns, n.column)
				found = append(found, unitRow{unit, row.Line, all[:len(all):len(all)]})
			}
		}
	}
	return found
}

// notResults are dates, clock times, telephone numbers and ordinals.
var notResults = regexp.MustCompile(`\d+[-./:]\d+[-./:]\d+|\d{1,2}:\d{2}|\+?\d{2,3}(?: \d{2,3}){2,}|\d+\. \pL`)

// numeral is a number, and what it stands close to.
var numeral = regexp.MustCompile(`[\pL\d_.,:/-]*\d[\pL\d_.,:/-]*`)

// numbersIn gives the numbers of a cell, with decimal point or comma. What has
// letters in it is none, nor is what begins with a needless zero.
func numbersIn(cell string) []number {
	if !strings.ContainsAny(cell, "0123456789") {
		return nil
	}
	var found []number
	for _, written := range numeral.FindAllString(notResults.ReplaceAllString(cell, " "), -1) {
		written = strings.Replace(strings.Trim(written, ".,:-/_"), ",", ".", 1)
		whole, _, point := strings.Cut(written, ".")
		value, err := strconv.ParseFloat(written, 64)
		if err != nil || len(whole) > 1 && whole[0] == '0' || strings.ContainsAny(written, "eExXpPnN_") {
			continue
		}
		found = append(found, number{value, point})
	}
	return found
}
