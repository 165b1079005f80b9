package check

import (
	"tifaktor/generator/raw"
	"tifaktor/generator/sums"
	"tifaktor/generator/yamlfile"
)

// measured is what is known of the people of each unit in a round, in numbers that
// can be compared exactly.
type measured struct {
	rows    []*raw.Row
	people  []*sums.Row // nil where nothing of a unit is in the round
	factors map[string]int
	scale   sums.Scale
	group   int // the smallest group
}

func newMeasured(t *tree, instrument raw.Instrument, round *raw.Round, group int) *measured {
	m := &measured{
		rows:    t.rows(round),
		people:  make([]*sums.Row, len(t.units)),
		factors: map[string]int{},
		scale: sums.Scale{
			From: int64(instrument.Scale.From) * int64(yamlfile.One),
			To:   int64(instrument.Scale.To) * int64(yamlfile.One),
		},
		group: group,
	}
	for _, factor := range instrument.Factors {
		if _, twice := m.factors[factor.ID]; !twice {
			m.factors[factor.ID] = len(m.factors)
		}
	}
	for i := len(t.order) - 1; i >= 0; i-- {
		unit := t.order[i]
		m.people[unit] = m.peopleOf(unit, t.children[unit])
	}
	return m
}

// counted reports whether a unit has a row with its number of answers.
func (m *measured) counted(unit int) bool {
	row := m.rows[unit]
	return row != nil && row.Respondents.Known() && row.Respondents.V >= 0
}

// peopleOf returns what is known of all people of a unit: its own row, or where
// that has no number of answers, those of the units below it.
func (m *measured) peopleOf(unit int, children []int) *sums.Row {
	if m.counted(unit) {
		return m.row(m.rows[unit])
	}
	var below []sums.Row
	for _, child := range children {
		if m.people[child] != nil {
			below = append(below, *m.people[child])
		}
	}
	switch {
	case below != nil:
		total := sums.Total(below)
		return &total
	case m.rows[unit] != nil:
		return m.row(m.rows[unit])
	}
	return nil
}

// row returns what a row says of its people. If their number is not known at all, they
// are fewer than a smallest group.
func (m *measured) row(row *raw.Row) *sums.Row {
	least, most := 0, m.group-1
	switch {
	case row.Within.Known():
		least, most = row.Within.V.Lowest, row.Within.V.Highest
	case row.Respondents.Known():
		least, most = row.Respondents.V, row.Respondents.V
	}
	people := sums.NewRow(least, most, make([]*sums.Range, len(m.factors)), m.scale)
	half := halfOfLast(row)
	for i := range row.Cells {
		cell := &row.Cells[i]
		if factor, known := m.factors[cell.Factor.V]; known && cell.Mean.Known() {
			people.Known[factor] = true
			people.Sums[factor] = m.sum(cell, least, half)
		}
	}
	return &people
}

// sum returns the range of the sum of the answers of a number of people. Those who
// left the factor out may have answered anything.
func (m *measured) sum(cell *raw.Cell, people int, half int64) sums.Range {
	answered := people
	if cell.Answers.Known() && cell.Answers.V >= 0 {
		answered = min(people, cell.Answers.V)
	}
	mean := int64(cell.Mean.V)
	n, rest := int64(answered), int64(people-answered)
	return sums.Range{
		Low:  n*max(mean-half, m.scale.From) + rest*m.scale.From,
		High: n*min(mean+half, m.scale.To) + rest*m.scale.To,
	}
}

// halfOfLast returns half of the last digit of the means in a row: as far as they
// may be from what they were before they were rounded. Zeros at the end need not be
// written, so the mean with most decimals says how many all of them have.
func halfOfLast(row *raw.Row) int64 {
	half := int64(yamlfile.One) / 2
	last := int64(yamlfile.One)
	for i := range row.Cells {
		for last > 1 && int64(row.Cells[i].Mean.V)%last != 0 {
			last, half = last/10, half/10
		}
	}
	return max(half, 1)
}
