package texts

import (
	"strings"
	"time"

	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// SessionBody is the body of the layout "session".
type SessionBody struct {
	Text
	Line       []SessionLink // every session of the programme, in order
	Date       time.Time     // zero while it is not decided
	Change     string        // "Avlyst", "Flytta frå 6. mars"; may be empty
	Calendar   *page.Action  // the session for the reader's own calendar; nil if it has no day
	Start      int           // minutes since midnight, as all clock times here
	End        int
	Where      string
	Who        string
	Bring      []string
	Goals      []string
	Before     Text // the first part of the text: what to do before the session; its Prose may be empty
	Day        *Day // nil if there is no agenda
	Groups     string
	Tasks      []Task
	Material   []page.Link
	Worksheet  *Worksheet
	Evaluation *page.Action // the sheet that the session is evaluated with; nil if there is none
	Previous   *SessionLink
	Next       *SessionLink
}

// SessionPages returns the pages of the sessions.
func SessionPages(t *Texts) []page.Page {
	var made []page.Page
	sessions := t.sessions()
	for i, text := range sessions {
		pg := t.documentPage(text, "session")
		pg.Calendar = sessionFile(t, text)
		pg.Kicker = sessionKicker(t, text, i+1, len(sessions))
		pg.Body = func() (any, error) { return sessionBody(t, text, pg.Path) }
		made = append(made, pg)
	}
	return made
}

// sessionKicker says which programme a session is part of and which number it has there, and
// whether it is cancelled.
func sessionKicker(t *Texts, text *programme.Document, place, of int) string {
	kicker := t.Printer.Text("session.place", "name", sessionName(t.Edition, text), "place", place, "of", of)
	if text.Session.Cancelled {
		kicker += " · " + t.Printer.Text("session.cancelled")
	}
	if whole := t.First(isPlan); whole != nil {
		kicker = whole.Title + " · " + kicker
	}
	return strings.ReplaceAll(kicker, " ·", "\u00a0·") // no line begins with the dot
}

func sessionBody(t *Texts, text *programme.Document, from string) (*SessionBody, error) {
	made, before, err := t.newTextInTwo(text, from)
	if err != nil {
		return nil, err
	}
	s := text.Session
	body := &SessionBody{
		Text:   made,
		Before: before,
		Line:   t.SessionLinks(from),
		Date:   s.Date,
		Change: sessionChange(t, s),
		Start:  int(s.Start), End: int(s.End),
		Where: s.Where, Who: s.Who,
		Bring: s.Bring, Goals: s.Goals,
		Groups: s.Groups,
	}
	if !s.Date.IsZero() {
		body.Calendar = &page.Action{
			Text: t.Printer.Text("calendar.add"),
			Href: page.Relative(from, t.Addresses.DocumentCalendar(text.Path)),
			Icon: "calendar",
		}
	}
	if body.Tasks, err = tasks(t, text, from); err != nil {
		return nil, err
	}
	body.Day = day(t, text)
	for _, material := range s.Material {
		body.Material = append(body.Material, materialLink(t, text, from, material))
	}
	if tool := t.document(s.Worksheet); tool != nil && tool.Tool != nil {
		body.Worksheet = t.Worksheet(tool, from, nil)
	}
	body.Evaluation = evaluation(t, s, from)
	for i, link := range body.Line {
		if !link.Current {
			continue
		}
		if i > 0 {
			body.Previous = &body.Line[i-1]
		}
		if i+1 < len(body.Line) {
			body.Next = &body.Line[i+1]
		}
	}
	body.Contents = Contents(sessionContents(t, text, body))
	return body, nil
}

// evaluation links to the worksheet that a session is evaluated with, or returns nil if it has
// none.
func evaluation(t *Texts, s *programme.Session, from string) *page.Action {
	tool := t.document(s.Evaluation)
	if tool == nil || tool.Tool == nil || tool.Tool.Worksheet == nil {
		return nil
	}
	return &page.Action{
		Text: tool.Title,
		Href: page.Relative(from, t.Addresses.Document(tool.Path)) + "#" + worksheetID,
		Lang: t.Foreign(tool),
	}
}

// materialLink links to something to read or bring.
func materialLink(t *Texts, text *programme.Document, from string, material programme.Material) page.Link {
	return page.Link{Text: material.Title, Href: t.resolve(text, from, material.Link), Note: material.Note}
}

// sessionContents lists the parts that the page has.
func sessionContents(t *Texts, text *programme.Document, body *SessionBody) []page.Link {
	var links []page.Link
	add := func(there bool, key, id string) {
		if there {
			links = append(links, page.Link{Text: t.Printer.Text(key), Href: "#" + id})
		}
	}
	add(len(body.Goals) > 0, "session.goals", goalsID)
	headings := t.Headings(text)
	first := min(1, len(headings))
	links = append(links, headings[:first]...)
	add(body.Day != nil, "session.agenda", agendaID)
	add(len(body.Tasks) > 0, "session.tasks", tasksID)
	links = append(links, headings[first:]...)
	add(len(body.Material) > 0, "session.material", materialID)
	if body.Worksheet != nil {
		links = append(links, page.Link{Text: body.Worksheet.Title, Href: "#" + worksheetID, Lang: body.Worksheet.Lang})
	}
	add(body.Evaluation != nil, "session.evaluation", evaluationID)
	return links
}
