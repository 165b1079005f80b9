package export

import (
	"strings"
	"unicode"

	ics "github.com/arran4/golang-ical"

	"tifaktor/generator/page"
)

// zone is the time zone of all sessions.
const zone = "Europe/Oslo"

// How RFC 5545 writes times: by the clocks of a zone, and in UTC.
const (
	localTime = "20060102T150405"
	utcTime   = localTime + "Z"
)

// Calendar writes events as a file in iCalendar (RFC 5545). It has no METHOD: the events are
// published, and nobody is invited.
func Calendar(file *page.CalendarFile) []byte {
	calendar := &ics.Calendar{}
	calendar.SetVersion("2.0")
	calendar.SetProductId("-//tifaktor//Calendar//EN")
	if file.Name != "" {
		calendar.SetName(plain(file.Name))
	}
	calendar.AddVTimezone(norway())
	for _, event := range file.Events() {
		addEvent(calendar, event)
	}
	return []byte(calendar.Serialize(ics.WithNewLineWindows))
}

// addEvent adds an event, without the properties that are empty.
func addEvent(calendar *ics.Calendar, event page.Event) {
	made := calendar.AddEvent(event.UID)
	made.SetProperty(ics.ComponentPropertyDtstamp, event.Changed.Format(utcTime))
	made.SetSequence(event.Sequence)
	made.SetProperty(ics.ComponentPropertyDtStart, event.Start.Format(localTime), ics.WithTZID(zone))
	made.SetProperty(ics.ComponentPropertyDtEnd, event.End.Format(localTime), ics.WithTZID(zone))
	language := &ics.KeyValues{Key: string(ics.ParameterLanguage), Value: []string{string(event.Lang)}}
	made.SetSummary(plain(event.Title), language)
	if event.Where != "" {
		made.SetLocation(plain(event.Where), language)
	}
	made.SetDescription(plain(event.Description), language)
	made.SetStatus(ics.ObjectStatusConfirmed)
	if event.Cancelled {
		made.SetStatus(ics.ObjectStatusCancelled)
	}
}

// plain removes the control characters that the format cannot hold. The library escapes line
// ends and the signs with a meaning.
func plain(text string) string {
	return strings.Map(func(letter rune) rune {
		if unicode.IsControl(letter) && letter != '\n' {
			return -1
		}
		return letter
	}, text)
}

// norway describes the time zone by the rule for summer time that the EU has had since 1996:
// the clocks change on the last Sundays of March and October, at one o'clock UTC.
func norway() *ics.VTimezone {
	summer := &ics.Daylight{ComponentBase: change("19960331T020000", "3", "CEST", "+0100", "+0200")}
	winter := &ics.Standard{ComponentBase: change("19961027T030000", "10", "CET", "+0200", "+0100")}
	made := ics.NewTimezone(zone)
	made.Components = append(made.Components, summer, winter)
	return made
}

// change describes a change of the clocks: when it was first made, by the clocks before it, the
// month, the name of the time after it, and how far ahead of UTC the clocks are before and
// after.
func change(first, month, name, before, after string) ics.ComponentBase {
	var made ics.ComponentBase
	made.AddProperty(ics.ComponentPropertyDtStart, first)
	made.AddProperty(ics.ComponentPropertyRrule, "FREQ=YEARLY;BYMONTH="+month+";BYDAY=-1SU")
	made.AddProperty(ics.ComponentProperty(ics.PropertyTzname), name)
	made.AddProperty(ics.ComponentProperty(ics.PropertyTzoffsetfrom), before)
	made.AddProperty(ics.ComponentProperty(ics.PropertyTzoffsetto), after)
	return made
}
