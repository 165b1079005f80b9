package importer

// takeTidy keeps the roles of a table with one row per number only where there is
// one: it has a column of factors and one of means.
func (r *columnReader) takeTidy() {
	if r.find(factorRole) >= 0 && r.find(meanRole) >= 0 {
		for _, at := range r.all(answersRole) {
			if normal(r.columns[at].heading) == "n" {
				r.columns[at].role = eachRole
			}
		}
		return
	}
	for i := range r.columns {
		c := &r.columns[i]
		if _, said := r.answers.column(c.heading); said || c.role == roundRole && r.areRounds(i) {
			continue
		}
		switch c.role {
		case meanRole:
			c.role = leftOutRole // the mean of all factors
		case factorRole, roundRole:
			c.role = unknownRole
		}
	}
}

// areRounds reports whether a column says of each row that has an answer which year it is
// about.
func (r *columnReader) areRounds(at int) bool {
	some := false
	for _, row := range r.rows {
		if year := len(yearsIn(row[at].Text)) == 1; !year && r.hasCount(row) {
			return false
		} else if year {
			some = true
		}
	}
	return some
}
