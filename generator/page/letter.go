package page

import "slices"

// Letter is the entries under one letter of an index.
type Letter[Entry any] struct {
	ID      string
	Letter  string
	Entries []Entry
}

// ByLetter puts entries in alphabetical order, each under the letter it is ordered by: Aasen is
// under Å in Norwegian, Éin under E. Names that begin with a digit or another sign come first.
func ByLetter[Entry any](e *Edition, entries []Entry, name func(Entry) string) []Letter[Entry] {
	order := e.Printer.Collator()
	slices.SortStableFunc(entries, func(a, b Entry) int { return order.CompareString(name(a), name(b)) })
	letters := []Letter[Entry]{{ID: "letter_0", Letter: e.Printer.Text("search.noLetter")}}
	for _, letter := range e.Printer.Text("search.alphabet") {
		letters = append(letters, Letter[Entry]{ID: "letter_" + string(letter), Letter: string(letter)})
	}
	at := 0
	for _, entry := range entries {
		for at+1 < len(letters) && order.CompareString(letters[at+1].Letter, name(entry)) <= 0 {
			at++
		}
		letters[at].Entries = append(letters[at].Entries, entry)
	}
	return slices.DeleteFunc(letters, func(l Letter[Entry]) bool { return len(l.Entries) == 0 })
}
