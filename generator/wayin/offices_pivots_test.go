package wayin

import (
	"math/big"
	"strings"
)

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
			exact := new(big.Rat).SetFrac64(int64(sum), int64(perStep*whole.answers))
			if whole.said.means[f] = exact.FloatString(o.decimals); o.unrounded() {
				whole.said.means[f] = trimmed(exact.FloatString(14))
			}
		}
	}
}

// unrounded reports whether means are averages that nobody has rounded.
func (o *organisation) unrounded() bool {
	for _, u := range o.units {
		for _, mean := range u.said.means {
			if _, after, _ := strings.Cut(mean, "."); len(after) > mostDecimals {
				return true
			}
		}
	}
	return false
}

// pivotCompact has the name of each sector above its parts, and its total below them.
func pivotCompact(s *style, o *organisation) written {
	w := pivotOf(s, o, false)
	t := w.tables[0]
	rows := []line{{}}
	for _, l := range t.rows[1:] {
		sector, unit := l.cells[0], l.cells[1]
		if sector.text != "" && unit.text != "" {
			rows = append(rows, line{cells: []cell{sector}})
		}
		if unit.text != "" {
			sector = unit
		}
		rows = append(rows, line{cells: append([]cell{sector}, l.cells[2:]...)})
	}
	rows[0] = line{cells: append([]cell{plain("Radetiketter")}, t.rows[0].cells[2:]...)}
	t.rows = rows
	return named(t)
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
