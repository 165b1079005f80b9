package sums

import "slices"

// How rare a coincidence must be to be worth a question. Most questions are asked where a
// whole would reveal what a few people answered, since there a wrong tree does harm.
const (
	revealsChance  = 0.5  // it would reveal what a few people answered, and nothing proves the tree
	betweenChance  = 0.1  // it is written between its parts, as nobody writes a whole, or would reveal nothing in a list
	hiddenChance   = 0.05 // the number of a part is hidden, in a list: too many runs would do
	singleChance   = 0.02 // one sister: many units are of nearly one size
	harmlessChance = 1e-4 // nothing would be revealed: only the site would be wrong

	// If the parts lie anywhere: of all such sets together, or of one whose names say so too.
	apartChance    = 1    // as likely by chance as not, where a part is hidden
	apartOwnChance = 3e-3 // the whole would have people of its own
	equalChance    = 0.3  // nobody is hidden: people would be counted twice
	namedChance    = 10
	namedOwnChance = 0.1
	called         = 10 // times as much where the whole is called a centre, or a sum

	unlike = 3 // times as likely where rows have nothing to do with each other: nobody asks

	// If the parent has room for all answers side by side.
	provedChance       = 0.01
	provedHiddenChance = 3e-3
	provedOwnChance    = 6e-4 // the whole would have people of its own
	provedHarmless     = 1e-6
)

// isQuestion compares a row with a candidate, and reports whether it may be the
// whole of it.
func (s *search) isQuestion(whole Row, c *candidate) bool {
	if c.total.Least == 0 || whole.Least-c.total.Most >= s.Group && !whole.IsWhole || whole.Least < c.total.Least {
		return false // nobody is certainly in the parts, or too few or too many are
	}
	c.fit = Compare(whole, c.total, s.Scale)
	alike := c.fit.Chance * s.sizes(whole, c)
	if c.chance = alike; !c.fit.Possible() || whole.IsWhole {
		return c.fit.Possible()
	}
	if s.Tree == Proved {
		return alike < s.provedLimit(whole, c) && !s.isUnlike(whole, c)
	}
	if s.Tree == Said && alike >= provedChance && s.isUnlike(whole, c) {
		return false
	}
	all, known := c.number == s.left-1, c.total.Least == c.total.Most
	tells := s.reveals(whole, c)
	switch {
	case c.number == 1 && (tells || s.Tree == Unknown && c.fit.Exact()):
		return alike < singleChance
	case c.number == 1:
		return alike < harmlessChance
	case s.Tree == Said && !known:
		return true // there are few numbers, and what is hidden would follow from them
	case s.Tree == Said && !c.fit.Exact() && !tells:
		return alike < harmlessChance
	case all && c.edge, c.fit.Exact() && known, s.Tree == Unknown && tells && known:
		return true
	case all, s.Tree == Unknown && known:
		return alike < betweenChance
	case known:
		return alike < revealsChance
	}
	return alike < hiddenChance
}

// provedLimit is how rare a coincidence must be where there is room for all answers
// side by side, so that a whole would need a parent with many people of its own.
func (s *search) provedLimit(whole Row, c *candidate) float64 {
	tells, exact := s.reveals(whole, c), c.fit.Exact()
	switch {
	case tells && exact && c.total.Least == c.total.Most:
		return provedChance
	case tells && exact:
		return provedHiddenChance
	case tells && c.number > 1:
		return provedOwnChance
	case exact && c.number > 1:
		return provedHarmless
	}
	return 0
}

// reveals reports whether a row and those of its parts that are large enough to be shown
// would reveal what a few people answered.
func (s *search) reveals(whole Row, c *candidate) bool {
	rest := whole.Least - c.shown
	return whole.Least >= s.Group && rest > 0 && rest < s.Group
}

// sizes returns the probability that a row has by chance a number of people that fits a
// candidate.
func (s *search) sizes(whole Row, c *candidate) float64 {
	fitting := c.total.Most - c.total.Least + 1
	if !c.fit.Exact() {
		fitting += s.Group - 1
	}
	return min(1, float64(fitting)/float64(whole.Least))
}

// isUnlike reports whether the means of a row are much likelier where it has nothing to do
// with a candidate, and their names do not say that they belong together.
func (s *search) isUnlike(whole Row, c *candidate) bool {
	parts := s.rowsOf(c.whole, *c)
	var known Row
	for _, part := range parts {
		if row := s.Rows[part]; row.Least == row.Most && slices.Contains(row.Known, true) {
			known = known.Plus(row)
		}
	}
	if known.Least == 0 {
		return false
	}
	limit := float64(unlike)
	if len(parts) <= mostOfName && s.areNamed(c.whole, parts) {
		limit = namedChance
	}
	return s.coincidence(whole, known) > limit
}
