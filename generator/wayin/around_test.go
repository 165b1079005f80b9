package wayin

import "fmt"

// around puts what suppliers and offices write around a table.
func (s *style) around(o *organisation, t table) table {
	rng := s.rng
	if s.plain {
		return t
	}
	width := 0
	for _, l := range t.rows {
		width = max(width, len(l.cells))
	}
	if rng.IntN(4) == 0 {
		var above []line
		for _, text := range []string{
			"10-FAKTOR – resultater per enhet", o.name, "Undersøkelsesperiode: 04.03.2024–22.03.2024", "Rapport skrevet ut 14.04.2024", "Alle tall er gjennomsnitt på en skala fra 1 til 5",
		}[:1+rng.IntN(5)] {
			above = append(above, line{cells: []cell{plain(text)}})
		}
		if rng.IntN(2) == 0 {
			above = append(above, line{})
		}
		t.rows = append(above, t.rows...)
		s.label("title lines")
	}
	if rng.IntN(4) == 0 {
		if rng.IntN(2) == 0 {
			t.rows = append(t.rows, line{})
		}
		for _, text := range []string{s.footnote(o), "Kilde: 10-FAKTOR, KS"}[:1+rng.IntN(2)] {
			t.rows = append(t.rows, line{cells: []cell{plain(text)}})
		}
		s.label("footnotes")
	}
	if rng.IntN(8) == 0 {
		for i := range t.rows {
			t.rows[i].cells = append(t.rows[i].cells, make([]cell, width+2-len(t.rows[i].cells))...)
		}
		t.rows = append(t.rows, line{cells: make([]cell, width+2)}, line{cells: make([]cell, width+2)})
		s.label("blank columns and rows")
	}
	if rng.IntN(2) == 0 { // every row as wide as the widest
		for i := range t.rows {
			if missing := width - len(t.rows[i].cells); missing > 0 {
				t.rows[i].cells = append(t.rows[i].cells, make([]cell, missing)...)
			}
		}
	}
	return t
}

// footnote is a line that explains the mark "*", which says what is known of the units
// that have it.
func (s *style) footnote(o *organisation) string {
	if s.hidden.count != "*" {
		return "Tall vises ikke for små enheter"
	}
	for u := range o.units {
		if unit := &o.units[u]; unit.said.answers == "" && unit.answers < s.limit {
			unit.said.answers = fmt.Sprintf("0-%d", s.limit-1)
		}
	}
	return fmt.Sprintf("* Vises ikke, færre enn %d svar", s.limit)
}
