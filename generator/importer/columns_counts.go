package importer

import (
	"math"
	"slices"
	"strings"

	"tifaktor/generator/sheet"
)

// takeCounts finds out which column of people holds those who answered, where headings
// leave that open: the numbers have to prove it, or the publisher says it.
func takeCounts(t *table, a Answers, n notes) {
	takeBareCounts(t, a, n)
	takeAsked(t)
	answers := slices.Concat(t.all(answersRole), t.all(eachRole))
	if len(answers) > 0 || a.ProtectedBySource {
		for _, at := range t.all(otherCountRole) {
			t.columns[at].role = leftOutRole
		}
	}
	if found := t.all(answersRole); len(found) == 1 && isOpenCount(t, a, found[0]) && !isBelowInvited(t, found[0]) && !areOfRates(t, found[0]) {
		c := t.columns[found[0]]
		n.Problem(c.place, "count_bare", "heading", c.heading)
	}
	askRates(t, a, n)
}

// areOfRates reports whether the rates in a table prove that a column of people holds those
// who answered: each may be that of them among more people, and in some rows nobody among
// them is so many of them.
func areOfRates(t *table, at int) bool {
	if len(t.all(rateRole)) != 1 {
		return false
	}
	against := 0
	for _, row := range t.rows {
		people, rate := readCount(row[at].Text), readNumber(strings.TrimSpace(row[t.find(rateRole)].Text))
		if !people.exact() || people.least == 0 || rate.kind != known {
			continue
		}
		percent, unit := rate.float(), math.Pow(10, -float64(rate.writtenDecimals()))
		if !rate.percent && percent <= 1 {
			percent, unit = 100*percent, 100*unit
		}
		isRate := func(part, whole float64) bool { return math.Abs(100*part/whole-percent) < unit }
		all, of := float64(people.least), 100*float64(people.least)/max(percent, unit)
		if percent <= 0 || percent > 100 || !isRate(all, max(all, math.Floor(of))) && !isRate(all, math.Ceil(of)) {
			return false
		}
		if among := all * percent / 100; !isRate(math.Floor(among), all) && !isRate(math.Ceil(among), all) {
			against++
		}
	}
	return against >= fewestRates
}

// isBelowInvited reports whether a column of people holds those who answered, since there is
// one of those invited that never has fewer.
func isBelowInvited(t *table, at int) bool {
	invited := t.all(invitedRole)
	return len(invited) == 1 && isNeverBelow(t.rows, invited[0], at)
}

// isNeverBelow reports whether a column of people has at least as many as another in each
// row with both, and there are such rows.
func isNeverBelow(rows [][]sheet.Cell, at, other int) bool {
	some := false
	for _, row := range rows {
		if more, less := readCount(row[at].Text), readCount(row[other].Text); more.exact() && less.exact() {
			if some = true; more.least < less.least {
				return false
			}
		}
	}
	return some
}

// askCounts asks which column holds the numbers of answers. Without them nobody can
// be protected.
func askCounts(t *table, n notes) {
	var likely, others []int
	for _, at := range append(likelyCounts(t), t.all(otherCountRole)...) {
		if heading := t.columns[at].heading; isReversed(heading) || slices.ContainsFunc(words(heading), isInvitedWord) {
			others = append(others, at)
		} else {
			likely = append(likely, at)
		}
	}
	if at := t.find(answersRole); at >= 0 {
		for _, row := range t.rows {
			if text := strings.TrimSpace(row[at].Text); readCount(text).kind == wrong {
				n.Problem(row[at].Place, "counts_unreadable", "heading", t.columns[at].heading)
				return
			}
		}
	}
	switch {
	case len(likely) > 0:
		first := t.columns[likely[0]]
		n.Problem(first.place, "which_counts", "n", len(likely), "columns", n.quoted(t.headingsOf(likely)), "heading", first.heading)
	case len(others) > 0:
		first := t.columns[others[0]]
		n.Problem(first.place, "counts_of_others", "n", len(others), "columns", n.quoted(t.headingsOf(others)), "heading", first.heading)
	default:
		n.Problem(t.place(), "no_counts")
	}
}
