package check

import "tifaktor/generator/raw"

// divisions is the groupings with what they divide, as far as they make sense.
type divisions struct {
	*tree
	groupings []raw.Grouping
	of        []int           // per grouping: the unit that it divides, or noUnit
	groups    map[string]bool // the ids of all groups that are not also a unit's
}

func newDivisions(results *raw.Results) *divisions {
	d := &divisions{tree: newTree(results.Units), groupings: results.Groupings, groups: map[string]bool{}}
	for _, grouping := range d.groupings {
		unit, known := d.index[grouping.Of.V]
		if !known || !grouping.Of.Known() {
			unit = noUnit
		}
		d.of = append(d.of, unit)
		for _, group := range grouping.Groups {
			if _, taken := d.index[group.ID.V]; group.ID.Known() && !taken {
				d.groups[group.ID.V] = true
			}
		}
	}
	return d
}

// isGroup reports whether a row is about a group rather than a unit.
func (d *divisions) isGroup(row *raw.Row) bool { return row.Unit.Known() && d.groups[row.Unit.V] }

// ids returns the ids of all units and then all groups, in the author's order.
func (d *divisions) ids() []string {
	ids := d.tree.ids()
	for _, grouping := range d.groupings {
		for _, group := range grouping.Groups {
			if group.ID.Known() {
				ids = append(ids, group.ID.V)
			}
		}
	}
	return ids
}

// groupRows returns the row of each group in a round, in the order of groupings and groups;
// nil if there is none. Of several rows of one group it returns the first.
func (d *divisions) groupRows(round *raw.Round) [][]*raw.Row {
	first := map[string]*raw.Row{}
	for i := range round.Rows {
		if row := &round.Rows[i]; d.isGroup(row) && first[row.Unit.V] == nil {
			first[row.Unit.V] = row
		}
	}
	all := make([][]*raw.Row, len(d.groupings))
	for i, grouping := range d.groupings {
		for _, group := range grouping.Groups {
			all[i] = append(all[i], first[group.ID.V])
		}
	}
	return all
}
