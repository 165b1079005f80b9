package export

import (
	"bytes"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // for machines without a table of time zones
	"unicode/utf8"

	"github.com/emersion/go-ical"

	"tifaktor/generator/page"
)

// sampleEvent is on a day in spring, before the clocks change.
func sampleEvent() page.Event {
	return page.Event{
		UID: "samlingar/samling-1@tifaktor.prove-kommune", Sequence: 2, Lang: "nn",
		Changed: day(2023, 2, 1), Start: day(2023, 3, 23).Add(9 * time.Hour), End: day(2023, 3, 23).Add(15*time.Hour + 30*time.Minute),
		Title: "Samling 1: Mål; middel, og veg", Where: `Rådhuset, sal B\C`,
		Description: "Først.\n\nTa med:\n– blyant; papir\n– godt humør",
	}
}

func day(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

func calendarOf(name string, events ...page.Event) []byte {
	return Calendar(&page.CalendarFile{Name: name, Events: func() []page.Event { return events }})
}

// readCalendar reads a file with another library than the one that wrote it, and checks that
// each component has what it must have.
func readCalendar(t *testing.T, file []byte) *ical.Calendar {
	t.Helper()
	calendar, err := ical.NewDecoder(bytes.NewReader(file)).Decode()
	if err != nil {
		t.Fatalf("%v in\n%s", err, file)
	}
	if err := ical.NewEncoder(&bytes.Buffer{}).Encode(calendar); err != nil {
		t.Error(err)
	}
	return calendar
}

func text(t *testing.T, component *ical.Component, name string) string {
	t.Helper()
	text, err := component.Props.Text(name)
	if err != nil {
		t.Errorf("%s: %v", name, err)
	}
	return text
}

func TestAnotherProgramReadsASession(t *testing.T) {
	want := sampleEvent()
	calendar := readCalendar(t, calendarOf("Programmet, 2023", want))
	if name := text(t, calendar.Component, "X-WR-CALNAME"); name != "Programmet, 2023" {
		t.Errorf("the calendar is called %q", name)
	}
	event := calendar.Events()[0]
	for property, expected := range map[string]string{
		ical.PropUID: want.UID, ical.PropSummary: want.Title, ical.PropLocation: want.Where,
		ical.PropDescription: want.Description, ical.PropStatus: "CONFIRMED",
	} {
		if got := text(t, event.Component, property); got != expected {
			t.Errorf("%s is %q, not %q", property, got, expected)
		}
	}
	if sequence, err := event.Props.Get(ical.PropSequence).Int(); err != nil || sequence != 2 {
		t.Errorf("sequence %d, %v", sequence, err)
	}
	if changed, err := event.Props.DateTime(ical.PropDateTimeStamp, time.Local); err != nil || !changed.Equal(want.Changed) {
		t.Errorf("changed %v, %v", changed, err)
	}
	if language := event.Props.Get(ical.PropSummary).Params.Get(ical.ParamLanguage); language != "nn" {
		t.Errorf("the summary is in %q", language)
	}
}

func TestACancelledSessionIsStillAnEvent(t *testing.T) {
	cancelled := sampleEvent()
	cancelled.Cancelled = true
	if status, err := readCalendar(t, calendarOf("", cancelled)).Events()[0].Status(); err != nil || status != ical.EventCancelled {
		t.Errorf("status %q, %v", status, err)
	}
}

// TestSessionsAreAtTheRightTimeAcrossSummerTime compares with the table of time zones, and with
// the rules in the file itself, which some programs ignore.
func TestSessionsAreAtTheRightTimeAcrossSummerTime(t *testing.T) {
	for _, c := range []struct {
		start time.Time // by the clocks of Norway
		utc   int       // the hour in UTC
	}{
		{day(2023, 3, 24).Add(9 * time.Hour), 8},
		{day(2023, 3, 25).Add(9 * time.Hour), 8},
		{day(2023, 3, 26).Add(9 * time.Hour), 7},
		{day(2023, 3, 27).Add(9 * time.Hour), 7},
		{day(2023, 10, 28).Add(9 * time.Hour), 7},
		{day(2023, 10, 29).Add(9 * time.Hour), 8},
		{day(2027, 3, 28).Add(9 * time.Hour), 7},
		{day(2027, 10, 31).Add(9 * time.Hour), 8},
	} {
		event := sampleEvent()
		event.Start, event.End = c.start, c.start.Add(6*time.Hour)
		calendar := readCalendar(t, calendarOf("", event))
		read := calendar.Events()[0]
		start, err := read.DateTimeStart(nil)
		end, endErr := read.DateTimeEnd(nil)
		if err != nil || endErr != nil || start.UTC().Hour() != c.utc || end.Sub(start) != 6*time.Hour {
			t.Errorf("%v is from %v to %v, %v, %v", c.start, start.UTC(), end.UTC(), err, endErr)
		}
		if byRule := c.start.Add(-offset(t, calendar, c.start)); !byRule.Equal(start) {
			t.Errorf("%v is %v by the rules in the file", c.start, byRule)
		}
	}
}

// offset computes from the VTIMEZONE of a calendar how far ahead of UTC its clocks are when
// they show a time.
func offset(t *testing.T, calendar *ical.Calendar, local time.Time) time.Duration {
	t.Helper()
	var latest time.Time
	var ahead time.Duration
	for _, zone := range calendar.Children {
		if zone.Name != ical.CompTimezone || text(t, zone, ical.PropTimezoneID) != "Europe/Oslo" {
			continue
		}
		for _, change := range zone.Children {
			changes, err := change.RecurrenceSet(time.UTC)
			if err != nil {
				t.Fatal(err)
			}
			last := changes.Before(local, true)
			if last.After(latest) {
				latest = last
				written, err := time.Parse("-0700", change.Props.Get(ical.PropTimezoneOffsetTo).Value)
				if err != nil {
					t.Fatal(err)
				}
				_, seconds := written.Zone()
				ahead = time.Duration(seconds) * time.Second
			}
		}
	}
	if latest.IsZero() {
		t.Fatal("the file has no time zone")
	}
	return ahead
}

func TestTheClocksChangeAsInTheTableOfTimeZones(t *testing.T) {
	oslo, err := time.LoadLocation("Europe/Oslo")
	if err != nil {
		t.Fatal(err)
	}
	calendar := readCalendar(t, calendarOf("", sampleEvent()))
	for noon := day(1997, 1, 1).Add(12 * time.Hour); noon.Year() < 2038; noon = noon.AddDate(0, 0, 1) {
		if m := noon.Month(); noon.Day() < 24 || m != time.March && m != time.October {
			continue
		}
		_, seconds := time.Date(noon.Year(), noon.Month(), noon.Day(), 12, 0, 0, 0, oslo).Zone()
		if ahead := offset(t, calendar, noon); ahead != time.Duration(seconds)*time.Second {
			t.Errorf("%s: %v ahead of UTC, not %d seconds", noon.Format(time.DateOnly), ahead, seconds)
		}
	}
}

func TestLinesAreFoldedAt75OctetsBetweenLettersAndEndInCRLF(t *testing.T) {
	for length := range 160 {
		event := sampleEvent()
		event.Title = strings.Repeat("å", length) + strings.Repeat("ø–", 40)
		file := calendarOf("", event)
		for line := range strings.Lines(string(file)) {
			content, ended := strings.CutSuffix(line, "\r\n")
			if !ended || strings.ContainsAny(content, "\r\n") || len(content) > 75 || !utf8.ValidString(content) {
				t.Fatalf("a line of %d octets: %q", len(content), line)
			}
		}
		if got := text(t, readCalendar(t, file).Events()[0].Component, ical.PropSummary); got != event.Title {
			t.Fatalf("read back as %q", got)
		}
	}
}

func TestTextOfAnAuthorNeverBecomesAProperty(t *testing.T) {
	const attack = "Sal\r\nATTACH:https://example.org/x\nEND:VEVENT\x00\x07\\nBEGIN:VEVENT;,\\"
	event := sampleEvent()
	event.Title, event.Where, event.Description = attack, attack, attack
	calendar := readCalendar(t, calendarOf(attack, event))
	events := calendar.Events()
	if len(events) != 1 || events[0].Props.Get("ATTACH") != nil || calendar.Props.Get("ATTACH") != nil {
		t.Errorf("read as %+v", calendar)
	}
	want := strings.NewReplacer("\r", "", "\x00", "", "\x07", "").Replace(attack)
	if got := text(t, events[0].Component, ical.PropLocation); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
