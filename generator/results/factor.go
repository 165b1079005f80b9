package results

import (
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// FactorBody is the body of the layout "factor": one factor in every unit.
type FactorBody struct {
	Heading   string
	Meaning   string
	Aliases   string // "òg kalla sjølvstende"; may be empty
	Value     *Value // of the whole; nil if there is none to show
	ValueText string // what the value is: "Kommunen i 2023"
	OutOf     string // the scale in words
	Change    *Difference
	Outside   string // "Noreg: 4,2"; may be empty
	Among     string // how many units are about as the whole, and which are not; may be empty
	Trend     *Trend
	Previous  *page.Link
	Next      *page.Link
	Spread    *Distributions
	Jump      []page.Link
	Lead      string
	Key       []page.KeyItem
	Branches  []FactorBranch
	Cut       string // says that not all levels are shown; may be empty
	HowToRead []string
	Questions []page.Worded
	Method    page.Sentence // how to use the questions
	Numbers   Numbers
	Anchors   Anchors
}

// FactorBranch is the units of one part of the organisation.
type FactorBranch struct {
	ID      string
	Heading string
	Table   *DotTable
}

// FactorPages returns the page of every factor.
func FactorPages(r *Results) []page.Page {
	var made []page.Page
	for f, factor := range r.instrument.Factors {
		pg := r.NewPage(func(a page.Addresses) string { return a.Factor(factor.ID) }, page.Results, "factor")
		setTitle(r, &pg, r.factors[f].name)
		pg.Kicker = r.Printer.Text("factor.place", "number", factor.Number, "of", len(r.factors)) + " · " + pg.Kicker
		pg.Crumbs = []page.Link{{Text: r.Printer.Text("menu.results"), Href: r.fromFactor.whole}, {Text: r.factors[f].name}}
		pg.Figures, pg.Live = true, true
		pg.Body = func() (any, error) { return factorBody(r, f, pg.Path) }
		made = append(made, pg)
	}
	return made
}

// factorBody makes the page of a factor.
func factorBody(r *Results, f int, from string) (*FactorBody, error) {
	to, word, texts := r.fromFactor, r.Printer.Text, r.factors[f]
	body := &FactorBody{
		Heading:   texts.name,
		Outside:   r.outside(f),
		Among:     r.unitsApart(f),
		Meaning:   texts.meaning,
		Lead:      word("factor.lead"),
		Questions: questions(r.wording, f),
		Method:    talkLead(r.wording, to),
		Numbers:   r.aboutNumbers(r.response(r.latest, top), r.yardstick(), to),
		Anchors:   anchors(r.wording),
	}
	if aliases := aliases(r.wording, r.instrument.Factors[f]); len(aliases) > 0 {
		body.Aliases = word("factor.alsoCalled", "names", r.Printer.List(aliases))
	}
	body.Numbers.Files = allNumbers(r, to)
	addWhole(r, body, f)
	var err error
	if body.Trend, err = trend(r, top, []int{f}, r.whole.first); err != nil {
		return nil, err
	}
	if body.Spread, err = factorDistribution(r, f, to); err != nil {
		return nil, err
	}
	if err = addBranches(r, body, f, to); err != nil {
		return nil, err
	}
	body.Previous, body.Next = neighbour(r, f-1, "factor.previous", to), neighbour(r, f+1, "factor.next", to)
	body.Jump = factorJump(r.wording, body)
	figures := []*page.Figure{body.Trend.figure(), body.Spread.figure()}
	for _, branch := range body.Branches {
		figures = append(figures, branch.Table.figure())
	}
	page.Identify(figures...)
	return body, nil
}

// addWhole adds the mean of the whole and its change.
func addWhole(r *Results, body *FactorBody, f int) {
	row := r.rows(top, nil)[f]
	if row.now.State != survey.Shown {
		return
	}
	value := r.value(row.now)
	body.Value = &value
	body.ValueText = r.Printer.Text("results.inRound", "unit", r.whole.first, "round", r.round(r.latest).ID)
	from, to := r.scaleEnds()
	body.OutOf = r.Printer.Text("factor.scale", "from", from, "to", to)
	if r.instrument.Scale.Percent {
		body.OutOf = ""
	}
	if row.change.known {
		body.Change = againstBefore(r, row)
	}
}

// neighbour links to another factor, or returns nil if there is none with that index.
func neighbour(r *Results, f int, key string, to *links) *page.Link {
	if f < 0 || f >= len(r.factors) {
		return nil
	}
	number := r.Printer.Text(key, "number", r.instrument.Factors[f].Number)
	return &page.Link{Text: r.factors[f].name, Href: to.factors[f], Note: number}
}

// maxJumps is how many parts a page lists at its top.
const maxJumps = 12

// factorJump lists the parts of the page. If there are many parts of the organisation, they are
// one link.
func factorJump(w *wording, body *FactorBody) []page.Link {
	var links []page.Link
	if len(body.Questions) > 0 {
		links = append(links, page.Link{Text: w.Printer.Text("talk.heading"), Href: "#" + body.Anchors.Talk})
	}
	if body.Spread != nil {
		links = append(links, page.Link{Text: body.Spread.Heading, Href: "#" + body.Anchors.Spread})
	}
	if len(body.Branches) > maxJumps {
		links = append(links, page.Link{Text: w.Printer.Text("factor.units"), Href: "#" + body.Anchors.Below})
	} else {
		for _, part := range body.Branches {
			links = append(links, page.Link{Text: part.Heading, Href: "#" + part.ID})
		}
	}
	return append(links, page.Link{Text: w.Printer.Text("numbers.heading"), Href: "#" + body.Anchors.Numbers})
}

// aliases returns the other names of a factor in the language of the page, and leaves out those
// in other languages.
func aliases(w *wording, factor survey.Factor) []string {
	var names []string
	for _, alias := range factor.Aliases {
		if name := w.InLanguage(alias); name.Lang == "" && name.Text != "" {
			names = append(names, name.Text)
		}
	}
	return names
}
