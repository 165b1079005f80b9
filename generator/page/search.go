package page

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"tifaktor/generator/i18n"
)

// SearchEntry is one thing to find. Lang is set if its name is in another language than the
// page.
type SearchEntry struct {
	Text string
	Lang i18n.Lang
	Href string
	Kind string // what it is, in a word: "eining", "faktor", "samling"
	Note string // distinguishes it from others with its name: the unit above it, or its present name

	// Other is true of another name of an entry. It stands in the list from A to Å; a search finds
	// the entry itself, by Also.
	Other    bool
	Also     []string // what it is also found by: its names in other languages, former names, days
	Passages []Passage
}

// Passage is what a page says in one place, for a search. Anchor and Heading are "" for what
// stands at its top.
type Passage struct{ Anchor, Heading, Text string }

// Kind returns the word for a kind of thing to find.
func (e *Edition) Kind(name string) string { return e.Printer.Text("search.kind_" + name) }

// Words returns what a message lists with commas between.
func (e *Edition) Words(key string) []string { return strings.Split(e.Printer.Text(key), ", ") }

// InAll returns a text in all languages of the site that it is in, each once.
func (e *Edition) InAll(t i18n.Text) []string {
	var all []string
	for _, lang := range e.Site.Languages {
		if text, _ := t.In(lang, nil); text != "" && !slices.Contains(all, text) {
			all = append(all, text)
		}
	}
	return all
}

// DayWords returns a day as people write it when they look for it: "23. mars 2023", "torsdag 23.
// mars", "23.03.2023", "23.3".
func (e *Edition) DayWords(day time.Time) []string {
	if day.IsZero() {
		return nil
	}
	var all []string
	for _, lang := range e.Site.Languages {
		p := e.In(lang).Printer
		all = append(all, p.Weekday(day)+" "+p.Date(day))
	}
	return append(all, day.Format("02.01.2006"), day.Format("2006-01-02"),
		strconv.Itoa(day.Day())+"."+strconv.Itoa(int(day.Month())))
}

// WordsFor returns what the site says that people look for when they mean a text, a unit or a
// factor, by its path or id.
func (e *Edition) WordsFor(name string) []string {
	var words []string
	for _, found := range e.Site.Search {
		if found.To == name {
			words = append(words, found.Words...)
		}
	}
	return words
}
