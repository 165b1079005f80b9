package results

import (
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// Entries lists the units and the factors for the search, with their former and other names, as
// seen from a page.
func (r *Results) Entries(from string) []page.SearchEntry {
	to := r.newLinks(from)
	return append(unitEntries(r, to), factorEntries(r.wording, to)...)
}

// unitEntries lists every unit, also under its former name.
func unitEntries(r *Results, to *links) []page.SearchEntry {
	var entries []page.SearchEntry
	for i, unit := range r.data.Units {
		name := r.InLanguage(unit.Name)
		entry := page.SearchEntry{Text: name.Text, Lang: name.Lang, Href: to.units[i], Kind: r.Kind("unit")}
		if unit.Parent != survey.NoUnit && unit.Parent != top {
			entry.Note = r.names[unit.Parent]
		}
		entries = append(entries, entry)
		if former := r.InLanguage(unit.Formerly); former.Text != "" && former.Text != name.Text {
			entries = append(entries, page.SearchEntry{
				Text: former.Text,
				Lang: former.Lang,
				Href: to.units[i],
				Kind: r.Kind("unit"),
				Note: r.Printer.Text("search.see", "name", name.Text),
			})
		}
	}
	return entries
}

func factorEntries(w *wording, to *links) []page.SearchEntry {
	var entries []page.SearchEntry
	for i, factor := range w.instrument.Factors {
		name := w.InLanguage(factor.Name)
		entries = append(entries, page.SearchEntry{Text: name.Text, Lang: name.Lang, Href: to.factors[i], Kind: w.Kind("factor")})
		for _, alias := range aliases(w, factor) {
			entries = append(entries, page.SearchEntry{
				Text: page.FirstInLine(alias),
				Href: to.factors[i],
				Kind: w.Kind("factor"),
				Note: w.Printer.Text("search.see", "name", name.Text),
			})
		}
	}
	return entries
}
