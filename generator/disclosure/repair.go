package disclosure

import (
	"fmt"

	"tifaktor/generator/survey"
)

// protector decides what is shown of a round, first for the round as a whole and
// then for each factor. Every decision is audited as it would be printed. What
// the audit finds is repaired by hiding more, until it finds nothing.
type protector struct {
	tree      *tree
	factors   []survey.Factor
	group     int
	planner   *planner
	formatter *formatter
	auditor   auditor

	counts   []int // of the factor at hand
	may      []bool
	parts    []int
	texts    []string
	repaired []crowd  // remainders of the factor that told too much, and are hidden now
	absurd   []cellAt // of the round, for the publisher: figures that contradict each other
}

// crowd is a number of people of whom nothing is shown but through a unit above.
type crowd struct{ unit, people int }

// cellAt is the place of a cell.
type cellAt struct{ unit, factor int }

func newProtector(t *tree, instrument *survey.Instrument, group int) *protector {
	units := len(t.units)
	return &protector{
		tree: t, factors: instrument.Factors, group: group, planner: newPlanner(t, group), formatter: newFormatter(instrument.Scale),
		counts: make([]int, units), may: make([]bool, units), parts: make([]int, units), texts: make([]string, units),
	}
}

// factor fills in the cells of one factor, given the units that are shown in the
// round.
func (p *protector) factor(d *delivery, factor int, shown []bool, means [][]survey.Mean) error {
	differs := d.column(factor, p.counts)
	p.repaired = p.repaired[:0]
	for u := range shown {
		state := d.cells[u*d.factors+factor].state
		p.may[u] = shown[u] && state == survey.Shown && p.counts[u] >= p.group
		differs = differs || shown[u] != p.may[u]
	}
	for {
		pattern := shown
		if differs {
			var err error
			if pattern, err = p.planner.pattern(p.counts, p.may); err != nil {
				return err
			}
		}
		p.print(d, factor, shown, pattern, means)
		found, err := p.examine(factor, means)
		if err != nil {
			return err
		}
		if differs { // else the numbers are those of the round, which were audited
			found = append(found, auditNumbers(numbers{p.tree.parents, p.counts, pattern, p.group})...)
		}
		if len(found) == 0 {
			return nil
		}
		for _, f := range found {
			if f.absurd {
				p.absurd = append(p.absurd, cellAt{f.remainder, factor})
			}
		}
		if !p.forbid(found, pattern) {
			return fmt.Errorf("%s: %v, and nothing more can be hidden", p.factors[factor].ID, found[0])
		}
		differs = true
	}
}

// print makes the cells of a factor for a pattern.
func (p *protector) print(d *delivery, factor int, shown, pattern []bool, means [][]survey.Mean) {
	p.hiddenParts(p.counts, pattern, p.parts)
	for u := range means {
		mean, delivered := &means[u][factor], &d.cells[u*d.factors+factor]
		*mean = survey.Mean{}
		switch {
		case pattern[u]:
			*mean = p.formatter.figure(delivered.mean, p.counts[u], p.parts[u])
			if p.counts[u] != d.answers[u] {
				mean.Answers = p.counts[u]
			}
		case delivered.state != survey.Missing, d.answers[u] != 0 && !shown[u] && d.measured[factor]:
			mean.State = survey.Hidden
		}
	}
}

// examine audits the cells of a factor as they are printed.
func (p *protector) examine(factor int, means [][]survey.Mean) ([]finding, error) {
	for u := range means {
		p.texts[u] = p.formatter.statement(means[u][factor])
	}
	scale := p.formatter.scale
	found, err := p.auditor.audit(publication{
		parents: p.tree.parents, answers: p.counts, printed: p.texts,
		from: scale.From, to: scale.To, decimals: scale.Decimals, group: p.group,
	})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", p.factors[factor].ID, err)
	}
	for _, r := range p.repaired {
		if above := p.auditor.pointsAt(r.unit, r.people); above >= 0 {
			found = append(found, finding{remainder: above, cause: above, rule: ruleAnswer})
		}
	}
	return found, nil
}

// forbid hides all that a finding is made of: the unit whose remainder it is,
// those above it as far as the cause, and the topmost shown units below each.
// With less hidden, whoever knows this program could ask which answers would
// have made it hide just that, and find the one group that is so much alike.
func (p *protector) forbid(found []finding, pattern []bool) (more bool) {
	for _, f := range found {
		p.repaired = append(p.repaired, crowd{f.remainder, p.auditor.left[f.remainder]})
		for u := f.remainder; u != survey.NoUnit && u >= f.cause; u = p.tree.parents[u] {
			if pattern[u] {
				more = p.forbidFamily(u, pattern) || more
			}
		}
	}
	return more
}

// forbidFamily hides a unit and the topmost shown units below it.
func (p *protector) forbidFamily(unit int, pattern []bool) (more bool) {
	more = p.may[unit]
	p.may[unit] = false
	for u := unit + 1; u < p.tree.ends[unit]; {
		if !pattern[u] {
			u++
			continue
		}
		more = more || p.may[u]
		p.may[u] = false
		u = p.tree.ends[u]
	}
	return more
}
