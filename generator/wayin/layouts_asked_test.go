package wayin

import "math/rand/v2"

// uncount leaves out how many answered.
func (s *style) uncount(o *organisation) {
	s.answersHeading, s.rate = "", false
	o.counted = false
}

// uncounted says its tree, and not how many answered.
func uncounted(s *style, o *organisation) written {
	s.uncount(o)
	return parentsByName(s, o)
}

// factorsAsRows has the units side by side.
func factorsAsRows(s *style, o *organisation) written {
	s.noReferences(o)
	s.twoRows, s.extras = false, nil
	t := flatUnits(s, o).tables[0]
	turned := table{name: t.name}
	for c := range t.rows[0].cells {
		var cells []cell
		for r := range t.rows {
			cells = append(cells, t.rows[r].cells[c])
		}
		turned.rows = append(turned.rows, line{cells: cells})
	}
	turned.rows[0].cells[0] = plain(pick(s.rng, []string{"Faktor", "Factor", "Spørsmål", ""}))
	return one(turned)
}

// twoInstruments has the columns of another survey beside those of 10-FAKTOR.
func twoInstruments(s *style, o *organisation) written {
	for len(o.factors) > 0 && !o.known { // those of 10-FAKTOR, whatever they were
		o.known = true
		n := min(len(o.factors), len(tenFactors))
		o.factors = append([]factor(nil), tenFactors[:n]...)
		for f := range o.factors {
			o.factors[f].title = o.factors[f].names[1]
		}
		for u := range o.units {
			o.units[u].said.means = o.units[u].said.means[:n]
		}
		for r := range o.references {
			o.references[r].means = o.references[r].means[:n]
		}
	}
	for _, name := range []string{"Engasjement", "Lojalitet", "Psykologisk trygghet", "Arbeidsbelastning"}[:2+s.rng.IntN(3)] {
		s.extras = append(s.extras, extra{heading: name, cell: func(_ *rand.Rand, _ int) cell { return decimal(3+1.5*s.rng.Float64(), 1) }})
	}
	return parentsByName(s, o)
}

// perCent has means from 0 to 100.
func perCent(s *style, o *organisation) written {
	hidden := o.clone()
	o.percent()
	for u := range o.units {
		for f, mean := range hidden.units[u].said.means {
			if mean == "" || mean == "hidden" {
				o.units[u].said.means[f] = mean
			}
		}
	}
	s.noReferences(o)
	return parentsByName(s, o)
}
