package disclosure

import (
	"slices"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/survey"
)

// check removes the rests if the audit has a finding with them. Published
// ones are known, and stay.
func (r *rests) check(groupings []*grouped) error {
	if rd := r.factor.round; rd.rests == nil || rd.past.hasRests() || !slices.Contains(r.shown(), true) {
		return nil
	}
	reveal, err := r.reveal(groupings)
	if reveal {
		clear(r.figures)
	}
	return err
}

// reveal reports whether the audit has findings with the rests that it does not have
// without them, about units or groups.
func (r *rests) reveal(groupings []*grouped) (bool, error) {
	f := r.factor
	_, before, err := f.examine()
	if err != nil {
		return true, err
	}
	printed, e := f.printed(), f.extension(r.shown())
	for i := range f.origins {
		seen := f.publication(i, f.counts, printed)
		seen.KnownSums, seen.Ranges = f.knownSums[i], f.ranges
		known, found, err := audit.Audit(e.publication(seen, r.cells()))
		if err != nil || len(found) > len(before) {
			return true, err
		}
		for _, g := range groupings {
			if reveal, err := g.revealTooMuchWith(i, known.Sums[e.node(g.of)]); reveal || err != nil {
				return true, err
			}
		}
	}
	return false, nil
}

// shown reports which units have a rest with a figure.
func (r *rests) shown() []bool {
	shown := make([]bool, len(r.figures))
	for u, mean := range r.figures {
		shown[u] = mean.State == survey.Shown
	}
	return shown
}

// cell returns the figure of a rest as the audit reads it.
func (r *rests) cell(unit int, mean survey.Mean) restCell {
	o, _ := r.offset(unit)
	return restCell{mean.Answers, r.factor.round.formatter.statement(impliedFigure(mean)), o.rounding(false)}
}

// cells returns the figures of the rests as the audit reads them.
func (r *rests) cells() []restCell {
	cells := make([]restCell, len(r.figures))
	for u, mean := range r.figures {
		if mean.State == survey.Shown {
			cells[u] = r.cell(u, mean)
		}
	}
	return cells
}
