package raw

import "tifaktor/generator/problem"

// The most that is read of a survey, far above any municipality: Oslo has some 2,500 units.
// A table that was pasted where it does not belong is a problem, instead of taking all memory:
// at these limits a build takes some ten seconds and under one gigabyte.
const (
	MostUnits   = 10_000 // with the groups of groupings
	MostFactors = 100
	mostRounds  = 100
	mostRows    = 50_000 // of all rounds together
	mostLevels  = 50     // of units below each other
)

// tooMany reports whether there is more of something than is read, and adds a problem if so.
func tooMany(file string, found, most int, what, instead string, problems *problem.List) bool {
	if found > most {
		problems.Add(problem.Place{File: file}, rule, "there are %d %s, and no more than %d are read; %s", found, what, most, instead)
	}
	return found > most
}

// isTooLarge reports whether there is too much of anything in the results, and adds a
// problem for each.
func (r *Results) isTooLarge(problems *problem.List) bool {
	groups, rows := 0, 0
	for _, grouping := range r.Groupings {
		groups += len(grouping.Groups)
	}
	for _, round := range r.Rounds {
		rows += len(round.Rows)
	}
	units := tooMany(folder+"/"+unitsFile, len(r.Units)+groups, MostUnits, "units and groups", "leave out the lowest level", problems)
	factors := tooMany(folder+"/"+instrumentFile, len(r.Instrument.Factors), MostFactors, "factors",
		"a factor is measured by several statements, and results are per factor", problems)
	all := tooMany(folder, rows, mostRows, "rows of results", "take the oldest rounds away", problems)
	return units || factors || all || r.isTooDeep(problems)
}

// isTooDeep reports whether a unit lies below too many others, and adds a problem for the
// first. A circle of units is deep too; it is reported where the tree is checked.
func (r *Results) isTooDeep(problems *problem.List) bool {
	above := map[string]string{}
	for _, unit := range r.Units {
		above[unit.ID.V] = unit.Parent.V
	}
	for _, unit := range r.Units {
		levels, at := 1, unit.ID.V
		for above[at] != "" && levels <= mostLevels {
			if at = above[at]; at == unit.ID.V {
				break
			}
			levels++
		}
		if levels > mostLevels {
			if isCircle(above, at) {
				return false
			}
			problems.Add(unit.Parent.Place, rule, "%q lies more than %d levels down; leave levels between out", unit.ID.V, mostLevels)
			return true
		}
	}
	return false
}

// isCircle reports whether the way up from a unit never ends.
func isCircle(above map[string]string, at string) bool {
	for range above {
		if at = above[at]; at == "" {
			return false
		}
	}
	return true
}
