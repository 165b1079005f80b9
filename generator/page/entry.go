package page

import "tifaktor/generator/i18n"

// SearchEntry is one thing to find. Lang is set when its name is in another
// language than the page.
type SearchEntry struct {
	Text string
	Lang i18n.Lang
	Href string
	Kind string // what it is, in a word: "eining", "faktor", "samling"
	Note string // tells it from others of its name: the unit above it, what another name stands for
}

// Kind is the word for a kind of thing to find.
func (e *Edition) Kind(name string) string { return e.Printer.Text("search.kind_" + name) }
