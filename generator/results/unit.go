package results

import (
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// UnitBody is the body of the layouts "unit" and "whole": how one unit answered. What a page
// does not have is nil or empty.
type UnitBody struct {
	Heading  string
	Response *Response
	Sectors  *RowTable // how many answered in each part; only of the whole
	InParts  string    // the heading of Sectors
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

// FactorSection is the table of factors with the texts around it.
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

// UnitPages returns the page of every unit but the whole.
func UnitPages(r *Results) []page.Page {
	var made []page.Page
	for u := range r.data.Units {
		if u != top {
			made = append(made, unitPage(r, u))
		}
	}
	return made
}

func unitPage(r *Results, u int) page.Page {
	id := r.data.Units[u].ID
	pg := r.NewPage(func(a page.Addresses) string { return a.Unit(id) }, page.Results, "unit")
	setTitle(r, &pg, r.names[u])
	pg.Crumbs = unitCrumbs(r, u, r.fromUnit)
	pg.Download = download(r, u)
	pg.Figures, pg.Live = true, pg.Download != nil
	pg.Body = func() (any, error) { return unitBody(r, u, pg.Path) }
	return pg
}

// setTitle sets the title of a page of results, its description and the line above its heading.
func setTitle(r *Results, pg *page.Page, title string) {
	round := r.surveyName() + " " + r.round(r.latest).ID
	pg.Title = title + " · " + round
	pg.Description = r.Printer.Text("results.description", "title", title, "survey", round)
	pg.Kicker = r.kicker()
	pg.Synthetic = r.Synthetic()
}

// unitCrumbs is the path from the whole down to a unit.
func unitCrumbs(r *Results, u int, to *links) []page.Link {
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
func unitBody(r *Results, u int, from string) (*UnitBody, error) {
	to := r.fromUnit
	body := &UnitBody{
		Heading:  r.names[u],
		Response: r.newResponse(r.response(r.latest, u)),
		Groups:   groups(r, u, to),
		Below:    below(r, u, to),
		Others:   others(r, u, to),
		Anchors:  anchors(r.wording),
	}
	var err error
	if body.Trend, err = trend(r, u, r.allFactors(), r.Printer.Text("units.theUnit")); err != nil {
		return nil, err
	}
	body.Years = years(r, u, body.Trend != nil)
	body.Notes = history(r, u, historyFrom(r.numbers, body), to)
	y := r.yardstick()
	if r.state(r.latest, u) == survey.Shown {
		err = addResults(r, body, u, y, r.Printer.Text("units.theUnit"), to)
	} else {
		body.Empty, body.Rest = empty(r, u, to), restAround(r, u, to)
	}
	if body.Empty != nil && !r.isGone(u) && err == nil {
		err = addNearest(r, body, u, to)
	}
	body.Numbers = r.aboutNumbers(r.response(r.latest, u), y, to)
	body.Numbers.Files = unitFiles(r, u, from)
	body.Jump = jump(r.wording, body)
	identifyFigures(r, body, u, to)
	return body, err
}

// historyFrom returns the first round that the notes cover. If there is a trend, it covers
// those before the newest.
func historyFrom(n *numbers, body *UnitBody) int {
	if body.Trend == nil {
		return 0
	}
	return n.latest
}

// addResults adds the parts that only a unit with results in the newest round has.
func addResults(r *Results, body *UnitBody, u int, y *yardstick, name string, to *links) error {
	rows := r.rows(u, y)
	title := r.Printer.Text("results.tableCaption", "unit", r.names[u], "round", r.round(r.latest).ID)
	table, err := factorTable(r, title, rows, y, name, to)
	if err != nil {
		return err
	}
	body.Brief = briefItems(r, rows, y)
	body.Notes = notes(r, u, rows, body.Notes)
	body.Results = factorSection(r, rows, table, y)
	body.Talk, body.Rest = newTalk(r, u, rows, to), rest(r, u, to)
	if item := talkItem(r, body.Talk); item.Sentence != nil {
		body.Brief = append(body.Brief, item)
	}
	body.Spread, err = unitDistributions(r, u, r.allFactors(), to)
	return err
}

// anchors returns the ids of the parts of a page.
func anchors(w *wording) Anchors {
	word := func(name string) string { return w.Printer.Text("anchor." + name) }
	return Anchors{
		Brief: word("brief"), Factors: word("factors"), Spread: word("distribution"), Apart: word("apart"), Groups: word("groups"), Rest: word("rest"), Trend: word("trend"), Talk: word("talk"),
		Below: word("below"), Others: word("others"), Contact: word("contact"), Numbers: word("numbers"),
	}
}

// jump lists the parts that the page has.
func jump(w *wording, body *UnitBody) []page.Link {
	word, to := w.Printer.Text, body.Anchors
	var links []page.Link
	add := func(exists bool, text, anchor string) {
		if exists {
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
