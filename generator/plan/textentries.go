package plan

import "tifaktor/generator/programme"

// entries lists the texts and the terms of the glossary, as found from a page.
func (p *Texts) entries(from string) []SearchEntry {
	var entries []SearchEntry
	for _, text := range p.documents(func(*programme.Document) bool { return true }) {
		entry := SearchEntry{
			Text: text.Title,
			Lang: p.foreign(text),
			Href: Relative(from, p.Addresses.Document(text.Path)),
			Kind: p.Kind(string(text.Kind)),
		}
		if text.Session != nil {
			entry.Note = sessionName(p.Edition, text)
		}
		entries = append(entries, entry)
	}
	return append(entries, p.termEntries(from)...)
}

// termEntries lists the terms of the glossary for the search page.
func (p *Texts) termEntries(from string) []SearchEntry {
	var entries []SearchEntry
	text := p.first(func(d *programme.Document) bool { return d.Glossary != nil })
	if text == nil {
		return nil
	}
	for _, term := range text.Glossary.Terms {
		entries = append(entries, SearchEntry{
			Text: term.Name,
			Lang: p.foreign(text),
			Href: Relative(from, p.Addresses.Document(text.Path)+"#"+term.Anchor()),
			Kind: p.Kind("term"),
		})
	}
	return entries
}
