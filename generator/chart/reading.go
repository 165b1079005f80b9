package chart

import "tifaktor/generator/survey"

// reading is what a definition holds, whatever its kind.
type reading struct {
	rows  []row  // or panels
	steps []span // of the colour, in a heatmap
}

// row is a row of a figure, or a panel, with what each series has in it.
type row struct {
	state survey.State // Shown when there is a mark
	open  span         // without one, where it may lie
	cells []cell
}

// A panel has two series, however many lines they are: what is compared with, and the
// unit.
const (
	trendWhole = iota
	trendUnit
	panelSeries
)

// cell is what a series has in a row.
type cell struct {
	marks []mark
	lines []line
}

// mark returns the one mark of a cell; it is not shown when there is none.
func (c cell) mark() mark {
	if len(c.marks) == 0 {
		return mark{}
	}
	return c.marks[0]
}

// line returns the one line of a cell; it has no length when there is none.
func (c cell) line() line {
	if len(c.lines) == 0 {
		return line{}
	}
	return c.lines[0]
}

// mark is a number of a figure.
type mark struct {
	shown  bool
	at     half
	bound  survey.Bound
	few    bool
	y      pixels // below the top of its row
	place  int    // its column or round
	joined bool   // a line leads to it from the round before
}

// line is a line of a figure; in a panel, where a hidden round may lie.
type line struct {
	span
	foot, top pixels // below the top of its row
	place     int    // its round
}

// expected is what a series of a kind looks like.
type expected struct {
	name   string // any when it is empty
	symbol string
	stack  string
	lines  direction
	many   bool // marks and lines in one row
}

// direction is the direction of the lines of a series, besides arrows and those of rows
// without a figure.
type direction int

const (
	noLines direction = iota
	across
	upright
)
