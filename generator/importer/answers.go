package importer

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"tifaktor/generator/problem"
)

// Answers are what the publisher says of a table, by flags or in
// survey/import.yaml. What is not said is read from the table itself.
type Answers struct {
	Round        string            // the round of files without a year in their names
	Organisation string            // the name of the whole
	Instrument   string            // the id of the instrument whose factors are taken
	Scale        string            // "1-5"
	Sheets       []string          // the worksheets that hold results
	Headings     int               // the number of the row of headings, from 1
	Columns      map[string]string // what a column holds, by its heading
	Rows         map[string]string // what a row is, by its name or its number
	Same         map[string]string // the row that a parent is, by what the table calls it there
	Tree         string            // how the tree is given
	CarryDown    bool              // an empty parent is that of the row above
	Turned       bool              // units are columns

	ProtectedBySource bool // the source itself has hidden small groups

	headings []string // of the table that is read, where one that is written exactly goes first
	last     last
	places   map[string]problem.Place // where survey/import.yaml says what no flag does
}

// last says which answers come from survey/import.yaml alone, and so from the table
// before: they hold for the next one as far as it looks the same.
type last struct{ headings, sheets, tree, turned, protected, scale, instrument bool }

// The ways to give a tree, as Answers.Tree names them.
const (
	byParents     = "parents"
	byLevels      = "levels"
	byCodes       = "codes"
	byIndentation = "indentation"
	byDepths      = "depths"   // a column has the number of each unit's level
	byHeadings    = "headings" // rows without numbers are the parents of those below them
	bySums        = "sums"     // wholes are found by their numbers
	byUnits       = "units"    // it is that of survey/units.yaml
	bySheets      = "sheets"   // each sheet or file is called as the unit that holds the others in it; nobody says it, and it is not written
	flat          = "flat"
)

var trees = []string{byParents, byLevels, byCodes, byIndentation, byDepths, byHeadings, bySums, byUnits, flat}

// rowKind is what a row is.
type rowKind uint8

const (
	unitRow      rowKind = iota
	wholeRow             // all people of the organisation
	sumRow               // all people of some other rows
	referenceRow         // people elsewhere, to compare with
	leftOutRow           // no results at all: a footnote
)

var rowKinds = map[string]rowKind{"unit": unitRow, "whole": wholeRow, "sum": sumRow, "reference": referenceRow, "left-out": leftOutRow}

// kindsSaid lists the words for a row or a column, for messages.
func kindsSaid[T cmp.Ordered](known map[string]T) string {
	return strings.Join(slices.Sorted(maps.Keys(known)), ", ")
}

// column returns what the publisher says that a column holds.
func (a Answers) column(heading string) (role, bool) {
	if all := a.about(heading); len(all) > 0 {
		kind, ok := roleNames[a.Columns[all[0]]]
		return kind, ok
	}
	return unknownRole, false
}

// about returns what answers about a column are written under: its heading exactly, else
// whatever is like it, else what a star makes it one of, in the same order each time.
func (a Answers) about(heading string) (all []string) {
	for _, said := range slices.Sorted(maps.Keys(a.Columns)) {
		switch {
		case a.isOf(said, heading) && oneLine(said) == oneLine(heading):
			return []string{said}
		case a.isOf(said, heading):
			all = append(all, said)
		}
	}
	if len(all) > 0 {
		return all
	}
	for _, said := range slices.Sorted(maps.Keys(a.Columns)) {
		if strings.Contains(said, "*") && isAnswered(said, heading) {
			all = append(all, said)
		}
	}
	return all
}

// isOf reports whether an answer is about a column: it has its heading, however people write
// that, and no other column has it exactly. "N" and "n" are two.
func (a Answers) isOf(said, heading string) bool {
	return normal(said) == normal(heading) && (oneLine(said) == oneLine(heading) || !slices.Contains(a.headings, oneLine(said)))
}

// factorOf returns the id of the factor that the publisher says a column holds, "" when
// nothing of the kind is said.
func (a Answers) factorOf(heading string) string {
	for _, said := range a.about(heading) {
		if _, isRole := roleNames[a.Columns[said]]; !isRole {
			return a.Columns[said]
		}
	}
	return ""
}

// row returns what the publisher says that a row is, by its name, or by its number
// in the file when nobody is called that. A whole name goes before one with a star.
func (a Answers) row(name string, line int) (rowKind, bool) {
	byStars := func(a, b string) int { return strings.Count(a, "*") - strings.Count(b, "*") }
	for _, said := range slices.SortedStableFunc(slices.Values(slices.Sorted(maps.Keys(a.Rows))), byStars) {
		kind := a.Rows[said]
		if isAnswered(said, name) || said == strconv.Itoa(line) {
			known, ok := rowKinds[kind]
			return known, ok
		}
	}
	return unitRow, false
}

// isAnswered reports whether a name is the one that the publisher gives. A star stands for
// the rest of several names: "Sum *".
func isAnswered(said, name string) bool {
	before, after, star := strings.Cut(said, "*")
	if !star || normal(before) == "" && normal(after) == "" {
		return normal(said) == normal(name) && normal(said) != ""
	}
	all := words(name)
	first, last := words(before), words(after)
	return len(all) > len(first)+len(last) && slices.Equal(all[:len(first)], first) && slices.Equal(all[len(all)-len(last):], last)
}

// over returns the answers with those of later put over them.
func (a Answers) over(later Answers) Answers {
	a.last = last{
		headings: later.Headings == 0, sheets: len(later.Sheets) == 0, tree: later.Tree == "", turned: !later.Turned, protected: !later.ProtectedBySource,
		scale: later.Scale == "", instrument: later.Instrument == "",
	}
	a.places = maps.Clone(a.places)
	maps.DeleteFunc(a.places, func(key string, _ problem.Place) bool { return later.says(key) })
	first := func(said, before string) string { return cmp.Or(said, before) }
	a.Round = first(later.Round, a.Round)
	a.Organisation = first(later.Organisation, a.Organisation)
	a.Instrument = first(later.Instrument, a.Instrument)
	a.Scale = first(later.Scale, a.Scale)
	a.Tree = first(later.Tree, a.Tree)
	a.Headings = cmp.Or(later.Headings, a.Headings)
	if len(later.Sheets) > 0 {
		a.Sheets = later.Sheets
	}
	a.Columns, a.Rows, a.Same = together(a.Columns, later.Columns), together(a.Rows, later.Rows), together(a.Same, later.Same)
	a.CarryDown = a.CarryDown || later.CarryDown
	a.Turned = a.Turned || later.Turned
	a.ProtectedBySource = a.ProtectedBySource || later.ProtectedBySource
	return a
}

// says reports whether the answers have one of a place's key.
func (a Answers) says(key string) bool {
	for said := range a.Columns {
		if key == placeOfColumn+normal(said) {
			return true
		}
	}
	for said := range a.Rows {
		if key == placeOfRow+normal(said) {
			return true
		}
	}
	return key == placeOfTree && a.Tree != "" || key == placeOfScale && a.Scale != ""
}

// saysInstrument reports whether the publisher has said of this table, and not only import
// of the one before, that one instrument is to be read alone.
func (a Answers) saysInstrument() bool { return a.Instrument != "" && !a.last.instrument }

// together lays maps together by names that are alike; what later says wins.
func together(before, later map[string]string) map[string]string {
	all := maps.Clone(later)
	for said, value := range before {
		alone := !slices.ContainsFunc(slices.Collect(maps.Keys(before)), func(other string) bool { return other != said && normal(other) == normal(said) })
		taken := slices.ContainsFunc(slices.Collect(maps.Keys(later)), func(other string) bool { return other == said || alone && normal(other) == normal(said) })
		if !taken {
			if all == nil {
				all = map[string]string{}
			}
			all[said] = value
		}
	}
	return all
}
