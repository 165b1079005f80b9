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
// pages of its kind in one edition.
var pages = []func(*planner) []Page{
	homePage,
	ofResults(wholePage),
	ofResults(unitsPage),
	ofResults(explorerPage),
	ofResults(unitPages),
	unitPlanPages,
	ofResults(factorPages),
	ofTexts(programmePages),
	ofTexts(sessionPages),
	ofTexts(deckPages),
	ofTexts(calendarPage),
	ofTexts(rolesPages),
	ofTexts(rolePages),
	ofTexts(toolsIndex),
	ofTexts(toolPages),
	ofTexts(aboutIndex),
	textPages,
	ofTexts(glossaryPages),
	searchPage,
}

func ofResults(kind func(*results) []Page) func(*planner) []Page {
	return func(p *planner) []Page {
		if p.results == nil {
			return nil
		}
		return kind(p.results)
	}
}

func ofTexts(kind func(*Texts) []Page) func(*planner) []Page {
	return func(p *planner) []Page { return kind(p.texts) }
}

// Pages plans the whole site: every page in every language, in a fixed order.
// It fails when two pages would have the same address, with [Clashes] when a text
// is one of them.
func Pages(content Content) ([]Page, error) {
	index, editions := NewIndex(content.Programme), Editions(content.Site)
	planners := make(map[i18n.Lang]*planner)
	for lang, edition := range editions {
		planners[lang] = newPlanner(edition, content.Survey, index)
	}
	all := []Page{entrance(content.Site, planners), notFound(content.Site, planners)}
	for _, lang := range content.Site.Languages {
		for _, kind := range pages {
			all = append(all, planners[lang].inShell(kind(planners[lang]))...)
		}
	}
	return all, distinct(all, content.Programme, editions)
}

// planner plans the pages of one edition. After [Pages] it is only read, so
// bodies may be made by any worker.
type planner struct {
	*Edition
	texts   *Texts
	results *results          // nil when the site has no results
	shells  map[string]*Shell // by folder
}

func newPlanner(edition *Edition, data *survey.Dataset, index *Index) *planner {
	p := &planner{Edition: edition, texts: NewTexts(edition, index), shells: map[string]*Shell{}}
	if p.results = newResults(edition, data, p.texts.Ways()); p.results != nil {
		p.texts.Survey = &Survey{Synthetic: p.results.synthetic(), Factors: p.factors(), Figure: p.results.Illustrate}
	}
	return p
}

// factors are those to choose among on a worksheet.
func (p *planner) factors() []Option {
	var all []Option
	for i, factor := range p.results.data.Instrument.Factors {
		all = append(all, Option{factor.ID, p.results.factors[i].name})
	}
	return all
}
