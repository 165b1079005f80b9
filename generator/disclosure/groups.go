package disclosure

import (
	"slices"

	"tifaktor/generator/ledger"
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
)

// grouped protects the groups of one grouping. They divide the people of one unit as its
// sub-units do, only in another way, so they are a round on a tree of their own: the unit
// at the top, as it is shown already, and the groups below it.
type grouped struct {
	of    int    // the unit
	round *round // of the little tree
	means [][]survey.Mean
	last  *factor // nil if the groups are hidden with their unit
}

// shownGroupings returns the groupings as the dataset holds them.
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

// groupTree returns the tree of a grouping.
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

// deliverGroups returns the tree of a grouping, and the rows of its groups as a delivery.
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

// group decides which groups of a grouping are shown, after it is decided whether their
// unit is.
func (rd *round) group(r *reader, grouping raw.Grouping) (*grouped, error) {
	of := r.tree.index[grouping.Of.V]
	t, d := r.deliverGroups(grouping, rd.delivery)
	own := &protector{tree: t, words: rd.words, factors: rd.factors, formatter: rd.formatter}
	small := own.newRound(d, rd.limits, nil, false)
	small.decimals = rd.decimals
	small.past = r.rememberGroups(t, small, rd.past != nil && rd.past.nothingAdded())
	small.neverReplaced, small.shown = true, make([]bool, len(t.units))
	if rd.past != nil {
		copy(small.past.factorsReplaced, rd.past.factorsReplaced)
	}
	d.rows[0], d.answers[0] = rd.delivery.rows[of], rd.delivery.answers[of]
	small.past.answers[0] = d.answers[0]
	g := &grouped{of: of, round: small, means: grid[survey.Mean](len(t.units), d.factors)}
	if small.revision = freeze; !rd.shown[of] || rd.revision == takeBack {
		return g, nil
	}
	if rd.revision != freeze && rd.revision != replaceAll {
		small.revise()
	}
	if small.revision == replaceAll || small.revision == freeze { // published figures of groups are never replaced
		small.freeze()
	}
	return g, small.decideUnits()
}

// freeze makes the round show old figures only.
func (rd *round) freeze() {
	rd.revision = freeze
	rd.putBack()
}

// factor fills in the cells of one factor. Known is what is known of the sums of units, or
// nil if only old figures of them are shown. It returns what can be worked out from the
// groups, or nil if only old figures of them are shown.
func (g *grouped) factor(of *factor, kind revision, known knowledge) (knowledge, error) {
	rd, index, unit := g.round, of.index, of.means[g.of][of.index]
	if g.last = nil; unit.State != survey.Shown || !rd.shown[0] {
		for u := range g.means {
			if rd.delivery.answers[u] != 0 {
				g.means[u][index] = survey.Mean{State: survey.Hidden}
			}
		}
		return nil, nil
	}
	if unit.Answers == 0 {
		unit.Answers = of.round.delivery.answers[g.of]
	}
	rd.past.cells[index] = &ledger.Cell{Mean: unit}
	*rd.delivery.cell(0, index) = cell{state: survey.Shown, answers: unit.Answers, mean: rd.formatter.exactly(unit)}
	g.last = rd.factor(index, g.means)
	for i, also := range g.last.knownSums {
		if known != nil {
			also[0] = known[i].Sums[g.of].NonZero()
		}
	}
	round := rd.revision
	if kind == freeze || kind == replaceAll {
		round = freeze
	}
	_, groups, err := g.last.hide(round)
	return groups, err
}

// delivered reports whether any group has results in the round.
func (g *grouped) delivered() bool {
	return slices.ContainsFunc(g.round.delivery.rows[1:], func(row *raw.Row) bool { return row != nil })
}

// hideAll hides a factor of all groups, since their unit is hidden.
func (g *grouped) hideAll(factor int) {
	for u := range g.means {
		if g.means[u][factor].State == survey.Shown {
			g.means[u][factor] = survey.Mean{State: survey.Hidden}
		}
	}
}

// forget hides a factor of all groups again, except what was published before.
func (g *grouped) forget(factor int) {
	for u := range g.means {
		if g.means[u][factor].State == survey.Shown && g.round.past.cell(u, factor) == nil {
			g.means[u][factor] = survey.Mean{State: survey.Hidden}
		}
	}
}

// explain returns the reasons of the groups. The unit itself has one already.
func (g *grouped) explain() []Reason {
	g.round.delivery.rows[0] = nil
	reasons := explain(g.round, g.means, nil)
	for i := range reasons {
		reasons[i].Remedies = nil
	}
	return reasons
}

// results returns what is shown of the groups.
func (g *grouped) results() []survey.GroupResult {
	rd := g.round
	responses := make([]survey.Response, len(g.means))
	for u := range g.means {
		switch {
		case rd.shown[u] && !rd.withdrawn(u) && !rd.withdrawn(0):
			responses[u] = survey.Response{State: survey.Shown, Respondents: rd.delivery.answers[u]}
		case rd.delivery.rows[u] != nil && rd.delivery.answers[u] != 0:
			responses[u].State = survey.Hidden
		}
	}
	return groupResults(responses, g.means)
}

// groupResults returns the results of the groups, without the unit at the top of the tree.
func groupResults(responses []survey.Response, means [][]survey.Mean) []survey.GroupResult {
	var results []survey.GroupResult
	for u := 1; u < len(means); u++ {
		results = append(results, survey.GroupResult{Response: responses[u], Means: means[u]})
	}
	return results
}
