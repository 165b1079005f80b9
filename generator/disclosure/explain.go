package disclosure

import (
	"fmt"
	"strings"

	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/i18n"
	"tifaktor/generator/survey"
)

// explain returns the reason of each unit with a row, and one more for each of the cells
// whose figures contradict others.
func explain(rd *round, means [][]survey.Mean, inconsistent []cellAt) []Reason {
	d, e := rd.delivery, &explainer{round: rd}
	var err error
	if e.own, _, err = rd.tree.ownPeople(d.answers); err != nil {
		e.own = make([]int, len(rd.shown)) // the delivered numbers do not fit those published before, which are shown as they were
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
	for _, at := range inconsistent {
		if d.rows[at.unit] == nil {
			continue
		}
		reason := Reason{Round: d.round.ID.V, Unit: rd.tree.id(at.unit), Place: d.rows[at.unit].Unit.Place, Partly: true, Mend: true}
		reason.say(rd.words, "contradict", "factor", rd.factors[at.factor].ID)
		reasons = append(reasons, reason)
	}
	return reasons
}

// explainer finds why units are hidden.
type explainer struct {
	round *round
	own   []int // people registered directly at each unit
}

// fill sets the reason of a unit: what is shown of it, and why.
func (e *explainer) fill(reason *Reason, u int, means []survey.Mean) {
	rd := e.round
	d := rd.delivery
	n := d.answers[u]
	reason.Hidden = true
	switch {
	case n == 0:
		reason.say(rd.words, "no_answers")
		reason.Hidden = false
	case rd.withdrawn(u):
		reason.say(rd.words, "withdrawn", "answers", answersIn(rd.words, n))
	case n == limits.Unknown && !d.ranged(u):
		reason.say(rd.words, "unknown")
	case n == limits.Unknown:
		key := "within"
		if d.ranges[u].Highest >= rd.limits.Group {
			key = "within_wide"
		}
		reason.say(rd.words, key, "from", d.ranges[u].Lowest, "to", d.ranges[u].Highest, "group", rd.limits.Group)
	case n < rd.limits.Group:
		reason.say(rd.words, "few", "answers", answersIn(rd.words, n), "group", rd.limits.Group)
		reason.Remedies = e.remedies(u)
	case !rd.shown[u]:
		reason.say(rd.words, "because", "why", e.why(u))
		reason.Remedies = e.remedies(u)
	default:
		e.fillShown(reason, u, means)
	}
}

// fillShown sets the reason of a shown unit: what of it is hidden, or stays as published.
func (e *explainer) fillShown(reason *Reason, u int, means []survey.Mean) {
	rd := e.round
	d := rd.delivery
	reason.Hidden = false
	reason.say(rd.words, "shown")
	var more []string
	add := func(key string, pairs ...any) { more = append(more, rd.words.Text("explain."+key, pairs...)) }
	if list := e.hiddenCells(u, means); len(list) > 0 {
		add("but_not", "list", strings.Join(list, ", "))
	}
	if delivered := d.rows[u].Respondents.V; delivered != d.answers[u] {
		when := "groups_stay"
		switch {
		case rd.neverReplaced:
		case rd.revision == takeBack:
			when = "tree_stays"
		case rd.past.replaced:
			when = "once"
		case rd.past.neverReplaced:
			when = "sealed"
		default:
			when = "enough"
		}
		add("as_published", "answers", answersIn(rd.words, d.answers[u]), "delivered", delivered, "when", rd.words.Text("explain."+when, "group", rd.limits.Group))
		reason.Stays = true
	} else if list := e.oldCells(u, means); len(list) > 0 {
		add("figures_stay", "list", strings.Join(list, ", "))
		reason.Stays = true
	}
	if len(more) > 0 {
		reason.Partly = true
		reason.say(rd.words, "partly", "more", strings.Join(more, "; "))
	}
}

// hiddenCells returns the factors of a shown unit that are hidden here, each with its reason.
func (e *explainer) hiddenCells(unit int, means []survey.Mean) []string {
	rd := e.round
	d := rd.delivery
	var list []string
	for f, mean := range means {
		c := d.cell(unit, f)
		if mean.State != survey.Hidden || c.state == survey.Hidden {
			continue
		}
		reason := rd.words.Text("explain.computed")
		if c.answers < rd.limits.Group {
			reason = answersIn(rd.words, c.answers)
		}
		if mean.Bound == survey.Between {
			end := func(digits int) string {
				return rd.formatter.statement(survey.Mean{State: survey.Shown, Digits: digits})
			}
			reason = rd.words.Text("explain.between", "why", reason, "low", end(mean.Digits), "high", end(mean.Highest))
		}
		list = append(list, fmt.Sprintf("%s (%s)", rd.factors[f].ID, reason))
	}
	return list
}

// oldCells returns the factors whose figure is the one published before although another
// was delivered.
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
			now := survey.Mean{State: survey.Shown, Digits: rd.formatter.round(c.mean)}
			list = append(list, fmt.Sprintf("%s (%s)", rd.factors[f].ID,
				rd.words.Text("explain.figure", "was", rd.formatter.statement(cell.Mean), "now", rd.formatter.statement(now))))
		}
	}
	return list
}

// answersIn returns a number of answers as text in the publisher's language.
func answersIn(words *i18n.Printer, n int) string { return words.Text("explain.answers", "n", n) }

// answers returns a number of answers as text.
func answers(n int) string { return number(n, "answer") }

func number(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%d %s", n, thing)
}
