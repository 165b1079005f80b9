package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/sheet"
)

// wideReader reads a table with one row per unit and one column per factor.
type wideReader struct {
	table    *table
	notes    notes
	answers  Answers
	names    rowNames
	delivery *delivery
}

// readWide reads the rows of a table whose columns are known.
func readWide(t *table, d *delivery, a Answers, organisations []string, n notes) {
	names := rowNames{organisations: organisations, round: d.round}
	r := wideReader{table: t, notes: n, answers: a, names: names, delivery: d}
	for i, c := range t.columns {
		if c.factor != "" {
			d.factors = append(d.factors, factor{key: c.factor, name: withoutScale(c.heading), place: c.place, aside: c.aside})
		}
		if c.role == leftOutRole && t.kinds(i)[known] > 0 || c.role == rateRole && t.find(invitedRole) < 0 {
			d.left = append(d.left, c.heading)
		}
	}
	d.counted = t.hasCounts()
	d.gap = gapFiller{table: t, names: names, answers: a}.carryDown()
	last := len(t.rows) - 1
	for last > 0 && !holdsResult(t.columns, t.rows[last]) {
		last--
	}
	var rows []row
	for i, cells := range t.rows {
		rows = append(rows, r.row(cells, i <= last && !r.isLeftOut(cells)))
		t.rowRead()
	}
	readCodesInNames(t, names, rows)
	readMarksInNames(rows)
	readPathsInNames(t, names, a, rows)
	readPathsInParents(names, a, n, rows)
	takeNamedTotals(t, names, a, rows)
	takeOwnRows(names, a, rows)
	d.rows = r.sortOut(rows)
	noteMarks(d, n)
}

// holdsResult reports whether a row has any number of people or mean. Below the last
// that has one are footnotes.
func holdsResult(columns []column, cells []sheet.Cell) bool {
	for i, c := range columns {
		isResult := c.factor != "" || c.role == answersRole || c.role == invitedRole
		if isResult && strings.TrimSpace(cells[i].Text) != "" && isNumber(cells[i].Text) {
			return true
		}
	}
	return false
}

// isLeftOut reports whether a row is none of results, by its name or what the publisher
// says, so that its numbers need not be read.
func (r wideReader) isLeftOut(cells []sheet.Cell) bool {
	name := nameIn(r.table, cells)
	kind, said := r.answers.row(name, cells[0].Place.Line)
	return said && kind == leftOutRow || !said && r.names.isAbout(name)
}

// row reads one row; only what it is called when it is no result.
func (r wideReader) row(cells []sheet.Cell, result bool) row {
	found := row{place: cells[0].Place, line: cells[0].Place.Line}
	for i := range cells {
		if result || r.table.columns[i].role == codeRole || r.table.columns[i].role == depthRole {
			r.take(&found, i, cells)
		}
	}
	if name := r.table.find(unitRole); name >= 0 {
		found.name, found.place = oneLine(cells[name].Text), cells[name].Place
		found.indent, found.bold = cells[name].Indent*outlineWeight+cells[name].Outline, cells[name].Bold
	}
	takePath(r.table, &found, cells)
	if !result && found.label() == "" { // a line below the table, in the column of something else
		at := slices.IndexFunc(cells, func(c sheet.Cell) bool { return c.Text != "" })
		found.text = oneLine(cells[max(at, 0)].Text)
	}
	if found.answers.kind == missing {
		found.answers = most(found.means)
	}
	return found
}

// outlineWeight makes an indentation weigh more than any outline level, of which a
// workbook has eight.
const outlineWeight = 10

// take reads one cell of a row.
func (r wideReader) take(found *row, at int, cells []sheet.Cell) {
	column, c := r.table.columns[at], cells[at]
	switch column.role {
	case codeRole:
		found.code = strings.TrimSpace(c.Text)
	case depthRole:
		found.depth = depthIn(c.Text)
	case invitedRole:
		found.invited = r.notes.countIn(c, r.table.decimal)
	case answersRole:
		found.answers, found.counted = r.notes.countIn(c, r.table.decimal), c.Place
	case unknownRole:
		if column.factor == "" {
			return
		}
		value := r.notes.meanIn(c)
		found.means = append(found.means, mean{factor: column.factor, place: c.Place, value: value, written: oneLine(c.Text), text: r.table.sheet != "" && !c.Number, each: r.each(cells, column)})
	default:
		return
	}
}

// each reads the number of answers to one factor, where a column of its own has it.
func (r wideReader) each(cells []sheet.Cell, factor column) count {
	for at, c := range r.table.columns {
		if c.role == eachRole && (normal(c.over) == normal(factor.heading) || c.over == factor.over && c.over != "") {
			return r.notes.countIn(cells[at], r.table.decimal)
		}
	}
	return count{}
}

// most returns the most answers to any factor, which are the respondents where that
// is not written.
func most(means []mean) count {
	var people count
	for _, m := range means {
		if m.each.exact() && m.each.least >= people.least {
			people = m.each
		}
	}
	return people
}

// noteMarks notes that marks were left out beside numbers, and that averages with
// many decimals are rounded.
func noteMarks(d *delivery, n notes) {
	var marked, long []mean
	for _, rows := range [][]row{d.rows, d.references} {
		for _, row := range rows {
			for _, m := range row.means {
				if m.value.marked {
					marked = append(marked, m)
				}
				if m.value.decimals() > longestWritten {
					long = append(long, m)
				}
			}
		}
	}
	if len(marked) > 0 {
		var texts []string
		for _, m := range marked {
			texts = append(texts, m.written)
		}
		n.Advice(marked[0].place, "marks", "n", len(marked), "texts", n.quoted(texts))
	}
	if len(long) > 0 {
		n.Advice(long[0].place, "rounded", "n", len(long))
	}
}
