package disclosure

import (
	"fmt"
	"strings"

	"tifaktor/generator/survey"
)

// why returns why a unit is hidden: "avd-b could otherwise be computed: k 20 - a 9 - c 8".
func (e *explainer) why(unit int) string {
	rd := e.round
	word := func(key string) string { return rd.words.Text("explain."+key, "group", rd.limits.Group) }
	if rd.delivery.hiddenBySource(unit) {
		return word("source")
	}
	if rd.revision == takeBack {
		return word("wrong_tree")
	}
	if rd.revision == freeze || rd.revision == replaceAll || rd.revision == addTo && rd.past.replaced {
		return word("late")
	}
	if within := e.left(unit, unit); within > 0 && within < rd.limits.Group {
		return e.sentence(unit, survey.NoUnit, within)
	}
	above := rd.tree.parents[unit]
	for above != survey.NoUnit && !rd.shown[above] {
		above = rd.tree.parents[above]
	}
	if above != survey.NoUnit {
		if rest := e.left(above, above) - e.left(unit, unit); rest > 0 && rest < rd.limits.Group {
			return e.sentence(above, unit, rest)
		}
	}
	if rd.limits.Insider > 0 {
		return word("insider")
	}
	return word("number")
}

// left returns how many people of a unit are in no shown unit below whole.
func (e *explainer) left(unit, whole int) int {
	rd := e.round
	left := e.own[unit]
	if unit != whole && rd.shown[unit] {
		return 0
	}
	for child := unit + 1; child < rd.tree.ends[unit]; child = rd.tree.ends[child] {
		left += e.left(child, whole)
	}
	return left
}

// sentence returns the text that says what could be computed: from whole, less what is
// shown below it and the unit itself.
func (e *explainer) sentence(whole, unit, rest int) string {
	rd := e.round
	computed, terms, advice := e.equation(whole, unit, rest)
	return rd.words.Text("explain.sum", "computed", computed, "terms", terms) + advice
}

// equation returns whose answers could be computed, from which numbers of answers, and
// what to do if they are registered directly at whole.
func (e *explainer) equation(whole, unit, rest int) (computed, equation, advice string) {
	rd := e.round
	d := rd.delivery
	terms, targets := []string{e.term(whole)}, []string(nil)
	for u := whole + 1; u < rd.tree.ends[whole]; {
		switch {
		case u == unit || rd.shown[u]:
			terms = append(terms, e.term(u))
			u = rd.tree.ends[u]
			continue
		case d.answers[u] > 0 && d.answers[u] < rd.limits.Group, d.ranged(u) && d.ranges[u].Highest < rd.limits.Group:
			targets = append(targets, rd.tree.id(u))
		}
		u++
	}
	if len(terms) > mostTerms {
		terms = append(terms[:mostTerms-1], rd.words.Text("explain.more", "n", len(terms)-mostTerms+1))
	}
	for _, target := range targets {
		if computed == "" {
			computed = target
			continue
		}
		computed = rd.words.Text("explain.with", "first", computed, "second", target)
	}
	if len(targets) == 0 {
		computed = rd.words.Text("explain.own", "answers", answersIn(rd.words, rest))
		advice = rd.words.Text("explain.move", "group", rd.limits.Group)
	}
	return computed, strings.Join(terms, " - "), advice
}

// mostTerms is the largest number of units in an equation.
const mostTerms = 8

func (e *explainer) term(unit int) string {
	return fmt.Sprintf("%s %d", e.round.tree.id(unit), e.round.delivery.answers[unit])
}
