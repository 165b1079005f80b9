package importer

import (
	"slices"
	"strings"
)

// tidyRound is a round of a tidy file, as far as it has been read.
type tidyRound struct {
	delivery
	rows  []*tidyRow
	named map[string]*tidyRow
}

// tidyRow is a unit, with the cell that each of its facts was first read from.
type tidyRow struct {
	row
	facts map[string]cell
	means map[string]cell // the first cell of each factor
}

// countRespondents takes the most answers to any factor for the number of those
// who answered, where that is not told.
func (r *tidyRow) countRespondents() {
	if r.respondents.kind != missing {
		return
	}
	for _, m := range r.row.means {
		if m.answers.kind == known && (r.respondents.kind == missing || m.answers.float() > r.respondents.float()) {
			r.respondents = m.answers
		}
	}
}

func (r *tidyRound) rowOf(unit cell) *tidyRow {
	if row, ok := r.named[unit.text]; ok {
		return row
	}
	added := &tidyRow{row: row{place: unit.place, unit: unit.text}, facts: map[string]cell{}, means: map[string]cell{}}
	r.named[unit.text] = added
	r.rows = append(r.rows, added)
	return added
}

// addFactor notes a factor the first time the round has it. An id is turned into
// a name that can be read.
func (r *tidyRound) addFactor(key string, named cell) {
	if slices.ContainsFunc(r.factors, func(f factor) bool { return f.key == key }) {
		return
	}
	name := named.text
	if slug(name) == name {
		name = strings.ReplaceAll(name, "-", " ")
		name = strings.ToUpper(name[:1]) + name[1:]
	}
	r.factors = append(r.factors, factor{key: key, name: name, place: named.place})
}
