package plan

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

// Door is one of the ways on from the home page.
type Door struct {
	Kind string // "results", "tools" or "protection": which words and drawing it has
	Href string
}

// homePage is the first page in a language.
func homePage(p *planner) []Page {
	page := p.NewPage(Addresses.Home, NoSection, "home")
	page.Title = p.Text(p.Site.Title)
	page.Description = p.Text(p.Site.Lead)
	page.Synthetic = p.results != nil && p.results.synthetic()
	page.Body = func() (any, error) { return p.homeBody(page.Path), nil }
	return []Page{page}
}

func (p *planner) homeBody(from string) *HomeBody {
	body := &HomeBody{
		Lead:     p.Text(p.Site.Lead),
		Sessions: p.texts.sessionLinks(from),
		Calendar: p.texts.allInCalendar(from),
		Doors:    p.doors(from),
		Contact:  p.Contact(),
	}
	if r := p.results; r != nil {
		body.Sectors = r.sectors(from)
		body.Whole = Relative(from, p.Addresses.Whole())
		body.AllUnits = Relative(from, p.Addresses.Units())
		body.Latest = r.latestInBrief(from)
	}
	return body
}

// doors are the three ways on: to the results, to the tools for a meeting, and
// to how the people behind the numbers are protected.
func (p *planner) doors(from string) []Door {
	var doors []Door
	add := func(kind, address string) {
		doors = append(doors, Door{kind, Relative(from, address)})
	}
	if p.results != nil {
		add("results", p.Addresses.Whole())
	}
	if len(p.texts.documents(inTools)) > 0 {
		add("tools", p.Addresses.Tools())
	}
	if text := p.texts.first(isProtection); text != nil {
		add("protection", p.Addresses.Document(text.Path))
	}
	return doors
}
