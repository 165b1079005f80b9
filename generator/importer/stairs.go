package importer

// takeStairs reads names of which each is in a column of its own level, only the first
// of which has a heading: a stair, which is another way to move names in.
func takeStairs(t *table) {
	unit := t.find(unitRole)
	if unit < 0 || len(t.all(parentRole)) > 0 || len(t.all(levelRole)) > 0 {
		return
	}
	last := unit
	for last+1 < len(t.columns) && t.columns[last+1].heading == "" && t.kinds(last + 1)[known] == 0 {
		last++
	}
	if last == unit {
		return
	}
	steps := map[int]bool{}
	for _, row := range t.rows {
		var filled []int
		for at := unit; at <= last; at++ {
			if row[at].Text != "" {
				filled = append(filled, at)
			}
		}
		if len(filled) > 1 || len(filled) == 0 && t.hasCount(row) {
			return
		}
		if len(filled) == 1 {
			steps[filled[0]] = true
		}
	}
	if len(steps) < 2 {
		return
	}
	for _, row := range t.rows {
		for at := unit; at <= last; at++ {
			if row[at].Text != "" {
				row[unit] = row[at]
				row[unit].Indent = at - unit
				break
			}
		}
	}
	for at := unit + 1; at <= last; at++ {
		t.columns[at].role = leftOutRole
		for _, row := range t.rows {
			row[at].Text = ""
		}
	}
}
