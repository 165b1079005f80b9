package wayin

import "strings"

// above returns the unit of a level that a unit is or belongs to; noParent when it
// is higher up.
func (o *organisation) above(u, level int) int {
	if o.units[u].depth < level {
		return noParent
	}
	for o.units[u].depth > level {
		u = o.units[u].parent
	}
	return u
}

// levelColumns has a column for each level, the top's included or not; the last
// that is filled is the unit.
func (s *style) levelColumns(o *organisation, from int) []column {
	heading := s.heading(levelHeadings)
	var columns []column
	for level := from; level <= o.deepest(); level++ {
		c := text(strings.ReplaceAll(heading, "%d", itoa(level-from+1)), func(u int) string {
			if at := o.above(u, level); at != noParent {
				return s.nameOf(o, at)
			}
			return ""
		})
		c.named = level == from
		columns = append(columns, c)
	}
	return columns
}

// once leaves out what is in the row above already. Where it is merged, the
// first cell says over how many rows.
func once(t *table, columns, headings int, merged bool) {
	for c := range columns {
		var whole, same []string
		first := 0
		for r := headings; r < len(t.rows); r++ {
			whole = nil
			for i := 0; i <= c; i++ {
				whole = append(whole, t.rows[r].cells[i].text)
			}
			if r > headings && whole[c] != "" && strings.Join(whole, "\n") == strings.Join(same, "\n") {
				t.rows[first].cells[c].down++
				continue
			}
			first, same = r, whole
			t.rows[r].cells[c].down = 1
		}
	}
	for c := range columns {
		for r := headings; r < len(t.rows); r++ {
			for below := 1; below < t.rows[r].cells[c].down; below++ {
				t.rows[r+below].cells[c] = cell{}
			}
			if !merged {
				t.rows[r].cells[c].down = 0
			}
		}
	}
}

func levels(s *style, o *organisation) written {
	s.someWithoutRow(o, 3)
	return named(s.lay(o, o.rows(), s.levelColumns(o, 0)...))
}

// levelsOnce has each name of a level in its first row only.
func levelsOnce(s *style, o *organisation, merged bool) written {
	s.noReferences(o)
	t := s.lay(o, o.rows(), s.levelColumns(o, 0)...)
	once(&t, o.deepest()+1, s.headingRows(), merged)
	return named(t)
}

func levelsBlank(s *style, o *organisation) written {
	s.form = textual
	return levelsOnce(s, o, false)
}

func levelsMerged(s *style, o *organisation) written {
	s.form = workbook
	return levelsOnce(s, o, true)
}

func (s *style) headingRows() int {
	if s.twoRows {
		return 2
	}
	return 1
}

// onlyDeepest leaves out the lowest units that are higher up than others, so that
// no cell of a level is blank.
func (o *organisation) onlyDeepest() {
	holds := make([]bool, len(o.units))
	for u := range o.units {
		if o.units[u].depth == o.deepest() {
			for at := u; at != noParent; at = o.units[at].parent {
				holds[at] = true
			}
		}
	}
	o.keep(func(u int) bool { return holds[u] })
}

// unitGroupSubgroup has the lowest units only, with the levels above them as
// columns beside their names.
func unitGroupSubgroup(s *style, o *organisation) written {
	o.onlyDeepest()
	o.withoutRow(0)
	o.topNamed = false
	for u := range o.units {
		if !o.isLeaf(u) {
			o.withoutRow(u)
		}
	}
	words := pick(s.rng, [][]string{{"group", "subgroup", "subsubgroup"}, {"Nivå 1", "Nivå 2", "Nivå 3"}, {"Gruppe", "Undergruppe", "Underundergruppe"}})
	columns := []column{s.name(o)}
	for level := 1; level < o.deepest(); level++ {
		columns = append(columns, text(words[level-1], func(u int) string {
			if at := o.above(u, level); at != noParent && at != u {
				return o.units[at].name
			}
			return ""
		}))
	}
	return named(s.lay(o, o.rows(), columns...))
}
