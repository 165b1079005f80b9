package disclosure

import (
	"fmt"

	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// factor fills in the cells of one factor, given the units that are shown in the
// round.
func (p *protector) factor(d *delivery, factor int, round manner, shown []bool, means [][]survey.Mean) (manner, error) {
	p.startFactor(d, factor)
	how := p.factorManner(d, factor, round)
	p.recall(factor)
	if how == replacing {
		done, err := p.replace(d, factor, shown, means)
		if done || err != nil {
			return how, err
		}
		how = kept
	}
	if how == kept {
		p.print(d, factor, shown, p.must, means, true)
		return how, nil
	}
	return how, p.decide(d, factor, how, shown, means)
}

// recall takes in what published distributions tell of the sums of the same
// answers.
func (p *protector) recall(factor int) {
	if p.past == nil || !p.past.spread {
		return
	}
	seen := p.publication(nil, nil)
	for u, n := range p.counts {
		if cell := p.past.cell(u, factor); cell != nil && len(cell.Parts) > 0 && cell.Mean.Answers == n {
			p.also[u] = p.also[u].and(spreadSum(cell.Parts, n, seen.grains()))
		}
	}
}

// startFactor takes up a factor: its numbers of answers, and what was published
// of it.
func (p *protector) startFactor(d *delivery, factor int) {
	p.differs = d.column(factor, p.counts)
	p.ranges = nil
	for _, r := range d.ranges {
		p.ranges = append(p.ranges, raw.Range{Highest: r.Highest}) // nobody knows how many of them did not answer this
	}
	p.repaired = p.repaired[:0]
	clear(p.bare)
	p.reports = p.reportedSums(d, factor)
	for u := range p.must {
		p.must[u] = p.past.published(u) && p.past.cell(u, factor) != nil
		p.differs = p.differs || p.must[u]
	}
}

// decide finds what is shown of a factor: the best pattern with whose figures
// the audit is content.
func (p *protector) decide(d *delivery, factor int, how manner, shown []bool, means [][]survey.Mean) error {
	frozen := how == standing && (p.past.replaced || p.past.factorsReplaced[factor])
	for u := range shown {
		state := d.cells[u*d.factors+factor].state
		p.may[u] = p.must[u] || shown[u] && state == survey.Shown && p.counts[u] >= p.group && !frozen
		p.differs = p.differs || shown[u] != p.may[u]
	}
	for {
		pattern := shown
		if p.differs {
			var err error
			if pattern, err = p.planner.pattern(question{counts: p.counts, ranges: p.ranges, may: p.may, must: p.must, bare: p.bare}); err != nil {
				return err
			}
		}
		p.print(d, factor, shown, pattern, means, true)
		found, err := p.examine(factor, means)
		if err != nil {
			return err
		}
		if p.differs { // else the numbers are those of the round, which were audited
			found = append(found, auditNumbers(numbers{parents: p.tree.parents, people: p.counts, ranges: p.ranges, shown: pattern, limits: p.limits, bare: p.bare})...)
		}
		switch {
		case len(found) == 0:
			return nil
		case p.repair(found, factor, pattern), how == standing && p.hideAllNew():
			p.differs = true
		case how == standing: // what is still found was published before
			return nil
		default:
			return fmt.Errorf("%s: %v, and nothing more can be hidden", p.factors[factor].ID, found[0])
		}
	}
}

// replace shows new figures in the place of those published, unless old and new
// tell too much together.
func (p *protector) replace(d *delivery, factor int, shown []bool, means [][]survey.Mean) (done bool, err error) {
	p.print(d, factor, shown, p.must, means, false)
	found, err := p.examine(factor, means)
	if err != nil || len(found) > 0 {
		return false, err
	}
	tells, err := p.versionsTell(factor)
	return !tells, err
}

// print makes the cells of a factor for a pattern. Old tells that what was
// published is printed as it was then.
func (p *protector) print(d *delivery, factor int, shown, pattern []bool, means [][]survey.Mean, old bool) {
	p.hiddenParts(p.counts, pattern, p.parts)
	for u := range means {
		mean, delivered := &means[u][factor], &d.cells[u*d.factors+factor]
		*mean = survey.Mean{}
		cell := p.past.cell(u, factor)
		switch {
		case pattern[u] && old && cell != nil:
			*mean = cell.Mean
			if mean.Answers == d.answers[u] {
				mean.Answers = 0
			}
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

// withdraw takes away what was published and is not to be seen any more. It was
// there for the audit, since it is known.
func (p *protector) withdraw(d *delivery, factor int, means [][]survey.Mean) {
	for u, known := range p.must {
		if !known {
			continue
		}
		switch state := d.cells[u*d.factors+factor].state; {
		case state == survey.Missing:
			means[u][factor] = survey.Mean{}
		case state == survey.Hidden || p.withdrawn(d, u):
			means[u][factor] = survey.Mean{State: survey.Hidden}
		}
	}
}

// publication is what the auditor is given: numbers of answers per unit, and what
// is printed of them.
func (p *protector) publication(answers []int, printed []string) publication {
	scale := p.formatter.scale
	return publication{
		parents: p.tree.parents, answers: answers, printed: printed,
		from: scale.From, to: scale.To, decimals: scale.Decimals, limits: p.limits, bare: p.bare, divided: p.divided,
	}
}

// examine audits the cells of a factor as they are printed.
func (p *protector) examine(factor int, means [][]survey.Mean) ([]finding, error) {
	for u := range means {
		p.texts[u] = p.formatter.statement(means[u][factor])
	}
	seen := p.publication(p.counts, p.texts)
	seen.also, seen.reports, seen.ranges = p.also, p.reports, p.ranges
	found, err := p.auditor.audit(seen)
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

// reportedSums gives the sums that leaders hold reports of, of one answer where
// their number lies within a range; nil when nobody does.
func (p *protector) reportedSums(d *delivery, factor int) []interval {
	if p.insider == 0 {
		return nil
	}
	seen := p.publication(nil, nil)
	sums := make([]interval, len(p.counts))
	for u, n := range p.counts {
		c := &d.cells[u*d.factors+factor]
		if n == unknown && d.ranged(u) {
			n = 1 // of each of them
		}
		if sums[u] = untold; c.state == survey.Shown && n > 0 {
			whole, part := int(c.mean/yamlfile.One), int(c.mean%yamlfile.One)
			sum := n * (whole*seen.grains() + part*seen.grains()/int(yamlfile.One))
			sums[u] = interval{sum, sum}
		}
	}
	return sums
}
