package disclosure

import (
	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// delivery is a round as it was delivered, by unit and factor rather than by row. In all
// its counts 0 means that nobody answered, or that the unit has no row.
type delivery struct {
	round    *raw.Round
	rows     []*raw.Row     // per unit; nil if it has none
	answers  []int          // per unit
	ranges   []limits.Range // per unit: the range of an unknown number of answers; nil if there are none
	invited  []int          // per unit; limits.Unknown where it was not delivered
	cells    []cell         // per unit and factor
	measured []bool         // per factor: some unit has a cell
	factors  int
	half     yamlfile.Decimal          // half the last digit that the means are delivered with; 0 if that is not known
	shares   map[int]*raw.Distribution // by unit*factors+factor

	groupRows []*raw.Row // of groups outside the tree
}

// cell is one delivered mean. It is Missing, Shown (there is a mean) or Hidden (the source
// hid it).
type cell struct {
	mean    yamlfile.Decimal
	state   survey.State
	answers int
}

// sourceProtected reports whether the numbers were protected before delivery.
func (d *delivery) sourceProtected() bool { return d.round.Protected.V == bySource }

// cell returns the cell of a unit and a factor.
func (d *delivery) cell(unit, factor int) *cell { return &d.cells[unit*d.factors+factor] }

// column writes the number of answers to a factor per unit, and reports whether it differs
// from the number of respondents anywhere. A source that hides how many answered may leave
// out the means as well.
func (d *delivery) column(factor int, into []int) (differs bool) {
	for u, respondents := range d.answers {
		c := d.cell(u, factor)
		into[u] = 0
		switch {
		case c.state != survey.Missing:
			into[u] = c.answers
		case d.ranged(u) && d.measured[factor]:
			into[u] = limits.Unknown
		}
		differs = differs || into[u] != respondents
	}
	return differs
}

// hiddenBySource reports whether a unit has cells but no mean.
func (d *delivery) hiddenBySource(unit int) bool {
	hidden := false
	for _, c := range d.cells[unit*d.factors : (unit+1)*d.factors] {
		if c.state == survey.Shown {
			return false
		}
		hidden = hidden || c.state == survey.Hidden
	}
	return hidden
}

// ranged reports whether all that is known of a unit's answers is a range.
func (d *delivery) ranged(unit int) bool {
	return d.ranges != nil && d.answers[unit] == limits.Unknown && d.ranges[unit] != limits.Range{}
}

// nobody reports whether a unit was asked and nobody answered.
func (d *delivery) nobody(unit int) bool {
	row := d.rows[unit]
	return row != nil && row.Respondents.Known() && row.Respondents.V == 0
}
