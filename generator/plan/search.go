package plan

import (
	"cmp"
	"slices"
	"strings"
)

// SearchBody is the body of the layout "search": everything the site has, from
// A to Å. It is the search for readers without JavaScript, and what the script
// of the page looks through for others.
type SearchBody struct {
	Letters []Letter[SearchEntry] // in the order of the alphabet, those with entries
}

// searchPage is the page with everything in it.
func searchPage(p *planner) []Page {
	page := p.NewPage(Addresses.Search, Search, "search")
	page.Title = p.Printer.Text("search.title")
	page.Description = p.Printer.Text("search.lead")
	page.Body = func() (any, error) {
		return &SearchBody{Letters: ByLetter(p.Edition, p.searchEntries(page.Path), func(e SearchEntry) string { return e.Text })}, nil
	}
	return []Page{page}
}

// searchEntries lists everything: units, factors with what they are also
// called, texts and the terms of the glossary. Those of the same name come in the
// order of what tells them apart.
func (p *planner) searchEntries(from string) []SearchEntry {
	var entries []SearchEntry
	if p.results != nil {
		entries = p.results.entries(from)
	}
	entries = append(entries, p.texts.entries(from)...)
	slices.SortStableFunc(entries, func(a, b SearchEntry) int {
		return cmp.Or(strings.Compare(a.Note, b.Note), strings.Compare(a.Href, b.Href))
	})
	return entries
}
