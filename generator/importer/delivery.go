package importer

import (
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/sheet"
)

// delivery is what one table says of one round.
type delivery struct {
	table      *table
	source     string // the file
	place      problem.Place
	round      string
	period     period
	tidy       bool
	tree       string   // how the tree is given: one of the ways in answers.go
	head       string   // the unit that the sheet is called after and that all others in it belong to; "" if none
	doubtful   bool     // that may be wrong, so that the numbers have to prove it
	codes      codeTree // what its codes say where only the numbers tell that from other codes
	gap        *gap     // the first of the empty cells that were filled from the row above; nil if none was
	counted    bool     // it has numbers of answers
	invented   bool     // it says so of its numbers
	factors    []factor
	instrument *raw.Instrument // that the factors are matched to; nil when they are the table's own
	rows       []row           // units and wholes, in the order of the file
	references []row
	left       []string // headings of columns that are no results
	leftRows   []string // names of rows that are about the table
	notes      int      // rows that are no results at all
}

// row is one row of a table, or all rows of one unit in a table with one row per
// number.
type row struct {
	place      problem.Place
	line       int
	kind       rowKind
	name       string
	text       string   // what is written in another column of a line below the table
	code       string   // the source's own id
	parent     string   // the name or id of the unit that it belongs to; "" if none is written
	path       []string // the names of all levels down to the unit itself
	indent     int
	bold       bool // its name is in bold letters
	depth      int  // how far down its unit is, from 1; 0 when that is not written
	answers    count
	invited    count
	counted    problem.Place // where its number of answers is written
	means      []mean        // each names its factor
	declared   bool          // the publisher has said what the row is
	everywhere bool          // it stands in every sheet, for all of the organisation
	apart      bool          // in a list its name or size shows that it holds no others, though its numbers would allow it
}

// isNoWhole reports whether a row is a unit of which it is known that it is not the sum of
// others: the publisher has said so, or it is kept apart in a list.
func (r *row) isNoWhole() bool {
	return r != nil && r.kind == unitRow && (r.declared || r.apart)
}

// mean is one cell.
type mean struct {
	factor  string // the key of the factor
	place   problem.Place
	value   number
	each    count  // answers to this factor
	written string // what is in the cell
	text    bool   // in a workbook: written as text among numbers
}

// label is what a row is called in messages.
func (r row) label() string {
	if r.name == "" {
		return r.code
	}
	return r.name
}

// meanOf returns the row's mean of a factor, nil if it has none.
func (r row) meanOf(factor string) *mean {
	for i := range r.means {
		if r.means[i].factor == factor {
			return &r.means[i]
		}
	}
	return nil
}

// countIn reads a number of people, and notes what is none. What is in the cell is left
// out of the message, since it may be how few they are.
func (n notes) countIn(c sheet.Cell, decimal string) count {
	people := readCountIn(c.Text, decimal)
	if people.kind == wrong {
		n.Problem(c.Place, "no_count")
	}
	return people
}

// checkSize notes tables with more units or factors than a site can have.
func (n notes) checkSize(found []*delivery) {
	for _, d := range found {
		if units := len(d.rows); units > raw.MostUnits {
			n.tooManyUnits(d.place, units)
		}
		if factors := len(d.factors); factors > raw.MostFactors {
			n.Problem(d.place, "too_many_factors", "n", n.Words.Count(factors), "most", n.Words.Count(raw.MostFactors))
		}
	}
}

func (n notes) tooManyUnits(at problem.Place, units int) {
	n.Problem(at, "too_many_units", "n", n.Words.Count(units), "most", n.Words.Count(raw.MostUnits))
}

// checkCounts notes a row with more answers than people who were asked.
func (n notes) checkCounts(r row) {
	if r.answers.exact() && r.invited.exact() && r.answers.least > r.invited.least {
		n.Problem(r.counted, "more_than_invited", "name", n.Words.Quote(r.label()))
	}
}

// datePattern is a date that a spreadsheet makes of a number with a point: "5.apr" of 5.4.
var datePattern = pattern(`(?i)^(?:\d{1,2}[. /-]{1,2}(?:jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)[a-z]*\.?(?:[ -]?\d{2,4})?|(?:jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)[a-z]*\.?[ -]?\d{1,4}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}(?:[T ].*)?)$`)

// meanIn reads a mean, and notes what is no number.
func (n notes) meanIn(c sheet.Cell) number {
	value := readNumber(c.Text)
	switch {
	case value.kind == wrong && datePattern().MatchString(strings.TrimSpace(c.Text)):
		n.Problem(c.Place, "no_number_date", "text", problem.Shorten(c.Text))
	case value.kind == wrong:
		n.Problem(c.Place, "no_number", "text", problem.Shorten(c.Text))
	}
	return value
}
