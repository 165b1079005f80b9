package plan

import (
	"slices"
	"strings"
	"sync"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
)

// mostText is how many bytes of text a script for the search has, about: some 40 kB, packed.
const mostText = 150_000

// SearchValues are entries as the script of the search reads them. An entry is its text, its
// address from the folder of the search page, the numbers of its kind and its note among Words,
// its language if the page has another, else "", and what it is also found by. Alike, in the
// first script alone, are words that mean the same; each of them finds the others.
type SearchValues struct {
	Words   []string `json:"words"`
	Entries [][]any  `json:"entries"`
	Alike   []string `json:"alike,omitempty"`
}

// SearchTexts are texts as the script of the search reads them: the address of an entry, and
// then an anchor, a heading and a text for each passage of it.
type SearchTexts struct {
	Texts [][]string `json:"texts"`
}

// searchScripts returns the scripts with all entries, in alphabetical order, and then those with
// their texts.
func searchScripts(p *planner, entries []page.SearchEntry) []page.Script {
	sorted := sync.OnceValue(func() []page.SearchEntry {
		order := p.Printer.Collator()
		all := slices.DeleteFunc(slices.Clone(entries), func(e page.SearchEntry) bool { return e.Other })
		slices.SortStableFunc(all, func(a, b page.SearchEntry) int { return order.CompareString(a.Text, b.Text) })
		return all
	})
	var scripts []page.Script
	add := func(values func() any) {
		scripts = append(scripts, page.Script{Path: p.Addresses.SearchScript(len(scripts) + 1), Values: values})
	}
	own := 0
	for _, e := range entries {
		if !e.Other {
			own++
		}
	}
	for from := 0; from < max(1, own); from += mostInScript {
		add(func() any {
			values := searchValues(sorted()[from:min(from+mostInScript, own)])
			if from == 0 {
				values.Alike = i18n.Alike()
			}
			return values
		})
	}
	for _, part := range searchTexts(entries) {
		add(func() any { return SearchTexts{part} })
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
		if e.Lang != "" || len(e.Also) > 0 {
			entry = append(entry, e.Lang)
		}
		for _, also := range otherNames(e) {
			entry = append(entry, also)
		}
		values.Entries = append(values.Entries, entry)
	}
	return values
}

// otherNames returns what an entry is also found by, each once and not its own name.
func otherNames(e page.SearchEntry) (names []string) {
	seen := map[string]bool{"": true, strings.ToLower(e.Text): true}
	for _, also := range e.Also {
		if key := strings.ToLower(also); !seen[key] {
			seen[key] = true
			names = append(names, also)
		}
	}
	return names
}

// searchTexts returns the texts of the entries, in parts of about the same size.
func searchTexts(entries []page.SearchEntry) [][][]string {
	parts, bytes := [][][]string{nil}, 0
	for _, e := range entries {
		text := []string{e.Href}
		for _, passage := range e.Passages {
			if passage.Text == "" && passage.Heading == "" {
				continue
			}
			text = append(text, passage.Anchor, passage.Heading, passage.Text)
			bytes += len(passage.Text)
		}
		if len(text) == 1 {
			continue
		}
		last := &parts[len(parts)-1]
		*last = append(*last, text)
		if bytes >= mostText {
			parts, bytes = append(parts, nil), 0
		}
	}
	if last := len(parts) - 1; parts[last] == nil {
		parts = parts[:last]
	}
	return parts
}
