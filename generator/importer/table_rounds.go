package importer

import "slices"

// ofRound is the rows of a table that are about one round.
type ofRound struct {
	table *table
	round string // "" where no column says it
}

// byRound divides a table with one row per unit by its column for the round, if it has
// one. A row that says no round is in all of them: a footnote, or a title.
func (t *table) byRound() []ofRound {
	at := t.find(roundRole)
	if at < 0 {
		return []ofRound{{table: t}}
	}
	var names []string
	for _, row := range t.rows {
		if name := oneLine(row[at].Text); len(yearsIn(name)) == 1 && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	var found []ofRound
	for _, name := range names {
		part := *t
		part.rows = nil
		for _, row := range t.rows {
			if of := oneLine(row[at].Text); of == name || of == "" {
				part.rows = append(part.rows, slices.Clone(row))
			}
		}
		found = append(found, ofRound{&part, name})
	}
	return found
}
