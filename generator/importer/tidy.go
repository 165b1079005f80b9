package importer

import (
	"cmp"
	"slices"
	"strings"

	"tifaktor/generator/raw"
	"tifaktor/generator/sheet"
)

// tidyReader reads a table with one row per number.
type tidyReader struct {
	table      *table
	notes      notes
	answers    Answers
	known      *instruments
	instrument *raw.Instrument
	deliveries []*delivery
	units      map[string]*tidyUnit // by round and unit
	order      []*tidyUnit
	notesBelow []sheet.Cell // rows without any result
}

// tidyUnit is the rows of one unit in one round.
type tidyUnit struct {
	row   row
	of    *delivery
	facts map[role]sheet.Cell // the cell that each fact was first read from
}

// readTidy reads a table with one row per number, and returns a delivery for each
// round in it.
func readTidy(t *table, known *instruments, a Answers, organisations []string, n notes) []*delivery {
	r := tidyReader{table: t, notes: n, answers: a, known: known, units: map[string]*tidyUnit{}}
	if t.find(unitRole) < 0 && t.find(codeRole) < 0 && t.find(levelRole) < 0 {
		n.Problem(t.place(), "no_units")
		return nil
	}
	if a.Round != "" && t.find(roundRole) >= 0 {
		n.Problem(t.columns[t.find(roundRole)].place, "round_twice")
		return nil
	}
	var names []string
	nameTidy(t, a)
	for _, cells := range t.rows {
		names = append(names, r.cell(cells, factorRole).Text)
	}
	if !known.isOther(a.Instrument) {
		r.instrument = known.choose(names, a)
	}
	r.notes.askNumbers(r.instrument, names, a, t.place())
	if r.carryDown(); r.notes.failed() {
		return nil
	}
	for _, cells := range t.rows {
		r.take(cells)
		t.rowRead()
	}
	r.takeOwnRows(organisations)
	for _, unit := range r.order {
		r.finish(unit, organisations)
	}
	r.askStrange()
	if len(r.notesBelow) > 0 {
		var texts []string
		for _, c := range r.notesBelow {
			texts = append(texts, oneLine(c.Text))
		}
		r.notes.Advice(r.notesBelow[0].Place, "footnotes", "n", len(texts), "texts", r.notes.quoted(texts))
	}
	return r.deliveries
}

// cell returns the row's cell in the column of a role, empty when there is none.
func (r *tidyReader) cell(cells []sheet.Cell, wanted role) sheet.Cell {
	if at := r.table.find(wanted); at >= 0 {
		return cells[at]
	}
	return sheet.Cell{Place: cells[0].Place}
}

// take reads one row.
func (r *tidyReader) take(cells []sheet.Cell) {
	round, code, path := r.cell(cells, roundRole), strings.TrimSpace(r.cell(cells, codeRole).Text), r.path(cells)
	named := r.named(cells)
	name := oneLine(named.Text)
	if r.isNote(cells, name, code) {
		filled := slices.IndexFunc(cells, func(c sheet.Cell) bool { return c.Text != "" })
		r.notesBelow = append(r.notesBelow, cells[max(filled, 0)])
		return
	}
	if name == "" && code == "" || round.Text == "" && r.table.find(roundRole) >= 0 {
		r.notes.Problem(cells[0].Place, "row_unclear")
		return
	}
	d := r.delivery(round)
	key := d.round + "\x00" + code
	if code == "" {
		key = d.round + "\x00" + normal(r.cell(cells, parentRole).Text) + "\x00" + cmp.Or(pathKey(path), normal(name))
	}
	unit, seen := r.units[key]
	if !seen {
		place := named.Place
		if r.table.find(codeRole) >= 0 {
			place = r.cell(cells, codeRole).Place
		}
		unit = &tidyUnit{row: row{place: place, line: place.Line, name: name, code: code, path: path}, of: d, facts: map[role]sheet.Cell{}}
		r.units[key] = unit
		r.order = append(r.order, unit)
	}
	if path == nil {
		r.fact(unit, unitRole, cells, func(c sheet.Cell) { unit.row.name = oneLine(c.Text) })
	}
	r.fact(unit, parentRole, cells, func(c sheet.Cell) {
		if unit.row.parent = oneLine(c.Text); isNobody(unit.row.parent) && unit.row.parent != "0" {
			unit.row.parent = ""
		}
	})
	r.fact(unit, invitedRole, cells, func(c sheet.Cell) { unit.row.invited = r.notes.countIn(c, r.table.decimal) })
	r.fact(unit, answersRole, cells, func(c sheet.Cell) { unit.row.answers, unit.row.counted = r.notes.countIn(c, r.table.decimal), c.Place })
	r.mean(d, unit, cells)
}

// fact reads what every row of a unit says alike, the first time it is said, and
// notes rows that say otherwise.
func (r *tidyReader) fact(unit *tidyUnit, of role, cells []sheet.Cell, read func(sheet.Cell)) {
	c := r.cell(cells, of)
	first, said := unit.facts[of]
	switch {
	case !said:
		unit.facts[of] = c
		read(c)
	case first.Text != c.Text:
		r.notes.Problem(c.Place, "fact_differs", "heading", r.table.columns[r.table.find(of)].heading, "unit", r.notes.Words.Quote(unit.row.label()), "place", first.Place.String())
	}
}

// mean reads the row's number. A row without factor is about the unit only.
func (r *tidyReader) mean(d *delivery, unit *tidyUnit, cells []sheet.Cell) {
	named, written := r.cell(cells, factorRole), r.cell(cells, meanRole)
	if named.Text == "" {
		if written.Text != "" {
			r.notes.Problem(named.Place, "mean_alone")
		}
		return
	}
	key := r.factorKey(named.Text)
	if first := unit.row.meanOf(key); first != nil {
		r.notes.Problem(written.Place, "mean_twice", "factor", r.notes.Words.Quote(named.Text), "unit", r.notes.Words.Quote(unit.row.label()), "place", first.place.String())
		return
	}
	if !slices.ContainsFunc(d.factors, func(f factor) bool { return f.key == key }) {
		d.factors = append(d.factors, factor{key: key, name: readable(named.Text), place: named.Place})
	}
	found := mean{factor: key, place: written.Place, value: r.notes.meanIn(written), written: oneLine(written.Text), text: r.table.sheet != "" && !written.Number}
	if answers := r.cell(cells, eachRole); answers.Text != "" {
		found.each = r.notes.countIn(answers, r.table.decimal)
	}
	unit.row.means = append(unit.row.means, found)
}

func (r *tidyReader) factorKey(name string) string {
	if r.instrument != nil {
		if id := cmp.Or(r.answers.factorOf(name), r.known.factorIn(r.instrument, name)); id != "" {
			return id
		}
	}
	return normal(name)
}

// readable turns an id into a name that can be read.
func readable(name string) string {
	if slug(name) != name {
		return name
	}
	name = strings.ReplaceAll(name, "-", " ")
	return strings.ToUpper(name[:1]) + name[1:]
}
