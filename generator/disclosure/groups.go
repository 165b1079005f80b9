package disclosure

import (
	"slices"

	"tifaktor/generator/ledger"
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
)

// grouped protects the groups of one grouping. They are parts of one unit as its
// sub-units are, only cut in another way, so they are a tree of their own: the
// unit at the top, as it is shown already, and the groups below it.
type grouped struct {
	*protector // of the little tree
	of         int
	d          *delivery
	how        manner
	shown      []bool
	means      [][]survey.Mean
}

// shownGroupings gives the groupings as the dataset holds them.
func (r *reader) shownGroupings() []survey.Grouping {
	var shown []survey.Grouping
	for _, written := range r.groupings {
		of, known := r.tree.index[written.Of.V]
		if !known {
			r.refuse(written.Of.Place, "%q is not a unit", written.Of.V)
			continue
		}
		grouping := survey.Grouping{Name: written.Name, Of: of}
		for _, group := range written.Groups {
			grouping.Groups = append(grouping.Groups, survey.Group{ID: group.ID.V, Name: group.Name})
		}
		shown = append(shown, grouping)
	}
	return shown
}

// groupTree is the little tree of a grouping.
func groupTree(of raw.Unit, groups []raw.Group) *tree {
	t := &tree{units: []raw.Unit{of}, index: map[string]int{}, parents: []int{survey.NoUnit}, ends: []int{len(groups) + 1}, depths: []int{0}}
	for i, group := range groups {
		t.units = append(t.units, raw.Unit{ID: group.ID, Name: group.Name})
		t.parents, t.ends, t.depths = append(t.parents, 0), append(t.ends, i+2), append(t.depths, 1)
	}
	for i, unit := range t.units {
		t.index[unit.ID.V] = i
	}
	return t
}

// deliverGroups reads the rows of the groups of a grouping, on a little tree of
// their own with the unit at the top.
func (r *reader) deliverGroups(grouping raw.Grouping, d *delivery) (*tree, *delivery) {
	t := groupTree(r.tree.units[r.tree.index[grouping.Of.V]], grouping.Groups)
	small := &reader{tree: t, instrument: r.instrument, factors: r.factors, problems: r.problems}
	round := *d.round
	round.Rows = nil
	for _, row := range d.groupRows {
		if _, known := t.index[row.Unit.V]; known {
			round.Rows = append(round.Rows, *row)
		}
	}
	return t, small.deliver(&round)
}

// newGrouped begins with a grouping in a round, once it is decided whether its
// unit is shown.
func (p *protector) newGrouped(r *reader, grouping raw.Grouping, d *delivery, how manner, shown []bool) (*grouped, error) {
	of := r.tree.index[grouping.Of.V]
	t, delivered := r.deliverGroups(grouping, d)
	g := &grouped{protector: newProtector(t, r.instrument, r.words), of: of, how: kept, d: delivered}
	g.limits, g.final = p.limits, true
	g.planner.use(p.limits)
	g.means = grid[survey.Mean](len(t.units), g.d.factors)
	g.past = r.rememberGroups(t, d.round, p.past != nil && p.past.replaced)
	if p.past != nil {
		copy(g.past.factorsReplaced, p.past.factorsReplaced)
	}
	g.d.rows[0], g.d.answers[0] = d.rows[of], d.answers[of]
	g.past.answers[0] = d.answers[of]
	g.shown = make([]bool, len(t.units))
	if !shown[of] {
		return g, nil
	}
	if how != kept && how != replacing {
		how = g.roundManner(g.d)
	}
	if how == kept || how == replacing { // what was published of groups is final
		how = kept
		for u, n := range g.past.answers {
			if n > 0 {
				g.d.answers[u] = n
			}
		}
	}
	g.how = how
	var err error
	g.shown, err = g.shownUnits(g.d, how)
	return g, err
}

// factor fills in the cells of one factor, given what is printed and otherwise
// known of it in the unit. Where nothing but old figures is shown, the groups are
// kept.
func (g *grouped) factor(factor int, how manner, unit survey.Mean, answers int, known interval) (manner, error) {
	if unit.State != survey.Shown || !g.shown[0] {
		for u := range g.means {
			if g.d.answers[u] != 0 {
				g.means[u][factor] = survey.Mean{State: survey.Hidden}
			}
		}
		return kept, nil
	}
	if unit.Answers == 0 {
		unit.Answers = answers
	}
	g.past.cells[factor] = &ledger.Cell{Mean: unit}
	g.d.cells[factor] = cell{state: survey.Shown, answers: unit.Answers, mean: g.formatter.exactly(unit)}
	g.also[0] = known
	if g.how == kept || how == replacing {
		how = kept
	}
	if how != kept {
		how = g.how
	}
	return g.protector.factor(g.d, factor, how, g.shown, g.means)
}

// delivered reports whether any group has results in the round.
func (g *grouped) delivered() bool {
	return slices.ContainsFunc(g.d.rows[1:], func(row *raw.Row) bool { return row != nil })
}

// hideAll hides a factor of all groups, since their unit is hidden.
func (g *grouped) hideAll(factor int) {
	for u := range g.means {
		if g.means[u][factor].State == survey.Shown {
			g.means[u][factor] = survey.Mean{State: survey.Hidden}
		}
	}
}

// forget hides a factor of all groups again, except what was published and is
// known.
func (g *grouped) forget(factor int) {
	for u := range g.means {
		if g.means[u][factor].State == survey.Shown && g.past.cell(u, factor) == nil {
			g.means[u][factor] = survey.Mean{State: survey.Hidden}
		}
	}
}

// explain gives the reasons for the groups. Of the unit itself there is one
// already.
func (g *grouped) explain() []Reason {
	g.d.rows[0] = nil
	g.absurd = nil
	reasons := g.protector.explain(g.d, g.how, g.shown, g.means)
	for i := range reasons {
		reasons[i].Round, reasons[i].Remedies = g.d.round.ID.V, nil
	}
	return reasons
}

// results gives what is shown of the groups.
func (g *grouped) results() []survey.GroupResult {
	responses := make([]survey.Response, len(g.means))
	for u := range g.means {
		switch {
		case g.shown[u] && !g.withdrawn(g.d, u) && !g.withdrawn(g.d, 0):
			responses[u] = survey.Response{State: survey.Shown, Respondents: g.d.answers[u]}
		case g.d.rows[u] != nil && g.d.answers[u] != 0:
			responses[u].State = survey.Hidden
		}
	}
	return groupResults(responses, g.means)
}

// groupResults leaves out the unit at the top of the little tree.
func groupResults(responses []survey.Response, means [][]survey.Mean) []survey.GroupResult {
	var results []survey.GroupResult
	for u := 1; u < len(means); u++ {
		results = append(results, survey.GroupResult{Response: responses[u], Means: means[u]})
	}
	return results
}
