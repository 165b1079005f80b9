package plan

import "tifaktor/generator/programme"

// ProgrammeBody is the body of the layout "programme".
type ProgrammeBody struct {
	Text
	Timeline *Timeline // nil without phases
	Sessions []SessionLink
	Calendar []Action   // of all sessions: as a file, and as a page; none without sessions
	More     []ListItem // the other texts about the programme; of the roles only the page that gathers them
}

// programmePages are the pages that show the plan week by week. A site has one at
// most: package check sees to that.
func programmePages(p *Texts) []Page {
	return documentPages(p, isPlan, "programme", p.programmeBody)
}

func (p *Texts) programmeBody(text *programme.Document, from string) (*ProgrammeBody, error) {
	made, err := p.newText(text, from)
	if err != nil {
		return nil, err
	}
	body := &ProgrammeBody{Text: made, Timeline: p.timeline(text, from), Sessions: p.sessionLinks(from)}
	if all := p.allInCalendar(from); all != nil {
		body.Calendar = []Action{
			*all,
			{Text: p.Printer.Text("calendar.byMonth"), Href: Relative(from, p.Addresses.Calendar())},
		}
	}
	gathered := p.first(isRolesPage) != nil
	body.More = p.listItems(from, func(d *programme.Document) bool {
		return d.Section == programme.InProgramme && d.Session == nil && d != text && !(gathered && isRole(d))
	})
	body.Contents = contents(p.programmeContents(text, body))
	return body, nil
}

// programmeContents lists the parts of the page that are there.
func (p *Texts) programmeContents(text *programme.Document, body *ProgrammeBody) []Link {
	var links []Link
	if body.Timeline != nil {
		links = append(links, Link{Text: p.Printer.Text("programme.timeline"), Href: "#" + timelineID})
	}
	if len(body.Sessions) > 0 {
		links = append(links, Link{Text: p.Printer.Text("programme.sessions"), Href: "#" + sessionsID})
	}
	links = append(links, p.headings(text)...)
	if len(body.More) > 0 {
		links = append(links, Link{Text: p.Printer.Text("programme.more"), Href: "#" + moreID})
	}
	return links
}
