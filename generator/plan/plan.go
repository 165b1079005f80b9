// Package plan decides which pages the site has.
//
// It lists the kinds of page, and makes the pages where results and texts meet. To
// add a kind, write its file in package results, texts or plan, and one line in pages.
package plan

import (
	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
	"tifaktor/generator/results"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
	"tifaktor/generator/texts"
)

// Content is what the pages are made from.
type Content struct {
	Site      *site.Site
	Survey    *survey.Dataset // nil if the site has no results
	Programme *programme.Programme
}

// pages lists the kinds of page, in the order they are written. Each function returns all pages
// of its kind in one edition.
var pages = []func(*planner) []page.Page{
	homePage,
	ofResults(results.WholePage),
	ofResults(results.UnitsPage),
	ofResults(results.ExplorerPage),
	ofResults(results.UnitPages),
	unitPlanPages,
	ofResults(results.FactorPages),
	ofTexts(texts.ProgrammePages),
	ofTexts(texts.SessionPages),
	ofTexts(texts.DeckPages),
	ofTexts(texts.CalendarPage),
	ofTexts(texts.RolesPages),
	ofTexts(texts.RolePages),
	ofTexts(texts.ToolsIndex),
	ofTexts(texts.ToolPages),
	ofTexts(texts.AboutIndex),
	textPages,
	ofTexts(texts.GlossaryPages),
	searchPages,
}

func ofResults(kind func(*results.Results) []page.Page) func(*planner) []page.Page {
	return func(p *planner) []page.Page {
		if p.results == nil {
			return nil
		}
		return kind(p.results)
	}
}

func ofTexts(kind func(*texts.Texts) []page.Page) func(*planner) []page.Page {
	return func(p *planner) []page.Page { return kind(p.texts) }
}

// Pages plans the whole site: every page in every language, in a fixed order. It fails if two
// pages would have the same address, with [Clashes] if a text is one of them.
func Pages(content Content) ([]page.Page, error) {
	index, editions := texts.NewIndex(content.Programme), page.Editions(content.Site)
	planners := make(map[i18n.Lang]*planner)
	for lang, edition := range editions {
		planners[lang] = newPlanner(edition, content.Survey, index)
	}
	all := []page.Page{entrance(content.Site, planners), notFound(content.Site, planners)}
	for _, lang := range content.Site.Languages {
		for _, kind := range pages {
			all = append(all, planners[lang].inShell(kind(planners[lang]))...)
		}
	}
	return all, distinct(all, content.Programme, editions)
}

// planner plans the pages of one edition. Nothing changes it after [Pages], so that any worker
// may make bodies.
type planner struct {
	*page.Edition
	texts   *texts.Texts
	results *results.Results       // nil if the site has no results
	shells  map[string]*page.Shell // by folder
	search  []page.Script          // what the search looks in
}

func newPlanner(edition *page.Edition, data *survey.Dataset, index *texts.Index) *planner {
	p := &planner{Edition: edition, texts: texts.New(edition, index), shells: map[string]*page.Shell{}}
	if p.results = results.New(edition, data, p.texts.Ways()); p.results != nil {
		p.texts.Survey = &texts.Survey{Synthetic: p.results.Synthetic(), Factors: options(p.results.FactorNames()), Figure: p.results.Illustrate}
	}
	return p
}

// options returns the factors to choose among on a worksheet.
func options(factors []results.Named) []texts.Option {
	var all []texts.Option
	for _, factor := range factors {
		all = append(all, texts.Option{Value: factor.ID, Text: factor.Name})
	}
	return all
}
