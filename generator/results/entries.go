package results

import (
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// Entries lists the units and the factors with what they are also called, as found from a
// page.
func (r *Results) Entries(from string) []page.SearchEntry {
	to := r.newLinks(from)
	return append(unitEntries(r, to), factorEntries(r, to)...)
}

// unitEntries lists every unit, and under its former name too.
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

func factorEntries(r *Results, to *links) []page.SearchEntry {
	var entries []page.SearchEntry
	for i, factor := range r.data.Instrument.Factors {
		name := r.InLanguage(factor.Name)
		entries = append(entries, page.SearchEntry{Text: name.Text, Lang: name.Lang, Href: to.factors[i], Kind: r.Kind("factor")})
		for _, alias := range aliases(r, factor) {
			entries = append(entries, page.SearchEntry{
				Text: page.FirstInLine(alias),
				Href: to.factors[i],
				Kind: r.Kind("factor"),
				Note: r.Printer.Text("search.see", "name", name.Text),
			})
		}
	}
	return entries
}
