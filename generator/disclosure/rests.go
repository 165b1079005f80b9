package disclosure

import (
	"slices"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/survey"
)

// The rest of a unit is its remainder where that has a figure of its own: the people of a
// shown unit who are in none of its shown parts. Anyone can subtract, so if they are a
// smallest group they may as well have figures: then a unit that is hidden for the sake of
// others has figures to talk about.
//
// But such a figure is rounded by itself, so it adds to what is known. It is made before
// that of its unit, which takes it into account, and whether there is one follows from
// numbers of answers and from what is printed of the parts. There is none if a part is
// printed coarsely, since that relies on the rest, or if the audit has a finding with the
// rest as one more part of its unit, groups of a second grouping included. Once published
// it is known as everything else is, and no more units or groups of the round are shown.

// findRests finds which units may have a row for their rest. None may if distributions or
// reports are about the same people.
func (rd *round) findRests() {
	published := rd.past != nil && len(rd.past.rests) > 0
	begins := rd.revision == noneBefore || rd.revision == addTo && !rd.past.replaced
	if !published && !begins || rd.revision == takeBack || rd.hasDistributions || rd.limits.Insider > 0 {
		return
	}
	rd.rests, rd.parts = make([]int, len(rd.shown)), rd.shownParts()
	for u, parts := range rd.parts {
		left := rd.delivery.answers[u]
		for _, part := range parts {
			left -= rd.delivery.answers[part]
		}
		if len(parts) > 0 && left >= rd.limits.Group {
			rd.rests[u] = left
		}
	}
}

// shownParts returns the topmost shown units below each shown unit.
func (rd *round) shownParts() [][]int {
	parts, nearest := make([][]int, len(rd.shown)), rd.nearestShown()
	for u, shown := range rd.shown {
		if above := nearest[u]; shown && above >= 0 {
			parts[above] = append(parts[above], u)
		}
	}
	return parts
}

// nearestShown returns the nearest shown unit above each unit, or survey.NoUnit.
func (rd *round) nearestShown() []int {
	nearest := make([]int, len(rd.shown))
	for u, parent := range rd.tree.parents {
		nearest[u] = survey.NoUnit
		if parent != survey.NoUnit {
			if nearest[u] = nearest[parent]; rd.shown[parent] {
				nearest[u] = parent
			}
		}
	}
	return nearest
}

// printRest fills in the figure of the rest of a unit before that of the unit, so that how
// exactly the unit's own figure can be printed takes it into account. Whether there is a
// figure follows from numbers of answers and from what is printed of the parts alone.
func (f *factor) printRest(unit int, shown []bool, hidden, old bool) {
	rd := f.round
	if rd.rests == nil || rd.rests[unit] == 0 {
		return
	}
	rest := &f.rests[unit]
	*rest = survey.Mean{State: survey.Hidden}
	cell := rd.past.rest(unit, f.index)
	switch {
	case rd.hadRests() && cell == nil:
		return
	case old && cell != nil:
		*rest = cell.Mean
	default:
		*rest = f.rest(unit, shown, hidden)
	}
	if rest.State != survey.Shown {
		return
	}
	part := 0
	if hidden {
		part = rd.limits.Group - 1
	}
	o, _ := f.restOffset(unit)
	for _, c := range f.coarse {
		w := whole{member: c.unprinted(rest.Answers, part), left: rest.Answers}
		c.open[unit].add(o.withRounding(c, false).printed(w, impliedFigure(*rest)))
		c.restPrinted[unit] = true
	}
}

// hadRests reports whether rests of the round were published.
func (rd *round) hadRests() bool { return rd.past != nil && len(rd.past.rests) > 0 }

// checkRests removes the rests of a factor if the audit has a finding with them. Published
// ones are known, and stay.
func (f *factor) checkRests(groupings []*grouped) error {
	if f.round.rests == nil || f.round.hadRests() || !slices.Contains(f.restsShown(), true) {
		return nil
	}
	reveal, err := f.restsReveal(groupings)
	if reveal {
		clear(f.rests)
	}
	return err
}

// restsReveal reports whether the audit has findings with the rests that it does not have
// without them, about units or groups.
func (f *factor) restsReveal(groupings []*grouped) (bool, error) {
	_, before, err := f.examine()
	if err != nil {
		return true, err
	}
	printed, e := f.printed(), f.extension(f.restsShown())
	for i := range f.origins {
		seen := f.publication(i, f.counts, printed)
		seen.KnownSums, seen.Ranges = f.knownSums[i], f.ranges
		known, found, err := audit.Audit(e.publication(seen, f.restCells()))
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

// restsShown reports which units have a rest with a figure.
func (f *factor) restsShown() []bool {
	shown := make([]bool, len(f.rests))
	for u, mean := range f.rests {
		shown[u] = mean.State == survey.Shown
	}
	return shown
}

// restCell returns the figure of a rest as the audit reads it.
func (f *factor) restCell(unit int, mean survey.Mean) restCell {
	o, _ := f.restOffset(unit)
	return restCell{mean.Answers, f.round.formatter.statement(impliedFigure(mean)), o.rounding(false)}
}

// restCells returns the figures of the rests as the audit reads them.
func (f *factor) restCells() []restCell {
	cells := make([]restCell, len(f.counts))
	for u, mean := range f.rests {
		if mean.State == survey.Shown {
			cells[u] = f.restCell(u, mean)
		}
	}
	return cells
}

// fillRests fills in what is shown of the rests. The rest of a unit that is not shown any
// more, or has such a part, is not shown either.
func (f *factor) fillRests(into []survey.Rest) {
	rd := f.round
	for u, parts := range rd.parts {
		if rd.rests[u] == 0 {
			continue
		}
		mean := &into[u].Means[f.index]
		if *mean = f.rests[u]; mean.Answers == rd.rests[u] {
			mean.Answers = 0
		}
		gone := func(unit int) bool { return f.means[unit][f.index].State != survey.Shown }
		if mean.State == survey.Shown && (gone(u) || slices.ContainsFunc(parts, gone)) {
			*mean = survey.Mean{State: survey.Hidden}
		}
	}
}

// noRests returns room for the rests that may be shown.
func (rd *round) noRests() []survey.Rest {
	rests := make([]survey.Rest, len(rd.rests))
	for u, people := range rd.rests {
		if people > 0 {
			rests[u] = survey.Rest{Respondents: people, Means: make([]survey.Mean, rd.delivery.factors)}
		}
	}
	return rests
}

// keepRests removes the rests that have no shown figure.
func (rd *round) keepRests(into *survey.Round) {
	some := false
	for u := range into.Rests {
		if !slices.ContainsFunc(into.Rests[u].Means, func(m survey.Mean) bool { return m.State == survey.Shown }) || rd.withdrawn(u) {
			into.Rests[u] = survey.Rest{}
			continue
		}
		some = true
	}
	if !some {
		into.Rests = nil
	}
}
