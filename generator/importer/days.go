package importer

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

// The ways to write a day, and a day of which the month or year follows later. They
// match days that do not exist as well, so that those can be reported.
const (
	numericDay = `(\d{1,3})[./](\d{1,3})(?:[./](\d{1,6})?)?`
	isoDay     = `(\d{4,6})-(\d{1,3})-(\d{1,3})`
	namedDay   = `(\d{1,3})\.?\s*(\p{L}{3,})?\.?\s*(\d{4,6})?`
	until      = `\s*(?:[-–—]|til og med|til|t\.o\.m\.|to|until)\s*`
	noDigit    = `(?:^|[^\d.,/])`
)

var (
	numericPeriod = pattern(noDigit + `(` + numericDay + until + `(\d{1,3})[./](\d{1,3})[./](\d{1,6}))(?:\D|$)`)
	isoPeriod     = pattern(noDigit + `(` + isoDay + until + isoDay + `)(?:\D|$)`)
	namedPeriod   = pattern(noDigit + `(` + namedDay + until + `(\d{1,3})\.?\s*(\p{L}{3,})\.?\s*(\d{4,6}))(?:\D|$)`)
)

// monthNames begin the names of the months in Norwegian and English.
var monthNames = [][]string{
	{"jan"}, {"feb"}, {"mar"}, {"apr"}, {"mai", "may"}, {"jun"}, {"jul"}, {"aug"}, {"sep"}, {"okt", "oct"}, {"nov"}, {"des", "dec"},
}

// writtenDay is a day as it is written: year, month and day.
type writtenDay [3]string

// writtenPeriod is two days as they are written.
type writtenPeriod struct {
	text     string
	from, to writtenDay
}

// findPeriod returns the period that is written in a text, as it is written.
func findPeriod(text string) (found writtenPeriod, ok bool) {
	if parts := isoPeriod().FindStringSubmatch(text); parts != nil {
		return writtenPeriod{parts[1], writtenDay(parts[2:5]), writtenDay(parts[5:8])}, true
	}
	if parts := numericPeriod().FindStringSubmatch(text); parts != nil {
		return writtenPeriod{parts[1], writtenDay{yearOr(parts[4], parts[7]), parts[3], parts[2]}, writtenDay{yearOr(parts[7], ""), parts[6], parts[5]}}, true
	}
	if parts := namedPeriod().FindStringSubmatch(text); parts != nil {
		if parts[3] == "" {
			parts[3] = parts[6]
		}
		found = writtenPeriod{parts[1], writtenDay{yearOr(parts[4], parts[7]), monthOf(parts[3]), parts[2]}, writtenDay{parts[7], monthOf(parts[6]), parts[5]}}
		return found, found.from[1] != "0" && found.to[1] != "0" // else they are other words
	}
	return writtenPeriod{}, false
}

// yearOr is a year with four digits, or another one where none is written.
func yearOr(year, other string) string {
	switch len(year) {
	case 0:
		return yearOr(other, "0000")
	case 2:
		return "20" + year
	}
	return year
}

// monthOf returns the number of a month, "0" when the name is that of none.
func monthOf(name string) string {
	month := slices.IndexFunc(monthNames, func(begins []string) bool {
		return slices.ContainsFunc(begins, func(begin string) bool { return strings.HasPrefix(strings.ToLower(name), begin) })
	})
	return strconv.Itoa(month + 1)
}

// day returns the day, and reports whether there is such a day in a year of ours.
func (w writtenDay) day() (time.Time, bool) {
	var numbers [3]int
	for i, part := range w {
		numbers[i], _ = strconv.Atoi(part)
	}
	day := time.Date(numbers[0], time.Month(numbers[1]), numbers[2], 0, 0, 0, 0, time.UTC)
	isDay := day.Year() == numbers[0] && int(day.Month()) == numbers[1] && day.Day() == numbers[2]
	return day, isDay && len(yearsIn(w[0])) == 1
}

// dayAlone is a cell with nothing but a day.
var dayAlone = pattern(`^(?:\d{1,3}[./]\d{1,3}[./]\d{1,6}|\d{4,6}-\d{2}-\d{2})(?:T[\d:]+)?$`)

// lineAbove is what is written above the rows of a table, and where.
type lineAbove struct {
	text  string
	place problem.Place
}

// linesAbove returns what is written above the rows, each cell, and each row in which two
// days are side by side as one line with what is before them.
func linesAbove(columns []column, above [][]sheet.Cell) []lineAbove {
	var lines []lineAbove
	for _, c := range columns {
		lines = append(lines, lineAbove{c.heading, c.place}, lineAbove{c.over, c.place})
	}
	for _, row := range above {
		var line, days string
		for _, c := range row {
			lines = append(lines, lineAbove{c.Text, c.Place})
			switch text := strings.TrimSpace(c.Text); {
			case text == "" || c.Merged:
			case !dayAlone().MatchString(text):
				line += text + " "
			default:
				day, _, _ := strings.Cut(text, "T")
				days = strings.TrimPrefix(days+" - "+day, " - ")
			}
		}
		if strings.Contains(days, " - ") {
			lines = append(lines, lineAbove{line + days, row[0].Place})
		}
	}
	return lines
}
