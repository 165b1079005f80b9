package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/raw"
	"tifaktor/generator/sheet"
)

// Words that lines about a table begin with, and words that make a line of several words a
// sentence. No unit is called with them.
var (
	noteWords = []string{
		"kilde", "kjelde", "source", "note", "notes", "noter", "merknad", "merknader", "merknadar", "obs", "forklaring", "teiknforklaring", "tegnforklaring", "fotnote", "fotnoter", "fotnotar", "footnote", "footnotes", "symbol", "symboler",
		"utskrift", "utskrive", "uttrekk", "uttrekt", "rapport", "rapporten", "rapportdato", "printed", "exported", "eksport", "eksportert", "utarbeidet", "utarbeidd", "generert", "laga", "laget", "created", "dato", "date", "versjon", "version", "oppdatert", "updated",
		"konfidensielt", "konfidensiell", "fortruleg", "fortrolig", "confidential", "copyright", "skala", "skalaen", "scale", "resultat", "resultater", "resultata", "resultatene", "results", "svarskala", "undersøkelsesperiode", "undersøkingsperiode", "periode", "svarperiode",
	}
	sentenceWords = []string{"er", "blir", "vert", "vises", "visast", "viser", "vist", "vise", "visest", "ikke", "ikkje", "har", "gjelder", "gjeld", "inngår", "inngår", "is", "are", "not", "was", "were", "have", "shown", "includes", "include", "inkluderer", "betyr", "tyder", "means", "færre", "fewer"}
	datedText     = pattern(`\b\d{1,2}[./]\s?\d{1,2}[./]\s?(?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b|https?://|www\.|©|@`)
	explained     = pattern(`^(?i:n|m|gj\.?\s?sn\.?|snitt|sd|std)\s*=\s*\pL`) // "n = antall svar"
	noteMark      = pattern(`^(?:[*†‡¹²³]+|\(\*+\)|\d\))\)?\s*[=:–-]?\s*`)
)

// longestName is how many letters the name of a unit may have that has no numbers.
const longestName = 80

// isNote reports whether a row without numbers is written about the table, and is no unit
// whose numbers are hidden.
func isNote(name string) bool {
	text := noteMark().ReplaceAllString(name, "")
	all := words(text)
	small := strings.ToLower(text)
	_, _, isFew := readFew(small)
	isMark := isFew || slices.Contains(hiddenMarks, small) || text != name && isHiddenMark(small)
	if len(text) > longestName || len(all) == 0 || isMark || datedText().MatchString(text) || slices.Contains(noteWords, all[0]) || isAmong(inventedLines, text) {
		return true
	}
	if explained().MatchString(text) {
		return true
	}
	isEnded := strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!")
	return len(all) > 2 && (isEnded || slices.ContainsFunc(all, func(word string) bool { return slices.Contains(sentenceWords, word) }))
}

// isPlaced reports whether a row says where its unit belongs: below the last row with numbers it
// is then a unit that its source has hidden, and no line about the table.
func isPlaced(rows []row, at int) bool {
	one := rows[at]
	said := one.code != "" || one.parent != "" && normal(one.parent) != normal(one.name) || len(one.path) > 1 || one.depth > 0
	return one.name != "" && (said || one.indent > least(rows))
}

// isBelow reports whether a row has a name alone and is the heading of no others: it is
// below the last with numbers, or in a table with one row per number.
func (d *delivery) isBelow(at int) bool {
	return d.isEmpty(at) && !isPlaced(d.rows, at) && (d.tidy || !slices.ContainsFunc(d.rows[at:], hasNumbers))
}

// isEmpty reports whether a row is a unit without any number, and nobody has said so.
func (d *delivery) isEmpty(at int) bool {
	one := d.rows[at]
	return one.kind == unitRow && !one.declared && !hasNumbers(one)
}

// askBelow asks whether a line below a table is about it or is a unit whose numbers are
// hidden, unless the site has a unit of that name.
func askBelow(deliveries []*delivery, site *Site, n notes) {
	var empty []row
	for _, d := range deliveries {
		for i, found := range d.rows {
			isUnit := func(u raw.Unit) bool { return isNamed(u, found.name) }
			if d.isBelow(i) && !slices.ContainsFunc(site.units(), isUnit) {
				empty = append(empty, found)
			}
		}
	}
	if len(empty) > 0 {
		n.Problem(empty[0].place, "row_empty", "n", len(empty), "names", n.quoted(labels(empty)), "row", empty[0].label())
	}
}

// isNote reports whether a row is a line about the table, and not that of a unit which has
// no numbers.
func (r *tidyReader) isNote(cells []sheet.Cell, name, code string) bool {
	filled := 0
	for at, c := range r.table.columns {
		if cells[at].Text == "" || c.role == leftOutRole {
			continue
		}
		if filled++; c.role == factorRole || c.role == meanRole {
			return false
		}
	}
	kind, said := r.answers.row(name, cells[0].Place.Line)
	return name == "" && code == "" || filled < 2 && (isNote(name) || said && kind == leftOutRow)
}
