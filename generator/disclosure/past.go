package disclosure

import "tifaktor/generator/ledger"

// past is what was published of a round before, by unit and factor. Readers know it for
// ever: hiding it now would hide nothing.
type past struct {
	answers []int // per unit: the number published last; 0 if none was
	invited []int
	cells   []*ledger.Cell // per unit and factor; nil if it was not published
	factors int
	// replaced is true if published figures were replaced by others, in the round or in a
	// factor. What was hidden then stays hidden: how many of the hidden answered before the
	// replacement, and how many after, is not known.
	replaced         bool
	factorsReplaced  []bool
	hasDistributions bool // some distribution was published
	rests            map[cellAt]*ledger.Cell

	corrected bool   // what was wrong of it is corrected now
	changed   []bool // per unit: its number of answers was wrong; nil where nothing is corrected
	hasGroups bool   // some group was published
	hidden    []bool // per unit: it had results and was hidden
	wrongTree bool   // it was published with a tree that was wrong

	// neverReplaced is true if new figures may not replace the published ones: groups,
	// distributions or rests were published too, or leaders hold reports of hidden units, and
	// what those would reveal of the people who came in between is not known.
	neverReplaced bool
}

// cell returns what was published of a factor in a unit; nil if nothing was.
func (p *past) cell(unit, factor int) *ledger.Cell {
	if p == nil {
		return nil
	}
	return p.cells[unit*p.factors+factor]
}

// rest returns what was published of a factor of the rest of a unit; nil if nothing was.
func (p *past) rest(unit, factor int) *ledger.Cell {
	if p == nil {
		return nil
	}
	return p.rests[cellAt{unit, factor}]
}

// nothingAdded reports whether no more than what was published may be shown: figures were
// replaced by others, or rests were published.
func (p *past) nothingAdded() bool { return p.replaced || len(p.rests) > 0 }

// published reports whether a unit was shown in the round before.
func (p *past) published(unit int) bool { return p != nil && p.answers[unit] > 0 }

// publishedUnits reports which units were shown in the round before.
func (p *past) publishedUnits() []bool {
	published := make([]bool, len(p.answers))
	for u := range published {
		published[u] = p.answers[u] > 0
	}
	return published
}
