package sums

import (
	"cmp"
	"slices"
)

// search is the rows of a family that are in no whole yet, each with the next and
// the one before it. An end is -1.
type search struct {
	Family
	next, before []int
	left         int
	total        Row // of all that are left
	shown        int // people in those of them that are large enough to be shown
	likeness     likeness
	names
	few   int         // the most people that a hidden row may have, or who are too few to be shown
	sets  []candidate // rows anywhere that may be the parts of others, with few people besides
	equal []candidate // shown rows anywhere that may be all the people of others
}

const end = -1

func (f Family) newSearch() *search {
	s := &search{Family: f, names: namesOf(f.Rows), next: make([]int, len(f.Rows)), before: make([]int, len(f.Rows)), left: len(f.Rows)}
	for row := range f.Rows {
		s.before[row], s.next[row] = row-1, row+1
		s.total.add(f.Rows[row], 1)
		s.shown += f.Rows[row].shown(f.Group)
	}
	s.next[len(f.Rows)-1] = end
	if f.Tree != Unknown {
		s.likeness = f.newLikeness()
		s.findApart()
	}
	return s
}

// remove removes a row that is a part of a whole.
func (s *search) remove(row int) {
	s.total.add(s.Rows[row], -1)
	s.shown -= s.Rows[row].shown(s.Group)
	s.left--
	before, next := s.before[row], s.next[row]
	if before != end {
		s.next[before] = next
	}
	if next != end {
		s.before[next] = before
	}
	s.next[row] = row // marks it
}

func (s *search) removed(row int) bool { return s.next[row] == row }

// add adds the people of a row so many times; with a negative number it removes them.
func (r *Row) add(other Row, times int64) {
	if r.Sums == nil {
		r.Sums = make([]Range, len(other.Sums))
	}
	r.Least += int(times) * other.Least
	r.Most += int(times) * other.Most
	for factor, sum := range other.Sums {
		r.Sums[factor].Low += times * sum.Low
		r.Sums[factor].High += times * sum.High
	}
}

// shown returns how many people a row has, or 0 if they are too few to be shown.
func (r Row) shown(group int) int {
	if r.Least == r.Most && r.Least >= group {
		return r.Least
	}
	return 0
}

// bySize returns the indexes of the rows, fewest people first.
func bySize(rows []Row) []int {
	order := make([]int, len(rows))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(rows[a].Least, rows[b].Least) })
	return order
}
