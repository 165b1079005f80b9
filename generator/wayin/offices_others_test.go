package wayin

import (
	"fmt"
	"slices"
	"strings"
)

func levelsOfMunicipality(s *style, o *organisation) written {
	s.simply(o)
	o.cut(2)
	words := []string{"Kommune", "Kommunalområde", "Enhet"}
	var columns []column
	for level := 0; level <= o.deepest(); level++ {
		columns = append(columns, text(words[level], func(u int) string {
			if at := o.above(u, level); at != noParent {
				return o.units[at].name
			}
			return ""
		}))
	}
	return named(s.lay(o, o.rows(), columns...))
}

func sectorsAll(s *style, o *organisation) written {
	s.simply(o)
	o.cut(2)
	o.topNamed = false
	s.topName = "Totalt"
	sector := text("Tjenesteområde", func(u int) string {
		if u == 0 {
			return "Hele kommunen"
		}
		return o.units[o.sector(u)].name
	})
	unit := text("Enhet", func(u int) string {
		if o.units[u].depth < 2 {
			return "Totalt"
		}
		return o.units[u].name
	})
	return named(s.lay(o, o.rows(), sector, unit))
}

func typesAndParents(s *style, o *organisation) written {
	s.simply(o)
	kind := text("Enhetstype", func(u int) string { return []string{"Kommune", "Sektor", "Enhet", "Avdeling"}[o.units[u].depth] })
	return named(s.lay(o, o.rows(), append(s.units(o, "Enhet", "Overordnet enhet"), kind)...))
}

// moved puts the columns at one place last.
func moved(t table, at int) table {
	for r, l := range t.rows {
		t.rows[r].cells = append(slices.Delete(slices.Clone(l.cells), at, at+1), l.cells[at])
	}
	return t
}

func parentsLast(s *style, o *organisation) written {
	s.simply(o)
	return named(moved(s.lay(o, o.rows(), s.units(o, "Enhet", "Overordnet enhet")...), 1))
}

func answersLast(s *style, o *organisation) written {
	s.simply(o)
	t := s.lay(o, o.rows(), s.units(o, "Enhet", "Overordnet enhet")...)
	return named(moved(t, slices.IndexFunc(t.rows[0].cells, func(c cell) bool { return c.text == "Antall svar" })))
}

func nobodyAbove(s *style, o *organisation) written {
	s.simply(o)
	columns := s.units(o, "Enhet", "Overordnet enhet")
	of, nobody := columns[1].of, pick(s.rng, []string{"-", "Ingen", "(ingen)", "N/A"})
	columns[1].of = func(u int) cell {
		if u == 0 {
			return plain(nobody)
		}
		return of(u)
	}
	return named(s.lay(o, o.rows(), columns...))
}

func topInItself(s *style, o *organisation) written {
	s.simply(o)
	columns := s.units(o, "Enhet", "Overordnet enhet")
	of := columns[1].of
	columns[1].of = func(u int) cell {
		if u == 0 {
			return plain(o.name)
		}
		return of(u)
	}
	return named(s.lay(o, o.rows(), columns...))
}

func countsInNames(s *style, o *organisation) written {
	s.simply(o)
	oneNameEach(o)
	for u := range o.units {
		if o.units[u].said.answers == "" {
			o.units[u].said.answers = "0-4"
		}
	}
	s.answersHeading = ""
	columns := s.units(o, "Enhet", "Overordnet enhet")
	columns[0].of = func(u int) cell {
		if said := o.units[u].said.answers; !strings.Contains(said, "-") {
			return plain(fmt.Sprintf("%s (n=%s)", o.units[u].name, said))
		}
		_, most, _ := strings.Cut(o.units[u].said.answers, "-")
		var below int
		fmt.Sscan(most, &below)
		return plain(fmt.Sprintf("%s (n<%d)", o.units[u].name, below+1))
	}
	return named(s.lay(o, o.rows(), columns...))
}

// hiddenBy hides what fewer than five answered with two marks.
func hiddenBy(count, mean string) func(s *style, o *organisation) written {
	return func(s *style, o *organisation) written {
		s.simply(o)
		s.hidden, s.limit = hidden{count: count, mean: mean}, smallestGroup
		for u := range o.units {
			unit := &o.units[u]
			unit.said.answers = itoa(unit.answers)
			for f := range unit.said.means {
				if unit.said.means[f] == "hidden" || unit.said.means[f] == "" {
					unit.said.means[f] = "3.5"
				}
				if unit.answers < smallestGroup {
					unit.said.means[f] = map[bool]string{true: "", false: "hidden"}[mean == ""]
				}
			}
			if unit.answers < smallestGroup {
				unit.said.answers = map[bool]string{true: "0-4", false: ""}[strings.Contains(count, "5")]
			}
		}
		for u := range o.units { // printed anew
			unit := &o.units[u]
			for f, sum := range unit.sums {
				if unit.answers >= smallestGroup {
					unit.said.means[f] = fmt.Sprintf("%.*f", o.decimals, float64(sum)/float64(perStep*unit.answers)+1e-9)
				}
			}
		}
		return named(s.lay(o, o.rows(), s.units(o, "Enhet", "Overordnet enhet")...))
	}
}

func notesBelow(s *style, o *organisation) written {
	s.simply(o)
	t := s.lay(o, o.rows(), s.units(o, "Enhet", "Overordnet enhet")...)
	for _, text := range []string{"", "Utarbeidet av HR 14.04.2024", "n = antall svar", "Skala: 1 = svært uenig, 5 = svært enig", "Kilde: KS 10-FAKTOR 2024", "Side 1 av 1"} {
		t.rows = append(t.rows, line{cells: []cell{plain(text)}})
	}
	return named(t)
}
