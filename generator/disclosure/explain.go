package disclosure

import (
	"fmt"
	"slices"
	"strings"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
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
	Stays       bool   // what was published stays, and other figures were delivered
	Partly      bool   // the unit is shown, but something of it is hidden or stays as it was

	// Remedies tells what would let more be shown. It tries them out, so it takes
	// a moment; nil when there is nothing to try.
	Remedies func() []string

	kind string // what many units may have in common: the beginning of the text
}

// String writes the reason as a sentence without a full stop.
func (r Reason) String() string { return r.Unit + " " + r.Text }

// say sets the text to the message of a key.
func (r *Reason) say(words *i18n.Printer, key string, pairs ...any) {
	r.Text, r.kind = words.Text("explain."+key, pairs...), words.Parts("explain." + key)[0].Text
}

// advise tells the publisher, with one format for each kind of reason, so that many
// units of a kind are one line.
func (r Reason) advise(problems *problem.List) {
	problems.Advise(r.Place, rule, "%s "+r.kind+"%s", r.Unit, strings.TrimPrefix(r.Text, r.kind))
}

// adviseCorrecting says what to write in each round of which other figures were delivered
// than were published, if those were wrong.
func (r *reader) adviseCorrecting(reasons []Reason, rounds []raw.Round, problems *problem.List) {
	for i := range rounds {
		round := &rounds[i]
		at := slices.IndexFunc(reasons, func(reason Reason) bool { return reason.Stays && reason.Round == round.ID.V })
		if at < 0 {
			continue
		}
		problems.Advise(problem.Place{File: round.File}, rule, "%s", r.words.Text("explain.corrected",
			"round", round.ID.V, "file", round.File, "lines", "\n  corrected: "+r.words.Text("explain.day")+"\n"))
	}
}

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
		reason := Reason{Round: d.round.ID.V, Unit: p.tree.id(at.unit), Place: d.rows[at.unit].Unit.Place, Partly: true}
		reason.say(p.words, "contradict", "factor", p.factors[at.factor].ID)
		reasons = append(reasons, reason)
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
		reason.say(e.words, "no_answers")
		reason.Hidden = false
	case e.withdrawn(e.d, u):
		reason.say(e.words, "withdrawn", "answers", e.answers(n))
	case n == unknown && !e.d.ranged(u):
		reason.say(e.words, "unknown")
	case n == unknown:
		key := "within"
		if e.d.ranges[u].Highest >= e.group {
			key = "within_wide"
		}
		reason.say(e.words, key, "from", e.d.ranges[u].Lowest, "to", e.d.ranges[u].Highest, "group", e.group)
	case n < e.group:
		reason.say(e.words, "few", "answers", e.answers(n), "group", e.group)
		reason.Remedies = e.remedies(u)
	case !e.shown[u]:
		reason.say(e.words, "because", "why", e.why(u, how))
		reason.Remedies = e.remedies(u)
	default:
		e.fillShown(reason, u, means)
	}
}

// fillShown says what of a shown unit is hidden, or stays as it was published.
func (e *explainer) fillShown(reason *Reason, u int, means []survey.Mean) {
	reason.Hidden = false
	reason.say(e.words, "shown")
	var more []string
	add := func(key string, pairs ...any) { more = append(more, e.words.Text("explain."+key, pairs...)) }
	if list := e.hiddenCells(u, means); len(list) > 0 {
		add("but_not", "list", strings.Join(list, ", "))
	}
	if delivered := e.d.rows[u].Respondents.V; delivered != e.d.answers[u] {
		when := "groups_stay"
		switch {
		case e.final:
		case e.past.replaced:
			when = "once"
		case e.past.sealed:
			when = "sealed"
		default:
			when = "enough"
		}
		add("as_published", "answers", e.answers(e.d.answers[u]), "delivered", delivered, "when", e.words.Text("explain."+when, "group", e.group))
		reason.Stays = true
	} else if list := e.oldCells(u, means); len(list) > 0 {
		add("figures_stay", "list", strings.Join(list, ", "))
		reason.Stays = true
	}
	if len(more) > 0 {
		reason.Partly = true
		reason.say(e.words, "partly", "more", strings.Join(more, "; "))
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
		reason := e.words.Text("explain.computed")
		if c.answers < e.group {
			reason = e.answers(c.answers)
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
			now := survey.Mean{State: survey.Shown, Digits: e.formatter.round(c.mean)}
			list = append(list, fmt.Sprintf("%s (%s)", e.factors[f].ID,
				e.words.Text("explain.figure", "was", e.formatter.statement(cell.Mean), "now", e.formatter.statement(now))))
		}
	}
	return list
}

// why gives the reason in words: "avd-b could otherwise be computed: k 20 - a 9
// - c 8".
func (e *explainer) why(unit int, how manner) string {
	word := func(key string) string { return e.words.Text("explain."+key, "group", e.group) }
	if e.d.hiddenBySource(unit) {
		return word("source")
	}
	if how == kept || how == replacing || how == standing && e.past.replaced {
		return word("late")
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
		return word("insider")
	}
	return word("number")
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
		terms = append(terms[:mostTerms-1], e.words.Text("explain.more", "n", len(terms)-mostTerms+1))
	}
	computed, advice := "", ""
	for _, target := range targets {
		if computed == "" {
			computed = target
			continue
		}
		computed = e.words.Text("explain.with", "first", computed, "second", target)
	}
	if len(targets) == 0 {
		computed = e.words.Text("explain.own", "answers", e.answers(rest))
		advice = e.words.Text("explain.move", "group", e.group)
	}
	return e.words.Text("explain.sum", "computed", computed, "terms", strings.Join(terms, " - ")) + advice
}

// mostTerms is how many units an equation names.
const mostTerms = 8

func (e *explainer) term(unit int) string {
	return fmt.Sprintf("%s %d", e.tree.id(unit), e.d.answers[unit])
}

// answers writes a number of answers in the publisher's language.
func (p *protector) answers(n int) string { return p.words.Text("explain.answers", "n", n) }

// answers writes a number of answers.
func answers(n int) string { return number(n, "answer") }

func number(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%d %s", n, thing)
}
