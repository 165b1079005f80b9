package check

import (
	"strings"

	"tifaktor/generator/raw"
)

// countedOnce checks that the parts of a unit have no more answers together than the
// unit has, and were not invited more: then somebody is counted twice, and what
// is shown of the whole could not protect the parts (disclosure looks at what is
// left between them). A part without a number counts as its own parts do, and one
// with a range as the lowest of it.
func countedOnce(results *raw.Results, r report) {
	t := newTree(results.Units)
	for i := range results.Rounds {
		rows := t.rows(&results.Rounds[i])
		answers, invited := make([]amount, len(rows)), make([]amount, len(rows))
		for unit, row := range rows {
			if row != nil && row.Respondents.V >= 0 && row.Invited.V >= 0 {
				answers[unit], invited[unit] = answered(row), exactly(row.Invited)
			}
		}
		tooMany := t.overfull(answers)
		noteAll(t, tooMany, answers, "parts_answers", r)
		noteAll(t, t.overfull(invited), invited, "parts_invited", r)
		own := ownAnswers(rows)
		for _, factor := range results.Instrument.Factors {
			if own[factor.ID] {
				factorSums(t, rows, factor.ID, tooMany, r)
			}
		}
	}
}

// ownAnswers returns the factors for which some unit has a number of answers of
// its own, that is not simply that of its respondents.
func ownAnswers(rows []*raw.Row) map[string]bool {
	own := map[string]bool{}
	for _, row := range rows {
		if row == nil {
			continue
		}
		for i := range row.Cells {
			if row.Cells[i].Answers.Known() {
				own[row.Cells[i].Factor.V] = true
			}
		}
	}
	return own
}

// factorSums checks the answers to one factor, where the respondents were not
// wrong already.
func factorSums(t *tree, rows []*raw.Row, factor string, noted []*parts, r report) {
	answers := make([]amount, len(rows))
	for unit, row := range rows {
		if row == nil {
			continue
		}
		for i := range row.Cells {
			cell := &row.Cells[i]
			switch {
			case cell.Factor.V != factor:
			case cell.Answers.Known() && cell.Answers.V >= 0:
				answers[unit] = exactly(cell.Answers)
			case row.Respondents.V >= 0:
				answers[unit] = answered(row)
				if row.Within.Known() {
					answers[unit].least = 0 // some of them may have left it out
				}
			}
		}
	}
	for unit, parts := range t.overfull(answers) {
		if parts != nil && noted[unit] == nil {
			parts.note(t, unit, answers, "parts_answers_of", r, "factor", factor)
		}
	}
}

// parts is what the parts of a unit have together.
type parts struct {
	sum   int
	units []int
}

// overfull returns the units with fewer answers than their parts have together,
// by index; nil for the others.
func (t *tree) overfull(answers []amount) []*parts {
	found := make([]*parts, len(t.units))
	below := make([]int, len(t.units)) // answers of the nearest units below that have a number
	for i := len(t.order) - 1; i >= 0; i-- {
		unit := t.order[i]
		if answers[unit].known() && below[unit] > answers[unit].most {
			found[unit] = &parts{below[unit], t.nearest(unit, answers)}
		}
		parent := t.parents[unit]
		switch {
		case parent == noUnit:
		case answers[unit].known():
			below[parent] += max(answers[unit].least, min(answers[unit].most, below[unit]))
		default:
			below[parent] += below[unit]
		}
	}
	return found
}

// nearest returns the nearest units below that have a number of answers.
func (t *tree) nearest(unit int, answers []amount) []int {
	var found []int
	for _, child := range t.children[unit] {
		if answers[child].known() {
			found = append(found, child)
			continue
		}
		found = append(found, t.nearest(child, answers)...)
	}
	return found
}

// mostListed is how many parts are named in a problem.
const mostListed = 8

func noteAll(t *tree, found []*parts, numbers []amount, key string, r report) {
	for unit, parts := range found {
		if parts != nil {
			parts.note(t, unit, numbers, key, r)
		}
	}
}

func (p *parts) note(t *tree, unit int, numbers []amount, key string, r report, pairs ...any) {
	var list []string
	for i, part := range p.units {
		if i == mostListed {
			list = append(list, r.words.Text("import.more", "n", len(p.units)-i))
			break
		}
		list = append(list, t.units[part].ID.V)
	}
	r.must(numbers[unit].place, key, append(pairs, "unit", t.units[unit].ID.V, "parts", strings.Join(list, ", "))...)
}
