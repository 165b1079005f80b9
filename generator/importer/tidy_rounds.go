package importer

import (
	"slices"

	"tifaktor/generator/sheet"
)

// delivery returns the delivery of a round, made the first time.
func (r *tidyReader) delivery(round sheet.Cell) *delivery {
	name := oneLine(round.Text)
	if r.table.find(roundRole) < 0 {
		name = r.answers.Round
	}
	for _, d := range r.deliveries {
		if d.round == name {
			return d
		}
	}
	d := &delivery{
		table: r.table, source: r.table.file, place: round.Place, round: name, tidy: true, instrument: r.instrument,
		counted: r.table.hasCounts(), left: r.table.headingsOf(r.table.all(unknownRole)),
	}
	if r.table.find(roundRole) < 0 {
		if len(r.deliveries) > 0 {
			return r.deliveries[0]
		}
		d.round, d.period = readRound(r.table, r.answers, r.notes)
	}
	r.deliveries = append(r.deliveries, d)
	return d
}

// finish gives a unit to its delivery, as what its name says it is.
func (r *tidyReader) finish(unit *tidyUnit, organisations []string) {
	found := unit.row
	if found.answers.kind == missing {
		found.answers = most(found.means)
	}
	if found.name == "" {
		found.name = found.code
	}
	kind, said := r.answers.row(found.name, found.line)
	if !said {
		kind = rowNames{organisations: organisations}.kindOf(found)
	}
	found.kind, found.declared = kind, said
	if kind != leftOutRow {
		r.notes.checkCounts(found)
	}
	switch kind {
	case leftOutRow:
		if !said && !hasNumbers(found) {
			r.notesBelow = append(r.notesBelow, sheet.Cell{Text: found.name, Place: found.place})
		}
	case referenceRow:
		r.notes.Advice(found.place, "reference", "name", r.notes.Words.Quote(found.name))
		unit.of.references = append(unit.of.references, found)
	default:
		unit.of.rows = append(unit.of.rows, found)
	}
}

// askStrange asks about factors that the instrument does not have.
func (r *tidyReader) askStrange() {
	if r.instrument == nil {
		return
	}
	for _, d := range r.deliveries {
		var strange []string
		for _, f := range d.factors {
			if r.known.factorIn(r.instrument, f.key) == "" {
				strange = append(strange, f.name)
			}
		}
		if len(strange) == 0 {
			continue
		}
		if r.answers.saysInstrument() {
			d.factors = slices.DeleteFunc(d.factors, func(f factor) bool { return slices.Contains(strange, f.name) })
			continue
		}
		var found []string
		for _, f := range d.factors {
			found = append(found, r.known.factorIn(r.instrument, f.key))
		}
		if id, name := onlyLeft(r.instrument, found, r.notes); len(strange) == 1 && id != "" {
			r.notes.Problem(d.place, "factor_left", "heading", strange[0], "factor", r.notes.Words.Quote(name), "id", id, "instrument", r.instrument.ID, "own", r.known.mayGo(r.notes))
			return
		}
		r.notes.Problem(d.place, "factors_strange", "n", len(strange), "factors", r.notes.quoted(strange), "instrument", r.instrument.ID, "own", r.known.mayGo(r.notes))
		return
	}
}

// sharedBy is how many rows have a name, in its normal form.
type sharedBy map[string]int

func sharedNames(rows []row) sharedBy {
	shared := sharedBy{}
	for _, r := range rows {
		shared[normal(r.name)]++
	}
	return shared
}

// idOf returns what a unit is known by in a table with one row per number: its id,
// or the only name that it has there; "" where others are called the same.
func (s sharedBy) idOf(r row) string {
	switch {
	case r.code != "":
		return r.code
	case s[normal(r.name)] > 1:
		return ""
	}
	return r.name
}
