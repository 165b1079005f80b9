package importer

// takeNamedTotals takes a row that is called the total of what others belong to for the row of
// that, where it has none: "Helse Totalt" with as many answers as those in Helse, some of which
// the source has hidden, and "Totalt" on a sheet called Helse where all others belong to Helse. The
// numbers are held against theirs as those of any whole.
func takeNamedTotals(t *table, names rowNames, a Answers, rows []row) {
	parts, there := map[string][]row{}, map[string]bool{}
	for _, one := range rows {
		if above := one.above(); above != "" && hasNumbers(one) {
			parts[normal(above)] = append(parts[normal(above)], one)
		}
		there[normal(one.name)] = true
	}
	for i := range rows {
		one := &rows[i]
		total := normal(sumOf(one.name))
		isNamed := fitHidden(*one, parts[total])
		if total == "" && isAllOfGroup(one.name) && isOfSheet(t, rows, i) {
			total, isNamed = normal(withoutYear(t.sheet)), true
		}
		_, said := a.row(one.name, one.line)
		if said || total == "" || !isNamed || len(parts[total]) == 0 || there[total] || !one.answers.exact() || names.isOfAll(parts[total][0].above()) {
			continue
		}
		there[total] = true
		if one.name = parts[total][0].above(); len(one.path) > 0 {
			one.path[len(one.path)-1] = one.name
		}
	}
}

// fitHidden reports whether a row has as many answers as others together, some of which are
// hidden.
func fitHidden(whole row, parts []row) bool {
	least, most, hides := 0, 0, false
	for _, part := range parts {
		switch {
		case part.answers.exact() || part.answers.few():
			least, most = least+part.answers.least, most+part.answers.most
		default:
			most += few
		}
		hides = hides || !part.answers.exact()
	}
	return hides && whole.answers.exact() && least <= whole.answers.least && whole.answers.least <= most
}

// isOfSheet reports whether all rows but one belong to what their sheet is called.
func isOfSheet(t *table, rows []row, besides int) bool {
	for i, one := range rows {
		if i != besides && hasNumbers(one) && normal(one.above()) != normal(withoutYear(t.sheet)) {
			return false
		}
	}
	return t.sheet != ""
}
