package disclosure

import (
	"tifaktor/generator/i18n"
	"tifaktor/generator/ledger"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// unknown is a number of people that was not delivered.
const unknown = -1

// delivery is one round as it was delivered, by unit and factor rather than by
// row. In all its counts 0 means that there is nothing: nobody answered, or the
// unit has no row.
type delivery struct {
	round    *raw.Round
	rows     []*raw.Row  // per unit; nil without one
	answers  []int       // per unit
	ranges   []raw.Range // per unit: what is known of an unknown number of answers; nil for nothing
	invited  []int       // per unit; unknown where it was not told
	cells    []cell      // per unit and factor
	measured []bool      // per factor: somebody has a cell
	factors  int
	shares   map[int]*raw.Distribution // by unit*factors+factor

	groupRows []*raw.Row // of groups outside the tree
}

// cell is one delivered mean. It is Missing, Shown (a mean is there) or Hidden
// (the source hid it).
type cell struct {
	mean    yamlfile.Decimal
	state   survey.State
	answers int
}

// reader puts the rows of the rounds in order.
type reader struct {
	tree       *tree
	instrument *survey.Instrument
	factors    map[string]int
	groupings  []raw.Grouping
	groups     map[string]bool // by id
	site       *site.Site
	words      *i18n.Printer // of the publisher's language
	published  *ledger.Ledger
	problems   *problem.List
}

func newReader(t *tree, results *raw.Results, site *site.Site, published *ledger.Ledger, problems *problem.List) *reader {
	r := &reader{
		tree: t, instrument: &results.Instrument.Instrument, factors: map[string]int{},
		groupings: results.Groupings, groups: map[string]bool{}, site: site, words: site.Words(), published: published, problems: problems,
	}
	for i, factor := range r.instrument.Factors {
		r.factors[factor.ID] = i
	}
	for _, grouping := range r.groupings {
		for _, group := range grouping.Groups {
			r.groups[group.ID.V] = true
		}
	}
	return r
}

// deliver reads a round. What package check should have found is refused once
// more here, since publishing on a wrong footing cannot be taken back.
func (r *reader) deliver(round *raw.Round) *delivery {
	units, factors := len(r.tree.units), len(r.instrument.Factors)
	d := &delivery{
		round: round, factors: factors,
		rows: make([]*raw.Row, units), answers: make([]int, units), invited: make([]int, units),
		cells: make([]cell, units*factors), measured: make([]bool, factors), shares: map[int]*raw.Distribution{},
	}
	for u := range d.invited {
		d.invited[u] = unknown
	}
	for i := range round.Rows {
		row := &round.Rows[i]
		if r.groups[row.Unit.V] {
			d.groupRows = append(d.groupRows, row)
			continue
		}
		unit, known := r.tree.index[row.Unit.V]
		if !known || d.rows[unit] != nil {
			r.refuse(row.Unit.Place, "%q is not a unit, or has two rows in the round", row.Unit.V)
			continue
		}
		d.rows[unit] = row
		r.people(d, unit, row)
		for c := range row.Cells {
			r.cell(d, unit, &row.Cells[c])
		}
		r.shares(d, unit, row)
	}
	r.sums(d)
	return d
}

// people reads how many were asked and how many answered.
func (r *reader) people(d *delivery, unit int, row *raw.Row) {
	invited, respondents, within := row.Invited, row.Respondents, row.Within
	least := max(respondents.V, within.V.Lowest)
	switch {
	case min(respondents.V, invited.V, within.V.Lowest) < 0 || invited.Known() && least > invited.V || within.V.Highest < within.V.Lowest:
		r.refuse(row.Unit.Place, "the numbers of people of %q contradict each other", row.Unit.V)
	case d.sourceProtected() && (invited.Known() || respondents.Known() || within.Known()):
		r.refuse(row.Unit.Place, "the round declares that its source has protected it, so %q cannot have numbers of people", row.Unit.V)
	case respondents.Known():
		d.answers[unit] = respondents.V
	case within.Known():
		if d.answers[unit] = unknown; d.ranges == nil {
			d.ranges = make([]raw.Range, len(d.rows))
		}
		if d.ranges[unit] = within.V; invited.Known() {
			d.ranges[unit].Highest = min(within.V.Highest, invited.V)
		}
	case len(row.Cells) > 0:
		d.answers[unit] = unknown
	}
	if invited.Known() {
		d.invited[unit] = invited.V
	}
}

// cell reads one mean. Its answers are the row's where it has no number of its
// own.
func (r *reader) cell(d *delivery, unit int, written *raw.Cell) {
	factor, known := r.factors[written.Factor.V]
	if !known {
		r.refuse(written.Factor.Place, "%q is not a factor", written.Factor.V)
		return
	}
	read := &d.cells[unit*d.factors+factor]
	if read.state != survey.Missing {
		r.refuse(written.Factor.Place, "%q stands twice in the row", written.Factor.V)
		return
	}
	respondents := d.answers[unit]
	read.answers = respondents
	switch {
	case respondents == 0: // nobody answered: no cell
		return
	case written.Hidden:
		read.state = survey.Hidden
	case !written.Mean.Known():
		return
	case r.outside(written.Mean.V):
		r.refuse(written.Mean.Place, "the mean lies outside the scale")
		return
	default:
		read.state, read.mean = survey.Shown, written.Mean.V
	}
	if n := written.Answers; n.Known() {
		read.answers = n.V
		if n.V < 0 || respondents != unknown && n.V > respondents || d.ranged(unit) && n.V > d.ranges[unit].Highest || d.sourceProtected() {
			r.refuse(n.Place, "%d answers to %q cannot be", n.V, written.Factor.V)
		}
		if n.V == 0 {
			*read = cell{}
			return
		}
	}
	d.measured[factor] = true
}

// outside reports whether a mean cannot be on the scale.
func (r *reader) outside(mean yamlfile.Decimal) bool {
	scale := r.instrument.Scale
	return mean < yamlfile.Decimal(scale.From)*yamlfile.One || mean > yamlfile.Decimal(scale.To)*yamlfile.One
}

// sums refuses a round in which a unit has fewer people than its parts: somebody
// is counted twice, and nothing can be said of what is left between them.
func (r *reader) sums(d *delivery) {
	units := len(d.rows)
	own, shared, counts := make([]int, units), make([]bool, units), make([]int, units)
	place := problem.Place{File: d.round.File}
	r.fewest(d, counts)
	if err := r.tree.ownPeople(counts, own, shared); err != nil {
		r.refuse(place, "%v", err)
		return
	}
	for f, factor := range r.instrument.Factors {
		if d.column(f, counts) {
			if err := r.tree.ownPeople(counts, own, shared); err != nil {
				r.refuse(place, "%s: %v", factor.ID, err)
			}
		}
	}
}

func (r *reader) refuse(place problem.Place, format string, args ...any) {
	r.problems.Add(place, rule, format+"; nothing is published", args...)
}

// sourceProtected reports whether the numbers were protected before delivery.
func (d *delivery) sourceProtected() bool { return d.round.Protected.V == bySource }

// column gives the number of answers to a factor per unit, and whether it
// differs from the number of respondents anywhere. A source that hides how many
// answered may leave out the means as well.
func (d *delivery) column(factor int, into []int) (differs bool) {
	for u, respondents := range d.answers {
		c := &d.cells[u*d.factors+factor]
		into[u] = 0
		switch {
		case c.state != survey.Missing:
			into[u] = c.answers
		case d.ranged(u) && d.measured[factor]:
			into[u] = unknown
		}
		differs = differs || into[u] != respondents
	}
	return differs
}

// hiddenBySource reports whether a unit has cells, but not one mean.
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
