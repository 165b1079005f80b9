package texts

import (
	"strings"
	"time"

	"tifaktor/generator/markdown"
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// event returns the calendar event of a session. Its description has no address: the site does
// not know its own, and a calendar cannot follow a relative one.
func event(t *Texts, text *programme.Document) page.Event {
	in := t.In(text.Lang)
	s := text.Session
	at := func(clock programme.Clock) time.Time { return s.Date.Add(time.Duration(clock) * time.Minute) }
	event := page.Event{
		UID:      text.Path + "@tifaktor." + domain(t.Edition),
		Sequence: len(s.Moved),
		Changed:  s.Changed,
		Start:    at(s.Start), End: at(s.End),
		Lang:        text.Lang,
		Title:       eventTitle(in, text),
		Where:       s.Where,
		Description: eventDescription(in, text),
		Cancelled:   s.Cancelled,
	}
	if s.Cancelled {
		event.Sequence++
	}
	if s.Changed.IsZero() {
		event.Changed = s.FirstDate().AddDate(-1, 0, 0)
	}
	return event
}

// domain returns what distinguishes the events of this site from those of others. It is made
// from the organisation in the site's first language, so that it is the same in all, and from
// the first name that the organisation had. Under a new name, readers would get each event
// twice.
func domain(e *page.Edition) string {
	first := e.Site.Languages[0]
	name, _ := e.Site.Organisation.In(first, e.Site.Languages)
	return Domain(append(e.Site.Formerly.In(first, e.Site.Languages), name)[0])
}

// Domain returns the end of the UIDs of events, made from the first name of an organisation.
func Domain(first string) string { return markdown.ID(first) }

// eventTitle also says that a session is cancelled, since some calendars show a cancelled event
// like any other.
func eventTitle(in *page.Edition, text *programme.Document) string {
	title := text.Title
	if name := sessionName(in, text); name != title {
		title = name + ": " + title
	}
	if text.Session.Cancelled {
		title = in.Printer.Text("session.cancelled") + ": " + title
	}
	return title
}

// eventDescription returns what the session is about, what to bring, and where to read more.
func eventDescription(in *page.Edition, text *programme.Document) string {
	var parts []string
	if text.Lead != "" {
		parts = append(parts, text.Lead)
	}
	if bring := text.Session.Bring; len(bring) > 0 {
		parts = append(parts, in.Printer.Text("session.bring")+":\n– "+strings.Join(bring, "\n– "))
	}
	parts = append(parts, in.Printer.Text("calendar.more",
		"page", in.Printer.Quote(text.Title), "site", in.Printer.Quote(in.Text(in.Site.Title))))
	return strings.Join(parts, "\n\n")
}

// sessionChange returns a text that says that a session is cancelled, or which days it
// was moved from, or "" if the session is as announced. Days of another year have their
// year.
func sessionChange(t *Texts, s *programme.Session) string {
	if s.Cancelled {
		return t.Printer.Text("session.cancelled")
	}
	if len(s.Moved) == 0 {
		return ""
	}
	var days []string
	for _, day := range s.Moved {
		if day.Year() == s.Date.Year() {
			days = append(days, t.Printer.DayMonth(day))
		} else {
			days = append(days, t.Printer.Date(day))
		}
	}
	return t.Printer.Text("session.moved", "days", t.Printer.List(days))
}
