package disclosure

import (
	"fmt"
	"strings"

	"tifaktor/generator/survey"
)

// why gives the reason in words: "avd-b could otherwise be computed: k 20 - a 9
// - c 8".
func (e *explainer) why(unit int) string {
	rd := e.round
	if rd.delivery.hiddenBySource(unit) {
		return "its source has hidden all of its means"
	}
	if rd.revision == freeze || rd.revision == replaceAll || rd.revision == addTo && rd.past.replaced {
		return "it was hidden when the round was published, and how many of those who are hidden answered before the late ones is not known"
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
		return "whoever holds the report of another hidden unit could otherwise compute the answers of fewer than " + number(rd.limits.Group, "person")
	}
	return "the number of answers of another hidden unit could otherwise be computed"
}

// left counts the people below a unit, and at it, whom no unit shown below
// covers.
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

// sentence tells what could be computed: from a whole, less what is shown below
// it and the unit in question.
func (e *explainer) sentence(whole, unit, rest int) string {
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
		terms = append(terms[:mostTerms-1], fmt.Sprintf("%d more", len(terms)-mostTerms+1))
	}
	computed := strings.Join(targets, " with ")
	advice := ""
	if len(targets) == 0 {
		computed = fmt.Sprintf("the %s of people registered directly", answers(rest))
		advice = fmt.Sprintf("; move them to a unit of at least %d and more can be shown", rd.limits.Group)
	}
	return fmt.Sprintf("%s could otherwise be computed: %s%s", computed, strings.Join(terms, " - "), advice)
}

// mostTerms is how many units an equation names.
const mostTerms = 8

func (e *explainer) term(unit int) string {
	return fmt.Sprintf("%s %d", e.round.tree.id(unit), e.round.delivery.answers[unit])
}
