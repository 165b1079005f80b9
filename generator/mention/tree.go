package mention

import "tifaktor/generator/tabular"

// In a tree of data, such as JSON, a name belongs to the numbers in the smallest object or
// list that holds both, unless they belong to another in a smaller one. What is in an
// object itself comes before what is in objects within it.

// node is an object, a list or a single value, or what is known of it so far.
type node struct {
	own, within loose          // in the object itself, and in objects within it
	numbers     []tabular.Cell // the row of a number that belongs to no name yet
}

// loose are names that no number belongs to yet.
type loose struct {
	any    bool // also of units that are shown
	hidden []*finding
}

func (l *loose) add(more loose) {
	l.any, l.hidden = l.any || more.any, append(l.hidden, more.hidden...)
}

// node reads the end of an object or list, after everything in it.
func (f *finder) node(row tabular.Row) {
	for len(f.open) <= row.Depth {
		f.open = append(f.open, node{})
	}
	n := f.open[row.Depth]
	f.open[row.Depth] = node{}
	for _, named := range f.namesIn(row.Cells) {
		n.own.add(loose{true, named.hidden})
	}
	if f.hasNumber(row.Cells) {
		n.numbers = row.Cells
	}
	if len(n.numbers) > 0 {
		names := &n.own
		if !names.any {
			names = &n.within
		}
		if names.any {
			f.add(names.hidden, n.numbers)
			*names, n.numbers = loose{}, nil
		}
	}
	around := &f.open[row.Depth-1]
	if row.Object {
		around.within.add(n.own)
	} else {
		around.own.add(n.own)
	}
	around.within.add(n.within)
	if len(around.numbers) == 0 {
		around.numbers = n.numbers
	}
}
