package disclosure

import (
	"slices"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/ledger"
)

// rememberGroups returns what was published of groups. No more of them is shown in a round
// whose figures were replaced.
func (r *reader) rememberGroups(t *tree, rd *round, replaced bool) *past {
	factors := len(r.instrument.Factors)
	p := &past{
		answers: make([]int, len(t.units)), invited: make([]int, len(t.units)), cells: make([]*ledger.Cell, len(t.units)*factors),
		factors: factors, factorsReplaced: make([]bool, factors), replaced: replaced,
	}
	round := rd.delivery.round
	known := r.known(round)
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
	if known != nil && r.correcting(round) {
		p.wasWrong(rd, rd.limits.Group)
		p.corrected = false // no group is shown with other figures
	}
	return p
}

// publishedSum returns what published figures of groups with one of the origins say of the
// sum of their unit; the zero Interval if there are none.
func (g *grouped) publishedSum(factor int, from origin, unit *ledger.Cell) audit.Interval {
	rd, groups := g.round, len(g.means)
	known := rd.publication(make([]int, groups), make([]string, groups))
	known.Statements, known.Rounding = from.statements, from.rounding
	some := false
	for u := range known.Answers {
		cell := rd.past.cell(u, factor)
		if u == 0 || cell == nil {
			continue
		}
		known.Answers[u], known.Printed[u], some = cell.Mean.Answers, rd.formatter.statement(cell.Mean), true
	}
	if !some || unit == nil {
		return audit.Interval{}
	}
	known.Answers[0], known.Printed[0] = unit.Mean.Answers, audit.Elsewhere
	bounds, err := audit.Bound(known)
	if err != nil {
		return audit.Interval{} // the groups have more people than the unit, which check refuses
	}
	return bounds.SumsFromBelow[0].NonZero()
}

// revealTooMuch reports whether the groups reveal too much when all answers of their unit
// are known, from a distribution, to lie on a part of the scale.
func (g *grouped) revealTooMuch(known knowledge, from, to int) bool {
	for i := range known {
		if g.revealTooMuchFor(i, known[i], from, to) {
			return true
		}
	}
	return false
}

// revealTooMuchWith reports whether the groups reveal more that they must not when the sum
// of their unit is known to lie in an interval.
func (g *grouped) revealTooMuchWith(i int, unit audit.Interval) (bool, error) {
	if g.last == nil || !g.round.shown[0] {
		return false, nil
	}
	seen := g.last.publication(i, g.last.counts, g.last.printed())
	seen.KnownSums = slices.Clone(g.last.knownSums[i])
	_, before, err := audit.Audit(seen)
	if err != nil {
		return true, err
	}
	seen.KnownSums[0] = unit.NonZero()
	_, found, err := audit.Audit(seen)
	return len(found) > len(before), err
}

// revealTooMuchFor does what revealTooMuch does, for one origin.
func (g *grouped) revealTooMuchFor(i int, known *audit.Bounds, from, to int) bool {
	printed := g.last.printed()
	seen := g.last.publication(i, g.last.counts, asSums(printed))
	seen.NoCover = nil
	seen.Length = (seen.To - seen.From) * seen.Grains()
	seen.From, seen.To, seen.KnownSums = from, to, make([]audit.Interval, len(printed))
	seen.Margin = twice // the steps reveal more than their ends
	for u, text := range printed {
		if text != "" {
			seen.KnownSums[u] = known.Sums[u].NonZero()
		}
	}
	_, found, err := audit.Audit(seen)
	return err != nil || len(found) > 0
}

// asSums replaces printed figures by known sums, since a figure may lie outside a shorter
// scale.
func asSums(printed []string) []string {
	sums := make([]string, len(printed))
	for i, text := range printed {
		if text != "" {
			sums[i] = audit.Elsewhere
		}
	}
	return sums
}
