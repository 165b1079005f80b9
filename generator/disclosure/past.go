package disclosure

import (
	"time"

	"tifaktor/generator/ledger"
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
)

// past is what was published of a round before, by unit and factor. It is known
// for ever: hiding it now would hide nothing.
type past struct {
	answers []int // per unit: the number published last; 0 for none
	invited []int
	cells   []*ledger.Cell // per unit and factor; nil for none
	factors int
	// replaced tells, for the round and per factor, that figures were published in
	// the place of others. What was hidden then stays hidden: how many of those who
	// are hidden answered before and how many after is not known.
	replaced        bool
	factorsReplaced []bool
	spread          bool // some distribution was published
}

// remember gives what the ledger says of a round; nil when it says nothing. A
// ledger that does not fit the content is a problem.
func (r *reader) remember(round *raw.Round, group int) *past {
	known := r.known(round)
	if known == nil {
		return nil
	}
	scale := r.instrument.Scale
	if known.From != scale.From || known.To != scale.To {
		r.problems.Add(known.Place, rule, "round %q was published on a scale from %d to %d and the instrument says from %d to %d now; let the scale be",
			round.ID.V, known.From, known.To, scale.From, scale.To)
		return nil
	}
	if decimals := scale.Decimals; known.Decimals != decimals {
		r.problems.Add(known.Place, rule, "round %q was published with %s and the instrument says %d now; what is published cannot be made "+
			"more or less exact, so let decimals be %d", round.ID.V, number(known.Decimals, "decimal"), decimals, known.Decimals)
		return nil
	}
	factors := len(r.instrument.Factors)
	p := &past{
		answers: make([]int, len(r.tree.units)), invited: make([]int, len(r.tree.units)),
		cells: make([]*ledger.Cell, len(r.tree.units)*factors), factors: factors, factorsReplaced: make([]bool, factors),
		replaced: known.Corrected != "",
	}
	if smallest := smallestPublished(known); smallest != nil && smallest.Answers < group {
		r.problems.Add(smallest.Place, rule, "round %q was published down to %s, so its limit cannot be raised to %d: what is published cannot be taken back; "+
			"write \"smallest_group: %d\" in %s, and the new limit holds for the other rounds",
			round.ID.V, answers(smallest.Answers), group, smallest.Answers, round.File)
	}
	for _, unit := range known.Units {
		if index, ok := r.tree.index[unit.ID]; ok {
			r.rememberUnit(p, index, unit, round)
		} else if !r.groups[unit.ID] && unit.Answers > 0 {
			r.problems.Add(unit.Place, rule, "%q was published in round %q and is not in units.yaml any more; put it back, since what is published of it "+
				"still tells about the units around it (it needs no row of results)", unit.ID, round.ID.V)
		}
	}
	return p
}

// known gives what the ledger says of a round; nil when that is nothing, or only
// of invented numbers that real ones have taken the place of.
func (r *reader) known(round *raw.Round) *ledger.Round {
	known := r.published.Round(round.ID.V)
	if known == nil || known.Synthetic && !round.Synthetic || round.Protected.V == bySource {
		return nil
	}
	return known
}

// smallestPublished is the unit or group with the fewest answers that was
// published; nil when none was.
func smallestPublished(round *ledger.Round) *ledger.Unit {
	var smallest *ledger.Unit
	for _, unit := range round.Units {
		if unit.Answers > 0 && (smallest == nil || unit.Answers < smallest.Answers) {
			smallest = unit
		}
	}
	return smallest
}

// rememberUnit takes in what was published of one unit.
func (r *reader) rememberUnit(p *past, index int, unit *ledger.Unit, round *raw.Round) {
	parent := ""
	if above := r.tree.parents[index]; above != survey.NoUnit {
		parent = r.tree.id(above)
	}
	if parent != unit.Parent {
		r.problems.Add(unit.Place, rule, "round %q was published with %q below %q, and now it is below %q; let it stay there, and give the unit "+
			"a new id in its new place, with \"merged_into\" in the old", round.ID.V, unit.ID, unit.Parent, parent)
	}
	p.answers[index], p.invited[index] = unit.Answers, unit.Invited
	p.replaced = p.replaced || unit.Replaced
	for f, factor := range r.instrument.Factors {
		cell := unit.Cell(factor.ID)
		if cell == nil {
			continue
		}
		p.cells[index*p.factors+f] = cell
		p.factorsReplaced[f] = p.factorsReplaced[f] || cell.Replaced
		p.spread = p.spread || len(cell.Parts) > 0
	}
}

// cell gives what was published of a factor in a unit; nil for nothing.
func (p *past) cell(unit, factor int) *ledger.Cell {
	if p == nil {
		return nil
	}
	return p.cells[unit*p.factors+factor]
}

// published reports whether a unit was shown in the round before.
func (p *past) published(unit int) bool { return p != nil && p.answers[unit] > 0 }

// publishedUnits tells which units were shown in the round before.
func (p *past) publishedUnits() []bool {
	published := make([]bool, len(p.answers))
	for u := range published {
		published[u] = p.answers[u] > 0
	}
	return published
}

// correcting reports whether a round is corrected after it was published last:
// its author has found that the published figures were wrong.
func (r *reader) correcting(round *raw.Round) bool {
	return round.Corrected.Known() && round.Corrected.V.Format(time.DateOnly) > r.known(round).Corrected
}

// wasWrong forgets the published figures and numbers of a round: they were about
// nobody. Which units were shown is remembered, and no more are.
func (p *past) wasWrong(d *delivery, group int) {
	p.replaced, p.spread = true, false
	clear(p.cells)
	clear(p.invited)
	for u, n := range p.answers {
		switch delivered := d.answers[u]; {
		case n == 0 || d.rows[u] == nil:
		case delivered < group:
			p.answers[u] = 0
		default:
			p.answers[u] = delivered
		}
	}
}
