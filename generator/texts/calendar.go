package texts

import (
	"slices"
	"strconv"
	"time"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// CalendarBody is the body of the layout "calendar": what the programme holds,
// month by month. It is the same whatever day it is read.
type CalendarBody struct {
	Months []Month
	Lang   i18n.Lang   // of the phases, when they are in another language than the page
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

// begins is when the entry begins: a phase at the start of its first day. What has
// no day yet begins on the zero day.
func (e CalendarEntry) begins() time.Time {
	if e.Phase != nil {
		return e.Phase.From
	}
	if e.Session.Date.IsZero() {
		return time.Time{}
	}
	return e.Session.Date.Add(time.Duration(e.Session.Start) * time.Minute)
}

// CalendarPage is the page of everything by month; there is none when no session
// has a day.
func CalendarPage(p *Texts) []page.Page {
	if len(p.events()) == 0 {
		return nil
	}
	pg := p.NewPage(page.Addresses.Calendar, page.Programme, "calendar")
	pg.Title = p.Printer.Text("calendar.title")
	pg.Description = p.Printer.Text("calendar.lead")
	pg.Crumbs = []page.Link{
		{Text: p.Printer.Text("menu.programme"), Href: page.Relative(pg.Path, p.ProgrammeAddress())},
		{Text: pg.Title},
	}
	pg.Calendar = &page.CalendarFile{Path: p.Addresses.CalendarFile(), Name: calendarName(p), Events: p.events}
	pg.Body = func() (any, error) { return calendarBody(p, pg.Path), nil }
	return []page.Page{pg}
}

// calendarName is what the calendar of all sessions is called.
func calendarName(p *Texts) string {
	if whole := p.First(isPlan); whole != nil {
		return whole.Title
	}
	return p.Text(p.Site.Title)
}

// events are all sessions whose day is decided, in the order of the programme.
func (p *Texts) events() []page.Event {
	var events []page.Event
	for _, text := range p.sessions() {
		if !text.Session.Date.IsZero() {
			events = append(events, event(p, text))
		}
	}
	return events
}

func calendarBody(p *Texts, from string) *CalendarBody {
	body := &CalendarBody{File: *p.AllInCalendar(from)}
	var entries []CalendarEntry
	if whole := p.First(isPlan); whole != nil {
		body.Lang = p.Foreign(whole)
		for _, phase := range phases(p, whole, from) {
			entries = append(entries, CalendarEntry{Phase: &phase})
		}
	}
	for _, session := range p.SessionLinks(from) {
		entries = append(entries, CalendarEntry{Session: &session})
	}
	slices.SortStableFunc(entries, func(a, b CalendarEntry) int { return a.begins().Compare(b.begins()) })
	dated := slices.IndexFunc(entries, func(entry CalendarEntry) bool { return !entry.begins().IsZero() })
	for _, entry := range slices.Concat(entries[dated:], entries[:dated]) {
		name := monthName(p, entry.begins())
		if last := len(body.Months) - 1; last < 0 || body.Months[last].Name != name {
			body.Months = append(body.Months, Month{Name: name})
		}
		month := &body.Months[len(body.Months)-1]
		month.Entries = append(month.Entries, entry)
	}
	return body
}

// monthName writes the month of a day as a heading: "Mars 2023".
func monthName(p *Texts, day time.Time) string {
	if day.IsZero() {
		return p.Printer.Text("calendar.undated")
	}
	month := p.Printer.Text("date.month" + strconv.Itoa(int(day.Month())))
	return page.FirstInLine(month) + " " + strconv.Itoa(day.Year())
}

// AllInCalendar offers the file with all sessions on the page at from; nil when
// no session has a day.
func (p *Texts) AllInCalendar(from string) *page.Action {
	if len(p.events()) == 0 {
		return nil
	}
	return &page.Action{
		Text: p.Printer.Text("calendar.addAll"),
		Href: page.Relative(from, p.Addresses.CalendarFile()),
		Icon: "calendar",
	}
}

// sessionFile is the file of one session for the reader's own calendar; nil when
// it has no day.
func sessionFile(p *Texts, text *programme.Document) *page.CalendarFile {
	if text.Session.Date.IsZero() {
		return nil
	}
	return &page.CalendarFile{
		Path:   p.Addresses.DocumentCalendar(text.Path),
		Events: func() []page.Event { return []page.Event{event(p, text)} },
	}
}
