package check

import (
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
)

// groupings checks the second ways to divide the people of a unit: that the unit
// exists, that nobody could be told apart by laying two divisions across each
// other, and that the groups of a unit have no more people than the unit.
func groupings(results *raw.Results, r report) {
	d := newDivisions(results)
	for i, grouping := range d.groupings {
		of := grouping.Of
		if of.Known() && len(grouping.Groups) == 0 {
			r.problem(of.Place, "this grouping of %q has no groups; write at least one, or remove the grouping", of.V)
		}
		if of.Known() && d.of[i] == noUnit && len(d.index) > 0 {
			r.problem(of.Place, "there is no unit %q%s", of.V, problem.Suggest(of.V, d.tree.ids()))
		}
	}
	crossed(d, r)
	for i := range results.Rounds {
		wholes, groups := d.rows(&results.Rounds[i]), d.groupRows(&results.Rounds[i])
		for grouping, unit := range d.of {
			if unit != noUnit {
				familyRows{wholes[unit], groups[grouping]}.check(d.units[unit].ID.V, r)
			}
		}
	}
}

// crossed adds a problem for each grouping that divides people whom another one divides
// too. Each may be safe alone, but together they can reveal who answered what.
func crossed(d *divisions, r report) {
	const reason = "two divisions of the same people can be laid across each other until single persons are told apart; keep one of them"
	first := map[int]int{} // by unit
	for i, unit := range d.of {
		if _, taken := first[unit]; !taken {
			first[unit] = i
		}
	}
	for i, unit := range d.of {
		if unit == noUnit {
			continue
		}
		own := d.groupings[i].Of
		if first[unit] != i {
			r.problem(own.Place, "%q already has a grouping at %s; %s", own.V, d.groupings[first[unit]].Of.Place, reason)
			continue
		}
		above := d.parents[unit]
		for range d.units { // a longer way than this goes in a circle
			if above == noUnit {
				break
			}
			if other, divided := first[above]; divided && above != unit {
				r.problem(own.Place, "%q is a part of %q, which has a grouping at %s; %s",
					own.V, d.groupings[other].Of.V, d.groupings[other].Of.Place, reason)
				break
			}
			above = d.parents[above]
		}
	}
}

// familyRows is the row of a unit and those of its groups in one round; nil if there is none.
type familyRows struct {
	whole  *raw.Row
	groups []*raw.Row
}

// check compares all numbers of people.
func (c familyRows) check(unit string, r report) {
	if c.whole == nil {
		for _, row := range c.groups {
			if row != nil {
				r.advise(row.Unit.Place, "group_alone", "group", row.Unit.V, "unit", unit)
			}
		}
		return
	}
	c.compare("people invited", func(row *raw.Row) amount { return exactly(row.Invited) }, r)
	if !c.compare("answers", answered, r) {
		return
	}
	for _, cell := range c.whole.Cells {
		about := func(row *raw.Row) amount { return answersAbout(row, cell.Factor.V) }
		c.compare("answers about "+cell.Factor.V, about, r)
	}
}

// answersAbout returns the number of answers to a factor in a row; not known if the row has
// no mean of it.
func answersAbout(row *raw.Row, factor string) amount {
	for i := range row.Cells {
		switch cell := &row.Cells[i]; {
		case cell.Factor.V != factor:
		case cell.Answers.Known():
			return exactly(cell.Answers)
		case row.Within.Known():
			return amount{0, row.Within.V.Highest, row.Within.Place} // some of them may have left it out
		default:
			return exactly(row.Respondents)
		}
	}
	return amount{}
}

// compare reports whether the groups have no more of one number together than the unit has,
// and adds a problem if they have.
func (c familyRows) compare(what string, number func(*raw.Row) amount, r report) bool {
	whole := number(c.whole)
	if !whole.known() || whole.most < 0 {
		return true
	}
	sum, list := 0, []string(nil)
	for _, row := range c.groups {
		if row != nil && number(row).least > 0 {
			sum += number(row).least
			list = append(list, row.Unit.V)
		}
	}
	if sum <= whole.most {
		return true
	}
	r.problem(whole.place, "the groups of %q have more %s together than it has itself (%s); nobody can be in two groups",
		c.whole.Unit.V, what, strings.Join(list, ", "))
	return false
}
