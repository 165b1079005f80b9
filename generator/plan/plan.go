package plan

import (
	"tifaktor/generator/i18n"
	"tifaktor/generator/programme"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// Content is what the pages are made from.
type Content struct {
	Site      *site.Site
	Survey    *survey.Dataset // nil when the site has no results
	Programme *programme.Programme
}

// pages lists the kinds of page, in the order they are written. Each gives all
// pages of its kind in one language.
var pages = []func(*planner) []Page{
	homePage,
	wholePage,
	unitsPage,
	explorerPage,
	unitPages,
	unitPlanPages,
	factorPages,
	programmePages,
	sessionPages,
	deckPages,
	calendarPage,
	rolesPages,
	rolePages,
	toolsIndex,
	toolPages,
	aboutIndex,
	textPages,
	glossaryPages,
	searchPage,
}

// Pages plans the whole site: every page in every language, in a fixed order.
// It fails when two pages would have the same address, with [Clashes] when a text
// is one of them.
func Pages(content Content) ([]Page, error) {
	texts := newLibrary(content.Programme)
	planners := make(map[i18n.Lang]*planner)
	for _, lang := range content.Site.Languages {
		planners[lang] = newPlanner(content, lang, texts, planners)
	}
	first := planners[content.Site.Languages[0]]
	all := []Page{first.entrance(), first.notFound()}
	for _, lang := range content.Site.Languages {
		for _, kind := range pages {
			all = append(all, kind(planners[lang])...)
		}
	}
	return all, distinct(all, content.Programme, planners)
}

// planner plans the pages of one language. After [Pages] it is only read, so
// bodies may be made by any worker.
type planner struct {
	Content
	lang      i18n.Lang
	printer   *i18n.Printer
	addresses addresses
	texts     *library
	results   *results               // nil when the site has no results
	others    map[i18n.Lang]*planner // of every language, this one included
	shells    map[string]*Shell      // by folder
}

func newPlanner(content Content, lang i18n.Lang, texts *library, others map[i18n.Lang]*planner) *planner {
	printer := i18n.For(lang)
	p := &planner{
		Content:   content,
		lang:      lang,
		printer:   printer,
		addresses: addresses{lang, printer},
		texts:     texts,
		others:    others,
		shells:    map[string]*Shell{},
	}
	p.results = newResults(p)
	return p
}

// text gives a text of the content in the language planned, or in the first of
// the site's languages that has it.
func (p *planner) text(t i18n.Text) string {
	s, _ := t.In(p.lang, p.Site.Languages)
	return s
}

// page starts a page at an address that every language has in its own words.
func (p *planner) page(address func(addresses) string, section Section, layout string) Page {
	own := address(p.addresses)
	page := Page{Path: own, Layout: layout, Lang: p.lang, Section: section, Shell: p.shell(own)}
	for _, lang := range p.Site.Languages {
		if lang == p.lang {
			continue
		}
		other := p.others[lang]
		page.Alternates = append(page.Alternates, Alternate{
			Lang: lang,
			Name: other.printer.Name(),
			Href: relative(own, address(other.addresses)),
		})
	}
	return page
}
