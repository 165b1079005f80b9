// Package i18n has the languages of the site: its messages, and how numbers, dates
// and names are written and ordered in each.
//
// To add a language, write messages/<lang>.yaml, list the language in languages, and
// write what it is called ("page.in_<lang>") in the others. A message that a language
// lacks is printed in the first language that has it, and a test names it.
package i18n

import (
	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Lang is a language as a BCP 47 tag: "nn", "nb", "en".
type Lang string

// languageInfo is what a language needs besides its messages. Bokmål is ordered
// as nynorsk: x/text sorts æ, ø and å among a and o under nb and no
// (golang/go#59908), and the two alphabets are the same.
type languageInfo struct {
	lang   Lang
	name   string // in the language itself
	order  language.Tag
	signs  signs
	quotes [2]string
}

// signs are what a language writes in and after numbers.
type signs struct {
	decimal   string // 4,3
	thousands string // 10 000
	percent   string // 82 %
	clock     string // 09.00
	day       string // 26. mars
}

var (
	norwegian = signs{decimal: ",", thousands: noBreak, percent: noBreak + "%", clock: ".", day: "."}
	english   = signs{decimal: ".", thousands: ",", percent: "%", clock: ":", day: ""}
)

var languages = []languageInfo{
	{"nn", "Nynorsk", language.MustParse("nn"), norwegian, [2]string{"«", "»"}},
	{"nb", "Bokmål", language.MustParse("nn"), norwegian, [2]string{"«", "»"}},
	{"en", "English", language.English, english, [2]string{"“", "”"}},
}

// Languages returns every language that tifaktor has, in tifaktor's order.
func Languages() []Lang {
	var all []Lang
	for _, l := range languages {
		all = append(all, l.lang)
	}
	return all
}

// Printer writes words, numbers and dates in one language. It is safe for use
// by several goroutines.
type Printer struct {
	languageInfo
	messages map[string]message
	spare    map[string]message // of every language together: what is printed for a message that is missing
}

// QuotesOf returns the opening and the closing quotation mark of a language; those of
// English for a language that tifaktor does not have.
func QuotesOf(lang Lang) [2]string {
	for _, l := range languages {
		if l.lang == lang {
			return l.quotes
		}
	}
	return [2]string{"“", "”"}
}

// For returns the printer of a language, or nil if tifaktor does not have the language.
func For(lang Lang) *Printer { return printers()[lang] }

// Lang returns the language of the printer.
func (p *Printer) Lang() Lang { return p.lang }

// Name returns the name of the language in the language itself.
func (p *Printer) Name() string { return p.name }

// NameOf returns what another language is called in this one, within a sentence:
// "engelsk". Without a message for it, it is called what it calls itself.
func (p *Printer) NameOf(lang Lang) string {
	if key := "page.in_" + string(lang); p.Has(key) || For(lang) == nil {
		return p.Text(key)
	}
	return For(lang).Name()
}

// Collator returns a collator that orders names as a reader of the language expects,
// ignoring case, and numbers in names by their size. A collator is for one goroutine only.
func (p *Printer) Collator() *collate.Collator {
	return collate.New(p.order, collate.IgnoreCase, collate.Numeric)
}
