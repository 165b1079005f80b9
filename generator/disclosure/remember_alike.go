package disclosure

import (
	"tifaktor/generator/ledger"
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// A published round may come back under another name, or without the mark of invented
// numbers, and have late answers by then, in any number of units. It is recognised if nine
// in ten units are there, and nine in ten figures are possible for the people of the old
// figure and those who came since. That can be so by chance, more easily the more have come.
// So it counts only if the chance is small, or if all figures fit, eight or more, and
// in no unit a smallest group has come: what fewer answered could be worked out. A round is
// also recognised if nine in ten numbers of answers are the same, of three units or more.
//
// It is better to recognise too much than too little: the publisher is asked to put the old
// round back, which does no harm.
const (
	fewestAlike    = 3
	fewestFigures  = 8
	smallestChance = 0.01
)

// likeness is how much a delivered round is like a published one.
type likeness struct {
	scale           survey.Scale
	known           *ledger.Round
	published       int // units
	there, same     int // of these, those delivered too, and those with as many answers
	most            int // the most answers that came to a unit, or are gone from it
	figures, fitted int
	chance          float64 // the probability of so good a fit
}

// alike reports whether a round is a published one, except for late answers.
func (r *reader) alike(known *ledger.Round, round *raw.Round) bool {
	l := likeness{scale: r.instrument.Scale, known: known, chance: 1}
	l.scale.Decimals = known.Decimals
	rows, above := map[string]*raw.Row{}, map[string]bool{} // above: the unit has a published one below it
	for i := range round.Rows {
		rows[round.Rows[i].Unit.V] = &round.Rows[i]
	}
	for _, unit := range known.Units {
		above[unit.Parent] = above[unit.Parent] || unit.Answers > 0
	}
	for _, unit := range known.Units {
		if unit.Answers > 0 {
			l.published++
			l.compare(unit, rows[unit.ID], !above[unit.ID])
		}
	}
	if l.there == 0 || 10*l.there < 9*l.published {
		return false
	}
	group := r.site.SmallestGroup
	if round.Group.Known() {
		group = round.Group.V
	}
	few := l.most < group && l.fitted == l.figures && l.figures >= fewestFigures
	return few || l.there >= fewestAlike && 10*l.same >= 9*l.there || 10*l.fitted >= 9*l.figures && l.chance <= smallestChance
}

// compare adds a unit. A unit with published ones below it follows from those, so the
// chance counts the lowest alone.
func (l *likeness) compare(unit *ledger.Unit, row *raw.Row, lowest bool) {
	if row == nil || !row.Respondents.Known() {
		return
	}
	l.there++
	came := row.Respondents.V - unit.Answers
	if came = max(came, -came); came == 0 {
		l.same++
	}
	l.most = max(l.most, came)
	if lowest { // a number of answers varies by half of itself from one round to another
		l.chance *= min(1, float64(4*came+2)/float64(unit.Answers))
	}
	for _, cell := range row.Cells {
		before := unit.Cell(cell.Factor.V)
		if before == nil || !cell.Mean.Known() {
			continue
		}
		now := row.Respondents.V
		if cell.Answers.Known() {
			now = cell.Answers.V
		}
		fits, chance := l.fits(before.Mean, now, cell.Mean.V)
		l.figures++
		if !fits {
			continue
		}
		if l.fitted++; lowest {
			l.chance *= chance
		}
	}
}

// fits reports whether so many people with a mean can be those of an old figure and some
// more, or some of those. It also returns the probability of that for a mean that lies
// anywhere in a quarter of the scale around the old one.
func (l *likeness) fits(old survey.Mean, now int, mean yamlfile.Decimal) (bool, float64) {
	digit := yamlfile.One
	for range l.scale.Decimals {
		digit /= 10
	}
	from, to := yamlfile.Decimal(l.scale.From)*yamlfile.One, yamlfile.Decimal(l.scale.To)*yamlfile.One
	printed := yamlfile.Decimal(old.Digits) * digit
	least, greatest := printed-digit/2, printed+digit/2
	switch old.Bound {
	case survey.AtLeast:
		greatest = to
	case survey.AtMost:
		least = from
	}
	n, m := yamlfile.Decimal(old.Answers), yamlfile.Decimal(now)
	low, high := m*(mean-digit/2)-n*greatest, m*(mean+digit/2)-n*least // bounds of the sum of those who came
	lowest, highest := (m-n)*from, (m-n)*to
	if m < n {
		lowest, highest = highest, lowest
	}
	if m == 0 || low > highest || lowest > high {
		return false, 1
	}
	return true, min(1, 4*float64(high-low+highest-lowest)/float64(m*(to-from)))
}
