package disclosure

import (
	"tifaktor/generator/ledger"
	"tifaktor/generator/problem"
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

// newGrouped begins with a grouping in a round, once it is decided whether its
// unit is shown.
func (p *protector) newGrouped(r *reader, grouping raw.Grouping, d *delivery, how manner, shown []bool) (*grouped, error) {
	of := r.tree.index[grouping.Of.V]
	t := groupTree(r.tree.units[of], grouping.Groups)
	g := &grouped{protector: newProtector(t, r.instrument), of: of, how: kept}
	small := &reader{tree: t, instrument: r.instrument, factors: r.factors, problems: r.problems}
	round := raw.Round{File: d.round.File}
	for _, row := range d.groupRows {
		if _, known := t.index[row.Unit.V]; known {
			round.Rows = append(round.Rows, *row)
		}
	}
	g.d = small.deliver(&round)
	g.limits, g.also = p.limits, make([]interval, len(t.units))
	g.planner.use(p.limits)
	g.means = grid[survey.Mean](len(t.units), g.d.factors)
	g.past = r.rememberGroups(t, d.round, p.past != nil && p.past.replaced)
	g.d.rows[0], g.d.answers[0] = d.rows[of], d.answers[of]
	g.past.answers[0] = d.answers[of]
	g.shown = make([]bool, len(t.units))
	if !shown[of] {
		return g, nil
	}
	if how != kept && how != replacing {
		how = g.roundManner(g.d)
	}
	if how == kept || how == replacing { // groups are never replaced
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

// rememberGroups gives what was published of groups. No more is shown of them in
// a round whose figures were replaced.
func (r *reader) rememberGroups(t *tree, round *raw.Round, replaced bool) *past {
	factors := len(r.instrument.Factors)
	p := &past{
		answers: make([]int, len(t.units)), invited: make([]int, len(t.units)), cells: make([]*ledger.Cell, len(t.units)*factors),
		factors: factors, factorsReplaced: make([]bool, factors), replaced: replaced,
	}
	known := r.known(round)
	for u := range t.units[1:] {
		unit := known.Unit(t.id(u + 1))
		if unit == nil {
			continue
		}
		p.answers[u+1] = unit.Answers
		for f, factor := range r.instrument.Factors {
			p.cells[(u+1)*factors+f] = unit.Cell(factor.ID)
		}
	}
	return p
}

// factor fills in the cells of one factor, given what is printed and otherwise
// known of it in the unit.
func (g *grouped) factor(factor int, how manner, unit survey.Mean, answers int, known interval) error {
	if unit.State != survey.Shown || !g.shown[0] {
		for u := range g.means {
			if g.d.answers[u] != 0 {
				g.means[u][factor] = survey.Mean{State: survey.Hidden}
			}
		}
		return nil
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
	_, err := g.protector.factor(g.d, factor, how, g.shown, g.means)
	return err
}

// forget hides a factor of all groups again.
func (g *grouped) forget(factor int) {
	for u := range g.means {
		if g.means[u][factor].State == survey.Shown {
			g.means[u][factor] = survey.Mean{State: survey.Hidden}
		}
	}
}

// results gives what is shown of the groups, and tells the publisher why not
// more.
func (g *grouped) results(problems *problem.List) []survey.GroupResult {
	g.d.rows[0] = nil // of the unit itself the publisher is told elsewhere
	g.explain(g.d, g.shown, g.means, problems)
	results := make([]survey.GroupResult, 0, len(g.means)-1)
	for u := range g.means[1:] {
		u++
		result := survey.GroupResult{Means: g.means[u]}
		switch {
		case g.shown[u] && !g.withdrawn(g.d, u):
			result.Response = survey.Response{State: survey.Shown, Respondents: g.d.answers[u]}
		case g.d.rows[u] != nil && g.d.answers[u] != 0:
			result.Response.State = survey.Hidden
		}
		results = append(results, result)
	}
	return results
}
