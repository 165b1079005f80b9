package check

import "tifaktor/generator/sums"

// sumAcross reports a unit that may be the sum of units that lie elsewhere: a row such as "All
// schools" that an office has added to its table. Their people would be counted twice, and what
// is hidden of one of them could be computed.
func sumAcross(content Content, r report) { eachRound(content, r, sisters.across) }

// across looks for units that may be the sum of units of which some lie below other ones.
func (s sisters) across() []whole {
	a := sums.Across{Family: sums.Family{Scale: s.scale, Group: s.group, Tree: sums.Said}}
	var units []int
	at := make([]int, len(s.units))
	for _, unit := range s.order {
		if at[unit] = noUnit; s.people[unit] == nil {
			continue
		}
		parent := noUnit
		for above := s.parents[unit]; above != noUnit && parent == noUnit; above = s.parents[above] {
			parent = at[above]
		}
		row := s.named(unit)
		row.OnlyPart = row.OnlyPart || s.isFull(s.parents[unit]) || len(s.children[unit]) > 0
		at[unit] = len(units)
		units, a.Rows = append(units, unit), append(a.Rows, row)
		a.Parents, a.Trusted = append(a.Parents, parent), append(a.Trusted, true)
	}
	var found []whole
	for _, w := range a.Wholes() {
		found = append(found, whole{unit: units[w.Row], parts: picked(units, w.Parts), exact: w.Exact, away: true})
	}
	return found
}

// isFull reports whether the nearest of a unit and those above it that has a number of answers
// has no room for more people than those of its parts.
func (s sisters) isFull(unit int) bool {
	for ; unit != noUnit; unit = s.parents[unit] {
		if !s.counted(unit) {
			continue
		}
		most := 0
		for _, child := range s.children[unit] {
			if people := s.people[child]; people != nil {
				most += people.Most
			}
		}
		return most >= s.people[unit].Least
	}
	return false
}
