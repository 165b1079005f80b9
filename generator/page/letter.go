package page

import "slices"

// Letter is what stands under one letter of an index.
type Letter[Entry any] struct {
	ID      string
	Letter  string
	Entries []Entry
}

// ByLetter puts entries in the order of the language's alphabet, under the
// letter that they are ordered by: Aasen stands under Å in Norwegian, Éin under
// E. What begins with a digit or another sign stands first.
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
