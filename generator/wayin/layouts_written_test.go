package wayin

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// depthColumn has the number of each unit's level.
func (s *style) depthColumn(o *organisation) column {
	from := s.rng.IntN(2)
	return text(s.heading([]string{"Nivå", "Level", "Hierarkinivå", "Org.nivå"}), func(u int) string { return itoa(o.units[u].depth + from) })
}

func depths(s *style, o *organisation) written {
	return named(s.lay(o, o.rows(), s.depthColumn(o), s.name(o)))
}

// depthsSorted has the rows in an order in which the levels say nothing.
func depthsSorted(s *style, o *organisation) written {
	order := o.rows()
	below := order[min(1, len(order)):]
	switch s.rng.IntN(3) {
	case 0:
		slices.SortStableFunc(below, func(a, b int) int { return o.units[a].depth - o.units[b].depth })
	case 1:
		slices.SortStableFunc(below, func(a, b int) int { return cmp.Compare(o.units[a].name, o.units[b].name) })
	default:
		s.rng.Shuffle(len(below), func(i, j int) { below[i], below[j] = below[j], below[i] })
	}
	return named(s.lay(o, order, s.depthColumn(o), s.name(o)))
}

// joinedCode is a code without points.
func joinedCode(o *organisation, top string, part func(n int) string) func(u int) string {
	return func(u int) string { return strings.ReplaceAll(o.code(u, top, part), ".", "") }
}

func codesJoined(s *style, o *organisation) written {
	part := func(n int) string { return fmt.Sprintf("%02d", n) }
	return named(s.lay(o, o.rows(), text(s.heading(codeHeadings), joinedCode(o, "01", part)), s.name(o)))
}

// codesOfOneDigit may as well be the numbers of rows.
func codesOfOneDigit(s *style, o *organisation) written {
	for u := range o.units {
		if len(o.children(u)) > 9 {
			return codes(s, o)
		}
	}
	return named(s.lay(o, o.rows(), text(s.heading(codeHeadings), joinedCode(o, "1", itoa)), s.name(o)))
}

// codesWithZero has 1.0 for what 1.1 and 1.2 belong to.
func codesWithZero(s *style, o *organisation) written {
	code := func(u int) string {
		if o.isLeaf(u) && u != 0 {
			return o.code(u, "1", itoa)
		}
		return o.code(u, "1", itoa) + ".0"
	}
	return named(s.lay(o, o.rows(), text(s.heading(codeHeadings), code), s.name(o)))
}

// marksBeforeNames has hyphens or dots for the levels.
func marksBeforeNames(s *style, o *organisation) written {
	mark := pick(s.rng, []string{"-", "- ", ".", ". ", "..", "–"})
	c := s.name(o)
	of := c.of
	c.of = func(u int) cell {
		return plain(strings.TrimSpace(strings.Repeat(mark, o.units[u].depth) + " " + of(u).text))
	}
	return named(s.lay(o, o.rows(), c))
}

// pathsInNames has the names of all levels in one cell.
func pathsInNames(s *style, o *organisation) written {
	sign := pick(s.rng, []string{" / ", " > ", `\`, " » "})
	c := s.name(o)
	c.of = func(u int) cell {
		var path []string
		for at := u; at != noParent; at = o.units[at].parent {
			path = append([]string{s.nameOf(o, at)}, path...)
		}
		return plain(strings.Join(path, sign))
	}
	return named(s.lay(o, o.rows(), c))
}

// parentsUnnamed has the parents below a heading that nobody knows.
func parentsUnnamed(s *style, o *organisation) written {
	parents := text(pick(s.rng, []string{"Rapporteringslinje", "Kolonne1", "Under"}), func(u int) string {
		if at := o.units[u].parent; at != noParent {
			return s.nameOf(o, at)
		}
		return ""
	})
	return named(s.lay(o, o.rows(), s.name(o), parents))
}

// wordedLevels has the lowest units only, with the levels above them by words that are
// as well those of units, from the top or back to front.
func wordedLevels(s *style, o *organisation, back bool) written {
	o.onlyDeepest()
	o.withoutRow(0)
	o.topNamed = false
	for u := range o.units {
		if !o.isLeaf(u) {
			o.withoutRow(u)
		}
	}
	words := pick(s.rng, [][]string{
		{"Virksomhet", "Avdeling", "Seksjon", "Team"}, {"Kommunalområde", "Virksomhet", "Avdeling", "Gruppe"}, {"Etat", "Resultatenhet", "Seksjon", "Team"}, {"Avdeling", "Enhet", "Gruppe", "Undergruppe"},
	})
	var columns []column
	for level := 1; level <= o.deepest(); level++ {
		c := text(words[level-1], func(u int) string { return o.units[o.above(u, level)].name })
		c.named = level == 1
		columns = append(columns, c)
	}
	if back {
		slices.Reverse(columns)
	}
	return named(s.lay(o, o.rows(), columns...))
}

func levelsByWords(s *style, o *organisation) written { return wordedLevels(s, o, false) }

func levelsBackToFront(s *style, o *organisation) written { return wordedLevels(s, o, true) }
