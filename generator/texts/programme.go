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
	Calendar []page.Action // of all sessions: as a file, and as a page; empty without sessions
	More     []ListItem    // the other texts about the programme; of the roles only the page that lists them
}

// ProgrammePages returns the page that shows the plan week by week. Package check makes sure
// that there is one at most.
func ProgrammePages(t *Texts) []page.Page {
	return DocumentPages(t, isPlan, "programme", programmeBody)
}

func programmeBody(t *Texts, text *programme.Document, from string) (*ProgrammeBody, error) {
	made, err := t.NewText(text, from)
	if err != nil {
		return nil, err
	}
	body := &ProgrammeBody{Text: made, Timeline: timeline(t, text, from), Sessions: t.SessionLinks(from)}
	if all := t.AllInCalendar(from); all != nil {
		body.Calendar = []page.Action{
			*all,
			{Text: t.Printer.Text("calendar.byMonth"), Href: page.Relative(from, t.Addresses.Calendar())},
		}
	}
	gathered := t.First(isRolesPage) != nil
	body.More = listItems(t, from, func(d *programme.Document) bool {
		return d.Section == programme.InProgramme && d.Session == nil && d != text && !(gathered && isRole(d))
	})
	body.Contents = Contents(programmeContents(t, text, body))
	return body, nil
}

// programmeContents lists the parts that the page has.
func programmeContents(t *Texts, text *programme.Document, body *ProgrammeBody) []page.Link {
	var links []page.Link
	if body.Timeline != nil {
		links = append(links, page.Link{Text: t.Printer.Text("programme.timeline"), Href: "#" + timelineID})
	}
	if len(body.Sessions) > 0 {
		links = append(links, page.Link{Text: t.Printer.Text("programme.sessions"), Href: "#" + sessionsID})
	}
	links = append(links, t.Headings(text)...)
	if len(body.More) > 0 {
		links = append(links, page.Link{Text: t.Printer.Text("programme.more"), Href: "#" + moreID})
	}
	return links
}
