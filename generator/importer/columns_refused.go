package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/sheet"
)

// takeLikeLeftOut leaves out a change or a rank of a factor, "Endring Trivsel", which ends with
// the name of the factor. Another column that begins so is asked about later.
func takeLikeLeftOut(columns []column, known *instruments, a Answers, c *column) {
	if isSaid(a, c.heading) || c.role != unknownRole || !isLikeLeftOut(c.heading) || known.knows(c.heading) {
		return
	}
	of := normal(afterFirst(c.heading))
	isOther := func(other column) bool { return normal(other.heading) == of }
	if known.knows(afterFirst(c.heading)) || slices.ContainsFunc(columns, isOther) {
		c.role = leftOutRole
		return
	}
	c.unsure = true
}

// refuseMeans takes back that a column holds names, codes, rates or numbers of people,
// where its numbers are means: "Team" and "Deltakelse" may be factors.
func refuseMeans(t *table, a Answers, at int) {
	c := &t.columns[at]
	refused := []role{unitRole, parentRole, levelRole, codeRole, rateRole, answersRole, otherCountRole, invitedRole}
	if isSaid(a, c.heading) || !slices.Contains(refused, c.role) || c.role == codeRole && haveOneRoot(t, at) {
		return
	}
	means, cells := 0, 0
	for _, row := range t.rows {
		text := strings.TrimSpace(row[at].Text)
		if text == "" {
			continue
		}
		cells++
		isCount := (c.role == answersRole || c.role == otherCountRole || c.role == invitedRole) && readCount(text).exact()
		value := readNumber(text)
		if value.kind == known && strings.ContainsAny(text, ",.") && !isCount && !strings.Contains(text, "%") && value.billionths() > 1e9 && value.billionths() <= 10e9 {
			means++
		}
	}
	if 2*means > cells && cells > 1 {
		c.role, c.level = unknownRole, 0
	}
}

// haveOneRoot reports whether a column has codes that are all different and all lie below
// the first, 1, 1.1, 1.2, or each below one that is there: 1, 1.1, 2, 2.1.
func haveOneRoot(t *table, at int) bool {
	var rows []row
	seen := map[string]bool{}
	for _, cells := range t.rows {
		code := strings.TrimSpace(cells[at].Text)
		if code == "" || isAlone(cells, at) {
			continue
		}
		if seen[code] {
			return false
		}
		seen[code], rows = true, append(rows, row{code: code})
	}
	if len(rows) == 0 {
		return false
	}
	root := codeLevels(rows[0].code)
	outside := func(one row) bool { return codeLevels(one.code) == nil || codeLevels(one.code)[0] != root[0] }
	known := map[string]bool{}
	for _, one := range rows {
		known[strings.Join(codeLevels(one.code), ".")] = true
	}
	orphan := func(one row) bool {
		above := aboveCode(strings.Join(codeLevels(one.code), "."))
		return codeLevels(one.code) == nil || above != "" && !known[above]
	}
	return areTree(rows) && (len(root) == 1 && !slices.ContainsFunc(rows, outside) || !slices.ContainsFunc(rows, orphan))
}

// isAlone reports whether nothing else is written in a row than one cell: it is a line above or
// below the table, or a title in it.
func isAlone(cells []sheet.Cell, at int) bool {
	return !slices.ContainsFunc(slices.Delete(slices.Clone(cells), at, at+1), func(c sheet.Cell) bool { return c.Text != "" })
}

// checkShifted notes a row in which a cell is lost, so that all after it are one column too
// far to the left: it has a mean in the column of the rates, and none in one of the means.
func checkShifted(t *table, a Answers, notes notes) {
	rates := t.all(rateRole)
	if len(rates) != 1 || isSaid(a, t.columns[rates[0]].heading) {
		return
	}
	low, high := 0, 0
	isLow := func(n number) bool { return n.float() > 1 && n.float() <= highestMean && !n.percent }
	for _, row := range t.rows {
		if n := readNumber(row[rates[0]].Text); n.kind == known && isLow(n) {
			low++
		} else if n.kind == known {
			high++
		}
	}
	if low == 0 || 4*low > high {
		return // they are on another scale
	}
	for _, row := range t.rows {
		if n := readNumber(row[rates[0]].Text); n.kind != known || !isLow(n) {
			continue
		}
		means, lost := 0, false
		for at, c := range t.columns {
			if c.role != unknownRole || t.kinds(at)[known] == 0 {
				continue
			}
			if readNumber(row[at].Text).kind == missing {
				lost = true
			} else {
				means++
			}
		}
		if lost && means > 0 {
			notes.Problem(row[rates[0]].Place, "row_shifted", "heading", t.columns[rates[0]].heading)
			return
		}
	}
}
