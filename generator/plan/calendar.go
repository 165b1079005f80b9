package plan

import (
	"slices"
	"strconv"
	"time"

	"tifaktor/generator/i18n"
	"tifaktor/generator/programme"
)

// CalendarBody is the body of the layout "calendar": what the programme holds,
// month by month. It is the same whatever day it is read.
type CalendarBody struct {
	Months []Month
	Lang   i18n.Lang // of the phases, when they are in another language than the page
	File   Action    // all sessions for the reader's own calendar
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

// calendarPage is the page of everything by month; there is none when no session
// has a day.
func calendarPage(p *Texts) []Page {
	if len(p.events()) == 0 {
		return nil
	}
	page := p.NewPage(Addresses.Calendar, Programme, "calendar")
	page.Title = p.Printer.Text("calendar.title")
	page.Description = p.Printer.Text("calendar.lead")
	page.Crumbs = []Link{
		{Text: p.Printer.Text("menu.programme"), Href: Relative(page.Path, p.programmeIndex())},
		{Text: page.Title},
	}
	page.Calendar = &CalendarFile{Path: p.Addresses.CalendarFile(), Name: p.calendarName(), Events: p.events}
	page.Body = func() (any, error) { return p.calendarBody(page.Path), nil }
	return []Page{page}
}

// calendarName is what the calendar of all sessions is called.
func (p *Texts) calendarName() string {
	if whole := p.first(isPlan); whole != nil {
		return whole.Title
	}
	return p.Text(p.Site.Title)
}

// events are all sessions whose day is decided, in the order of the programme.
func (p *Texts) events() []Event {
	var events []Event
	for _, text := range p.sessions() {
		if !text.Session.Date.IsZero() {
			events = append(events, p.event(text))
		}
	}
	return events
}

func (p *Texts) calendarBody(from string) *CalendarBody {
	body := &CalendarBody{File: *p.allInCalendar(from)}
	var entries []CalendarEntry
	if whole := p.first(isPlan); whole != nil {
		body.Lang = p.foreign(whole)
		for _, phase := range p.phases(whole, from) {
			entries = append(entries, CalendarEntry{Phase: &phase})
		}
	}
	for _, session := range p.sessionLinks(from) {
		entries = append(entries, CalendarEntry{Session: &session})
	}
	slices.SortStableFunc(entries, func(a, b CalendarEntry) int { return a.begins().Compare(b.begins()) })
	dated := slices.IndexFunc(entries, func(entry CalendarEntry) bool { return !entry.begins().IsZero() })
	for _, entry := range slices.Concat(entries[dated:], entries[:dated]) {
		name := p.monthName(entry.begins())
		if last := len(body.Months) - 1; last < 0 || body.Months[last].Name != name {
			body.Months = append(body.Months, Month{Name: name})
		}
		month := &body.Months[len(body.Months)-1]
		month.Entries = append(month.Entries, entry)
	}
	return body
}

// monthName writes the month of a day as a heading: "Mars 2023".
func (p *Texts) monthName(day time.Time) string {
	if day.IsZero() {
		return p.Printer.Text("calendar.undated")
	}
	month := p.Printer.Text("date.month" + strconv.Itoa(int(day.Month())))
	return FirstInLine(month) + " " + strconv.Itoa(day.Year())
}

// allInCalendar offers the file with all sessions on the page at from; nil when
// no session has a day.
func (p *Texts) allInCalendar(from string) *Action {
	if len(p.events()) == 0 {
		return nil
	}
	return &Action{
		Text: p.Printer.Text("calendar.addAll"),
		Href: Relative(from, p.Addresses.CalendarFile()),
		Icon: "calendar",
	}
}

// sessionFile is the file of one session for the reader's own calendar; nil when
// it has no day.
func (p *Texts) sessionFile(text *programme.Document) *CalendarFile {
	if text.Session.Date.IsZero() {
		return nil
	}
	return &CalendarFile{
		Path:   p.Addresses.DocumentCalendar(text.Path),
		Events: func() []Event { return []Event{p.event(text)} },
	}
}
