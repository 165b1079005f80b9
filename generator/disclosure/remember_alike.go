package disclosure

import (
	"tifaktor/generator/ledger"
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// A round that was published and comes back under another name, or without the mark of
// invented numbers, may have late answers by then, in any number of units. It is known by
// this: nine in ten of the units are there, and nine in ten figures are what the people of
// the old ones, and those who came since, can have answered. That can be so by chance, more
// easily the more have come, and so it counts only where the chance is small, or where all
// fits, eight figures or more, and nowhere as many as a smallest group have come: what those
// answered could be worked out. Or nine in ten numbers of answers are the same, of three units
// or more.
//
// Too much is better known than too little: the publisher is asked to put the old round back,
// which does no harm.
const (
	fewestAlike    = 3
	fewestFigures  = 8
	smallestChance = 0.01
)

// likeness is how a round that is delivered goes with one that was published.
type likeness struct {
	scale           survey.Scale
	known           *ledger.Round
	published       int // units
	there, same     int // of them: delivered too, and with as many answers
	most            int // that came to one of them
	figures, fitted int
	chance          float64 // that so much fits
}

// alike reports whether a round is one that was published, but for late answers.
func (r *reader) alike(known *ledger.Round, round *raw.Round) bool {
	l := likeness{scale: r.instrument.Scale, known: known, chance: 1}
	l.scale.Decimals = known.Decimals
	rows, above := map[string]*raw.Row{}, map[string]bool{} // and units with a published one below
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

// compare compares a unit. Those with others below them say nothing that these do not, and
// so are no further chance.
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
	if lowest { // of a number of answers, which varies by half of itself from one round to another
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
// more, or all but some of them. The chance is that of a mean which lies anywhere in a
// quarter of the scale around the old one.
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
	low, high := m*(mean-digit/2)-n*greatest, m*(mean+digit/2)-n*least // of the sum of those who came
	lowest, highest := (m-n)*from, (m-n)*to
	if m < n {
		lowest, highest = highest, lowest
	}
	if m == 0 || low > highest || lowest > high {
		return false, 1
	}
	return true, min(1, 4*float64(high-low+highest-lowest)/float64(m*(to-from)))
}
