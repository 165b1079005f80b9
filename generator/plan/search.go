package plan

import (
	"cmp"
	"slices"
	"strings"

	"tifaktor/generator/page"
	"tifaktor/generator/results"
	"tifaktor/generator/texts"
)

// mostOnPage is how many entries a page of the index has. A site with more has several pages of
// them, and the search page leads to each.
const mostOnPage = 500

// mostInScript is how many entries a script for the search has: some 15 kB, packed. All of them
// are fetched when a reader begins to search, since a word may be found inside any name.
const mostInScript = 1000

// SearchBody is the body of the layout "search": everything the site has, from A to Å. Readers
// without JavaScript look it up there; the script of the page searches in Scripts.
type SearchBody struct {
	Letters []page.Letter[page.SearchEntry] // in the order of the alphabet, those with entries
	Pages   []page.Letter[SearchRange]      // if there are too many entries for one page; then Letters is nil
	Sectors []results.UnitNode              // beside Pages
	Search  *SearchField
}

// SearchField is the field of the search: the addresses of what its script looks in, and whom to
// ask if nothing is found.
type SearchField struct {
	Scripts []string
	Ask     page.Link
}

// searchField returns the field for a page in the folder of the search page.
func (p *planner) searchField(from string) *SearchField {
	field := &SearchField{Ask: page.Link{
		Text: p.Printer.Text("contact.heading"),
		Href: page.Relative(from, p.Addresses.About()) + "#" + contactID,
	}}
	for _, script := range p.search {
		field.Scripts = append(field.Scripts, page.Relative(from, script.Path))
	}
	return field
}

// searchPages returns the page with everything the site has, and the pages of its index if it
// has several.
func searchPages(p *planner) []page.Page {
	pg := p.NewPage(page.Addresses.Search, page.Search, "search")
	pg.Title = p.Printer.Text("search.title")
	pg.Description = p.Printer.Text("search.lead")
	entries := p.searchEntries(pg.Path)
	p.search = searchScripts(p, entries)
	pg.Scripts = p.search
	letters := func() []page.Letter[page.SearchEntry] {
		return page.ByLetter(p.Edition, slices.Clone(entries), func(e page.SearchEntry) string { return e.Text })
	}
	if len(entries) <= mostOnPage {
		pg.Body = func() (any, error) { return &SearchBody{Letters: letters(), Search: p.searchField(pg.Path)}, nil }
		return []page.Page{pg}
	}
	parts := newSearchParts(p, letters(), pg.Path)
	pg.Body = func() (any, error) {
		body := &SearchBody{Pages: ranges(parts), Search: p.searchField(pg.Path)}
		if p.results != nil {
			body.Sectors = p.results.Sectors(pg.Path)
		}
		return body, nil
	}
	return append([]page.Page{pg}, searchPartPages(p, parts)...)
}

// searchEntries lists the units, the factors with their other names, the texts, the terms of
// the glossary and the pages that list others. Entries with the same name are in the order of
// their notes.
func (p *planner) searchEntries(from string) []page.SearchEntry {
	var entries []page.SearchEntry
	if p.results != nil {
		entries = p.results.Entries(from)
	}
	entries = append(entries, p.texts.Entries(from)...)
	add := func(title, also, address string) {
		text := p.Printer.Text(title)
		entries = append(entries, page.SearchEntry{Text: text, Href: page.Relative(from, address), Kind: p.Kind("page"), Also: p.Words(also)})
	}
	add("about.title", "search.also_about", p.Addresses.About())
	if len(p.texts.Documents(texts.InTools)) > 0 {
		add("menu.tools", "search.also_tools", p.Addresses.Tools())
	}
	if p.texts.HasCalendar() {
		add("calendar.title", "search.also_calendar", p.Addresses.Calendar())
	}
	slices.SortStableFunc(entries, func(a, b page.SearchEntry) int {
		return cmp.Or(strings.Compare(a.Note, b.Note), strings.Compare(a.Href, b.Href))
	})
	return entries
}
