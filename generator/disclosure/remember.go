package disclosure

import (
	"time"

	"tifaktor/generator/ledger"
	"tifaktor/generator/raw"
)

// remember returns what the ledger says of a round; nil if it says nothing. It adds a
// problem if the ledger does not fit the content.
func (r *reader) remember(round *raw.Round, group int) *past {
	known := r.known(round)
	if known == nil || !r.sameMeasure(known, round) {
		return nil
	}
	units, factors := len(r.tree.units), len(r.instrument.Factors)
	p := &past{
		answers: make([]int, units), invited: make([]int, units), hidden: make([]bool, units),
		cells: make([]*ledger.Cell, units*factors), factors: factors, factorsReplaced: make([]bool, factors),
		replaced: known.Corrected != "", hasDistributions: known.Spread, neverReplaced: r.site.Insider > 0,
		wrongTree: r.wrongTree(known, round), rests: map[cellAt]*ledger.Cell{},
	}
	if smallest := smallestPublished(known); smallest != nil && smallest.Answers < group {
		r.problems.Add(smallest.Place, rule, "round %q was published down to %s, so its limit cannot be raised to %d: what is published cannot be taken back; "+
			"write \"smallest_group: %d\" in %s, and the new limit holds for the other rounds",
			round.ID.V, answers(smallest.Answers), group, smallest.Answers, round.File)
	}
	for _, unit := range known.Units {
		index, inTree := r.tree.index[unit.ID]
		switch {
		case unit.Group && inTree, !unit.Group && r.groups[unit.ID]:
			r.problems.Add(unit.Place, rule, "%q was published in round %q as a %s, and is none any more; give the new one another id",
				unit.ID, round.ID.V, map[bool]string{true: "group", false: "unit"}[unit.Group])
		case inTree:
			r.rememberUnit(p, index, unit)
		case unit.Answers > 0 && !r.groups[unit.ID]:
			r.problems.Add(unit.Place, rule, "%q was published in round %q and is not in units.yaml any more; put it back, since what is published of it "+
				"still reveals something of the units around it (it needs no row of results)", unit.ID, round.ID.V)
		}
		p.hasGroups = p.hasGroups || unit.Group && unit.Answers > 0
	}
	p.neverReplaced = p.neverReplaced || p.hasGroups || p.hasDistributions || len(p.rests) > 0
	return p
}

// known returns what the ledger says of a round; nil if it says nothing, or if it holds
// invented numbers that real ones have replaced. If the real numbers of answers are those
// that were called invented, they were not.
func (r *reader) known(round *raw.Round) *ledger.Round {
	known := r.published.Round(round.ID.V)
	if known == nil || known.Synthetic && !round.Synthetic && !r.alike(known, round) || known.Source && round.Protected.V == bySource {
		return nil
	}
	return known
}

// sameMeasure reports whether what was published of a round can be compared with what is
// delivered: the same scale, decimals, factors and kind of protection.
func (r *reader) sameMeasure(known *ledger.Round, round *raw.Round) bool {
	scale := r.instrument.Scale
	switch {
	case known.Source:
		r.problems.Add(known.Place, rule, "round %q was published with \"protected: source\", so what was shown of it is not remembered here; write that again in %s", round.ID.V, round.File)
	case round.Protected.V == bySource:
		r.problems.Add(round.Protected.Place, rule, "round %q was published with numbers of answers, which tifaktor protects; remove protected", round.ID.V)
	case known.From != scale.From || known.To != scale.To:
		r.problems.Add(known.Place, rule, "round %q was published on a scale from %d to %d and the instrument says from %d to %d now; let the scale be",
			round.ID.V, known.From, known.To, scale.From, scale.To)
	case known.Decimals != scale.Decimals:
		r.problems.Add(known.Place, rule, "round %q was published with %s and the instrument says %d now; what is published cannot be made "+
			"more or less exact, so let decimals be %d", round.ID.V, number(known.Decimals, "decimal"), scale.Decimals, known.Decimals)
	default:
		return r.sameFactors(known, round)
	}
	return false
}

// sameFactors reports whether the instrument still has every published factor.
func (r *reader) sameFactors(known *ledger.Round, round *raw.Round) bool {
	all := true
	for _, factor := range known.Factors {
		if _, there := r.factors[factor.ID]; !there {
			all = false
			r.problems.Add(factor.Place, rule, "%q was published in round %q and is not in instrument.yaml any more; put it back, since under another id it would be published anew",
				factor.ID, round.ID.V)
		}
	}
	return all
}

// smallestPublished returns the published unit or group with the fewest answers; nil if none
// was published.
func smallestPublished(round *ledger.Round) *ledger.Unit {
	var smallest *ledger.Unit
	for _, unit := range round.Units {
		if unit.Answers > 0 && (smallest == nil || unit.Answers < smallest.Answers) {
			smallest = unit
		}
	}
	return smallest
}

// rememberUnit adds what was published of one unit.
func (r *reader) rememberUnit(p *past, index int, unit *ledger.Unit) {
	p.answers[index], p.invited[index], p.hidden[index] = unit.Answers, unit.Invited, unit.Hidden
	p.replaced = p.replaced || unit.Replaced
	for f, factor := range r.instrument.Factors {
		if rest := unit.Rest(factor.ID); rest != nil {
			p.rests[cellAt{index, f}] = rest
		}
		if cell := unit.Cell(factor.ID); cell != nil {
			p.cells[index*p.factors+f] = cell
			p.factorsReplaced[f] = p.factorsReplaced[f] || cell.Replaced
		}
	}
}

// correcting reports whether a round was corrected since it was last published: its author
// has found that the published figures were wrong.
func (r *reader) correcting(round *raw.Round) bool {
	return round.Corrected.Known() && len(round.WrongTree) == 0 && round.Corrected.V.Format(time.DateOnly) > r.known(round).Corrected
}
