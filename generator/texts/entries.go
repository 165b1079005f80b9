package texts

import (
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// Entries lists the texts and the terms of the glossary, as found from a page.
func (p *Texts) Entries(from string) []page.SearchEntry {
	var entries []page.SearchEntry
	for _, text := range p.Documents(func(*programme.Document) bool { return true }) {
		entry := page.SearchEntry{
			Text: text.Title,
			Lang: p.Foreign(text),
			Href: page.Relative(from, p.Addresses.Document(text.Path)),
			Kind: p.Kind(string(text.Kind)),
		}
		if text.Session != nil {
			entry.Note = sessionName(p.Edition, text)
		}
		entries = append(entries, entry)
	}
	return append(entries, termEntries(p, from)...)
}

// termEntries lists the terms of the glossary for the search page.
func termEntries(p *Texts, from string) []page.SearchEntry {
	var entries []page.SearchEntry
	text := p.First(func(d *programme.Document) bool { return d.Glossary != nil })
	if text == nil {
		return nil
	}
	for _, term := range text.Glossary.Terms {
		entries = append(entries, page.SearchEntry{
			Text: term.Name,
			Lang: p.Foreign(text),
			Href: page.Relative(from, p.Addresses.Document(text.Path)+"#"+term.Anchor()),
			Kind: p.Kind("term"),
		})
	}
	return entries
}
