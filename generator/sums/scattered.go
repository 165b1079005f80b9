package sums

// A short list is searched for wholes whose parts are written anywhere in it, as they
// are when it is sorted by name or size.
const (
	mostScattered   = 16  // rows in such a list
	mostParts       = 10  // of a whole
	scatteredExact  = 0.5 // how many of the sets that fit to the last answer may fit by their means by chance
	scatteredChance = 0.1 // the same of all sets that fit
)

// Scattered returns the rows of a short list without any tree whose numbers allow them
// to be the whole of rows anywhere in the list, if chance hardly explains it.
func (f Family) Scattered() []Whole {
	if len(f.Rows) < 3 || len(f.Rows) > mostScattered {
		return nil
	}
	var found []Whole
	for at, whole := range f.Rows {
		if whole.OnlyPart || whole.Least != whole.Most || whole.Least < f.Group {
			continue
		}
		if parts, exact := f.scatteredParts(at); parts != nil {
			found = append(found, Whole{Row: at, Parts: parts, Exact: exact, Chance: 1})
		}
	}
	return found
}

// scatteredParts returns rows that a row may be the whole of, those that fit to the last
// answer before others; nil if there are none, or if chance explains them.
func (f Family) scatteredParts(at int) (parts []int, exact bool) {
	whole := f.Rows[at]
	var chance, exactChance float64
	for set := uint(1); set < 1<<len(f.Rows); set++ {
		if set>>at&1 == 1 {
			continue
		}
		members, people := members(set, f.Rows)
		if len(members) < 2 || len(members) > mostParts || people > whole.Least || whole.Least-people >= f.Group {
			continue
		}
		var total Row
		for _, part := range members {
			total = total.Plus(f.Rows[part])
		}
		fit := Compare(whole, total, f.Scale)
		chance += fit.Chance
		if fit.Exact() {
			exactChance += fit.Chance
		}
		if !fit.Possible() {
			continue
		}
		if parts == nil || fit.Exact() && !exact {
			parts, exact = members, fit.Exact()
		}
	}
	if exact && exactChance <= scatteredExact || chance <= scatteredChance {
		return parts, exact
	}
	return nil, false
}

// members returns the rows of a set, and how many people they have at least.
func members(set uint, rows []Row) (list []int, people int) {
	for i := range rows {
		if set>>i&1 == 1 {
			list = append(list, i)
			people += rows[i].Least
		}
	}
	return list, people
}
