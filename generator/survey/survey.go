// Package survey holds results that may be shown: the instrument, the tree of
// units, and for each round the cells as the disclosure step let them through.
//
// A cell is Missing, Hidden or Shown. A hidden cell carries neither number nor
// reason, so nothing that reads a [Dataset] can leak one. All numbers are as
// printed: a mean is a whole number of its last printed digit, so whatever is
// computed from it is computed from what the reader sees.
package survey

import (
	"slices"
	"time"

	"tifaktor/generator/i18n"
)

// Dataset is everything about the survey that may be shown.
type Dataset struct {
	Instrument Instrument
	Units      []Unit  // the top first, every parent before its children, siblings in the author's order
	Rounds     []Round // oldest first

	// Groupings divide the people of a unit in another way than the tree does.
	// No unit with groups lies below another with groups.
	Groupings []Grouping
}

// Grouping is a second way to divide the people of one unit, each into one group:
// leaders and staff, professions.
type Grouping struct {
	Name   i18n.Text
	Of     int // index into Dataset.Units
	Groups []Group
}

// Group is a group of a grouping. Its id is also unlike that of any unit.
type Group struct {
	ID   string
	Name i18n.Text
}

// Instrument is the questionnaire: what is measured, and on what scale.
type Instrument struct {
	ID         string
	Name       i18n.Text
	Source     i18n.Text // who made it: "KS"
	Statements int       // 0 if not known
	Scale      Scale
	Factors    []Factor // in the instrument's order
}

// Scale is the answer scale of a mean: From..To, printed with Decimals.
type Scale struct {
	From, To  int
	Decimals  int
	Percent   bool      // the numbers are per cent and printed with the sign
	Low, High i18n.Text // labels of the ends: "svært ueinig", "svært einig"
}

// Digits returns a number on the scale in last printed digits: with one decimal, 4 is 40.
func (s Scale) Digits(number int) int {
	for range s.Decimals {
		number *= 10
	}
	return number
}

// Factor is one thing that the instrument measures.
type Factor struct {
	ID        string
	Number    int // from 1
	Name      i18n.Text
	Short     i18n.Text   // for narrow column heads, may hold soft hyphens; if empty, the name is used
	Meaning   i18n.Text   // one short clause
	Aliases   []i18n.Text // each shown in the languages that it is in
	Questions []i18n.Text // for talking about the result

	Statements Statements // that a person's score is the mean of
}

// Statements is how many statements a factor is measured by: from Fewest to Most of
// them. It is zero if that is not known.
type Statements struct{ Fewest, Most int }

// MostStatements is how many statements a factor can have.
const MostStatements = 12

// NoUnit is the parent of the top unit.
const NoUnit = -1

// Unit is a part of the organisation.
type Unit struct {
	ID       string // also the name of its page
	Name     i18n.Text
	Aliases  []string // what people call it when they look for it; printed nowhere
	Type     string   // one of UnitTypes, as a rule; "" if not known
	Parent   int      // index into Dataset.Units; NoUnit for the top
	Children []int
	Depth    int // 0 for the top

	// MergedInto is the unit that this one became part of, or NoUnit, and
	// MergedFrom the id of the first round in which that holds.
	MergedInto int
	MergedFrom string

	// SplitOf is the unit that this one was a part of before, or NoUnit, and
	// SplitFrom the id of the first round in which it no longer was.
	SplitOf   int
	SplitFrom string

	// Formerly is what the unit was called before RenamedFrom, the id of the
	// first round with the name it has now; empty if it has had one name only.
	Formerly    i18n.Text
	RenamedFrom string
}

// Round is one time the survey was held.
type Round struct {
	ID        string    // "2023"
	From, To  time.Time // zero if not known
	Published time.Time // zero if not known
	Corrected time.Time // the day that figures published before, or their tree, were found to be wrong; zero if they were not
	WrongTree i18n.Text // why the tree that it was published with was wrong; nil if it was not
	Synthetic bool      // the numbers are invented: every page that shows them says so

	// SourceProtected is true if the numbers come from a source that had already protected
	// them and does not publish numbers of answers.
	SourceProtected bool

	SmallestGroup int    // answers needed before anything is shown
	Limits        Limits // the other limits that protect it
	References    []Reference

	Responses []Response // per unit
	Means     [][]Mean   // per unit and factor
	Breaks    []bool     // per unit: it is not the same group as in the round before
	Rests     []Rest     // per unit; nil if the round has none

	Distributions [][]Distribution // per unit and factor; nil if the round has none
	Groups        [][]GroupResult  // per grouping and group, as in Dataset.Groupings

	// ShownAgain is why units that were taken down are shown again, by id, and under "" why
	// the round is; nil if none are. It is for the ledger alone.
	ShownAgain map[string]string
}

// Limits is the limits that protect the figures of a round besides the smallest group, as
// far as pages show them.
type Limits struct {
	// CoverTimes is how many times as many must have answered in a unit as are left
	// between it and its shown parts for rounding alone to hide these; 0 if it never does.
	CoverTimes int
	// Alike is what is printed if all of a smallest group gave the highest answer.
	Alike Mean
	// WithoutParticipation is true if who answered is not protected.
	WithoutParticipation bool
}

// Rest is the people of a shown unit who are in none of its shown parts: those of the
// hidden parts, and those registered directly at the unit. A reader can subtract, so they
// have figures. Respondents is 0 where a unit has no such row, and then there are no means.
type Rest struct {
	Respondents int
	Means       []Mean // per factor
}

// HasRests reports whether any round has rests.
func (d *Dataset) HasRests() bool {
	return slices.ContainsFunc(d.Rounds, func(r Round) bool { return r.Rests != nil })
}

// GroupResult is the results of one group of a grouping.
type GroupResult struct {
	Response Response
	Means    []Mean // per factor
}

// Path returns the units from the top down to the unit, which is the last.
func (d *Dataset) Path(unit int) []int {
	var path []int
	for u := unit; u != NoUnit; u = d.Units[u].Parent {
		path = append([]int{u}, path...)
	}
	return path
}

// Latest returns the newest round; nil if there is none.
func (d *Dataset) Latest() *Round {
	if len(d.Rounds) == 0 {
		return nil
	}
	return &d.Rounds[len(d.Rounds)-1]
}
