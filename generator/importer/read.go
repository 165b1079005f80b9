package importer

import (
	"slices"

	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/sheet"
)

// open opens the files and finds the tables in them.
func open(in Input, known *instruments, a Answers, n notes) []*table {
	var tables []*table
	var opened [][]sheet.Sheet
	in.tell(Opening, 0, len(in.Sources))
	for i, source := range in.Sources {
		opened = append(opened, sheet.Open(source, n.Words, n.List))
		in.tell(Opening, i+1, len(in.Sources))
	}
	if !a.last.sheets && !checkSheets(opened, a, n) {
		return nil
	}
	for i, sheets := range opened {
		if found := chooseSheets(sheets, known, a, n); found != nil {
			tables = append(tables, found...)
		} else if len(sheets) > 0 {
			n.Problem(problem.Place{File: in.Sources[i].Name}, "no_headings")
		}
	}
	return tables
}

// read finds out what the columns of a table are, and reads its rows.
func read(t *table, known *instruments, a Answers, organisations []string, n notes) []*delivery {
	if unitsAreColumns(t, known) {
		n.Problem(t.place(), "units_as_columns")
		return nil
	}
	if second := secondTable(t); second != nil {
		n.Problem(second[0].Place, "second_table", "heading", oneLine(second[0].Text))
		return nil
	}
	instrument := readColumns(t, known, a, n)
	if n.failed() {
		return nil
	}
	t.callSame(a)
	tidy := t.find(factorRole) >= 0 && t.find(meanRole) >= 0
	switch {
	case !a.ProtectedBySource && !t.hasCounts():
		askCounts(t, n)
		return nil
	case !tidy && len(t.rows) > 2*raw.MostUnits: // whatever else stands below the units
		n.tooManyUnits(t.place(), len(t.rows))
		return nil
	case tidy:
		found := readTidy(t, known, a, organisations, n)
		for _, d := range found {
			d.tree = wayOf(d, a)
			checkYearOfCounts(t, d.round, a, n)
		}
		return found
	case t.find(unitRole) < 0 && len(t.all(levelRole)) == 0:
		n.Problem(t.place(), "no_units")
		return nil
	case t.find(roundRole) >= 0 && a.Round != "":
		n.Problem(t.columns[t.find(roundRole)].place, "round_twice")
		return nil
	}
	if askJoint(t, n); n.failed() {
		return nil
	}
	return readRounds(t, instrument, a, organisations, n)
}

// readRounds reads a table with one row per unit: a delivery for each round in it.
func readRounds(t *table, instrument *raw.Instrument, a Answers, organisations []string, n notes) []*delivery {
	var found []*delivery
	for _, part := range t.byRound() {
		d := &delivery{table: part.table, source: t.file, place: t.place(), instrument: instrument}
		if d.round = part.round; d.round == "" {
			d.round, d.period = readRound(t, a, n)
		} else {
			d.period = periodIn(t.columns, t.above, yearOf(d.round), n)
		}
		checkYearOfCounts(t, d.round, a, n)
		readWide(part.table, d, a, organisations, n)
		d.tree = wayOf(d, a)
		found = append(found, d)
	}
	return found
}

// hasCounts reports whether the table has any number of answers, or those of others like it.
func (t *table) hasCounts() bool {
	return t.hiddenCounts || slices.ContainsFunc(append(t.all(answersRole), t.all(eachRole)...), t.someExact)
}
