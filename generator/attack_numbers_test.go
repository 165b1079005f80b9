package generator

import "slices"

// numbers applies rule 4: no number of answers that may not be printed follows from the
// numbers that were printed: of a hidden unit, or of fewer than the smallest group in a
// shown unit where more responded. The reader counts in whole people and knows where
// somebody answered the first time, of the units that were delivered then. Later
// somebody may have come anywhere.
func (a *attack) numbers() (asked int) {
	last := a.published[len(a.published)-1]
	all := slices.Clone(a.parts)
	for place := range a.units {
		for arrival := 1; arrival <= last && a.moved[place] == place; arrival++ {
			if p := (part{place, arrival}); !slices.Contains(all, p) {
				all = append(all, p) // nobody, but who knows?
			}
		}
	}
	s := newInequalities(len(all))
	for i, p := range all {
		answers, least := 0.0, 0.0
		if i < len(a.truth) {
			answers = float64(a.truth[i].answers)
		}
		if p.arrival == 0 && (p.place >= a.units || a.alwaysReported(p.place)) {
			least = 1
		}
		s.between(answers-least, 1e4, []int{i}, nil)
	}
	for i, known := range a.known {
		if known.unit < a.units {
			s.between(0, 0, a.counted(all, a.latest[i], known.unit), nil)
		}
	}
	for _, v := range a.published {
		for u := range a.units {
			set := a.members(v, u)
			if len(set) == 0 || a.everShown(u) || !a.alwaysReported(u) || a.mayBePrinted(v, u, a.answers(set)) {
				continue
			}
			asked++
			if below, above := s.bounds(a.counted(all, v, u), nil); below+above < 1-1e-6 {
				a.leak("hidden number", "version %d: the %d answers of u%d follow", v, a.answers(set), u)
			}
		}
	}
	return asked
}

// mayBePrinted reports whether so many answers in a unit are no secret: its number of
// respondents is printed, and is the same, or they are a smallest group or more. A cell may
// be hidden all the same, for what its mean would reveal.
func (a *attack) mayBePrinted(v, unit, answers int) bool {
	return slices.ContainsFunc(a.answered, func(f figure) bool {
		return f.version == v && f.unit == unit && (f.answers == answers || answers >= a.group)
	})
}

// counted returns the parts of a unit in a version, with those of nobody.
func (a *attack) counted(parts []part, v, unit int) (set []int) {
	for i, p := range parts {
		if p.place < a.units && p.arrival <= v && a.below(v, p.place, unit) {
			set = append(set, i)
		}
	}
	return set
}
