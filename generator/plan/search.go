package plan

import (
	"cmp"
	"slices"
	"strings"

	"tifaktor/generator/page"
)

// SearchBody is the body of the layout "search": everything the site has, from A to Å. Readers
// without JavaScript look it up there, and the script of the page searches in it.
type SearchBody struct {
	Letters []page.Letter[page.SearchEntry] // in the order of the alphabet, those with entries
}

// searchPage returns the page with everything the site has.
func searchPage(p *planner) []page.Page {
	pg := p.NewPage(page.Addresses.Search, page.Search, "search")
	pg.Title = p.Printer.Text("search.title")
	pg.Description = p.Printer.Text("search.lead")
	pg.Body = func() (any, error) {
		return &SearchBody{Letters: page.ByLetter(p.Edition, p.searchEntries(pg.Path), func(e page.SearchEntry) string { return e.Text })}, nil
	}
	return []page.Page{pg}
}

// searchEntries lists the units, the factors with their other names, the texts and the terms of
// the glossary. Entries with the same name are in the order of their notes.
func (p *planner) searchEntries(from string) []page.SearchEntry {
	var entries []page.SearchEntry
	if p.results != nil {
		entries = p.results.Entries(from)
	}
	entries = append(entries, p.texts.Entries(from)...)
	slices.SortStableFunc(entries, func(a, b page.SearchEntry) int {
		return cmp.Or(strings.Compare(a.Note, b.Note), strings.Compare(a.Href, b.Href))
	})
	return entries
}
