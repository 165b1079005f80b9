package wayin

import "strings"

// sheetPerSector has each sector on a sheet of its own, called after it, with its total by
// that name, by another, or none; and perhaps a sheet of the sectors.
func sheetPerSector(s *style, o *organisation) written {
	o.cut(2)
	s.noReferences(o)
	s.form, s.twoRows = workbook, false
	w := written{oneBook: true}
	total := pick(s.rng, []string{"Totalt", "Sum", "", "Sum *", "none"})
	s.label("total of a sheet: %s", total)
	add := func(name string, order []int, title func(u int) string) {
		column := s.name(o)
		column.of = func(u int) cell { return plain(title(u)) }
		t := s.lay(o, order, column)
		t.name = name
		w.tables = append(w.tables, t)
	}
	sectors := o.children(0)
	if s.rng.IntN(2) == 0 {
		add("Oversikt", append(sectors, 0), func(u int) string { return s.nameOf(o, u) })
	} else {
		o.withoutRow(0)
		o.topNamed = false
	}
	for _, sector := range sectors {
		rows := o.children(sector)
		switch {
		case len(rows) == 0:
			rows = []int{sector}
		case total == "none" && len(w.tables) > 0 && w.tables[0].name == "Oversikt":
		case total == "none":
			o.withoutRow(sector)
		default:
			rows = append(rows, sector)
		}
		add(o.units[sector].name, rows, func(u int) string {
			if u == sector && len(rows) > 1 && total != "" && total != "none" {
				return strings.Replace(total, "*", o.units[sector].name, 1)
			}
			return s.nameOf(o, u)
		})
	}
	w.answers.Sheet = "*"
	if total != "none" && s.rng.IntN(2) == 0 {
		w.answers.Sheet = ""
	}
	return w
}

// parentsAsPaths writes the whole way down to the parent in its column.
func parentsAsPaths(s *style, o *organisation) written {
	sign := pick(s.rng, []string{" / ", " > ", "\\", " | ", " → "})
	s.label("path with %q", sign)
	path := text(pick(s.rng, []string{"Overordnet enhet", "Plassering", "Organisasjonssti", "Path"}), func(u int) string {
		var names []string
		for at := o.units[u].parent; at != noParent; at = o.units[at].parent {
			names = append([]string{s.nameOf(o, at)}, names...)
		}
		return strings.Join(names, sign)
	})
	return named(s.lay(o, o.rows(), s.name(o), path))
}
