package disclosure

import (
	"tifaktor/generator/ledger"
	"tifaktor/generator/raw"
)

// rememberGroups gives what was published of groups. No more is shown of them in
// a round whose figures were replaced.
func (r *reader) rememberGroups(t *tree, round *raw.Round, replaced bool) *past {
	factors := len(r.instrument.Factors)
	p := &past{
		answers: make([]int, len(t.units)), invited: make([]int, len(t.units)), cells: make([]*ledger.Cell, len(t.units)*factors),
		factors: factors, factorsReplaced: make([]bool, factors), replaced: replaced,
	}
	known := r.known(round)
	if known != nil && r.correcting(round) {
		known = nil
	}
	for u := range t.units[1:] {
		unit := known.Unit(t.id(u + 1))
		if unit == nil {
			continue
		}
		if unit.Parent != t.id(0) {
			r.problems.Add(unit.Place, rule, "round %q was published with %q below %q, and now it is below %q; let it stay there, and give the group "+
				"a new id in its new place", round.ID.V, t.id(u+1), unit.Parent, t.id(0))
		}
		p.answers[u+1] = unit.Answers
		for f, factor := range r.instrument.Factors {
			p.cells[(u+1)*factors+f] = unit.Cell(factor.ID)
		}
	}
	return p
}

// publishedSum is what published figures of groups tell of the sum of their unit;
// the empty interval when there are none.
func (g *grouped) publishedSum(factor int, unit *ledger.Cell) interval {
	known := g.publication(make([]int, len(g.counts)), make([]string, len(g.counts)))
	some := false
	for u := range known.answers {
		cell := g.past.cell(u, factor)
		if u == 0 || cell == nil {
			continue
		}
		known.answers[u], known.printed[u], some = cell.Mean.Answers, g.formatter.statement(cell.Mean), true
	}
	if !some || unit == nil {
		return interval{}
	}
	known.answers[0], known.printed[0] = unit.Mean.Answers, elsewhere
	var a auditor
	if a.work(known) != nil {
		return interval{} // the groups have more people than the unit, which check refuses
	}
	return a.up[0]
}

// tellsWithEnds reports whether the groups tell too much where a distribution
// tells that all answers of their unit lie on a part of the scale.
func (g *grouped) tellsWithEnds(from, to int, some bool) bool {
	if !some {
		return false
	}
	seen := g.publication(g.counts, told(g.texts))
	seen.length, seen.bare = (seen.to-seen.from)*seen.grains(), nil
	seen.from, seen.to, seen.also = from, to, make([]interval, len(g.counts))
	seen.margin = twice // the steps tell more than their ends
	for u, text := range g.texts {
		if text != "" {
			seen.also[u] = g.auditor.sums[u]
		}
	}
	found, err := new(auditor).audit(seen)
	return err != nil || len(found) > 0
}

// told gives what is printed as known sums, since a figure may lie outside a
// shorter scale.
func told(printed []string) []string {
	sums := make([]string, len(printed))
	for i, text := range printed {
		if text != "" {
			sums[i] = elsewhere
		}
	}
	return sums
}
