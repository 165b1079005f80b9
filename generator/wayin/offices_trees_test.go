package wayin

import (
	"fmt"
	"math/big"
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

// numbered is a number of four digits for each unit: 1000, 1100, 1110.
func (o *organisation) numbered(u int) string {
	parts := strings.Split(o.code(u, "1", func(n int) string { return string("123456789abcdefghijklmnopqrstuvwxyz"[n-1]) }), ".")
	return strings.Join(parts, "") + strings.Repeat("0", 4-len(parts))
}

// narrow keeps at most nine parts of each unit.
func (o *organisation) narrow() {
	drop := map[int]bool{}
	for u := range o.units {
		if parts := o.children(u); len(parts) > 9 {
			for _, part := range parts[9:] {
				drop[part] = true
			}
		}
	}
	for u := range o.units {
		drop[u] = drop[u] || u > 0 && drop[o.units[u].parent]
	}
	o.keep(func(u int) bool { return !drop[u] })
}

func codesOfParents(s *style, o *organisation) written {
	s.simply(o)
	o.narrow()
	code := text("Enhetskode", o.numbered)
	parent := text("Overordnet kode", func(u int) string {
		if u == 0 {
			return ""
		}
		return o.numbered(o.units[u].parent)
	})
	return named(s.lay(o, o.rows(), code, s.units(o, "Enhetsnavn", "")[0], parent))
}

func codesInNames(s *style, o *organisation) written {
	s.simply(o)
	o.narrow()
	columns := s.units(o, "Enhet", "Overordnet")
	columns[0].of = func(u int) cell { return plain(o.numbered(u) + " " + o.units[u].name) }
	columns[1].of = func(u int) cell {
		if u == 0 {
			return cell{}
		}
		return plain(o.numbered(o.units[u].parent))
	}
	return named(s.lay(o, o.rows(), columns...))
}

func codesInBoth(s *style, o *organisation) written {
	s.simply(o)
	o.narrow()
	columns := s.units(o, "Enhet", "Overordnet enhet")
	columns[0].of = func(u int) cell { return plain(o.numbered(u) + " " + o.units[u].name) }
	columns[1].of = func(u int) cell {
		if u == 0 {
			return cell{}
		}
		return columns[0].of(o.units[u].parent)
	}
	return named(s.lay(o, o.rows(), columns...))
}

// codesWild has numbers that say nothing of the tree before the names, and before those of the
// parents or in place of them.
func codesWild(both bool) func(s *style, o *organisation) written {
	return func(s *style, o *organisation) written {
		s.simply(o)
		columns := s.units(o, "Enhet", "Overordnet enhet")
		code := func(u int) string { return itoa(1000 + (u*7919+413)%8999) }
		columns[0].of = func(u int) cell { return plain(code(u) + " " + o.units[u].name) }
		columns[1].of = func(u int) cell {
			switch {
			case u == 0:
				return cell{}
			case both:
				return columns[0].of(o.units[u].parent)
			}
			return plain(code(o.units[u].parent))
		}
		return named(s.lay(o, o.rows(), columns...))
	}
}

func codesHyphened(s *style, o *organisation) written {
	s.simply(o)
	code := text("Ansvar", func(u int) string { return strings.ReplaceAll(o.code(u, "1", itoa), ".", "-") })
	return named(s.lay(o, o.rows(), code, s.units(o, "Enhet", "")[0]))
}

func codesOfLetters(s *style, o *organisation) written {
	s.simply(o)
	code := text("Kode", func(u int) string {
		first, rest, deep := strings.Cut(o.code(u, "", itoa), ".")
		switch {
		case u == 0:
			return "K"
		case deep:
			return "K.S" + first + "." + rest
		}
		return "K.S" + first
	})
	return named(s.lay(o, o.rows(), code, s.units(o, "Enhet", "")[0]))
}

func numbersOfOrganisations(s *style, o *organisation) written {
	s.simply(o)
	id := func(u int) string { return itoa(974000000 + 137*u) }
	parent := text("Overordnet organisasjonsnummer", func(u int) string {
		if u == 0 {
			return ""
		}
		return id(o.units[u].parent)
	})
	return named(s.lay(o, o.rows(), text("Organisasjonsnummer", id), s.units(o, "Navn", "")[0], parent))
}

func numberedRows(s *style, o *organisation) written {
	s.simply(o)
	oneNameEach(o)
	number := column{heading: "Nr.", of: func(u int) cell { return whole(u + 1) }}
	return named(s.lay(o, o.rows(), append([]column{number}, s.units(o, "Enhet", "Overordnet enhet")...)...))
}

// addUp leaves out the own people of wholes: each has those of its parts and nobody else.
func (o *organisation) addUp() {
	for u := len(o.units) - 1; u >= 0; u-- {
		if o.isLeaf(u) {
			continue
		}
		whole := &o.units[u]
		whole.own, whole.answers, whole.invited, whole.sums = 0, 0, 0, make([]int, len(o.factors))
		for _, part := range o.children(u) {
			whole.answers += o.units[part].answers
			whole.invited += o.units[part].invited
			for f, sum := range o.units[part].sums {
				whole.sums[f] += sum
			}
		}
		whole.said.answers = itoa(whole.answers)
		for f, sum := range whole.sums {
			places := o.decimals
			if _, after, _ := strings.Cut(whole.said.means[f], "."); len(after) > mostDecimals {
				places = len(after) // an average that nobody has rounded
			}
			whole.said.means[f] = new(big.Rat).SetFrac64(int64(sum), int64(perStep*whole.answers)).FloatString(places)
		}
	}
}

// pivotOf has each sector with its parts, then "X Totalt", and all at the end.
func pivotOf(s *style, o *organisation, repeated bool) written {
	s.simply(o)
	o.cut(2)
	o.onlyDeepest()
	o.addUp()
	o.topNamed = false
	s.topName = "Totalsum"
	if s.invitedHeading != "" {
		s.invitedHeading = "Sum av Inviterte"
	}
	o.retitled(func(_ int, name string) string { return "Gjennomsnitt av " + name })
	s.answersHeading = "Sum av Antall svar"
	sector := text("Sektor", func(u int) string {
		switch first := o.units[u].parent > noParent && o.children(o.units[u].parent)[0] == u; {
		case u == 0:
			return s.topName
		case o.isLeaf(u) && o.units[u].depth == 2 && (first || repeated):
			return o.units[o.units[u].parent].name
		case o.isLeaf(u) && o.units[u].depth == 2:
			return ""
		case o.isLeaf(u):
			return o.units[u].name
		}
		return o.units[u].name + " Totalt"
	})
	unit := text("Enhet", func(u int) string {
		if o.units[u].depth < 2 {
			return ""
		}
		return o.units[u].name
	})
	return named(s.lay(o, o.postorder(), sector, unit))
}

func pivot(s *style, o *organisation) written { return pivotOf(s, o, false) }

func pivotRepeated(s *style, o *organisation) written { return pivotOf(s, o, true) }

func levelsWithCodes(s *style, o *organisation) written {
	s.simply(o)
	var columns []column
	for level := 0; level <= o.deepest(); level++ {
		at := func(u int, of func(u int) string) string {
			if above := o.above(u, level); above != noParent {
				return of(above)
			}
			return ""
		}
		code := func(u int) string { return itoa(1000*level + 1000 + u) }
		columns = append(columns, text(fmt.Sprintf("Nivå %d kode", level+1), func(u int) string { return at(u, code) }),
			text(fmt.Sprintf("Nivå %d navn", level+1), func(u int) string { return at(u, func(u int) string { return o.units[u].name }) }))
	}
	return named(s.lay(o, o.rows(), columns...))
}

// levelsFilled repeats the name of a unit in the levels below it.
func levelsFilled(s *style, o *organisation) written {
	s.simply(o)
	var columns []column
	for level := 0; level <= o.deepest(); level++ {
		columns = append(columns, text(fmt.Sprintf("Nivå %d", level), func(u int) string {
			if above := o.above(u, level); above != noParent {
				return o.units[above].name
			}
			return o.units[u].name
		}))
	}
	return named(s.lay(o, o.rows(), columns...))
}
