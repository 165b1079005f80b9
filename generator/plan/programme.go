package plan

import (
	"time"

	"tifaktor/generator/programme"
)

// ProgrammeBody is the body of the layout "programme".
type ProgrammeBody struct {
	Text
	Phases   []Phase
	Sessions []SessionLink
	Calendar []Action   // of all sessions: as a file, and as a page; none without sessions
	More     []ListItem // the other texts about the programme
}

// Phase is one stretch of the plan, with its ISO weeks: 7-9, or one week when
// First and Last are the same.
type Phase struct {
	From, To    time.Time
	First, Last int // ISO 8601 weeks
	Title       string
	Text        string
	Href        string
}

// programmePages are the pages that show the plan week by week. A site has one at
// most: package check sees to that.
func programmePages(p *planner) []Page {
	var made []Page
	for _, text := range p.documents(isPlan) {
		page := p.documentPage(text, "programme")
		page.Body = func() (any, error) { return p.programmeBody(text, page.Path) }
		made = append(made, page)
	}
	return made
}

func (p *planner) programmeBody(text *programme.Document, from string) (*ProgrammeBody, error) {
	made, err := p.newText(text, from)
	if err != nil {
		return nil, err
	}
	body := &ProgrammeBody{Text: made, Phases: p.phases(text, from), Sessions: p.sessionLinks(from)}
	if len(body.Sessions) > 0 {
		body.Calendar = []Action{
			p.allInCalendar(from),
			{Text: p.printer.Text("calendar.byMonth"), Href: relative(from, p.addresses.calendar())},
		}
	}
	body.More = p.listItems(from, func(d *programme.Document) bool {
		return d.Section == programme.InProgramme && d.Session == nil && d != text
	})
	body.Contents = contents(p.programmeContents(text, body))
	return body, nil
}

// phases gives the stretches of the plan as seen from a page.
func (p *planner) phases(text *programme.Document, from string) []Phase {
	var phases []Phase
	for _, written := range text.Programme.Phases {
		phase := Phase{From: written.From, To: written.To, Title: written.Title, Text: written.Text}
		_, phase.First = written.From.ISOWeek()
		_, phase.Last = written.To.ISOWeek()
		if written.Link != "" {
			phase.Href = p.resolve(text, from, written.Link)
		}
		phases = append(phases, phase)
	}
	return phases
}

// programmeContents lists the parts of the page that are there.
func (p *planner) programmeContents(text *programme.Document, body *ProgrammeBody) []Link {
	var links []Link
	if len(body.Phases) > 0 {
		links = append(links, Link{Text: p.printer.Text("programme.timeline"), Href: "#" + timelineID})
	}
	if len(body.Sessions) > 0 {
		links = append(links, Link{Text: p.printer.Text("programme.sessions"), Href: "#" + sessionsID})
	}
	links = append(links, p.headings(text)...)
	if len(body.More) > 0 {
		links = append(links, Link{Text: p.printer.Text("programme.more"), Href: "#" + moreID})
	}
	return links
}
