package check

import (
	"fmt"

	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/yamlfile"
)

// amount is a number of people, or the range in which it lies.
type amount struct {
	least, most int
	place       problem.Place
}

// exactly returns the amount of a known number.
func exactly(number yamlfile.Value[int]) amount { return amount{number.V, number.V, number.Place} }

// answered returns how many answered in a row.
func answered(row *raw.Row) amount {
	if row.Within.Known() {
		return amount{row.Within.V.Lowest, row.Within.V.Highest, row.Within.Place}
	}
	return exactly(row.Respondents)
}

// known reports whether the amount was written at all.
func (a amount) known() bool { return a.place.Line > 0 }

// String returns an amount as text: "12", or "0-4".
func (a amount) String() string {
	if a.least < a.most {
		return raw.Range{Lowest: a.least, Highest: a.most}.String()
	}
	return fmt.Sprint(a.most)
}
