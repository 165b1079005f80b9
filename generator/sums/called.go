package sums

import (
	"cmp"
	"slices"
)

// Group is rows that lie below a name that no row has.
type Group struct {
	Name  string
	Parts []Row
	Rows  []Candidate
	Loose bool // there is a row for all, and it has no room for them
}

// Candidate is a row that may be what a group is called otherwise.
type Candidate struct {
	Row   int   // its index in the family
	Parts []Row // what lies below it already
	Room  bool  // the tree has room for its people besides those of the group
}

// Called is a row that, by its numbers, may be the whole of a group.
type Called struct{ Group, Row int }

// How rare a coincidence must be for a row and a group to be worth a question.
const (
	calledTellsChance = 0.5  // the row and the shown parts would reveal what a few people answered
	calledChance      = 0.05 // nearly all its people are those of the group
	calledOwnChance   = 5e-3 // it has many people of its own
	calledRoomChance  = 6e-4 // the tree has room for both
	calledNamed       = 20   // times as much where the name of the group may be that of the row, or it is loose
)

// Called returns the rows that may be the whole of groups, each row and each group once, those
// that chance explains least before others. The rows of the family are those of the whole tree.
func (f Family) Called(groups []Group) []Called {
	s := &search{Family: f, names: namesOf(f.Rows)}
	if len(f.Rows) > 0 {
		s.likeness = f.newLikeness()
	}
	type pair struct {
		Called
		chance float64
	}
	var pairs []pair
	for at, group := range groups {
		for _, c := range group.Rows {
			if chance := s.called(group, c); chance < 1 {
				pairs = append(pairs, pair{Called{at, c.Row}, chance})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(a.chance, b.chance) })
	var found []Called
	for _, p := range pairs {
		if !slices.ContainsFunc(found, func(other Called) bool { return other.Group == p.Group || other.Row == p.Row }) {
			found = append(found, p.Called)
		}
	}
	return found
}

// called returns how often a row that has nothing to do with a group would agree with it as
// well, as a part of what is worth a question: 1 or more is not.
func (s *search) called(group Group, c Candidate) float64 {
	row, parts := s.Rows[c.Row], append(slices.Clone(c.Parts), group.Parts...)
	total := Total(parts)
	if row.OnlyPart || row.shown(s.Group) == 0 || total.Least == 0 {
		return 1
	}
	fit := Compare(row, total, s.Scale)
	if !fit.Possible() {
		return 1
	}
	var known Row
	shown := 0
	for _, part := range parts {
		if part.Least == part.Most && slices.Contains(part.Known, true) {
			known = known.Plus(part)
		}
		shown += part.shown(s.Group)
	}
	chance := fit.Chance
	if known.Least > 0 && s.Family.apart(row, known).factors >= fewestFactors {
		chance = s.coincidence(row, known)
	}
	if fit.OwnLeast < s.Group {
		chance *= min(1, float64(total.Most-total.Least+1+s.Group)/float64(row.Least))
	}
	limit, rest := calledOwnChance, row.Least-shown
	switch {
	case c.Room:
		limit = calledRoomChance
	case rest > 0 && rest < s.Group:
		limit = calledTellsChance
	case fit.OwnLeast < s.Group:
		limit = calledChance
	}
	if group.Loose || mayBeCalled(group.Name, row.Name) {
		limit *= calledNamed
	}
	return chance / limit
}
