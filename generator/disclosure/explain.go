package disclosure

import (
	"fmt"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/survey"
)

// Reason tells the publisher, and nobody else, what is shown of a unit or group in
// a round, and why not more. A reader must not see it: the reason alone can tell
// how many answered.
type Reason struct {
	Round, Unit string // ids
	Place       problem.Place
	Text        string // "is hidden: 4 answers, fewer than 5", "is shown"
	Hidden      bool   // nothing of the unit is shown
	Partly      bool   // the unit is shown, but something of it is hidden or stays as it was

	// Remedies tells what would let more be shown. It tries them out, so it takes
	// a moment; nil when there is nothing to try.
	Remedies func() []string
}

// String writes the reason as a sentence without a full stop.
func (r Reason) String() string { return r.Unit + " " + r.Text }

// explain gives the reason of each unit with a row.
func (p *protector) explain(d *delivery, how manner, shown []bool, means [][]survey.Mean) []Reason {
	e := &explainer{p, d, shown, make([]int, len(shown))}
	if p.tree.ownPeople(d.answers, e.own, make([]bool, len(shown))) != nil {
		clear(e.own) // what was published before is shown as it was, and the delivered numbers do not fit it
	}
	var reasons []Reason
	for u, row := range d.rows {
		if row == nil {
			continue
		}
		reason := Reason{Round: d.round.ID.V, Unit: p.tree.id(u), Place: row.Unit.Place}
		e.fill(&reason, u, how, means[u])
		reasons = append(reasons, reason)
	}
	for _, at := range p.absurd {
		if d.rows[at.unit] == nil {
			continue
		}
		text := fmt.Sprintf("has means that contradict those of its sub-units, so %s is hidden there; correct them", p.factors[at.factor].ID)
		reasons = append(reasons, Reason{Round: d.round.ID.V, Unit: p.tree.id(at.unit), Place: d.rows[at.unit].Unit.Place, Text: text, Partly: true})
	}
	return reasons
}

// explainer finds out why units are hidden.
type explainer struct {
	*protector
	d     *delivery
	shown []bool
	own   []int // people registered directly at each unit
}

// fill says what is shown of a unit and why.
func (e *explainer) fill(reason *Reason, u int, how manner, means []survey.Mean) {
	n := e.d.answers[u]
	reason.Hidden = true
	switch {
	case n == 0:
		reason.Text, reason.Hidden = "has no answers", false
	case e.withdrawn(e.d, u):
		reason.Text = fmt.Sprintf("was published with %s and is hidden now; what was published is known, so the units around it are protected as if it were shown", answers(n))
	case n == unknown:
		reason.Text = "is hidden: it is not known how many answered"
		if e.d.ranged(u) {
			reason.Text = fmt.Sprintf("is hidden: it is only known that from %d to %d answered", e.d.ranges[u].Lowest, e.d.ranges[u].Highest)
			if e.d.ranges[u].Highest >= e.group {
				reason.Text += fmt.Sprintf(", which is not fewer than %d, so the units around it are protected as if nothing was known", e.group)
			}
		}
	case n < e.group:
		reason.Text = fmt.Sprintf("is hidden: %s, fewer than %d", answers(n), e.group)
		reason.Remedies = e.remedies(u)
	case !e.shown[u]:
		reason.Text = "is hidden because " + e.why(u, how)
		reason.Remedies = e.remedies(u)
	default:
		e.fillShown(reason, u, means)
	}
}

// fillShown says what of a shown unit is hidden, or stays as it was published.
func (e *explainer) fillShown(reason *Reason, u int, means []survey.Mean) {
	reason.Hidden, reason.Text = false, "is shown"
	var more []string
	if list := e.hiddenCells(u, means); len(list) > 0 {
		more = append(more, "but not "+strings.Join(list, ", "))
	}
	if delivered := e.d.rows[u].Respondents.V; delivered != e.d.answers[u] {
		when := "what is published of groups stays"
		switch {
		case e.final:
		case e.past.replaced:
			when = "what is published has been replaced once, and is not replaced again"
		case e.past.sealed:
			when = "what is published stays, since groups were published too or leaders hold reports"
		default:
			when = fmt.Sprintf("what is published is replaced when those who came in between are nobody or %d or more everywhere", e.group)
		}
		more = append(more, fmt.Sprintf("as it was published, with %s and not %d: %s", answers(e.d.answers[u]), delivered, when))
	} else if list := e.oldCells(u, means); len(list) > 0 {
		more = append(more, "and as it was published stays "+strings.Join(list, ", "))
	}
	if len(more) > 0 {
		reason.Partly = true
		reason.Text += ", " + strings.Join(more, "; ")
	}
}

// hiddenCells names the factors of a shown unit that are hidden here.
func (e *explainer) hiddenCells(unit int, means []survey.Mean) []string {
	var list []string
	for f, mean := range means {
		c := &e.d.cells[unit*e.d.factors+f]
		if mean.State != survey.Hidden || c.state == survey.Hidden {
			continue
		}
		reason := "other answers could be computed from it"
		if c.answers < e.group {
			reason = answers(c.answers)
		}
		list = append(list, fmt.Sprintf("%s (%s)", e.factors[f].ID, reason))
	}
	return list
}

// oldCells names the factors whose figure is the one published before, though
// another was delivered.
func (e *explainer) oldCells(unit int, means []survey.Mean) []string {
	var list []string
	for f, mean := range means {
		c, cell := &e.d.cells[unit*e.d.factors+f], e.past.cell(unit, f)
		if cell == nil || mean.State != survey.Shown || c.state != survey.Shown || mean.Digits != cell.Mean.Digits {
			continue
		}
		if !e.formatter.agrees(cell.Mean, c.mean) {
			list = append(list, fmt.Sprintf("%s (%s, and not %s)", e.factors[f].ID, e.formatter.statement(cell.Mean),
				e.formatter.statement(survey.Mean{State: survey.Shown, Digits: e.formatter.round(c.mean)})))
		}
	}
	return list
}

// why gives the reason in words: "avd-b could otherwise be computed: k 20 - a 9
// - c 8".
func (e *explainer) why(unit int, how manner) string {
	if e.d.hiddenBySource(unit) {
		return "its source has hidden all of its means"
	}
	if how == kept || how == replacing || how == standing && e.past.replaced {
		return "it was hidden when the round was published, and how many of those who are hidden answered before the late ones is not known"
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
	if e.insider > 0 {
		return "whoever holds the report of another hidden unit could otherwise compute the answers of fewer than " + number(e.group, "person")
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
		case e.d.answers[u] > 0 && e.d.answers[u] < e.group, e.d.ranged(u) && e.d.ranges[u].Highest < e.group:
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
