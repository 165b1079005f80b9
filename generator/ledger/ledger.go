// Package ledger is the memory of a site: everything that was ever published.
//
// A figure that was published once is known for ever, whatever the site shows
// today. So package disclosure counts everything in the ledger as known when it
// decides what else may be shown, and only the command that publishes adds to
// it. The ledger lies beside the content, never in the site. It holds which figures were
// shown and of how many people, as the site did.
//
// It is a readable table (CSV) that ends with a fingerprint of its lines; it is refused if
// the two do not agree (read.go). Lines are added and never removed (add.go). To remember
// one more kind of thing, add a kind of line.
package ledger

import (
	"tifaktor/generator/problem"
	"tifaktor/generator/survey"
)

// FileName is the ledger's file in the content folder.
const FileName = "ledger.csv"

// Ledger is everything that was published. The zero Ledger means that nothing was.
type Ledger struct {
	body   []byte // the lines as they are in the file, without the last
	rounds []*Round
	index  map[string]*Round // by id
}

// Round is what was published of one round.
type Round struct {
	ID        string
	Opened    string // the first and the last day of the round, "2023-03-06"; "" if not known
	Closed    string
	Synthetic bool // the numbers were invented
	Source    bool // their source had protected them; nothing else is remembered then
	Spread    bool // some distribution was published
	From, To  int  // the scale of its means
	Decimals  int
	Corrected string // the day its figures or its tree were corrected last, "2026-11-20"; "" if they never were
	WrongTree string // why the tree that it was published with was wrong; "" if it was not
	Place     problem.Place
	Units     []*Unit  // units and groups, in the order they were first published
	Factors   []Factor // with a mean that was published, in the same order
	index     map[string]*Unit
	down      map[item]bool       // what was taken down after it was published
	reasons   map[string][]string // per unit: the reasons given to show it again
}

// Factor is a factor of which something was published.
type Factor struct {
	ID    string
	Place problem.Place
}

// Unit is what was published of a unit in a round, or of a group. Its numbers
// are the last ones published.
type Unit struct {
	ID       string
	Group    bool   // it is a group of a grouping
	Parent   string // the unit above in the tree, or the unit a group is part of; "" for the top
	Hidden   bool   // it had results, and nothing of it was shown
	Answers  int    // people who answered; 0 if the unit was hidden or missing
	Invited  int    // 0 if it was not shown
	Replaced bool   // an earlier number of answers was published too
	Place    problem.Place
	cells    map[string]*Cell
	rests    map[string]*Cell // of its people who are in none of its shown parts
}

// Cell is what was published of a factor in a unit or group: the last figure.
type Cell struct {
	Factor   string
	Mean     survey.Mean // shown; Answers is always the number of answers to the factor
	Parts    []survey.Part
	Replaced bool // an earlier figure was published too
	Place    problem.Place
}

// Round returns what was published of a round; nil if nothing was.
func (l *Ledger) Round(id string) *Round {
	if l == nil {
		return nil
	}
	return l.index[id]
}

// Rounds returns all rounds of which something was published, in the order they were first
// published.
func (l *Ledger) Rounds() []*Round {
	if l == nil {
		return nil
	}
	return l.rounds
}

// Unit returns what was published of a unit or group; nil if nothing was, not even that it
// exists.
func (r *Round) Unit(id string) *Unit {
	if r == nil {
		return nil
	}
	return r.index[id]
}

// Rest returns what was published of a factor of the unit's people who were in none of its
// shown parts; nil if nothing was.
func (u *Unit) Rest(factor string) *Cell {
	if u == nil {
		return nil
	}
	return u.rests[factor]
}

// Cell returns what was published of a factor; nil if nothing was.
func (u *Unit) Cell(factor string) *Cell {
	if u == nil {
		return nil
	}
	return u.cells[factor]
}
