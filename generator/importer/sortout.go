package importer

import (
	"cmp"
	"slices"
)

// sortOut finds out what each row is: a unit, the whole, a sum, something to
// compare with, or no result at all. It returns the units, wholes and sums.
func (r wideReader) sortOut(rows []row) []row {
	last := len(rows) - 1
	for last >= 0 && !hasNumbers(rows[last]) {
		last--
	}
	var results, empty, about, within []row
	leading, largest := true, largestUnit(rows)
	for i, found := range rows {
		leading = leading && isCompared(found.name) && !isOwnMean(found.name)
		unclear := r.setKind(&found, rows, leading, i > last && !isPlaced(rows, i), largest)
		switch kind, said := found.kind, found.declared; {
		case kind == leftOutRow:
			r.delivery.notes++
			if r.names.isAbout(found.name) && !said {
				about = append(about, found)
			} else if !said {
				empty = append(empty, found)
			}
		case normal(found.name) == "" && found.code == "":
			r.notes.Problem(found.place, "no_name")
		case isPartOfAbove(found.name) && !said:
			within = append(within, found)
		case kind == referenceRow:
			if !said && !unclear {
				r.notes.Advice(found.place, "reference", "name", r.notes.Words.Quote(found.name))
			}
			r.delivery.references = append(r.delivery.references, found)
		default:
			results = append(results, found)
		}
	}
	heads := referenceHeads(r.delivery, rows)
	results = takeOnce(r.notes, slices.DeleteFunc(results, func(found row) bool {
		return slices.ContainsFunc(heads, func(head row) bool { return head.line == found.line })
	}))
	r.askSorted(results, within)
	r.sayLeftOut(results, empty, append(about, heads...))
	return results
}

// setKind sets what a row is: what the publisher says, or its name, its place among the rows
// and its numbers. It reports whether it asked which others a row to compare with is of: one
// that may as well be of all units here, which have at most the largest number of answers.
func (r wideReader) setKind(found *row, rows []row, leading, after bool, largest int) (unclear bool) {
	kind, said := r.answers.row(found.name, found.line)
	found.declared = said
	if !said {
		kind = r.names.kindAt(*found, leading, after)
	}
	if !said && kind == referenceRow && isMeanOfAll(found.name) && isSumOfAll(*found, rows) {
		kind = sumRow // which its means have to prove
	}
	unclear = !said && kind == referenceRow && (!isElsewhere(found.name) || found.answers.exact() && found.answers.least <= largest)
	if unclear {
		r.notes.Problem(found.place, "reference_unclear", "name", r.notes.Words.Quote(found.name), "row", found.name)
	}
	if kind == wholeRow || kind == sumRow && said && isWholeName(found.name) {
		kind = r.names.lift(found, kind)
	}
	found.kind = kind
	if kind != leftOutRow && (said || !isBackground(found.name)) {
		r.notes.checkCounts(*found)
	}
	return unclear
}

// sayLeftOut explains the marks of the results by the texts around them, and says which rows
// are no results: empty ones hold a text, and others are about the table.
func (r wideReader) sayLeftOut(results, empty, about []row) {
	explainMarks(results, append(textsAbove(r.table), firstTexts(empty)...))
	if len(empty) > 0 {
		r.notes.Advice(empty[0].place, "footnotes", "n", len(empty), "texts", r.notes.quoted(firstTexts(empty)))
	}
	r.delivery.leftRows = append(r.delivery.leftRows, firstTexts(about)...)
}

// kindAt returns what a row is by its name and its place: leading rows are above all units,
// and so to compare with, whatever they are said to belong to; below the last row with numbers
// there may be a unit whose numbers are hidden, and else nothing but lines about the table.
func (k rowNames) kindAt(found row, leading, after bool) rowKind {
	if leading && !k.isAbout(found.name) {
		return referenceRow
	}
	kind := k.kindOf(found)
	if after && (kind != unitRow || isOwnName(found.name)) {
		return leftOutRow
	}
	return kind
}

// referenceHeads returns the rows without numbers that head rows to compare with.
func referenceHeads(d *delivery, rows []row) []row {
	var heads []row
	for i, found := range rows {
		if !hasNumbers(found) && headsReferences(d, rows, i) {
			heads = append(heads, found)
		}
	}
	return heads
}

// askSorted asks about rows that may be no units: those that are a part of the row above,
// say who answered, or have nobody.
func (r wideReader) askSorted(results, within []row) {
	if len(within) > 0 {
		r.notes.Problem(within[0].place, "part_of_above", "n", len(within), "names", r.notes.quoted(labels(within)), "row", commonName(labels(within)))
	}
	askBackground(r.notes, results)
	askNoPeople(r.table, r.notes, results)
}

// lift takes a row for all out of a group that is the organisation too, and returns what
// it is then: the whole, also where it was said to be a sum.
func (k rowNames) lift(found *row, kind rowKind) rowKind {
	isAll := func(name string) bool { return isAmong(k.organisations, name) || isWholeName(name) || isOwnName(name) }
	if found.parent != "" && isAll(found.parent) {
		found.parent, kind = "", wholeRow
	}
	if len(found.path) == 2 && isAll(found.path[0]) {
		found.path, kind = found.path[1:], wholeRow
	}
	return kind
}

// largestUnit returns the largest number of answers of a row that is not there to compare
// with.
func largestUnit(rows []row) int {
	largest := 0
	for _, found := range rows {
		if found.answers.exact() && !isCompared(found.name) {
			largest = max(largest, found.answers.least)
		}
	}
	return largest
}

// isSumOfAll reports whether a row has as many answers as all others together.
func isSumOfAll(found row, rows []row) bool {
	least, most := 0, 0
	for _, other := range rows {
		switch {
		case other.line == found.line || isCompared(other.name) || !hasNumbers(other):
		case other.answers.exact() || other.answers.few():
			least, most = least+other.answers.least, most+other.answers.most
		default:
			return false
		}
	}
	return found.answers.exact() && least > 0 && least <= found.answers.least && found.answers.least <= most
}

// firstText is what is written in a row without results.
func firstText(r row) string { return cmp.Or(r.name, r.code, r.parent, r.text) }

func firstTexts(rows []row) []string {
	var texts []string
	for _, found := range rows {
		texts = append(texts, firstText(found))
	}
	return texts
}

// hasNumbers reports whether a row has any number, or a mark for a hidden one.
func hasNumbers(r row) bool {
	return r.answers.kind != missing && r.answers.kind != wrong || r.invited.exact() ||
		slices.ContainsFunc(r.means, func(m mean) bool { return m.value.kind == known || m.value.kind == hidden })
}

// kindOf finds out what a row is by its name and its numbers.
func (k rowNames) kindOf(found row) rowKind {
	name := found.name
	switch {
	case !hasNumbers(found) && (isNote(name) || name == ""), k.isAbout(name):
		return leftOutRow
	case isAmong(k.organisations, name), isAmong(k.organisations, sumOf(name)), isWholeName(name) && !isBareSum(name):
		return wholeRow
	case isCompared(name) && found.parent == "" && found.code == "" && len(found.path) < 2 && !isOwnMean(name):
		return referenceRow
	case isOwnMean(name), sumOf(name) != "", isBareSum(name), isOwnName(name) && !found.answers.exact() && !found.invited.exact() && hasNumbers(found):
		return sumRow
	}
	return unitRow
}
