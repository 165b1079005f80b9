package wayin

import (
	"slices"
	"strings"
)

// sectorSheets has each sector on a sheet of its own with parents, and the row for all of it.
func sectorSheets(s *style, o *organisation, total string) written {
	s.simply(o)
	oneNameEach(o)
	o.cut(2)
	s.form = workbook
	o.withoutRow(0)
	w := written{oneBook: true}
	for _, sector := range o.children(0) {
		rows := append(slices.Clone(o.children(sector)), sector)
		columns := s.units(o, "Enhet", "Overordnet enhet")
		columns[0].of = func(u int) cell {
			if u == sector && total != "" && len(rows) > 1 {
				return plain(total)
			}
			return plain(o.units[u].name)
		}
		t := s.lay(o, rows, columns...)
		t.name = o.units[sector].name
		w.tables = append(w.tables, t)
	}
	w.answers.Sheet = "*"
	return w
}

func sheetsWithParents(s *style, o *organisation) written { return sectorSheets(s, o, "Totalt") }

func sheetsWithParentsOnly(s *style, o *organisation) written { return sectorSheets(s, o, "") }

func sheetPerLevel(s *style, o *organisation) written {
	s.simply(o)
	oneNameEach(o)
	s.form = workbook
	w := written{oneBook: true, answers: answers{Sheet: "*"}}
	for level := 0; level <= o.deepest(); level++ {
		rows := slices.DeleteFunc(o.rows(), func(u int) bool { return o.units[u].depth != level })
		t := s.lay(o, rows, s.units(o, "Enhet", "Overordnet enhet")...)
		t.name = []string{"Kommunen", "Kommunalområder", "Virksomheter", "Avdelinger"}[level]
		w.tables = append(w.tables, t)
	}
	return w
}

// sheetAllHidden has a sheet in which the source hid every unit.
func sheetAllHidden(s *style, o *organisation) written {
	for u := range o.units {
		if o.units[u].depth == o.deepest() && o.deepest() > 0 {
			o.units[u].said = said{answers: "0-4", means: slices.Repeat([]string{"hidden"}, len(o.factors))}
			if o.units[u].answers > 4 {
				o.units[u].said.answers = ""
			}
		}
	}
	s.hidden = hidden{count: "..", mean: ".."}
	for u := range o.units {
		o.units[u].said.answers = strings.TrimPrefix(o.units[u].said.answers, "0-4")
	}
	return sheetPerLevel(s, o)
}
