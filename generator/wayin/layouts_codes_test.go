package wayin

import (
	"fmt"
	"slices"
	"strings"
)

// code is the place of a unit in the tree: "1.2.10". Part writes one number.
func (o *organisation) code(u int, top string, part func(n int) string) string {
	if u == 0 {
		return top
	}
	var parts []string
	for ; u > 0; u = o.units[u].parent {
		parts = append([]string{part(slices.Index(o.children(o.units[u].parent), u) + 1)}, parts...)
	}
	if top != "" {
		parts = append([]string{top}, parts...)
	}
	return strings.Join(parts, ".")
}

func codeColumn(s *style, o *organisation, top, last string, part func(n int) string) column {
	return text(s.heading(codeHeadings), func(u int) string {
		if code := o.code(u, top, part); code != "" {
			return code + last
		}
		return ""
	})
}

func codes(s *style, o *organisation) written {
	return named(s.lay(o, o.rows(), codeColumn(s, o, "1", "", itoa), s.name(o)))
}

// codesDressed has zeros before, or a point after.
func codesDressed(s *style, o *organisation) written {
	part, top, last := itoa, "1", "."
	if s.rng.IntN(2) == 0 {
		part, top, last = func(n int) string { return fmt.Sprintf("%02d", n) }, "01", ""
	}
	return named(s.lay(o, o.rows(), codeColumn(s, o, top, last, part), s.name(o)))
}

func codesWithNames(s *style, o *organisation) written {
	c := s.name(o)
	name := c.of
	c.of = func(u int) cell { return plain(o.code(u, "1", itoa) + " " + name(u).text) }
	return named(s.lay(o, o.rows(), c))
}

// codesAndTotal begins with the sectors; the row of the whole has no code.
func codesAndTotal(s *style, o *organisation) written {
	s.totalSomewhere(o)
	return named(s.lay(o, s.order(o), codeColumn(s, o, "", "", itoa), s.name(o)))
}

// codesAsNumbers are those of a workbook that takes 1.10 for a number.
func codesAsNumbers(s *style, o *organisation) written {
	s.form = workbook
	o.cut(1)
	c := codeColumn(s, o, "1", "", itoa)
	of := c.of
	c.of = func(u int) cell { return cell{text: of(u).text, number: true} }
	return named(s.lay(o, o.rows(), c, s.name(o)))
}

// indented has names with their level as indentation.
func (s *style) indented(o *organisation, from int) column {
	c := s.name(o)
	of := c.of
	c.of = func(u int) cell {
		named := of(u)
		named.indent = max(0, o.units[u].depth-from)
		return named
	}
	return c
}

func indentation(s *style, o *organisation) written {
	return named(s.lay(o, o.rows(), s.indented(o, 0)))
}

// indentationAndTotal has the row for all last and not indented, as the sectors
// are or are not.
func indentationAndTotal(s *style, o *organisation) written {
	s.totalSomewhere(o)
	return named(s.lay(o, topLast(o.rows()), s.indented(o, s.rng.IntN(2))))
}

func indentationOfWorkbook(s *style, o *organisation) written {
	s.form, s.indentation = workbook, ""
	return named(s.lay(o, o.rows(), s.indented(o, 0)))
}

// outline has the levels as a workbook's outline of its rows.
func outline(s *style, o *organisation, order []int) table {
	s.form = workbook
	s.noReferences(o)
	t := s.lay(o, order, s.name(o))
	for i, u := range order {
		t.rows[s.headingRows()+i].outline = o.units[u].depth
	}
	return t
}

func outlineAbove(s *style, o *organisation) written {
	t := outline(s, o, o.rows())
	t.summaryAbove = true
	return named(t)
}

func outlineBelow(s *style, o *organisation) written {
	return named(outline(s, o, o.postorder()))
}
