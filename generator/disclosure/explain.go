package disclosure

import (
	"fmt"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/survey"
)

// explain tells the publisher, and nobody else, what of a round is hidden and
// why: one sentence per unit. A reader must not see why: the reason alone can
// tell how many answered.
func (p *protector) explain(d *delivery, shown []bool, means [][]survey.Mean, problems *problem.List) {
	e := &explainer{p.tree, d, shown, p.group, p.planner.own}
	if p.tree.ownPeople(d.answers, e.own, p.planner.shared) != nil {
		return // cannot happen: the pattern was made from the same numbers
	}
	for u, row := range d.rows {
		switch {
		case row == nil || d.answers[u] == 0:
		case d.answers[u] == unknown:
			problems.Advise(row.Unit.Place, rule, "%s is hidden: it is not known how many answered", e.tree.id(u))
		case d.answers[u] < p.group:
			problems.Advise(row.Unit.Place, rule, "%s is hidden: %s, fewer than %d", e.tree.id(u), answers(d.answers[u]), p.group)
		case !shown[u]:
			problems.Advise(row.Unit.Place, rule, "%s is hidden because %s", e.tree.id(u), e.why(u))
		default:
			if list := p.hiddenCells(d, u, means[u]); len(list) > 0 {
				problems.Advise(row.Unit.Place, rule, "%s is shown, but not %s", e.tree.id(u), strings.Join(list, ", "))
			}
		}
	}
	for _, at := range p.absurd {
		problems.Advise(d.rows[at.unit].Unit.Place, rule, "the means of %s and of its sub-units contradict each other, so %s is hidden there; correct them",
			e.tree.id(at.unit), p.factors[at.factor].ID)
	}
	p.adviseDistributions(d, problems)
}

// hiddenCells names the factors of a shown unit that are hidden here.
func (p *protector) hiddenCells(d *delivery, unit int, means []survey.Mean) []string {
	var list []string
	for f, mean := range means {
		c := &d.cells[unit*d.factors+f]
		if mean.State != survey.Hidden || c.state == survey.Hidden {
			continue
		}
		reason := "other answers could be computed from it"
		if c.answers < p.group {
			reason = answers(c.answers)
		}
		list = append(list, fmt.Sprintf("%s (%s)", p.factors[f].ID, reason))
	}
	return list
}

// adviseDistributions tells once per round that distributions are not shown.
func (p *protector) adviseDistributions(d *delivery, problems *problem.List) {
	for _, row := range d.round.Rows {
		if len(row.Distributions) > 0 {
			problems.Advise(row.Distributions[0].Factor.Place, rule, "distributions are read and checked, but not shown yet")
			return
		}
	}
}

// explainer finds out why a unit with enough answers is hidden: what could be
// computed if it were shown as well.
type explainer struct {
	tree  *tree
	d     *delivery
	shown []bool
	group int
	own   []int // people registered directly at each unit
}

// why gives the reason in words: "avd-b could otherwise be computed: k 20 - a 9
// - c 8".
func (e *explainer) why(unit int) string {
	if e.d.hiddenBySource(unit) {
		return "its source has hidden all of its means"
	}
	if within := e.left(unit, unit); within > 0 && within < e.group {
		return e.sentence(unit, survey.NoUnit, within)
	}
	above := e.tree.parents[unit]
	for above != survey.NoUnit && !e.shown[above] {
		above = e.tree.parents[above]
	}
	if above != survey.NoUnit {
		if rest := e.left(above, above) - e.left(unit, unit); rest > 0 && rest < e.group {
			return e.sentence(above, unit, rest)
		}
	}
	return "the number of answers of another hidden unit could otherwise be computed"
}

// left counts the people below a unit, and at it, whom no unit shown below
// covers.
func (e *explainer) left(unit, whole int) int {
	left := e.own[unit]
	if unit != whole && e.shown[unit] {
		return 0
	}
	for child := unit + 1; child < e.tree.ends[unit]; child = e.tree.ends[child] {
		left += e.left(child, whole)
	}
	return left
}

// sentence tells what could be computed: from a whole, less what is shown below
// it and the unit in question.
func (e *explainer) sentence(whole, unit, rest int) string {
	terms, targets := []string{e.term(whole)}, []string(nil)
	for u := whole + 1; u < e.tree.ends[whole]; {
		switch {
		case u == unit || e.shown[u]:
			terms = append(terms, e.term(u))
			u = e.tree.ends[u]
			continue
		case e.d.answers[u] > 0 && e.d.answers[u] < e.group:
			targets = append(targets, e.tree.id(u))
		}
		u++
	}
	if len(terms) > mostTerms {
		terms = append(terms[:mostTerms-1], fmt.Sprintf("%d more", len(terms)-mostTerms+1))
	}
	computed := strings.Join(targets, " with ")
	advice := ""
	if len(targets) == 0 {
		computed = fmt.Sprintf("the %s of people registered directly", answers(rest))
		advice = fmt.Sprintf("; move them to a unit of at least %d and more can be shown", e.group)
	}
	return fmt.Sprintf("%s could otherwise be computed: %s%s", computed, strings.Join(terms, " - "), advice)
}

// mostTerms is how many units an equation names.
const mostTerms = 8

func (e *explainer) term(unit int) string {
	return fmt.Sprintf("%s %d", e.tree.id(unit), e.d.answers[unit])
}

// answers writes a number of answers.
func answers(n int) string { return number(n, "answer") }

func number(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%d %s", n, thing)
}
