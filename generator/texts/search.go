package texts

import (
	"slices"

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
			Also: t.alsoCalled(text),

			Passages: passages(text),
		}
		if text.Session != nil {
			entry.Note = sessionName(t.Edition, text)
		}
		entries = append(entries, entry)
	}
	return append(entries, termEntries(t, from)...)
}

// alsoCalled returns what a text is also found by: its titles in other languages, its name in
// menus, the days of a session, and what the site says that people look for.
func (t *Texts) alsoCalled(text *programme.Document) []string {
	names := []string{text.Short}
	for _, other := range t.index.texts[text.Path] {
		names = append(names, other.Title, other.Short)
	}
	if text.Session != nil {
		names = append(names, sessionName(t.Edition, text))
		for _, day := range append(slices.Clone(text.Session.Moved), text.Session.Date) {
			names = append(names, t.DayWords(day)...)
		}
	}
	return append(names, t.WordsFor(text.Path)...)
}

// termEntries lists the terms of the glossary.
func termEntries(t *Texts, from string) []page.SearchEntry {
	var entries []page.SearchEntry
	text := t.First(func(d *programme.Document) bool { return d.Glossary != nil })
	if text == nil {
		return nil
	}
	inOthers := t.termNames(text.Path)
	for _, term := range text.Glossary.Terms {
		entries = append(entries, page.SearchEntry{
			Text: term.Name,
			Lang: t.Foreign(text),
			Href: page.Relative(from, t.Addresses.Document(text.Path)+"#"+term.Anchor()),
			Kind: t.Kind("term"),
			Also: append(slices.Clone(term.Forms), inOthers[term.ID]...),

			Passages: []page.Passage{{Anchor: term.Anchor(), Text: term.Meaning}},
		})
	}
	return entries
}

// termNames returns the names of the terms of a glossary in all languages of the site, by id.
func (t *Texts) termNames(path string) map[string][]string {
	names := map[string][]string{}
	for _, text := range t.index.texts[path] {
		if text.Glossary != nil {
			for _, term := range text.Glossary.Terms {
				names[term.ID] = append(names[term.ID], term.Name)
			}
		}
	}
	return names
}
