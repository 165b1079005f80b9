package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/problem"
)

// tidyColumns are the columns of a tidy file, in any order. The first four must
// be there.
var tidyColumns = []string{"round", "unit", "factor", "mean", "name", "parent", "invited", "respondents", "n"}

const neededTidyColumns = 4

// isTidy tells whether a file has one row per number: a wide one has no column
// called factor beside one called mean or unit.
func isTidy(t *table) bool {
	found := 0
	for _, heading := range t.header {
		if slices.Contains(tidyColumns[:neededTidyColumns], strings.ToLower(heading.text)) {
			found++
		}
	}
	return found >= neededTidyColumns-1
}

// tidy is a tidy file being read.
type tidy struct {
	*table
	problems *problem.List
	columns  map[string]int
	rounds   []*tidyRound
}

// readTidy reads a file with one row per number, and gives a delivery for each
// round in it.
func readTidy(t *table, naming Naming, problems *problem.List) []delivery {
	f := tidy{table: t, problems: problems, columns: map[string]int{}}
	if !f.findColumns() {
		return nil
	}
	if naming.Round != "" {
		problems.Add(t.header[f.columns["round"]].place, rule, "the file has a column for the round, so leave out --round")
	}
	for _, cells := range t.rows {
		f.take(cells)
	}
	var deliveries []delivery
	for _, round := range f.rounds {
		for _, row := range round.rows {
			row.countRespondents()
			round.delivery.rows = append(round.delivery.rows, row.row)
		}
		deliveries = append(deliveries, round.delivery)
	}
	return deliveries
}

// findColumns finds the columns, and tells which are missing or not read.
func (f *tidy) findColumns() bool {
	complete := true
	for i, heading := range f.header {
		name := strings.ToLower(heading.text)
		first, taken := f.columns[name]
		switch {
		case !slices.Contains(tidyColumns, name):
			f.problems.Advise(heading.place, rule, "left out the column %q; the columns read are %s%s",
				heading.text, strings.Join(tidyColumns, ", "), problem.Suggest(name, tidyColumns))
		case taken:
			f.problems.Add(heading.place, rule, "there are two columns called %q (the other is at %s); keep one of them", name, f.header[first].place)
			complete = false
		default:
			f.columns[name] = i
		}
	}
	for _, needed := range tidyColumns[:neededTidyColumns] {
		if _, ok := f.columns[needed]; !ok {
			f.problems.Add(f.header[0].place, rule, "the column %q is missing; the columns are %s", needed, strings.Join(tidyColumns, ", "))
			complete = false
		}
	}
	return complete
}

// cell gives the row's cell in a column, empty when there is no such column.
func (f *tidy) cell(cells []cell, column string) cell {
	if i, ok := f.columns[column]; ok {
		return cells[i]
	}
	return cell{place: cells[0].place}
}

func (f *tidy) tellsParents() bool {
	_, ok := f.columns["parent"]
	return ok
}

// take reads one row of the file.
func (f *tidy) take(cells []cell) {
	round, unit := f.cell(cells, "round"), f.cell(cells, "unit")
	if round.text == "" || unit.text == "" {
		f.problems.Add(cells[0].place, rule, "the row must tell both round and unit")
		return
	}
	row := f.roundOf(round).rowOf(unit)
	f.fact(row, "name", cells, func(c cell) { row.name = c.text })
	f.fact(row, "parent", cells, func(c cell) { row.parent = c.text })
	f.fact(row, "invited", cells, func(c cell) { row.invited = countIn(c, f.problems) })
	f.fact(row, "respondents", cells, func(c cell) { row.respondents = countIn(c, f.problems) })
	f.mean(round, row, cells)
}

// mean reads the row's number. A row without factor tells of the unit only.
func (f *tidy) mean(round cell, row *tidyRow, cells []cell) {
	named, written := f.cell(cells, "factor"), f.cell(cells, "mean")
	if named.text == "" {
		if written.text != "" {
			f.problems.Add(named.place, rule, "the row has a mean and no factor; write which factor it is of")
		}
		return
	}
	key := normal(named.text)
	if first, taken := row.means[key]; taken {
		f.problems.Add(written.place, rule, "the mean of %q in %q is there already, at %s; keep one of them", named.text, row.unit, first.place)
		return
	}
	row.means[key] = written
	f.roundOf(round).addFactor(key, named)
	m := mean{factor: key, place: written.place, value: meanIn(written, f.problems)}
	if answers := f.cell(cells, "n"); answers.text != "" {
		m.answers = countIn(answers, f.problems)
	}
	row.row.means = append(row.row.means, m)
}

// fact reads what every row of a unit says alike, the first time it is said,
// and notes rows that say otherwise.
func (f *tidy) fact(row *tidyRow, column string, cells []cell, read func(cell)) {
	c := f.cell(cells, column)
	first, said := row.facts[column]
	switch {
	case !said:
		row.facts[column] = c
		read(c)
	case first.text != c.text:
		f.problems.Add(c.place, rule, "%s of %q is %q here and %q at %s; write the same in all rows of the unit and round",
			column, row.unit, shorten(c.text), shorten(first.text), first.place)
	}
}

func (f *tidy) roundOf(round cell) *tidyRound {
	for _, r := range f.rounds {
		if r.round == round.text {
			return r
		}
	}
	added := &tidyRound{
		delivery: delivery{source: f.file, place: round.place, round: round.text, tidy: true, parents: f.tellsParents()},
		named:    map[string]*tidyRow{},
	}
	f.rounds = append(f.rounds, added)
	return added
}
