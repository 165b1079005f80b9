package texts

import (
	"strings"
	"time"

	"tifaktor/generator/markdown"
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// event makes a session an event. Its description has no address: the site does
// not know its own, and a calendar cannot follow a relative one.
func event(p *Texts, text *programme.Document) page.Event {
	in := p.In(text.Lang)
	s := text.Session
	at := func(clock programme.Clock) time.Time { return s.Date.Add(time.Duration(clock) * time.Minute) }
	event := page.Event{
		UID:      text.Path + "@tifaktor." + domain(p.Edition),
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

// domain tells the events of this site from those of others. It is made from the
// organisation in the site's first language, so that it is the same in all. It is made
// from its first name, if it has had others: readers hold events with that UID, and under
// a new one they would get each of them twice.
func domain(e *page.Edition) string {
	first := e.Site.Languages[0]
	name, _ := e.Site.Organisation.In(first, e.Site.Languages)
	return Domain(append(e.Site.Formerly.In(first, e.Site.Languages), name)[0])
}

// Domain is what the UIDs of events end in, made from the first name of an organisation.
func Domain(first string) string { return markdown.ID(first) }

// eventTitle says that a session is cancelled too: some calendars show a
// cancelled event as any other.
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

// eventDescription is what the session is about, what to bring, and where to
// read more.
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

// sessionChange says that a session is cancelled, or which days it was moved
// from; "" when it is held as announced. Days of another year have their year.
func sessionChange(p *Texts, s *programme.Session) string {
	if s.Cancelled {
		return p.Printer.Text("session.cancelled")
	}
	if len(s.Moved) == 0 {
		return ""
	}
	var days []string
	for _, day := range s.Moved {
		if day.Year() == s.Date.Year() {
			days = append(days, p.Printer.DayMonth(day))
		} else {
			days = append(days, p.Printer.Date(day))
		}
	}
	return p.Printer.Text("session.moved", "days", p.Printer.List(days))
}
