package importer

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"tifaktor/generator/sheet"
)

// legendLine gives a factor that is called by its number its name: "Faktor 1: Indre
// motivasjon", "F2 = Meistringstru".
var legendLine = pattern(`(?i)^(?:faktor|factor|f)\.?\s*(\d{1,2})\s*(?:[.:=)–-]\s*|\s(?:er|is)\s+)(\pL.*)$`)

// numberHeads are above the numbers of factors in a list of these.
var numberHeads = []string{"nr", "no", "nummer", "number", "faktor", "factor", "faktornr", "faktornummer", "factorno", "factornumber"}

// legendOf returns the names that lines in a file give to the numbers of factors. It is nil where
// two of them differ.
func legendOf(sheets []sheet.Sheet, known *instruments) map[int]string {
	found := map[int]string{}
	for _, s := range sheets {
		var above heads
		for _, row := range s.Rows {
			for number, name := range legendIn(row, above, known) {
				if before, seen := found[number]; seen && normal(before) != normal(name) {
					return nil
				}
				found[number] = name
			}
			above = above.below(row)
		}
	}
	return found
}

// legendIn returns the names that a row gives to numbers of factors: in one cell, or in two where
// the second is the name of a known factor.
func legendIn(row []sheet.Cell, above heads, known *instruments) map[int]string {
	found := map[int]string{}
	for i, c := range row {
		isSign := func(letter rune) bool { return strings.ContainsRune(",;|\n", letter) }
		for _, line := range strings.FieldsFunc(c.Text, isSign) {
			if parts := legendLine().FindStringSubmatch(oneLine(line)); parts != nil {
				number, _ := strconv.Atoi(parts[1])
				found[number] = parts[2]
			}
		}
		name := nextText(row[i+1:])
		if factorNumber().MatchString(name) || !known.knows(name) {
			continue
		}
		if parts := factorNumber().FindStringSubmatch(oneLine(c.Text)); parts != nil {
			number, _ := strconv.Atoi(parts[1])
			found[number] = name
		} else if number, err := strconv.Atoi(strings.TrimSpace(c.Text)); err == nil && slices.Contains(numberHeads, above.of(i)) {
			found[number] = name
		}
	}
	return found
}

// nextText is the first text in cells.
func nextText(cells []sheet.Cell) string {
	for _, c := range cells {
		if text := oneLine(c.Text); text != "" && !c.Merged {
			return text
		}
	}
	return ""
}

// heads are the texts above the cells of a row, by column: of those above without a break, the
// last that is no number. They are kept from row to row, since a table can have a million.
type heads []string

// below returns what is above the cells of the row after this one.
func (h heads) below(row []sheet.Cell) heads {
	for len(h) < len(row) {
		h = append(h, "")
	}
	for at := range h {
		switch {
		case at >= len(row):
			h[at] = ""
		case !isNumber(row[at].Text):
			h[at] = row[at].Text
		}
	}
	return h
}

// of returns the text above a cell, as normal makes it.
func (h heads) of(at int) string {
	if at >= len(h) {
		return ""
	}
	return normal(h[at])
}

// takeLegend gives the columns of a table that are called by the numbers of factors their names,
// where the file has one for each, and takes the lines with these from its rows.
func takeLegend(t *table, a Answers) {
	var named []int
	said := false
	for at, c := range t.columns {
		if factorNumber().MatchString(oneLine(c.heading)) {
			_, isRole := a.column(c.heading)
			said = said || isRole || a.factorOf(c.heading) != ""
			named = append(named, at)
		}
	}
	if len(named) == 0 {
		return
	}
	t.rows = slices.DeleteFunc(t.rows, isLegendRow)
	names := legendNames(t.legend, t.headingsOf(named))
	if t.named = len(names) > 0 && !said; !t.named {
		return
	}
	for _, at := range named {
		t.columns[at].heading = names[t.columns[at].heading]
	}
}

// nameTidy gives the factors of a table with one row per number their names in the same way.
func nameTidy(t *table, a Answers) {
	at := t.find(factorRole)
	t.rows = slices.DeleteFunc(t.rows, func(row []sheet.Cell) bool { return t.legend != nil && isLegendRow(row) })
	var numbers []string
	for _, row := range t.rows {
		if a.factorOf(row[at].Text) != "" {
			return
		}
		if factorNumber().MatchString(oneLine(row[at].Text)) && !slices.Contains(numbers, row[at].Text) {
			numbers = append(numbers, row[at].Text)
		}
	}
	names := legendNames(t.legend, numbers)
	for i, row := range t.rows {
		if name := names[row[at].Text]; name != "" {
			t.rows[i][at].Text, t.named = name, true
		}
	}
}

// legendNames returns the name of each factor that is called by its number; nil where some has
// none, or two have the same.
func legendNames(legend map[int]string, numbers []string) map[string]string {
	names := map[string]string{}
	for _, heading := range numbers {
		parts := factorNumber().FindStringSubmatch(oneLine(heading))
		if parts == nil {
			return nil
		}
		number, _ := strconv.Atoi(parts[1])
		name := legend[number]
		for other := range maps.Keys(names) {
			if normal(names[other]) == normal(name) && normal(other) != normal(heading) {
				return nil
			}
		}
		if names[heading] = name; name == "" {
			return nil
		}
	}
	return names
}

// isLegendRow reports whether a row says nothing but what a factor is called.
func isLegendRow(row []sheet.Cell) bool {
	says, others := false, 0
	for _, c := range row {
		text := oneLine(c.Text)
		if factorNumber().MatchString(text) || legendLine().MatchString(text) {
			says = true
		} else if text != "" {
			others++
		}
	}
	return says && others < 2 && !slices.ContainsFunc(row, func(c sheet.Cell) bool { return readNumber(c.Text).kind == known })
}
