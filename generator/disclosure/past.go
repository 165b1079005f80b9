package disclosure

import "tifaktor/generator/ledger"

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
	rests           map[cellAt]*ledger.Cell

	grouped   bool   // some group was published
	hidden    []bool // per unit: it had results and was hidden
	wrongTree bool   // it was published with a tree that was wrong

	// sealed tells that nothing is replaced: groups, distributions or rests were published
	// too, or leaders hold reports of hidden units, and what they tell of those who came in
	// between is not known.
	sealed bool
}

// cell gives what was published of a factor in a unit; nil for nothing.
func (p *past) cell(unit, factor int) *ledger.Cell {
	if p == nil {
		return nil
	}
	return p.cells[unit*p.factors+factor]
}

// rest gives what was published of a factor of the rest of a unit; nil for nothing.
func (p *past) rest(unit, factor int) *ledger.Cell {
	if p == nil {
		return nil
	}
	return p.rests[cellAt{unit, factor}]
}

// final reports whether no more is shown than was published: figures were published in
// the place of others, or of rests.
func (p *past) final() bool { return p.replaced || len(p.rests) > 0 }

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

// wasWrong forgets the published figures and numbers of a round: they were about
// nobody. Which units were shown is remembered, and no more are.
func (p *past) wasWrong(d *delivery, group int) {
	p.replaced, p.spread = true, false
	clear(p.hidden)
	clear(p.cells)
	clear(p.rests)
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
