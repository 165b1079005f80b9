package plan

import (
	"strings"
	"time"

	"tifaktor/generator/survey"
)

// HomeBody is the body of the layout "home".
type HomeBody struct {
	Lead     string
	Sectors  []UnitNode // the units below the whole; empty when there are no results
	Whole    string     // the page of the whole
	AllUnits string     // the page of all units
	Sessions []SessionLink
	Calendar *Action // all sessions for the reader's own calendar; nil when none has a day
	Latest   *Latest
	Doors    []Door
	Contact  *Contact
}

// UnitNode is a unit in the tree of the organisation, with those below it.
type UnitNode struct {
	Link
	Units []UnitNode
}

// Latest is the newest round, in brief.
type Latest struct {
	Name      string // "10-FAKTOR 2023"
	Published time.Time
	Brief     []BriefItem
	Href      string
}

// Door is one of the ways on from the home page.
type Door struct {
	Kind string // "results", "tools" or "protection": which words and drawing it has
	Href string
}

// homePage is the first page in a language.
func homePage(p *planner) []Page {
	page := p.page(addresses.home, NoSection, "home")
	page.Title = p.text(p.Site.Title)
	page.Description = p.text(p.Site.Lead)
	page.Synthetic = p.results != nil && p.results.synthetic()
	page.Body = func() (any, error) { return p.homeBody(page.Path), nil }
	return []Page{page}
}

func (p *planner) homeBody(from string) *HomeBody {
	body := &HomeBody{
		Lead:     p.text(p.Site.Lead),
		Sessions: p.sessionLinks(from),
		Calendar: p.allInCalendar(from),
		Doors:    p.doors(from),
		Contact:  p.contact(),
	}
	if r := p.results; r != nil {
		to := r.newLinks(from)
		deepest, _ := r.deepest()
		body.Sectors = r.unitTree(top, to, deepest)
		body.Whole = to.whole
		body.AllUnits = to.all
		body.Latest = r.latestInBrief(to)
	}
	return body
}

// latestInBrief tells what the newest round says about the whole; nil when that
// may not be shown.
func (r *results) latestInBrief(to *links) *Latest {
	if r.state(r.latest, top) != survey.Shown {
		return nil
	}
	round, y := r.round(r.latest), r.reference()
	latest := &Latest{
		Name:      r.instrument() + " " + round.ID,
		Published: round.Published,
		Href:      to.whole,
		Brief:     r.brief(r.rows(top, y), y),
	}
	for _, item := range latest.Brief {
		for i, run := range item.Sentence {
			if strings.HasPrefix(run.Href, "#") {
				item.Sentence[i].Href = to.whole + run.Href
			}
		}
	}
	return latest
}

// unitTree gives the units below a unit, each with those below it, down to the
// level that has room on one page.
func (r *results) unitTree(unit int, to *links, deepest int) []UnitNode {
	var nodes []UnitNode
	if r.data.Units[unit].Depth == deepest {
		return nil
	}
	for _, child := range r.alphabetic[unit] {
		name := r.inLanguage(r.data.Units[child].Name)
		nodes = append(nodes, UnitNode{
			Link:  Link{Text: name.Text, Lang: name.Lang, Href: to.units[child]},
			Units: r.unitTree(child, to, deepest),
		})
	}
	return nodes
}

// doors are the three ways on: to the results, to the tools for a meeting, and
// to how the people behind the numbers are protected.
func (p *planner) doors(from string) []Door {
	var doors []Door
	add := func(kind, address string) {
		doors = append(doors, Door{kind, relative(from, address)})
	}
	if p.results != nil {
		add("results", p.addresses.whole())
	}
	if len(p.documents(inTools)) > 0 {
		add("tools", p.addresses.tools())
	}
	if text := p.first(isProtection); text != nil {
		add("protection", p.addresses.document(text.Path))
	}
	return doors
}
