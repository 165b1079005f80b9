package results

import (
	"slices"
	"strconv"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// Entries lists the units, the factors with their former and other names, and the pages about all
// of them, for the search, as seen from a page.
func (r *Results) Entries(from string) []page.SearchEntry {
	to := r.newLinks(from)
	return slices.Concat(unitEntries(r, to), factorEntries(r.wording, to), pageEntries(r, to))
}

// unitEntries lists every unit, also under its former name.
func unitEntries(r *Results, to *links) []page.SearchEntry {
	var entries []page.SearchEntry
	for i, unit := range r.data.Units {
		name := r.InLanguage(unit.Name)
		entry := page.SearchEntry{Text: name.Text, Lang: name.Lang, Href: to.units[i], Kind: r.Kind("unit")}
		entry.Also = slices.Concat(r.InAll(unit.Name), r.InAll(unit.Formerly), unit.Aliases, r.WordsFor(unit.ID))
		if i == top {
			entry.Also = append(entry.Also, r.Words("search.also_whole")...)
		}
		if unit.Parent != survey.NoUnit && unit.Parent != top {
			entry.Note = r.names[unit.Parent]
		}
		entries = append(entries, entry)
		if former := r.InLanguage(unit.Formerly); former.Text != "" && former.Text != name.Text {
			entries = append(entries, page.SearchEntry{
				Text:  former.Text,
				Lang:  former.Lang,
				Href:  to.units[i],
				Kind:  r.Kind("unit"),
				Note:  r.Printer.Text("search.see", "name", name.Text),
				Other: true,
			})
		}
	}
	return entries
}

func factorEntries(w *wording, to *links) []page.SearchEntry {
	var entries []page.SearchEntry
	for i, factor := range w.instrument.Factors {
		name := w.InLanguage(factor.Name)
		entry := page.SearchEntry{Text: name.Text, Lang: name.Lang, Href: to.factors[i], Kind: w.Kind("factor")}
		entry.Also = slices.Concat(w.InAll(factor.Name), w.WordsFor(factor.ID), numberWords(w, factor.Number))
		entry.Passages = factorPassages(w, factor)
		for _, alias := range factor.Aliases {
			entry.Also = append(entry.Also, w.InAll(alias)...)
		}
		entries = append(entries, entry)
		for _, alias := range aliases(w, factor) {
			entries = append(entries, page.SearchEntry{
				Text:  page.FirstInLine(alias),
				Href:  to.factors[i],
				Kind:  w.Kind("factor"),
				Note:  w.Printer.Text("search.see", "name", name.Text),
				Other: true,
			})
		}
	}
	return entries
}

// numberWords returns what people write for the number of a factor: "faktor 5", "F5".
func numberWords(w *wording, number int) []string {
	n := strconv.Itoa(number)
	return []string{w.Kind("factor") + " " + n, "f" + n}
}

// factorPassages returns what the page of a factor says about it and asks.
func factorPassages(w *wording, factor survey.Factor) []page.Passage {
	all := []page.Passage{{Text: w.Text(factor.Meaning)}}
	for _, question := range factor.Questions {
		all = append(all, page.Passage{Anchor: w.Printer.Text("anchor.talk"), Heading: w.Printer.Text("talk.heading"), Text: w.Text(question)})
	}
	return all
}

// pageEntries lists the pages about all units.
func pageEntries(r *Results, to *links) []page.SearchEntry {
	entry := func(title, href, also string) page.SearchEntry {
		return page.SearchEntry{Text: r.Printer.Text(title), Href: href, Kind: r.Kind("results"), Also: r.Words(also)}
	}
	return []page.SearchEntry{
		entry("explorer.heading", to.explorer, "search.also_explorer"),
		entry("units.heading", to.all, "search.also_units"),
	}
}
