package disclosure

import (
	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/i18n"
	"tifaktor/generator/ledger"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// reader reads the rows of the rounds.
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

// deliver reads a round. What package check should have found is refused here too, since
// what is published cannot be taken back.
func (r *reader) deliver(round *raw.Round) *delivery {
	units, factors := len(r.tree.units), len(r.instrument.Factors)
	d := &delivery{
		round: round, factors: factors,
		rows: make([]*raw.Row, units), answers: make([]int, units), invited: make([]int, units),
		cells: make([]cell, units*factors), measured: make([]bool, factors), shares: map[int]*raw.Distribution{},
	}
	for u := range d.invited {
		d.invited[u] = limits.Unknown
	}
	if round.Decimals.Known() {
		d.half = yamlfile.One / 2
		for range round.Decimals.V {
			d.half = max(1, d.half/10)
		}
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

// people reads how many were invited and how many answered.
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
		if d.answers[unit] = limits.Unknown; d.ranges == nil {
			d.ranges = make([]limits.Range, len(d.rows))
		}
		if d.ranges[unit] = limits.Range(within.V); invited.Known() {
			d.ranges[unit].Highest = min(within.V.Highest, invited.V)
		}
	case len(row.Cells) > 0:
		d.answers[unit] = limits.Unknown
	}
	if invited.Known() {
		d.invited[unit] = invited.V
	}
}

// cell reads one mean. If it has no number of answers of its own, it has the row's.
func (r *reader) cell(d *delivery, unit int, written *raw.Cell) {
	factor, known := r.factors[written.Factor.V]
	if !known {
		r.refuse(written.Factor.Place, "%q is not a factor", written.Factor.V)
		return
	}
	read := d.cell(unit, factor)
	if read.state != survey.Missing {
		r.refuse(written.Factor.Place, "%q is twice in the row", written.Factor.V)
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
	case isOutside(r.instrument.Scale, written.Mean.V):
		r.refuse(written.Mean.Place, "the mean lies outside the scale")
		return
	default:
		read.state, read.mean = survey.Shown, written.Mean.V
	}
	if n := written.Answers; n.Known() {
		read.answers = n.V
		if n.V < 0 || respondents != limits.Unknown && n.V > respondents || d.ranged(unit) && n.V > d.ranges[unit].Highest || d.sourceProtected() {
			r.refuse(n.Place, "the number of answers to %q is not possible", written.Factor.V)
		}
		if n.V == 0 {
			*read = cell{}
			return
		}
	}
	d.measured[factor] = true
}

// isOutside reports whether a mean is not on a scale.
func isOutside(scale survey.Scale, mean yamlfile.Decimal) bool {
	return mean < yamlfile.Decimal(scale.From)*yamlfile.One || mean > yamlfile.Decimal(scale.To)*yamlfile.One
}

func (r *reader) refuse(place problem.Place, format string, args ...any) {
	r.problems.Add(place, rule, format+"; nothing is published", args...)
}
