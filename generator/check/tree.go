package check

import (
	"fmt"

	"tifaktor/generator/i18n"
	"tifaktor/generator/raw"
)

// tree is the units with their relations, as far as they make sense: a unit
// with an unknown parent is alone, and units whose parents go in a circle
// are not reached from any top.
type tree struct {
	units    []raw.Unit
	index    map[string]int // by id; the first when several share one
	parents  []int          // noUnit for a top
	children [][]int
	order    []int // the units reached from a top, every parent before its children
}

const noUnit = -1

func newTree(units []raw.Unit) *tree {
	t := &tree{
		units:    units,
		index:    make(map[string]int, len(units)),
		parents:  make([]int, len(units)),
		children: make([][]int, len(units)),
	}
	for i, unit := range units {
		if _, taken := t.index[unit.ID.V]; unit.ID.Known() && !taken {
			t.index[unit.ID.V] = i
		}
	}
	for i, unit := range units {
		t.parents[i] = noUnit
		if parent, ok := t.index[unit.Parent.V]; ok && unit.Parent.Known() {
			t.parents[i] = parent
			t.children[parent] = append(t.children[parent], i)
			continue
		}
		t.order = append(t.order, i)
	}
	for next := 0; next < len(t.order); next++ {
		t.order = append(t.order, t.children[t.order[next]]...)
	}
	return t
}

// ids returns the ids of all units, in the author's order.
func (t *tree) ids() []string {
	ids := make([]string, 0, len(t.units))
	for _, unit := range t.units {
		if unit.ID.Known() {
			ids = append(ids, unit.ID.V)
		}
	}
	return ids
}

// listed returns units as text, at most mostListed of them.
func (t *tree) listed(units []int, words *i18n.Printer) string {
	var ids []string
	for i, unit := range units {
		if i == mostListed {
			ids = append(ids, words.Text("import.more", "n", len(units)-i))
			break
		}
		ids = append(ids, fmt.Sprintf("%q", t.units[unit].ID.V))
	}
	return words.List(ids)
}

// rows returns the row of each unit in a round; nil if there is none. Of several rows of one
// unit it returns the first.
func (t *tree) rows(round *raw.Round) []*raw.Row {
	rows := make([]*raw.Row, len(t.units))
	for i := range round.Rows {
		row := &round.Rows[i]
		if unit, ok := t.index[row.Unit.V]; ok && row.Unit.Known() && rows[unit] == nil {
			rows[unit] = row
		}
	}
	return rows
}
