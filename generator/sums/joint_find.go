package sums

import "slices"

// partsOf returns the set that a row may be the whole of, the one that chance explains least;
// none if chance explains it, or if nothing fits.
func (j *joint) partsOf(row int) (best candidate) {
	for _, sets := range append(slices.Clip(j.sets), j.words.of(j, row)) {
		for i := range sets {
			c := j.try(row, sets[i])
			c.chance *= float64(len(sets))
			if c.number > 0 && c.chance < j.limit(row, &c) && (best.number == 0 || c.chance < best.chance) {
				best = c
			}
		}
	}
	return best
}

// limit is how rare it must be by chance that a row fits one of all sets of a sort.
func (j *joint) limit(row int, c *candidate) float64 {
	limit := jointChance
	if j.search.reveals(j.Rows[row], c) {
		limit = jointTellsChance
	}
	if isSeveral(j.search.words[row]) {
		limit *= called
	}
	if j.Trusted[row] {
		limit *= trustedChance
	}
	return limit
}

// try compares a row with a set without the row; no candidate if it cannot be the whole.
func (j *joint) try(row int, s set) candidate {
	whole := j.Rows[row]
	rest, isIn := j.without(s, row)
	if rest.Least == 0 || rest.Least > whole.Least || rest.Most+j.Group <= whole.Least {
		return candidate{}
	}
	if isIn {
		s = j.newSet(j.rowsWithout(s, row))
	}
	c, known := candidate{whole: row, rows: s.rows}, Row{}
	for _, part := range s.rows {
		r := j.Rows[part]
		c.add(r, j.Group)
		if r.Least == r.Most && slices.Contains(r.Known, true) {
			known = known.Plus(r)
		}
	}
	if c.fit = Compare(whole, c.total, j.Scale); c.number < 2 || !c.fit.Possible() || !j.isAcross(row, s.rows) {
		return candidate{}
	}
	if c.chance = c.fit.Chance; known.Least > 0 && j.apart(whole, known).factors >= fewestFactors {
		c.chance = j.search.coincidence(whole, known)
	}
	c.chance *= j.search.sizes(whole, &c)
	return c
}

// without returns how many people a set has that are not in a row, and reports whether the row
// is in it or lies in one of its groups.
func (j *joint) without(s set, row int) (rest Row, isIn bool) {
	rest = Row{Least: s.least, Most: s.most}
	var beside Row // the people of the groups above the row that are not in it
	for at, before := row, row; at >= 0; at, before = j.Parents[at], at {
		if at != row {
			beside.Least += j.together[at].Least - j.Rows[before].Least
			beside.Most += j.together[at].Most - j.Rows[before].Most
		}
		if s.has(at) {
			rest.Least += beside.Least - j.Rows[at].Least
			rest.Most += beside.Most - j.Rows[at].Most
			return rest, true
		}
	}
	return rest, false
}

// rowsWithout returns the rows of a set but one; a group that it lies in counts as the rows below.
func (j *joint) rowsWithout(s set, row int) []int {
	var beside []int
	for at, before := row, row; at >= 0; at, before = j.Parents[at], at {
		if at != row {
			beside = append(beside, slices.DeleteFunc(slices.Clone(j.below[at]), func(one int) bool { return one == before })...)
		}
		if s.has(at) {
			return slices.Concat(slices.DeleteFunc(slices.Clone(s.rows), func(one int) bool { return one == at }), beside)
		}
	}
	return s.rows
}
