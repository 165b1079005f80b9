package sums

import (
	"cmp"
	"slices"
)

// Where the tree says that some rows lie side by side, a whole may stand anywhere among its
// parts: a list by name puts "Neset barnehage" before "Neset oppvekstsenter" and "Neset skule"
// far after it. What matters is what such a whole reveals of a hidden part, so that only a whole
// with few people besides its shown parts is looked for.
const (
	mostForTwo   = 60 // sisters among which two shown parts are looked for
	mostForThree = 24
	mostApart    = 3 // shown parts
)

// findApart finds all rows that may be the whole of some shown sisters and few people. Among
// very many, only those are tried that names say belong together.
func (s *search) findApart() {
	if s.Tree == Unknown || len(s.Rows) < 3 {
		return
	}
	var shown []int
	s.few = s.Group - 1
	for at, row := range s.Rows {
		if row.shown(s.Group) > 0 {
			shown = append(shown, at)
		} else if row.Least < row.Most {
			s.few = max(s.few, row.Most)
		}
	}
	for _, whole := range shown {
		if s.Rows[whole].OnlyPart {
			continue
		}
		among, most := shown, mostApart
		switch {
		case len(shown) > mostForTwo:
			among = slices.DeleteFunc(s.namesakes(whole), func(at int) bool { return s.Rows[at].shown(s.Group) == 0 })
		case len(shown) > mostForThree:
			most = 2
		}
		s.choose(whole, among, nil, 0, most)
	}
}

// choose tries all sets of shown rows that begin with some.
func (s *search) choose(whole int, among, some []int, people, most int) {
	rest := s.Rows[whole].Least - people
	switch {
	case len(some) > 0 && rest > 0 && rest <= s.few:
		s.tryApart(whole, some)
	case len(some) > 1 && rest == 0:
		s.addEqual(whole, slices.Clone(some))
	}
	if len(some) == most {
		return
	}
	for i, part := range among {
		if part != whole && s.Rows[part].Least <= rest {
			s.choose(whole, among[i+1:], append(some, part), people+s.Rows[part].Least, most)
		}
	}
}

// tryApart adds a row as the whole of shown rows and of those too few to be shown that can
// be the rest of its people, or of people of its own.
func (s *search) tryApart(whole int, some []int) {
	var known Row
	for _, part := range some {
		known = known.Plus(s.Rows[part])
	}
	rest := s.Rows[whole].Least - known.Least
	var small, hidden []int
	for at, row := range s.Rows {
		switch {
		case at == whole || row.shown(s.Group) > 0 || row.Least > rest:
		case row.Least < row.Most:
			hidden = append(hidden, at)
		case row.Least > 0:
			small = append(small, at)
		}
	}
	tried := len(s.sets)
	for i, at := range small {
		one := known.Plus(s.Rows[at])
		if s.Rows[at].Least == rest {
			s.addApart(whole, append(slices.Clone(some), at), one, one)
		}
		for _, other := range small[i+1:] {
			if s.Rows[at].Least+s.Rows[other].Least == rest {
				both := one.Plus(s.Rows[other])
				s.addApart(whole, append(slices.Clone(some), at, other), both, both)
			}
		}
	}
	if few := s.nearest(whole, rest, hidden); few != nil {
		total := known
		for _, part := range few {
			total = total.Plus(s.Rows[part])
		}
		s.addApart(whole, slices.Concat(some, few), known, total)
	}
	if len(s.sets) == tried && rest < s.Group {
		s.addApart(whole, slices.Clone(some), known, known)
	}
}

// addApart adds a row as the whole of parts, of which known have means, if its numbers allow it.
func (s *search) addApart(whole int, parts []int, known, total Row) {
	fit := Compare(s.Rows[whole], total, s.Scale)
	if !fit.Possible() {
		return
	}
	slices.Sort(parts)
	c := candidate{whole: whole, number: len(parts), rows: parts, total: total, fit: fit, chance: s.coincidence(s.Rows[whole], known)}
	c.named = s.areNamed(whole, parts)
	s.sets = append(s.sets, c)
}

// nearest returns hidden rows that can have the rest of the people of a row: all of its own
// name, or those that are written nearest to it; nil if all of them cannot.
func (s *search) nearest(whole, rest int, hidden []int) []int {
	named := slices.DeleteFunc(slices.Clone(hidden), func(at int) bool { return !s.shareName(whole, at) })
	if s.mostOf(named) >= rest {
		return named
	}
	slices.SortStableFunc(hidden, func(a, b int) int {
		return cmp.Compare(max(a-whole, whole-a), max(b-whole, whole-b))
	})
	for i := range hidden {
		if s.mostOf(hidden[:i+1]) >= rest {
			return hidden[:i+1]
		}
	}
	return nil
}

// mostOf returns the most people that rows may have.
func (s *search) mostOf(rows []int) int {
	most := 0
	for _, at := range rows {
		most += s.Rows[at].Most
	}
	return most
}

// partsApart returns the sisters anywhere that a row may be the whole of, those that are named
// so before others, and what fits best before what fits less; none if there are none. It
// reports as well whether they can be no others.
func (s *search) partsApart(row int) (best candidate, only bool) {
	exact := 0
	for _, c := range s.sets {
		if c.whole != row || slices.ContainsFunc(c.rows, s.removed) {
			continue
		}
		if c.fit.Exact() {
			exact++
		}
		if s.isApart(c) && (best.number == 0 || c.named && !best.named || c.named == best.named && c.chance < best.chance) {
			best = c
		}
	}
	proved := best.total.Least == best.total.Most && best.chance*float64(len(s.sets)) < provedHiddenChance
	return best, exact == 1 && best.fit.Exact() && (best.named || proved)
}

// isApart reports whether a set is worth a question.
func (s *search) isApart(c candidate) bool {
	alike, exact := c.chance*float64(len(s.sets)), c.fit.Exact()
	if isSeveral(s.words[c.whole]) {
		alike /= called
	}
	switch {
	case s.Rows[c.whole].IsWhole, exact && s.isJoined(c.whole, c.rows):
		return true
	case s.Tree == Proved:
		return exact && alike < provedOwnChance
	case c.named && exact:
		return c.chance < namedChance
	case c.named:
		return alike < namedOwnChance
	case exact:
		return alike < apartChance
	}
	return alike < apartOwnChance
}
