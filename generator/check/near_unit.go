package check

import (
	"tifaktor/generator/raw"
	"tifaktor/generator/sums"
)

// nearUnit reports a group that its numbers allow to be the people of a unit and a few
// more, or all but a few of them. Groups and units are protected each in their own tree,
// so what those few answered could be computed from the two. It is advice: the numbers of
// a small group often allow it by chance, and the publisher knows who is in it.
//
// Each group is reported once, for the newest round in which its numbers fit. The text has
// no number of answers, since logs are read by others than those who may see the results.
func nearUnit(content Content, r report) {
	if content.Results == nil {
		return
	}
	d := newDivisions(content.Results)
	reported := map[string]bool{}
	for i := len(content.Results.Rounds) - 1; i >= 0; i-- {
		round := &content.Results.Rounds[i]
		if round.Protected.Known() {
			continue // there are no numbers of answers
		}
		smallest := content.Site.SmallestGroup
		if round.Group.Known() {
			smallest = round.Group.V
		}
		m := newMeasured(d.tree, content.Results.Instrument, round, smallest)
		for grouping, rows := range d.groupRows(round) {
			for j, row := range rows {
				group := d.groupings[grouping].Groups[j]
				if d.of[grouping] == noUnit || group.NotUnit || reported[group.ID.V] {
					continue
				}
				if near := d.near(row, d.of[grouping], m); len(near) > 0 {
					reported[group.ID.V] = true
					r.advise(group.ID.Place, "near_unit", "group", group.ID.V, "units", d.listed(near, r.words), "round", round.ID.V)
				}
			}
		}
	}
}

// near returns the units below another that may be nearly the same people as a row.
func (d *divisions) near(row *raw.Row, of int, m *measured) []int {
	if row == nil || !row.Respondents.Known() || row.Respondents.V < m.group {
		return nil
	}
	var near []int
	people := m.row(row)
	for _, unit := range d.below(of) {
		if m.counted(unit) && m.people[unit].Least >= m.group && m.nearly(*people, *m.people[unit]) {
			near = append(near, unit)
		}
	}
	return near
}

// below returns the units below another, however far.
func (d *divisions) below(unit int) []int {
	all := append([]int(nil), d.children[unit]...)
	for next := 0; next < len(all) && len(all) < len(d.units); next++ {
		all = append(all, d.children[all[next]]...)
	}
	return all
}

// nearly reports whether one of two rows may be the other and a few people more.
func (m *measured) nearly(a, b sums.Row) bool {
	if a.Least < b.Least {
		a, b = b, a
	}
	more := a.Least - b.Least
	return more > 0 && more < m.group && sums.Compare(a, b, m.scale).Possible()
}
