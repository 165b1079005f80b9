package sums

import "slices"

// mostSteps is how far a list is searched for its divisions.
const mostSteps = 1 << 16

// Divide returns which row each row of a list is a part of, -1 for those of the root, where
// the root and the list divide in one way only: each whole is just before its parts, or
// each just after, and has all their people and no others, and a row whose number is hidden
// has somebody. It is nil where there is no such division with any whole below the root.
func (f Family) Divide(root Row) []int {
	f.Rows = slices.Clone(f.Rows)
	for i := range f.Rows {
		if f.Rows[i].Open {
			f.Rows[i].Most = max(f.Rows[i].Most, mostOpen)
		}
	}
	before := f.divide(root)
	slices.Reverse(f.Rows)
	after := f.divide(root)
	slices.Reverse(after)
	for i := range after {
		if after[i] != none {
			after[i] = len(after) - 1 - after[i]
		}
	}
	switch {
	case before != nil && after == nil:
		return before
	case after != nil && before == nil:
		return after
	}
	return nil
}

// mostOpen is how many people a row may have whose number the source hides without a limit.
const mostOpen = 20

// none is the parent of the parts of the root.
const none = -1

// divider finds the divisions of a list in which each whole is before its parts.
type divider struct {
	Family
	spans  [][]span // from each row: itself alone, and with its parts
	fewest []int    // how few people those from a row to the end may be together
	steps  int
}

// span is a row and the rows of all that lies below it.
type span struct {
	end   int // after the last row
	ways  int // to divide it
	parts []part
}

// part is a row directly below a whole, and which of its spans it has.
type part struct{ row, span int }

// divide returns the parents of the only division of the list, nil if there is none or
// another, or no whole in it.
func (f Family) divide(root Row) []int {
	if root.Least != root.Most || len(f.Rows) < 2 {
		return nil
	}
	d := divider{Family: f, spans: make([][]span, len(f.Rows)), fewest: make([]int, len(f.Rows)+1)}
	for at := len(f.Rows) - 1; at >= 0; at-- {
		d.spans[at] = []span{{end: at + 1, ways: 1}}
		if whole := f.Rows[at]; !whole.OnlyPart && whole.Least == whole.Most && whole.Least > 0 {
			d.lay(whole, at+1, Row{}, 0, span{ways: 1}, func(found span) { d.spans[at] = d.withSpan(d.spans[at], found) })
		}
		d.fewest[at] = d.Rows[at].Least + d.fewest[at+1]
		for _, s := range d.spans[at] {
			d.fewest[at] = min(d.fewest[at], d.Rows[at].Least+d.fewest[s.end])
		}
	}
	var all []span
	d.lay(root, 0, Row{}, len(f.Rows), span{ways: 1}, func(found span) { all = d.withSpan(all, found) })
	if len(all) != 1 || all[0].ways != 1 || d.steps > mostSteps || len(all[0].parts) == len(f.Rows) {
		return nil
	}
	parents := make([]int, len(f.Rows))
	d.hang(all[0], none, parents)
	return parents
}

// withSpan adds a span to others, or its ways to the one that ends there.
func (d *divider) withSpan(spans []span, found span) []span {
	for i := range spans {
		if spans[i].end == found.end {
			spans[i].ways += found.ways
			return spans
		}
	}
	found.parts = slices.Clone(found.parts)
	return append(spans, found)
}

// lay puts rows from one on below a whole, and calls tell with each span of rows that it may
// have, or if end is given, only with those that end there.
func (d *divider) lay(whole Row, at int, total Row, end int, laid span, tell func(span)) {
	if d.steps++; d.steps > mostSteps {
		return
	}
	if len(laid.parts) > 0 && (end == 0 || at == end) {
		if fit := Compare(whole, total, d.Scale); fit.Possible() && fit.Exact() && fit.OwnMost >= d.hidden(laid.parts) {
			laid.end = at
			tell(laid)
		}
	}
	if at == len(d.Rows) {
		return
	}
	sum := total.Plus(d.Rows[at])
	if sum.Least > whole.Least {
		return
	}
	for i, s := range d.spans[at] {
		if end > 0 && sum.Least+d.fewest[s.end] > whole.Least {
			continue
		}
		d.lay(whole, s.end, sum, end, span{ways: laid.ways * s.ways, parts: append(laid.parts, part{at, i})}, tell)
	}
}

// hidden returns how many parts have an unknown number that may be 0.
func (d *divider) hidden(parts []part) int {
	hidden := 0
	for _, p := range parts {
		if row := d.Rows[p.row]; row.Least == 0 && row.Most > 0 {
			hidden++
		}
	}
	return hidden
}

// hang writes the parents of the rows in a span.
func (d *divider) hang(s span, parent int, parents []int) {
	for _, p := range s.parts {
		parents[p.row] = parent
		d.hang(d.spans[p.row][p.span], p.row, parents)
	}
}
