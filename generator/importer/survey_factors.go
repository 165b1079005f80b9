package importer

import (
	"fmt"
	"slices"

	results "tifaktor/generator/survey"
)

// layFactors lays the factors of all tables together: those of the instrument in its
// order, or those of the newest table first, then what only older ones have. A
// column that comes after the questions in one table is a factor in none.
func (s *survey) layFactors(n notes) {
	aside := map[string]string{} // the file where it comes after the questions
	for _, d := range s.deliveries {
		if d.instrument != nil && s.instrument == nil {
			s.instrument = d.instrument
		}
		for _, f := range d.factors {
			if f.aside {
				aside[f.key] = d.source
			}
		}
	}
	taken := ids{}
	for i, d := range s.deliveries {
		for _, f := range d.factors {
			if source, ok := aside[f.key]; ok {
				n.Advice(f.place, "aside", "factor", n.Words.Quote(f.name), "file", source)
				continue
			}
			if factorCalled(s.factors, f.key) != nil {
				continue
			}
			if i > 0 && s.instrument == nil {
				n.Advice(f.place, "factor_old", "factor", n.Words.Quote(f.name))
			}
			f.id = f.key
			if s.instrument == nil {
				f.id = taken.take(slug(f.name), fmt.Sprintf("factor-%d", len(s.factors)+1))
			}
			s.factors = append(s.factors, f)
		}
	}
	if s.instrument != nil {
		place := func(f factor) int {
			return slices.IndexFunc(s.instrument.Factors, func(known results.Factor) bool { return known.ID == f.key })
		}
		slices.SortStableFunc(s.factors, func(a, b factor) int { return place(a) - place(b) })
	}
}
