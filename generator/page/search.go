package page

import "tifaktor/generator/i18n"

// SearchEntry is one thing to find. Lang is set if its name is in another language than the
// page.
type SearchEntry struct {
	Text string
	Lang i18n.Lang
	Href string
	Kind string // what it is, in a word: "eining", "faktor", "samling"
	Note string // distinguishes it from others with its name: the unit above it, or its present name
}

// Kind returns the word for a kind of thing to find.
func (e *Edition) Kind(name string) string { return e.Printer.Text("search.kind_" + name) }
