package disclosure

import (
	"slices"

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
	published := rd.past.hasRests()
	begins := rd.revision == noneBefore || rd.revision == addTo && !rd.past.replaced
	if !published && !begins || rd.revision == takeBack || rd.hasDistributions || rd.limits.Insider > 0 {
		return
	}
	rd.rests, rd.parts = make([]int, len(rd.shown)), rd.tree.shownParts(rd.shown)
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
func (t *tree) shownParts(shown []bool) [][]int {
	parts, nearest := make([][]int, len(shown)), t.nearestShown(shown)
	for u, isShown := range shown {
		if above := nearest[u]; isShown && above >= 0 {
			parts[above] = append(parts[above], u)
		}
	}
	return parts
}

// nearestShown returns the nearest shown unit above each unit, or survey.NoUnit.
func (t *tree) nearestShown(shown []bool) []int {
	nearest := make([]int, len(shown))
	for u, parent := range t.parents {
		nearest[u] = survey.NoUnit
		if parent != survey.NoUnit {
			if nearest[u] = nearest[parent]; shown[parent] {
				nearest[u] = parent
			}
		}
	}
	return nearest
}

// hasRests reports whether rests were published; past is nil if nothing was.
func (p *past) hasRests() bool { return p != nil && len(p.rests) > 0 }

// fill fills in what is shown of the rests. The rest of a unit that is not shown any
// more, or has such a part, is not shown either.
func (r *rests) fill(into []survey.Rest) {
	f, rd := r.factor, r.factor.round
	for u, parts := range rd.parts {
		if rd.rests[u] == 0 {
			continue
		}
		mean := &into[u].Means[f.index]
		if *mean = r.figures[u]; mean.Answers == rd.rests[u] {
			mean.Answers = 0
		}
		gone := func(unit int) bool { return f.means[unit][f.index].State != survey.Shown }
		if mean.State == survey.Shown && (gone(u) || slices.ContainsFunc(parts, gone)) {
			*mean = survey.Mean{State: survey.Hidden}
		}
	}
}

// noRests returns room for the rests that may be shown, of so many people of each unit.
func noRests(of []int, factors int) []survey.Rest {
	rests := make([]survey.Rest, len(of))
	for u, people := range of {
		if people > 0 {
			rests[u] = survey.Rest{Respondents: people, Means: make([]survey.Mean, factors)}
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
