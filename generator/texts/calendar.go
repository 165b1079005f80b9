package texts

import (
	"slices"
	"strconv"
	"time"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// CalendarBody is the body of the layout "calendar": the programme month by month. It does not
// depend on the day it is read.
type CalendarBody struct {
	Months []Month
	Lang   i18n.Lang   // of the phases, if they are in another language than the page
	File   page.Action // all sessions for the reader's own calendar
}

// Month is a month in which something begins.
type Month struct {
	Name    string // "Mars 2023"; for what has no day yet, words that say so
	Entries []CalendarEntry
}

// CalendarEntry is a session, or a phase under the month it begins in. One of the
// two is set.
type CalendarEntry struct {
	Session *SessionLink
	Phase   *Phase
}

// begins returns when the entry begins. A phase begins at the start of its first day, and an
// entry without a day on the zero day.
func (e CalendarEntry) begins() time.Time {
	if e.Phase != nil {
		return e.Phase.From
	}
	if e.Session.Date.IsZero() {
		return time.Time{}
	}
	return e.Session.Date.Add(time.Duration(e.Session.Start) * time.Minute)
}

// CalendarPage returns the page of the programme by month, or nothing if no session has a day.
func CalendarPage(t *Texts) []page.Page {
	if !t.HasCalendar() {
		return nil
	}
	pg := t.NewPage(page.Addresses.Calendar, page.Programme, "calendar")
	pg.Title = t.Printer.Text("calendar.title")
	pg.Description = t.Printer.Text("calendar.lead")
	pg.Crumbs = []page.Link{
		{Text: t.Printer.Text("menu.programme"), Href: page.Relative(pg.Path, t.ProgrammeAddress())},
		{Text: pg.Title},
	}
	pg.Calendar = &page.CalendarFile{Path: t.Addresses.CalendarFile(), Name: calendarName(t), Events: t.events}
	pg.Body = func() (any, error) { return calendarBody(t, pg.Path), nil }
	return []page.Page{pg}
}

// HasCalendar reports whether the site has a page of the programme by month.
func (t *Texts) HasCalendar() bool { return len(t.events()) > 0 }

// calendarName returns the name of the calendar with all sessions.
func calendarName(t *Texts) string {
	if whole := t.First(isPlan); whole != nil {
		return whole.Title
	}
	return t.Text(t.Site.Title)
}

// events returns the sessions that have a day, in the order of the programme.
func (t *Texts) events() []page.Event {
	var events []page.Event
	for _, text := range t.sessions() {
		if !text.Session.Date.IsZero() {
			events = append(events, event(t, text))
		}
	}
	return events
}

func calendarBody(t *Texts, from string) *CalendarBody {
	body := &CalendarBody{File: *t.AllInCalendar(from)}
	var entries []CalendarEntry
	if whole := t.First(isPlan); whole != nil {
		body.Lang = t.Foreign(whole)
		for _, phase := range phases(t, whole, from) {
			entries = append(entries, CalendarEntry{Phase: &phase})
		}
	}
	for _, session := range t.SessionLinks(from) {
		entries = append(entries, CalendarEntry{Session: &session})
	}
	slices.SortStableFunc(entries, func(a, b CalendarEntry) int { return a.begins().Compare(b.begins()) })
	dated := slices.IndexFunc(entries, func(entry CalendarEntry) bool { return !entry.begins().IsZero() })
	for _, entry := range slices.Concat(entries[dated:], entries[:dated]) {
		name := monthName(t, entry.begins())
		if last := len(body.Months) - 1; last < 0 || body.Months[last].Name != name {
			body.Months = append(body.Months, Month{Name: name})
		}
		month := &body.Months[len(body.Months)-1]
		month.Entries = append(month.Entries, entry)
	}
	return body
}

// monthName writes the month of a day as a heading: "Mars 2023".
func monthName(t *Texts, day time.Time) string {
	if day.IsZero() {
		return t.Printer.Text("calendar.undated")
	}
	month := t.Printer.Text("date.month" + strconv.Itoa(int(day.Month())))
	return page.FirstInLine(month) + " " + strconv.Itoa(day.Year())
}

// AllInCalendar links to the file with all sessions from the page at from. It returns nil if no
// session has a day.
func (t *Texts) AllInCalendar(from string) *page.Action {
	if len(t.events()) == 0 {
		return nil
	}
	return &page.Action{
		Text: t.Printer.Text("calendar.addAll"),
		Href: page.Relative(from, t.Addresses.CalendarFile()),
		Icon: "calendar",
	}
}

// sessionFile returns the file with one session for the reader's own calendar, or nil if it has
// no day.
func sessionFile(t *Texts, text *programme.Document) *page.CalendarFile {
	if text.Session.Date.IsZero() {
		return nil
	}
	return &page.CalendarFile{
		Path:   t.Addresses.DocumentCalendar(text.Path),
		Events: func() []page.Event { return []page.Event{event(t, text)} },
	}
}
