package importer

// checkShifted notes a row in which a cell is lost, so that all after it stand one column too
// far to the left: it has a mean in the column of the rates, and none in one of the means.
func checkShifted(t *table, a Answers, notes notes) {
	rates := t.all(rateRole)
	if len(rates) != 1 || isSaid(a, t.columns[rates[0]].heading) {
		return
	}
	low, high := 0, 0
	isLow := func(n number) bool { return n.float() > 1 && n.float() <= highestMean && !n.percent }
	for _, row := range t.rows {
		if n := readNumber(row[rates[0]].Text); n.kind == known && isLow(n) {
			low++
		} else if n.kind == known {
			high++
		}
	}
	if low == 0 || 4*low > high {
		return // they are on another scale
	}
	for _, row := range t.rows {
		if n := readNumber(row[rates[0]].Text); n.kind != known || !isLow(n) {
			continue
		}
		means, lost := 0, false
		for at, c := range t.columns {
			if c.role != unknownRole || t.kinds(at)[known] == 0 {
				continue
			}
			if readNumber(row[at].Text).kind == missing {
				lost = true
			} else {
				means++
			}
		}
		if lost && means > 0 {
			notes.Problem(row[rates[0]].Place, "row_shifted", "heading", t.columns[rates[0]].heading)
			return
		}
	}
}
