package importer

import (
	"slices"

	"tifaktor/generator/i18n"
	"tifaktor/generator/raw"
	"tifaktor/generator/sheet"
)

// askOffScale asks about columns of whole numbers that are far above those of other
// columns: they are numbers of something, or codes, rather than means.
func (r *factorColumns) askOffScale() {
	var low, high []int
	for i, c := range r.table.columns {
		if c.factor == "" || c.aside || r.instrument != nil {
			continue
		}
		if isSaid(r.answers, c.heading) {
			continue
		}
		if areHigh(r.table.rows, i) {
			high = append(high, i)
		} else {
			low = append(low, i)
		}
	}
	if len(low) > 0 && len(high) > 0 {
		r.notes.Problem(r.table.columns[high[0]].place, "columns_high", "n", len(high), "columns", r.notes.quoted(r.table.headingsOf(high)), "heading", r.table.commonHeading(high), "others", otherRoles(r.table.rows, high[0]))
	}
}

// otherRoles names what a column of high numbers may hold: no numbers of people where
// some cell is none.
func otherRoles(rows [][]sheet.Cell, at int) string {
	if slices.ContainsFunc(rows, func(row []sheet.Cell) bool { return readCount(row[at].Text).kind == wrong }) {
		return "code"
	}
	return "code, answers, invited"
}

// highestMean is above every mean on a scale that is not in per cent.
const highestMean = 10

// areHigh reports whether most numbers in a column are above any such mean.
func areHigh(rows [][]sheet.Cell, at int) bool {
	numbers, above := 0, 0
	for _, row := range rows {
		if n := readNumber(row[at].Text); n.kind == known && !n.percent {
			numbers++
			if n.float() > highestMean {
				above++
			}
		}
	}
	return 2*above > numbers
}

// askStrange asks about columns of numbers that the instrument does not have: those whose
// headings are like the name of one of its factors, and all others together.
func (r *factorColumns) askStrange(strange []int) {
	var others []int
	for _, at := range strange {
		c := r.table.columns[at]
		near, name := r.known.nearest(r.instrument, c.heading)
		switch {
		case near != "":
			r.notes.Problem(c.place, "column_misspelt", "heading", c.heading, "factor", r.notes.Words.Quote(name), "id", near)
		case isSaid(r.answers, c.heading):
			r.notes.Problem(c.place, "factor_not_there", "heading", c.heading, "instrument", r.instrument.ID, "ids", r.notes.Words.List(r.known.ids()))
		default:
			others = append(others, at)
		}
	}
	if len(strange) == 1 && len(others) == 1 && r.askLeft(others[0]) {
		return
	}
	if len(others) > 0 {
		first := r.table.columns[others[0]]
		r.notes.Problem(first.place, "columns_strange", "n", len(others), "columns", r.notes.quoted(r.table.headingsOf(others)), "instrument", r.instrument.ID, "heading", r.table.commonHeading(others), "own", r.known.mayGo(r.notes))
	}
}

// askLeft asks whether the only column that the instrument does not have is the only factor
// that no other column is, and reports whether it did.
func (r *factorColumns) askLeft(at int) bool {
	var found []string
	for _, c := range r.table.columns {
		found = append(found, c.factor)
	}
	id, name := onlyLeft(r.instrument, found, r.notes)
	if id == "" {
		return false
	}
	c := r.table.columns[at]
	r.notes.Problem(c.place, "column_left", "heading", c.heading, "factor", r.notes.Words.Quote(name), "id", id, "instrument", r.instrument.ID, "own", r.known.mayGo(r.notes))
	return true
}

// askShared asks about columns that an instrument which is not read has as well. Where the
// table has all its factors, they are its own; a few may be those of the one that is read.
func askShared(t *table, known *instruments, a Answers, n notes, shared []int) {
	instruments := slices.Clone(known.shipped)
	if known.own != nil {
		instruments = append([]Instrument{{Instrument: *known.own}}, instruments...)
	}
	for i := range instruments {
		instrument := &instruments[i].Instrument
		var found []int
		for _, at := range shared {
			if known.factorIn(instrument, t.columns[at].heading) != "" {
				found = append(found, at)
			}
		}
		switch {
		case len(found) == len(instrument.Factors):
			return
		case len(found) > 0:
			first := t.columns[found[0]]
			n.Problem(first.place, "columns_shared", "n", len(found), "columns", n.quoted(t.headingsOf(found)), "heading", first.heading, "instrument", a.Instrument, "other", instrumentName(instrument, n))
			return
		}
	}
}

// askUnsure asks about columns of numbers that may be ranks or changes of something, or
// factors that begin with such a word.
func askUnsure(t *table, n notes, unsure []int) {
	if len(unsure) > 0 {
		first := t.columns[unsure[0]]
		n.Problem(first.place, "columns_unsure", "n", len(unsure), "columns", n.quoted(t.headingsOf(unsure)), "heading", t.commonHeading(unsure))
	}
}

// onlyLeft returns the only factor of an instrument that is not among those found, and its
// name; "" where none or several are left.
func onlyLeft(instrument *raw.Instrument, found []string, n notes) (id, name string) {
	for _, f := range instrument.Factors {
		switch {
		case slices.Contains(found, f.ID):
		case id != "":
			return "", ""
		default:
			id = f.ID
			name, _ = f.Name.In(n.Words.Lang(), i18n.Languages())
		}
	}
	return id, name
}
