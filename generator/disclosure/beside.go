package disclosure

import (
	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/survey"
)

// hideFactor protects one factor: first the means, then the distributions and groups of
// the same people. It returns the cells whose figures contradict each other.
func (rd *round) hideFactor(index int, into *survey.Round, groupings []*grouped) ([]cellAt, error) {
	f := rd.factor(index, into.Means)
	for i, origin := range f.origins {
		for _, g := range groupings {
			f.knownSums[i][g.of] = g.publishedSum(index, origin, rd.past.cell(g.of, index))
		}
	}
	kind, known, err := f.hide(rd.revision)
	if err != nil {
		return nil, err
	}
	var s *spreads
	if rd.hasDistributions {
		s = f.spreads()
		if known, err = s.hide(kind, known, into.Distributions); err != nil {
			return nil, err
		}
	}
	for i, g := range groupings {
		if known, err = f.hideGroups(g, kind, known, s, groupings[:i]); err != nil {
			return nil, err
		}
	}
	if err := f.rests.check(groupings); err != nil {
		return nil, err
	}
	f.withdraw()
	if err := f.bands(into); err != nil {
		return nil, err
	}
	if into.Rests != nil {
		f.rests.fill(into.Rests)
	}
	hideBeside(index, into, groupings)
	return f.inconsistent, nil
}

// hideGroups protects a factor of the groups of a unit. What the groups say of the sum of
// the unit must not reveal too much of its sub-units either, nor of the groups that others are.
func (f *factor) hideGroups(g *grouped, kind revision, known knowledge, s *spreads, others []*grouped) (knowledge, error) {
	groups, err := g.factor(f, kind, known)
	if err != nil || groups == nil {
		return known, err
	}
	before := make([]audit.Interval, len(f.knownSums))
	for i, also := range f.knownSums {
		before[i], also[g.of] = also[g.of], groups[i].SumsFromBelow[0].NonZero()
	}
	all, found, err := f.examine()
	if err != nil {
		return nil, err
	}
	reveal, err := revealWith(others, all)
	if len(found) == 0 && !reveal && (s == nil || !s.withGroups(g, groups)) {
		return all, err
	}
	g.forget(f.index)
	for i, also := range f.knownSums {
		also[g.of] = before[i]
	}
	return known, err
}

// revealWith reports whether groups reveal more that they must not with what is known of the
// sums of their units from the groups of another grouping.
func revealWith(groupings []*grouped, known knowledge) (bool, error) {
	for _, g := range groupings {
		for i := range known {
			if reveal, err := g.revealTooMuchWith(i, known[i].Sums[g.of]); reveal || err != nil {
				return true, err
			}
		}
	}
	return false, nil
}

// withGroups reports whether the groups of a unit reveal too much together with the
// distributions.
func (s *spreads) withGroups(g *grouped, groups knowledge) bool {
	from, to, some := s.endsAbove(g.of)
	return some && g.revealTooMuch(groups, from, to)
}

// hideBeside hides the distributions and groups of units whose mean of a factor is not shown.
func hideBeside(factor int, into *survey.Round, groupings []*grouped) {
	for u, of := range into.Distributions {
		if state := into.Means[u][factor].State; state != survey.Shown {
			of[factor] = survey.Distribution{State: min(state, of[factor].State)}
		}
	}
	for _, g := range groupings {
		if g.last != nil {
			g.last.withdraw()
		}
		if into.Means[g.of][factor].State != survey.Shown {
			g.hideAll(factor)
		}
	}
}
