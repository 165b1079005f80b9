package texts

import (
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// ProgrammeBody is the body of the layout "programme".
type ProgrammeBody struct {
	Text
	Timeline *Timeline // nil without phases
	Sessions []SessionLink
	Calendar []page.Action // of all sessions: as a file, and as a page; none without sessions
	More     []ListItem    // the other texts about the programme; of the roles only the page that gathers them
}

// ProgrammePages are the pages that show the plan week by week. A site has one at
// most: package check sees to that.
func ProgrammePages(p *Texts) []page.Page {
	return DocumentPages(p, isPlan, "programme", programmeBody)
}

func programmeBody(p *Texts, text *programme.Document, from string) (*ProgrammeBody, error) {
	made, err := p.NewText(text, from)
	if err != nil {
		return nil, err
	}
	body := &ProgrammeBody{Text: made, Timeline: timeline(p, text, from), Sessions: p.SessionLinks(from)}
	if all := p.AllInCalendar(from); all != nil {
		body.Calendar = []page.Action{
			*all,
			{Text: p.Printer.Text("calendar.byMonth"), Href: page.Relative(from, p.Addresses.Calendar())},
		}
	}
	gathered := p.First(isRolesPage) != nil
	body.More = listItems(p, from, func(d *programme.Document) bool {
		return d.Section == programme.InProgramme && d.Session == nil && d != text && !(gathered && isRole(d))
	})
	body.Contents = Contents(programmeContents(p, text, body))
	return body, nil
}

// programmeContents lists the parts of the page that are there.
func programmeContents(p *Texts, text *programme.Document, body *ProgrammeBody) []page.Link {
	var links []page.Link
	if body.Timeline != nil {
		links = append(links, page.Link{Text: p.Printer.Text("programme.timeline"), Href: "#" + timelineID})
	}
	if len(body.Sessions) > 0 {
		links = append(links, page.Link{Text: p.Printer.Text("programme.sessions"), Href: "#" + sessionsID})
	}
	links = append(links, p.Headings(text)...)
	if len(body.More) > 0 {
		links = append(links, page.Link{Text: p.Printer.Text("programme.more"), Href: "#" + moreID})
	}
	return links
}
