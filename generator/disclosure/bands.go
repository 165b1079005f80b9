package disclosure

import (
	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/survey"
)

// A figure of a unit that is shown may have to be hidden: too few in a unit beside it
// answered that factor, or the parts tell so much that neither "t or higher" nor "t or
// lower" can be said. Then what readers can work out anyway is printed, as a band: "between
// 3.9 and 4.4". It follows from numbers of answers and from figures that are printed, and
// from nothing that is hidden, so it is no news, and the audit need not know of it. Nor is
// it written in the ledger: from the same figures follows the same band.

// bands prints a band of each hidden cell of a shown unit of which enough is known. There
// are none where old figures alone are shown, since numbers of answers may have changed
// since, nor where a wrong tree is taken back.
func (f *factor) bands(kind revision) error {
	candidates := f.bandCandidates()
	if len(candidates) == 0 || kind == freeze || kind == takeBack {
		return nil
	}
	p := f.round.publication(f.counts, f.printed())
	p.Rounding = f.widestRounding()
	for _, u := range candidates {
		p.Printed[u] = audit.Elsewhere // a sum of which nothing is said
	}
	known, err := audit.Bound(p)
	if err != nil {
		return err
	}
	for u, text := range p.Printed {
		if text != "" && known.Absurd(u) {
			return nil
		}
	}
	for _, u := range candidates {
		f.means[u][f.index] = f.round.formatter.band(known.Sums[u], f.counts[u])
	}
	return nil
}

// bandCandidates gives the units that are shown, with a figure of a smallest group or more
// that is not.
func (f *factor) bandCandidates() []int {
	var units []int
	for u, shown := range f.round.shown {
		hidden := f.means[u][f.index].State == survey.Hidden && f.cell(u).state == survey.Shown
		if shown && hidden && f.counts[u] >= f.round.limits.Group && !f.round.withdrawn(u) {
			units = append(units, u)
		}
	}
	return units
}

// widestRounding is a rounding to whose figures all means are rounded that are rounded so
// with any of the origins.
func (f *factor) widestRounding() audit.Rounding {
	var widest audit.Rounding
	for _, from := range f.origins {
		widest.Nearer, widest.Further = max(widest.Nearer, from.rounding.Nearer), max(widest.Further, from.rounding.Further)
	}
	return widest
}

// widestBand is how many eighths of the scale a band may be at most. A wider one would say
// hardly anything.
const widestBand = 5

// band gives what is printed where of the sum of so many people no more is known, and
// nothing if that is too little, or no more than a figure.
func (f *formatter) band(sum audit.Interval, people int) survey.Mean {
	digit := 2 * audit.Grain * people
	low, high := divideDown(sum.Low, digit), -divideDown(-sum.High, digit)
	highest, lowest := f.ends()
	if low = max(low, lowest); low >= high || 8*(high-low) > widestBand*(highest-lowest) {
		return survey.Mean{State: survey.Hidden}
	}
	return survey.Mean{State: survey.Hidden, Bound: survey.Between, Digits: low, Highest: min(high, highest)}
}
