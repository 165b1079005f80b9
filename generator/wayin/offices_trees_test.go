package wayin

import (
	"fmt"
	"strings"
)

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
