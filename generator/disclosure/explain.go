package disclosure

import (
	"fmt"
	"strings"

	"tifaktor/generator/disclosure/limits"
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

// advise tells the publisher, with one format for each kind of reason, so that many
// units of a kind are one line.
func (r Reason) advise(problems *problem.List) {
	for _, kind := range []string{
		"is hidden: ", "is hidden because ", "is shown, ", "was published with ", "has means that contradict those of its sub-units, so ",
	} {
		if rest, ok := strings.CutPrefix(r.Text, kind); ok {
			problems.Advise(r.Place, rule, "%s "+kind+"%s", r.Unit, rest)
			return
		}
	}
	problems.Advise(r.Place, rule, "%v", r)
}

// explain gives the reason of each unit with a row. Absurd are the cells whose figures
// contradict each other.
func (rd *round) explain(means [][]survey.Mean, absurd []cellAt) []Reason {
	d, e := rd.delivery, &explainer{round: rd}
	var err error
	if e.own, _, err = rd.tree.ownPeople(d.answers); err != nil {
		e.own = make([]int, len(rd.shown)) // what was published before is shown as it was, and the delivered numbers do not fit it
	}
	var reasons []Reason
	for u, row := range d.rows {
		if row == nil {
			continue
		}
		reason := Reason{Round: d.round.ID.V, Unit: rd.tree.id(u), Place: row.Unit.Place}
		e.fill(&reason, u, means[u])
		reasons = append(reasons, reason)
	}
	for _, at := range absurd {
		if d.rows[at.unit] == nil {
			continue
		}
		text := fmt.Sprintf("has means that contradict those of its sub-units, so %s is hidden there; correct them", rd.factors[at.factor].ID)
		reasons = append(reasons, Reason{Round: d.round.ID.V, Unit: rd.tree.id(at.unit), Place: d.rows[at.unit].Unit.Place, Text: text, Partly: true})
	}
	return reasons
}

// explainer finds out why units are hidden.
type explainer struct {
	round *round
	own   []int // people registered directly at each unit
}

// fill says what is shown of a unit and why.
func (e *explainer) fill(reason *Reason, u int, means []survey.Mean) {
	rd := e.round
	d := rd.delivery
	n := d.answers[u]
	reason.Hidden = true
	switch {
	case n == 0:
		reason.Text, reason.Hidden = "has no answers", false
	case rd.withdrawn(u):
		reason.Text = fmt.Sprintf("was published with %s and is hidden now; what was published is known, so the units around it are protected as if it were shown", answers(n))
	case n == limits.Unknown:
		reason.Text = "is hidden: it is not known how many answered"
		if d.ranged(u) {
			reason.Text = fmt.Sprintf("is hidden: it is only known that from %d to %d answered", d.ranges[u].Lowest, d.ranges[u].Highest)
			if d.ranges[u].Highest >= rd.limits.Group {
				reason.Text += fmt.Sprintf(", which is not fewer than %d, so the units around it are protected as if nothing was known", rd.limits.Group)
			}
		}
	case n < rd.limits.Group:
		reason.Text = fmt.Sprintf("is hidden: %s, fewer than %d", answers(n), rd.limits.Group)
		reason.Remedies = e.remedies(u)
	case !rd.shown[u]:
		reason.Text = "is hidden because " + e.why(u)
		reason.Remedies = e.remedies(u)
	default:
		e.fillShown(reason, u, means)
	}
}

// fillShown says what of a shown unit is hidden, or stays as it was published.
func (e *explainer) fillShown(reason *Reason, u int, means []survey.Mean) {
	rd := e.round
	d := rd.delivery
	reason.Hidden, reason.Text = false, "is shown"
	var more []string
	if list := e.hiddenCells(u, means); len(list) > 0 {
		more = append(more, "but not "+strings.Join(list, ", "))
	}
	if delivered := d.rows[u].Respondents.V; delivered != d.answers[u] {
		when := "what is published of groups stays"
		switch {
		case rd.final:
		case rd.past.replaced:
			when = "what is published has been replaced once, and is not replaced again"
		case rd.past.sealed:
			when = "what is published stays, since groups were published too or leaders hold reports"
		default:
			when = fmt.Sprintf("what is published is replaced when those who came in between are nobody or %d or more everywhere", rd.limits.Group)
		}
		more = append(more, fmt.Sprintf("as it was published, with %s and not %d: %s", answers(d.answers[u]), delivered, when))
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
	rd := e.round
	d := rd.delivery
	var list []string
	for f, mean := range means {
		c := d.cell(unit, f)
		if mean.State != survey.Hidden || c.state == survey.Hidden {
			continue
		}
		reason := "other answers could be computed from it"
		if c.answers < rd.limits.Group {
			reason = answers(c.answers)
		}
		list = append(list, fmt.Sprintf("%s (%s)", rd.factors[f].ID, reason))
	}
	return list
}

// oldCells names the factors whose figure is the one published before, though
// another was delivered.
func (e *explainer) oldCells(unit int, means []survey.Mean) []string {
	rd := e.round
	d := rd.delivery
	var list []string
	for f, mean := range means {
		c, cell := d.cell(unit, f), rd.past.cell(unit, f)
		if cell == nil || mean.State != survey.Shown || c.state != survey.Shown || mean.Digits != cell.Mean.Digits {
			continue
		}
		if !rd.formatter.agrees(cell.Mean, c.mean) {
			list = append(list, fmt.Sprintf("%s (%s, and not %s)", rd.factors[f].ID, rd.formatter.statement(cell.Mean),
				rd.formatter.statement(survey.Mean{State: survey.Shown, Digits: rd.formatter.round(c.mean)})))
		}
	}
	return list
}

// answers writes a number of answers.
func answers(n int) string { return number(n, "answer") }

func number(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%d %s", n, thing)
}
