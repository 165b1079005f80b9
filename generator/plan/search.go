package plan

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"tifaktor/generator/page"
	"tifaktor/generator/results"
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
	Scripts []string                        // addresses of what the script searches in
}

// searchPages returns the page with everything the site has, and the pages of its index if it
// has several.
func searchPages(p *planner) []page.Page {
	pg := p.NewPage(page.Addresses.Search, page.Search, "search")
	pg.Title = p.Printer.Text("search.title")
	pg.Description = p.Printer.Text("search.lead")
	entries := p.searchEntries(pg.Path)
	pg.Scripts = searchScripts(p, entries)
	var scripts []string
	for _, script := range pg.Scripts {
		scripts = append(scripts, page.Relative(pg.Path, script.Path))
	}
	letters := func() []page.Letter[page.SearchEntry] {
		return page.ByLetter(p.Edition, slices.Clone(entries), func(e page.SearchEntry) string { return e.Text })
	}
	if len(entries) <= mostOnPage {
		pg.Body = func() (any, error) { return &SearchBody{Letters: letters(), Scripts: scripts}, nil }
		return []page.Page{pg}
	}
	parts := newSearchParts(p, letters(), pg.Path)
	pg.Body = func() (any, error) {
		body := &SearchBody{Pages: ranges(parts), Scripts: scripts}
		if p.results != nil {
			body.Sectors = p.results.Sectors(pg.Path)
		}
		return body, nil
	}
	return append([]page.Page{pg}, searchPartPages(p, parts)...)
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

// SearchValues are entries as the script of the search reads them. An entry is its text, its
// address from the folder of the search page, the numbers of its kind and its note among Words
// and, if it has another language than the page, that.
type SearchValues struct {
	Words   []string `json:"words"`
	Entries [][]any  `json:"entries"`
}

// searchScripts returns the scripts with all entries, in alphabetical order.
func searchScripts(p *planner, entries []page.SearchEntry) []page.Script {
	sorted := sync.OnceValue(func() []page.SearchEntry {
		order, all := p.Printer.Collator(), slices.Clone(entries)
		slices.SortStableFunc(all, func(a, b page.SearchEntry) int { return order.CompareString(a.Text, b.Text) })
		return all
	})
	var scripts []page.Script
	for from := 0; from < max(1, len(entries)); from += mostInScript {
		to := min(from+mostInScript, len(entries))
		scripts = append(scripts, page.Script{
			Path:   p.Addresses.SearchScript(len(scripts) + 1),
			Values: func() any { return searchValues(sorted()[from:to]) },
		})
	}
	return scripts
}

func searchValues(entries []page.SearchEntry) SearchValues {
	values := SearchValues{Words: []string{""}, Entries: [][]any{}}
	number := map[string]int{"": 0}
	place := func(word string) int {
		if _, known := number[word]; !known {
			number[word] = len(values.Words)
			values.Words = append(values.Words, word)
		}
		return number[word]
	}
	for _, e := range entries {
		entry := []any{e.Text, e.Href, place(e.Kind), place(e.Note)}
		if e.Lang != "" {
			entry = append(entry, e.Lang)
		}
		values.Entries = append(values.Entries, entry)
	}
	return values
}
