package plan

import (
	"tifaktor/generator/page"
	"tifaktor/generator/results"
	"tifaktor/generator/texts"
)

// HomeBody is the body of the layout "home".
type HomeBody struct {
	Lead     string
	Search   *SearchField
	Sectors  []results.UnitNode // the units below the whole; empty if there are no results
	Whole    string             // the page of the whole; "" if it has no numbers
	AllUnits string             // the page of all units
	Sessions []texts.SessionLink
	Calendar *page.Action // all sessions for the reader's own calendar; nil if none has a day
	Latest   *results.Latest
	Doors    []Door
	Contact  *page.Contact
}

// Door is one of the large links on the home page.
type Door struct {
	Kind string // "results", "tools" or "protection": which words and drawing it has
	Href string
}

// homePage returns the first page in a language.
func homePage(p *planner) []page.Page {
	pg := p.NewPage(page.Addresses.Home, page.NoSection, "home")
	pg.Title = p.Text(p.Site.Title)
	pg.Description = p.Text(p.Site.Lead)
	pg.Synthetic = p.results != nil && p.results.Synthetic()
	pg.Body = func() (any, error) { return p.homeBody(pg.Path), nil }
	return []page.Page{pg}
}

func (p *planner) homeBody(from string) *HomeBody {
	body := &HomeBody{
		Lead:     p.Text(p.Site.Lead),
		Search:   p.searchField(from),
		Sessions: p.texts.SessionLinks(from),
		Calendar: p.texts.AllInCalendar(from),
		Doors:    p.doors(from),
		Contact:  p.Contact(),
	}
	if r := p.results; r != nil {
		body.Sectors = r.Sectors(from)
		if r.HasWhole() {
			body.Whole = page.Relative(from, p.Addresses.Whole())
		}
		body.AllUnits = page.Relative(from, p.Addresses.Units())
		body.Latest = r.Latest(from)
	}
	return body
}

// doors returns the three links: to the results, to the tools for a meeting, and to how the
// people behind the numbers are protected.
func (p *planner) doors(from string) []Door {
	var doors []Door
	add := func(kind, address string) {
		doors = append(doors, Door{kind, page.Relative(from, address)})
	}
	if p.results != nil && p.results.HasWhole() {
		add("results", p.Addresses.Whole())
	}
	if len(p.texts.Documents(texts.InTools)) > 0 {
		add("tools", p.Addresses.Tools())
	}
	if text := p.texts.First(texts.IsProtection); text != nil {
		add("protection", p.Addresses.Document(text.Path))
	}
	return doors
}
