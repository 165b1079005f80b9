package results

import (
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// UnitBody is the body of the layouts "unit" and "whole": how one unit answered.
// What a page does not have is nil or empty.
type UnitBody struct {
	page.Album
	Heading  string
	Response *Response
	Sectors  *RowTable // how many answered in each part; only of the whole
	InParts  string    // the heading of that
	Years    []Year
	Notes    []Note
	Empty    *Empty // why there are no numbers
	Brief    []BriefItem
	Jump     []page.Link
	Results  *FactorSection
	Spread   *Distributions
	Apart    *RowTable // how far apart the units are; only of the whole
	Groups   *GroupSection
	Rest     *RestSection
	Trend    *Trend
	Talk     *Talk
	Below    *UnitList
	Others   *UnitList
	Contact  *page.Contact
	Numbers  Numbers
	Anchors  Anchors
}

// FactorSection is the table of factors with what is said around it.
type FactorSection struct {
	Heading   string
	Lead      string
	Highlight page.Sentence // how notable differences are marked: the stressed word shows it
	HowToRead []string
	Table     *DotTable
}

// Anchors are the ids of the parts of a page, in the language of the page.
type Anchors struct {
	Brief, Factors, Spread, Apart, Groups, Rest, Trend, Talk, Below, Others, Contact, Numbers string
}

// UnitPages gives the page of every unit but the whole.
func UnitPages(r *Results) []page.Page {
	var made []page.Page
	for u := range r.data.Units {
		if u != top {
			made = append(made, r.unitPage(u))
		}
	}
	return made
}

func (r *Results) unitPage(u int) page.Page {
	id := r.data.Units[u].ID
	pg := r.NewPage(func(a page.Addresses) string { return a.Unit(id) }, page.Results, "unit")
	r.describe(&pg, r.names[u])
	pg.Crumbs = r.unitCrumbs(u, r.fromUnit)
	pg.Download = r.download(u)
	pg.Live = pg.Download != nil
	pg.Body = func() (any, error) { return r.unitBody(u, pg.Path) }
	return pg
}

// describe gives a page of results its title and what follows from it.
func (r *Results) describe(pg *page.Page, title string) {
	round := r.instrument() + " " + r.round(r.latest).ID
	pg.Title = title + " · " + round
	pg.Description = r.Printer.Text("results.description", "title", title, "survey", round)
	pg.Kicker = r.kicker()
	pg.Synthetic = r.Synthetic()
}

// unitCrumbs is the way from the whole down to a unit.
func (r *Results) unitCrumbs(u int, to *links) []page.Link {
	crumbs := []page.Link{{Text: r.Printer.Text("menu.results"), Href: to.whole}}
	for _, above := range r.data.Path(u) {
		switch above {
		case top:
		case u:
			crumbs = append(crumbs, page.Link{Text: r.names[u]})
		default:
			crumbs = append(crumbs, page.Link{Text: r.names[above], Href: to.units[above]})
		}
	}
	return crumbs
}

// unitBody makes the page of a unit.
func (r *Results) unitBody(u int, from string) (*UnitBody, error) {
	to := r.fromUnit
	body := &UnitBody{
		Heading:  r.names[u],
		Response: r.newResponse(r.response(r.latest, u)),
		Groups:   r.groups(u, to),
		Below:    r.below(u, to),
		Others:   r.others(u, to),
		Anchors:  r.anchors(),
	}
	var err error
	if body.Trend, err = r.trend(u, r.allFactors(), r.Printer.Text("units.theUnit")); err != nil {
		return nil, err
	}
	body.Years = r.years(u, body.Trend != nil)
	body.Notes = r.history(u, r.untold(body), to)
	y := r.yardstick()
	if r.state(r.latest, u) == survey.Shown {
		err = r.addResults(body, u, y, r.Printer.Text("units.theUnit"), to)
	} else {
		body.Empty, body.Rest = r.empty(u, to), r.restAround(u, to)
	}
	body.Numbers = r.numbers(r.response(r.latest, u), y, to)
	body.Numbers.Files = r.unitFiles(u, from)
	body.Jump = r.jump(body)
	body.Album = r.unitAlbum(body, u, from, to)
	return body, err
}

// untold gives the first round of which the page has yet to say what happened:
// the trend tells of those before the newest.
func (r *Results) untold(body *UnitBody) int {
	if body.Trend == nil {
		return 0
	}
	return r.latest
}

// addResults adds what a unit with results in the newest round has.
func (r *Results) addResults(body *UnitBody, u int, y *yardstick, name string, to *links) error {
	rows := r.rows(u, y)
	title := r.Printer.Text("results.tableCaption", "unit", r.names[u], "round", r.round(r.latest).ID)
	table, err := r.factorTable(title, rows, y, name, to)
	if err != nil {
		return err
	}
	body.Brief = r.brief(rows, y)
	body.Notes = r.notes(u, rows, body.Notes)
	body.Results = r.factorSection(rows, table, y)
	body.Talk, body.Rest = r.talk(u, rows, to), r.rest(u, to)
	body.Spread, err = r.unitDistributions(u, r.allFactors(), to)
	return err
}

func (r *Results) allFactors() []int {
	all := make([]int, len(r.factors))
	for i := range all {
		all[i] = i
	}
	return all
}

// anchors gives the ids of the parts of a page.
func (r *Results) anchors() Anchors {
	word := func(name string) string { return r.Printer.Text("anchor." + name) }
	return Anchors{
		Brief: word("brief"), Factors: word("factors"), Spread: word("distribution"), Apart: word("apart"), Groups: word("groups"), Rest: word("rest"), Trend: word("trend"), Talk: word("talk"),
		Below: word("below"), Others: word("others"), Contact: word("contact"), Numbers: word("numbers"),
	}
}

// jump lists the parts that the page has.
func (r *Results) jump(body *UnitBody) []page.Link {
	word, to := r.Printer.Text, body.Anchors
	var links []page.Link
	add := func(there bool, text, anchor string) {
		if there {
			links = append(links, page.Link{Text: text, Href: "#" + anchor})
		}
	}
	if body.Results != nil {
		add(true, body.Results.Heading, to.Factors)
	}
	if body.Spread != nil {
		add(true, body.Spread.Heading, to.Spread)
	}
	add(body.Apart != nil, word("strip.heading"), to.Apart)
	if body.Groups != nil {
		add(true, body.Groups.Heading, to.Groups)
	}
	if body.Rest != nil {
		add(true, body.Rest.Heading, to.Rest)
	}
	add(body.Trend != nil, word("trend.title"), to.Trend)
	add(body.Talk != nil, word("talk.heading"), to.Talk)
	add(body.Below != nil, word("units.belowTitle"), to.Below)
	add(body.Others != nil, word("units.othersTitle"), to.Others)
	add(body.Contact != nil, word("contact.heading"), to.Contact)
	add(true, word("numbers.heading"), to.Numbers)
	return links
}
