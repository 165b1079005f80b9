package page

import (
	"tifaktor/generator/i18n"
	"tifaktor/generator/site"
)

// Edition is what the pages of one language share: its words, its addresses and the settings of
// the site. Nothing changes it, so that every worker can read it.
type Edition struct {
	Site      *site.Site
	Lang      i18n.Lang
	Printer   *i18n.Printer
	Addresses Addresses
	all       map[i18n.Lang]*Edition // this one included
}

// Editions returns the edition of each of the site's languages.
func Editions(s *site.Site) map[i18n.Lang]*Edition {
	all := make(map[i18n.Lang]*Edition)
	for _, lang := range s.Languages {
		printer := i18n.For(lang)
		all[lang] = &Edition{Site: s, Lang: lang, Printer: printer, Addresses: Addresses{lang, printer}, all: all}
	}
	return all
}

// In returns the edition of another of the site's languages.
func (e *Edition) In(lang i18n.Lang) *Edition { return e.all[lang] }

// Text returns a text of the content in the language of the edition, or else in the first of
// the site's languages that has it.
func (e *Edition) Text(t i18n.Text) string {
	s, _ := t.In(e.Lang, e.Site.Languages)
	return s
}

// Worded is a text of the content. Lang is set if it is in another language than the page.
type Worded struct {
	Text string
	Lang i18n.Lang
}

// InLanguage returns a text, with its language if that is another than the page's.
func (e *Edition) InLanguage(t i18n.Text) Worded {
	text, lang := t.In(e.Lang, e.Site.Languages)
	if lang == e.Lang {
		lang = ""
	}
	return Worded{text, lang}
}

// NewPage begins a page whose address is in each language's own words. It has no shell yet.
func (e *Edition) NewPage(address func(Addresses) string, section Section, layout string) Page {
	own := address(e.Addresses)
	page := Page{Path: own, Layout: layout, Lang: e.Lang, Section: section}
	for _, lang := range e.Site.Languages {
		if lang == e.Lang {
			continue
		}
		other := e.In(lang)
		page.Alternates = append(page.Alternates, Alternate{
			Lang: lang,
			Name: other.Printer.Name(),
			Href: Relative(own, address(other.Addresses)),
		})
	}
	return page
}
