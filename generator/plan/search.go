package plan

import (
	"cmp"
	"slices"
	"strings"

	"tifaktor/generator/i18n"
	"tifaktor/generator/programme"
	"tifaktor/generator/survey"
)

// SearchBody is the body of the layout "search": everything the site has, from
// A to Å. It is the search for readers without JavaScript, and what the script
// of the page looks through for others.
type SearchBody struct {
	Letters []Letter[SearchEntry] // in the order of the alphabet, those with entries
}

// SearchEntry is one thing to find. Lang is set when its name is in another
// language than the page.
type SearchEntry struct {
	Text string
	Lang i18n.Lang
	Href string
	Kind string // what it is, in a word: "eining", "faktor", "samling"
	Note string // tells it from others of its name: the unit above it, what another name stands for
}

// searchPage is the page with everything in it.
func searchPage(p *planner) []Page {
	page := p.page(addresses.search, Search, "search")
	page.Title = p.printer.Text("search.title")
	page.Description = p.printer.Text("search.lead")
	page.Body = func() (any, error) {
		return &SearchBody{Letters: byLetter(p, p.searchEntries(page.Path), func(e SearchEntry) string { return e.Text })}, nil
	}
	return []Page{page}
}

// searchEntries lists everything: units, factors with what they are also
// called, texts and the terms of the glossary. Those of the same name come in the
// order of what tells them apart.
func (p *planner) searchEntries(from string) []SearchEntry {
	var entries []SearchEntry
	if r := p.results; r != nil {
		to := r.newLinks(from)
		entries = append(r.unitEntries(to), r.factorEntries(to)...)
	}
	for _, text := range p.documents(func(*programme.Document) bool { return true }) {
		entry := SearchEntry{
			Text: text.Title,
			Lang: p.foreign(text),
			Href: relative(from, p.addresses.document(text.Path)),
			Kind: p.kind(string(text.Kind)),
		}
		if text.Session != nil {
			entry.Note = p.sessionName(text)
		}
		entries = append(entries, entry)
	}
	entries = append(entries, p.termEntries(from)...)
	slices.SortStableFunc(entries, func(a, b SearchEntry) int {
		return cmp.Or(strings.Compare(a.Note, b.Note), strings.Compare(a.Href, b.Href))
	})
	return entries
}

// kind is the word for a kind of thing to find.
func (p *planner) kind(name string) string { return p.printer.Text("search.kind_" + name) }

// unitEntries lists every unit, and under its former name too.
func (r *results) unitEntries(to *links) []SearchEntry {
	var entries []SearchEntry
	for i, unit := range r.data.Units {
		name := r.inLanguage(unit.Name)
		entry := SearchEntry{Text: name.Text, Lang: name.Lang, Href: to.units[i], Kind: r.kind("unit")}
		if unit.Parent != survey.NoUnit && unit.Parent != top {
			entry.Note = r.names[unit.Parent]
		}
		entries = append(entries, entry)
		if former := r.inLanguage(unit.Formerly); former.Text != "" && former.Text != name.Text {
			entries = append(entries, SearchEntry{
				Text: former.Text,
				Lang: former.Lang,
				Href: to.units[i],
				Kind: r.kind("unit"),
				Note: r.printer.Text("search.see", "name", name.Text),
			})
		}
	}
	return entries
}

func (r *results) factorEntries(to *links) []SearchEntry {
	var entries []SearchEntry
	for i, factor := range r.data.Instrument.Factors {
		name := r.inLanguage(factor.Name)
		entries = append(entries, SearchEntry{Text: name.Text, Lang: name.Lang, Href: to.factors[i], Kind: r.kind("factor")})
		for _, alias := range r.aliases(factor) {
			entries = append(entries, SearchEntry{
				Text: firstInLine(alias),
				Href: to.factors[i],
				Kind: r.kind("factor"),
				Note: r.printer.Text("search.see", "name", name.Text),
			})
		}
	}
	return entries
}
