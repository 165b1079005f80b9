package plan

import (
	"strings"

	"tifaktor/generator/page"
)

// SearchPartBody is the body of the layout "searchpart": a part of the index of everything, for
// a site with too much for one page.
type SearchPartBody struct {
	SearchRange
	Heading        string
	Entries        []page.SearchEntry
	Previous, Next *page.Link // nil at the ends of the index
	All            page.Link
}

// SearchRange is what a part of the index has: the names of its first and last entry.
type SearchRange struct {
	Href     string
	From, To page.SearchEntry
	Count    int
}

// searchPart is a page of the index: the entries under a letter, or some of them.
type searchPart struct {
	letter         page.Letter[page.SearchEntry] // with the entries of this part alone, as seen from the search page
	number, of     int                           // of the parts under the letter, from 1
	address, title string
	seen           SearchRange // as seen from the search page
}

// letterNames are the letters that an address has in another way.
var letterNames = strings.NewReplacer("æ", "ae", "ø", "oe", "å", "aa")

// newSearchParts divides an index into pages. A letter begins a page of its own, so that an
// address stays when something under another letter comes or goes.
func newSearchParts(p *planner, letters []page.Letter[page.SearchEntry], from string) []searchPart {
	var parts []searchPart
	for _, letter := range letters {
		of := (len(letter.Entries) + mostOnPage - 1) / mostOnPage
		name := letterNames.Replace(strings.ToLower(strings.TrimPrefix(letter.ID, "letter_")))
		for number := 1; number <= of; number++ {
			part := searchPart{letter: letter, number: number, of: of, address: p.Addresses.SearchPart(name, number), title: letter.Letter}
			if of > 1 {
				part.title = p.Printer.Text("search.part", "letter", letter.Letter, "number", number, "all", of)
			}
			first, last := (number-1)*mostOnPage, min(number*mostOnPage, len(letter.Entries))
			part.letter.Entries = letter.Entries[first:last]
			part.seen = SearchRange{page.Relative(from, part.address), letter.Entries[first], letter.Entries[last-1], last - first}
			parts = append(parts, part)
		}
	}
	return parts
}

// ranges returns what the pages of an index have, by letter.
func ranges(parts []searchPart) []page.Letter[SearchRange] {
	var letters []page.Letter[SearchRange]
	for _, part := range parts {
		if part.number == 1 {
			letters = append(letters, page.Letter[SearchRange]{ID: part.letter.ID, Letter: part.letter.Letter})
		}
		last := &letters[len(letters)-1]
		last.Entries = append(last.Entries, part.seen)
	}
	return letters
}

// searchPartPages returns the pages of an index.
func searchPartPages(p *planner, parts []searchPart) []page.Page {
	var pages []page.Page
	for i, part := range parts {
		address := func(a page.Addresses) string {
			if a == p.Addresses {
				return part.address
			}
			return a.Search() // another language has other names, and maybe no such page
		}
		pg := p.NewPage(address, page.Search, "searchpart")
		pg.Title = part.title + " · " + p.Printer.Text("search.title")
		pg.Crumbs = []page.Link{{Text: p.Printer.Text("menu.search"), Href: page.Relative(pg.Path, p.Addresses.Search())}, {Text: part.title}}
		pg.Body = func() (any, error) { return searchPartBody(p, parts, i), nil }
		pages = append(pages, pg)
	}
	return pages
}

func searchPartBody(p *planner, parts []searchPart, i int) *SearchPartBody {
	part := parts[i]
	body := &SearchPartBody{
		SearchRange: part.seen,
		Heading:     part.title,
		All:         page.Link{Text: p.Printer.Text("search.title"), Href: page.Relative(part.address, p.Addresses.Search())},
	}
	for _, entry := range part.letter.Entries {
		entry.Href = "../" + entry.Href // the page is in a folder beside the search page
		body.Entries = append(body.Entries, entry)
	}
	to := func(other searchPart) *page.Link {
		return &page.Link{Text: other.title, Href: page.Relative(part.address, other.address)}
	}
	if i > 0 {
		body.Previous = to(parts[i-1])
	}
	if i+1 < len(parts) {
		body.Next = to(parts[i+1])
	}
	return body
}
