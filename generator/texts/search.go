package texts

import (
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// Entries lists the texts and the terms of the glossary for the search, as seen from a page.
func (t *Texts) Entries(from string) []page.SearchEntry {
	var entries []page.SearchEntry
	for _, text := range t.Documents(func(*programme.Document) bool { return true }) {
		entry := page.SearchEntry{
			Text: text.Title,
			Lang: t.Foreign(text),
			Href: page.Relative(from, t.Addresses.Document(text.Path)),
			Kind: t.Kind(string(text.Kind)),
		}
		if text.Session != nil {
			entry.Note = sessionName(t.Edition, text)
		}
		entries = append(entries, entry)
	}
	return append(entries, termEntries(t, from)...)
}

// termEntries lists the terms of the glossary.
func termEntries(t *Texts, from string) []page.SearchEntry {
	var entries []page.SearchEntry
	text := t.First(func(d *programme.Document) bool { return d.Glossary != nil })
	if text == nil {
		return nil
	}
	for _, term := range text.Glossary.Terms {
		entries = append(entries, page.SearchEntry{
			Text: term.Name,
			Lang: t.Foreign(text),
			Href: page.Relative(from, t.Addresses.Document(text.Path)+"#"+term.Anchor()),
			Kind: t.Kind("term"),
		})
	}
	return entries
}
