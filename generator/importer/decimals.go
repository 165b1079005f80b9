package importer

// How many means have to be written with most decimals for these to be how exactly all of
// them are delivered: so many, and three in four. Of means written without the zeros at their
// end, nine in ten are.
const (
	fewestWritten = 20
	mostWritten   = 4 // a mean with more decimals is one that nobody has rounded, and is kept with so many
)

// unsaid is how many decimals the means of a round are delivered with when they do not say it.
const unsaid = -1

// decimalsOf returns with how many decimals the means of a round are delivered. Where some
// have more than most, such as the averages that a spreadsheet has worked out among rounded
// ones, they do not say it.
func (w roundWriter) decimalsOf(r round) int {
	var written [mostWritten + 2]int // by decimals; last those that nobody has rounded
	all := 0
	for _, unit := range w.rowsOf(r) {
		for _, m := range unit.row.means {
			if m.value.kind == known && factorCalled(w.factors, m.factor) != nil {
				written[min(m.value.writtenDecimals(), len(written)-1)]++
				all++
			}
		}
	}
	for decimals := len(written) - 1; decimals >= 0; decimals-- {
		switch n := written[decimals]; {
		case n >= fewestWritten && 4*n >= 3*all:
			return min(decimals, mostWritten)
		case n > 0:
			return unsaid
		}
	}
	return unsaid
}

// places returns how many decimals a mean is written with that has more than people write:
// as many as all are delivered with, or those that are shown.
func (w roundWriter) places(r round) int { return max(w.decimalsOf(r), w.scale.decimals) }
