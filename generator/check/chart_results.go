package check

import (
	"cmp"
	"slices"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
	"tifaktor/generator/raw"
	"tifaktor/generator/yamlfile"
)

// asked is a figure with the rounds that it shows.
type asked struct {
	figure programme.Figure
	rule   programme.FigureRule
	rounds []int
}

// everyUnit means any unit.
const everyUnit = noUnit

// delivered checks that there is something to draw: results of the rounds, of
// each factor, and of each unit, in this order, since the others follow from the first.
func (c chartRule) delivered(a asked) {
	if !c.readable(a) {
		return
	}
	kind, what := a.figure.Kind, whatShown(a.rule.Shows)
	if !c.any(a.rule.Shows, a.rounds, everyUnit, nil) {
		c.problem(cmp.Or(a.figure.Round.Place, kind.Place), "there are no %s in %s%s",
			what, c.when(a), c.elsewhere(a, everyUnit, nil))
		return
	}
	measured := true
	for _, factor := range a.figure.Factors {
		if only := []yamlfile.Value[string]{factor}; !c.any(a.rule.Shows, a.rounds, everyUnit, only) {
			c.problem(factor.Place, "there are no %s for %s in %s%s", what, factor.V, c.when(a), c.elsewhere(a, everyUnit, only))
			measured = false
		}
	}
	if !measured {
		return
	}
	if len(a.figure.Units) == 0 {
		c.wholeDelivered(a)
	}
	for _, id := range a.figure.Units {
		if unit := c.index[id.V]; !c.any(a.rule.Shows, a.rounds, unit, a.figure.Factors) {
			c.note(a)(id.Place, "there are no %s of %s%s in %s%s", what, id.V, ofFactors(a.figure.Factors), c.when(a), c.elsewhere(a, unit, a.figure.Factors))
		}
	}
}

// readable reports whether the rounds of a figure and what they are about could
// be read; that they could not is noted.
func (c chartRule) readable(a asked) bool {
	for _, i := range a.rounds {
		if round := c.rounds.delivered[i]; !round.ID.Known() || len(round.Rows) == 0 {
			return false
		}
	}
	return len(a.rounds) > 0 && len(c.index) > 0 && len(c.factors.ids) > 0
}

// wholeDelivered adds advice about a figure that names no unit, and so shows the whole, if
// there is nothing of the whole: many tables have no row for it. The texts of a new site
// have such a figure, so it is advice.
func (c chartRule) wholeDelivered(a asked) {
	if a.rule.MostUnits != 1 || len(c.order) == 0 || c.any(a.rule.Shows, a.rounds, c.order[0], a.figure.Factors) {
		return
	}
	shown := slices.IndexFunc(c.order, func(unit int) bool { return c.any(a.rule.Shows, a.rounds, unit, a.figure.Factors) })
	if shown < 0 {
		return // units that belong to each other in a circle, which is reported
	}
	c.advise(a.figure.Kind.Place, "figure_whole", "whole", c.units[c.order[0]].ID.V, "unit", c.units[c.order[shown]].ID.V)
}

// note returns how to report that a unit has no results: as advice if the source
// may have kept them back to protect those who answered: suppliers give no
// distributions of small units.
func (c chartRule) note(a asked) func(problem.Place, string, ...any) {
	protected := slices.ContainsFunc(a.rounds, func(i int) bool { return c.rounds.delivered[i].Protected.Known() })
	if protected || a.rule.Shows == programme.Distributions {
		return c.advice
	}
	return c.problem
}

// any reports whether something of what a kind shows was delivered in one of some
// rounds, about a unit or every unit, and about one of some factors or about all.
func (c chartRule) any(what programme.Shown, rounds []int, unit int, factors []yamlfile.Value[string]) bool {
	for _, round := range rounds {
		rows := c.rows[round]
		if unit != everyUnit {
			rows = rows[unit : unit+1]
		}
		if slices.ContainsFunc(rows, func(row *raw.Row) bool { return row != nil && shows(row, what, factors) }) {
			return true
		}
	}
	return false
}

// shows reports whether a row holds what a kind of figure shows. A mean that the
// source itself hid was delivered.
func shows(row *raw.Row, what programme.Shown, factors []yamlfile.Value[string]) bool {
	wanted := func(factor yamlfile.Value[string]) bool {
		return len(factors) == 0 || slices.ContainsFunc(factors, func(f yamlfile.Value[string]) bool { return f.V == factor.V })
	}
	switch what {
	case programme.Answers:
		return answered(row).known()
	case programme.Distributions:
		return slices.ContainsFunc(row.Distributions, func(d raw.Distribution) bool { return wanted(d.Factor) })
	}
	return slices.ContainsFunc(row.Cells, func(cell raw.Cell) bool { return wanted(cell.Factor) })
}

func whatShown(what programme.Shown) string {
	switch what {
	case programme.Answers:
		return "numbers of answers"
	case programme.Distributions:
		return "distributions"
	}
	return "results"
}

// ofFactors returns the factors of a figure as text; "" if it shows all of them.
func ofFactors(factors []yamlfile.Value[string]) string {
	if len(factors) == 0 {
		return ""
	}
	return " for " + idsOrNone(factors...)
}

// when returns the rounds of a figure as text.
func (c chartRule) when(a asked) string {
	if !a.rule.Round {
		return "any round"
	}
	return "the round " + c.rounds.delivered[a.rounds[0]].ID.V
}

// elsewhere returns in which other rounds there is something to show.
func (c chartRule) elsewhere(a asked, unit int, factors []yamlfile.Value[string]) string {
	var others []string
	for i, round := range c.rounds.delivered {
		if round.ID.Known() && c.any(a.rule.Shows, []int{i}, unit, factors) {
			others = append(others, round.ID.V)
		}
	}
	if len(others) == 0 {
		return "; show something else"
	}
	return "; there are some in " + strings.Join(others, ", ")
}
