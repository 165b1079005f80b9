package plan

import (
	"slices"
	"strings"
	"testing"
	"time"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/texts"
)

// sessionText is the front matter of a session, with more lines added to it.
func sessionText(title string, number int, date string, more ...string) string {
	return "---\nkind: session\ntitle: " + title + "\nnumber: " + string(rune('0'+number)) + "\ndate: " + date +
		"\nstart: \"09:00\"\nend: \"15:00\"\nwhere: Salen\nbring: [Blyant, Papir]\n" + strings.Join(more, "\n") + "\n---\n"
}

// eventAt returns the only event of the page at an address.
func eventAt(t *testing.T, content Content, address string) page.Event {
	t.Helper()
	events := pageAt(t, content, address).Calendar.Events()
	if len(events) != 1 {
		t.Fatalf("%d events at %s", len(events), address)
	}
	return events[0]
}

func TestASessionIsTheSameEventWhereverItIsMovedAndInEveryLanguage(t *testing.T) {
	first := eventAt(t, written(t, map[string]string{"samlingar/a.md": sessionText("Start", 1, "2023-03-06")}), "nn/samlingar/a.html")
	moved := written(t, map[string]string{
		"samlingar/a.md":    sessionText("Flytta", 4, "2023-04-20", "moved: [2023-03-06, 2023-04-13]"),
		"samlingar/a.nb.md": sessionText("Flyttet", 4, "2023-04-20", "moved: [2023-03-06, 2023-04-13]"),
		"samlingar/b.md":    sessionText("Ei anna", 5, "2023-05-20"),
	})
	moved.Site.Organisation = i18n.Text{"nn": "Prøve kommune", "nb": "Prøven kommune"}
	if first.UID != "samlingar/a@tifaktor.proeve-kommune" || first.Sequence != 0 {
		t.Errorf("got %+v", first)
	}
	for _, lang := range []string{"nn", "nb", "en"} {
		later := eventAt(t, moved, lang+"/samlingar/a.html")
		if later.UID != first.UID || later.Sequence != 2 || !later.Changed.Equal(first.Changed) {
			t.Errorf("%s: got %+v", lang, later)
		}
		if other := eventAt(t, moved, lang+"/samlingar/b.html"); other.UID == first.UID {
			t.Errorf("%s: another session has the same UID", lang)
		}
	}
}

func TestAnEventStaysTheSameWhenTheOrganisationIsRenamed(t *testing.T) {
	programme := map[string]string{
		"samlingar/a.md": sessionText("Start", 1, "2023-03-06"),
		"samlingar/b.md": sessionText("Slutt", 2, "2024-03-01"),
	}
	uids := func(name i18n.Text, formerly ...i18n.Text) (all []string) {
		content := written(t, programme)
		content.Site.Organisation, content.Site.Formerly = name, formerly
		for _, lang := range []string{"nn", "nb", "en"} {
			for _, event := range []string{"a", "b"} {
				all = append(all, eventAt(t, content, lang+"/samlingar/"+event+".html").UID)
			}
		}
		return all
	}
	before := uids(i18n.Text{"nn": "Prøve komune", "nb": "Prøven komune"})
	if before[0] != "samlingar/a@tifaktor.proeve-komune" {
		t.Errorf("before the name was mended: got %q", before)
	}
	mended := i18n.Text{"nn": "Prøve kommune", "nb": "Prøven kommune"}
	for _, formerly := range [][]i18n.Text{
		{{"nn": "Prøve komune", "nb": "Prøven komune"}},
		{i18n.Same("Prøve komune")},
		{i18n.Same("Prøve komune"), i18n.Same("Prøve herad")},
		{i18n.Same(""), i18n.Same("Prøve komune"), i18n.Same("Prøve herad")},
	} {
		if after := uids(mended, formerly...); !slices.Equal(after, before) {
			t.Errorf("formerly %v: got %q, want %q", formerly, after, before)
		}
	}
	if other := uids(mended, i18n.Same("Prøve herad"), i18n.Same("Prøve komune")); slices.Equal(other, before) {
		t.Error("the second name counts as well as the first")
	}
	if without := uids(mended); slices.Equal(without, before) {
		t.Error("an organisation of another name has the same events")
	}
}

func TestAnEventIsInTheLanguageOfItsText(t *testing.T) {
	content := written(t, map[string]string{"samlingar/a.md": sessionText("Frå start", 1, "2023-03-06", "lead: Vi begynner.", "changed: 2023-02-01")})
	event := eventAt(t, content, "en/samlingar/a.html")
	want := page.Event{
		UID: event.UID, Changed: time.Date(2023, 2, 1, 0, 0, 0, 0, time.UTC),
		Start: time.Date(2023, 3, 6, 9, 0, 0, 0, time.UTC), End: time.Date(2023, 3, 6, 15, 0, 0, 0, time.UTC),
		Lang: "nn", Title: "Samling 1: Frå start", Where: "Salen",
		Description: "Vi begynner.\n\nTa med:\n– Blyant\n– Papir\n\nMeir på sida «Frå start» i «Prøve».",
	}
	if event != want {
		t.Errorf("got  %+v\nwant %+v", event, want)
	}
}

func TestACancelledSessionIsANewerEventAndSaysSo(t *testing.T) {
	content := written(t, map[string]string{
		"samlingar/a.md": sessionText("Start", 1, "2023-03-06", "cancelled: true", "moved: [2023-02-06]", "label: Start"),
	})
	event := eventAt(t, content, "nn/samlingar/a.html")
	if !event.Cancelled || event.Sequence != 2 || event.Title != "Avlyst: Start" {
		t.Errorf("got %+v", event)
	}
	body := bodyOf[*texts.SessionBody](t, content, "nb/samlingar/a.html")
	if body.Change != "Avlyst" || body.Line[0].Change != "Avlyst" || len(body.Line) != 1 {
		t.Errorf("got %q, %+v", body.Change, body.Line)
	}
	if kicker := pageAt(t, content, "en/samlingar/a.html").Kicker; !strings.HasSuffix(kicker, "\u00a0· Cancelled") {
		t.Errorf("got %q", kicker)
	}
}

func TestAMovedSessionListsItsEarlierDays(t *testing.T) {
	for moved, want := range map[string]string{
		"[2023-03-06]":                         "Flytta frå 6.\u00a0mars",
		"[2023-03-06, 2023-04-13]":             "Flytta frå 6.\u00a0mars og 13.\u00a0april",
		"[2022-12-06, 2023-03-06, 2023-03-07]": "Flytta frå 6.\u00a0desember 2022, 6.\u00a0mars og 7.\u00a0mars",
		"[]":                                   "",
	} {
		content := written(t, map[string]string{"samlingar/a.md": sessionText("Start", 1, "2023-04-20", "moved: "+moved)})
		if got := bodyOf[*texts.SessionBody](t, content, "nn/samlingar/a.html").Change; got != want {
			t.Errorf("%s: got %q, want %q", moved, got, want)
		}
	}
}

// planned is a programme with two sessions and three phases.
func planned(t *testing.T) Content {
	return written(t, map[string]string{
		"program.md": `---
kind: programme
title: Programmet
phases:
  - {from: 2022-12-15, to: 2023-03-31, title: Førebuing}
  - {from: 2023-03-06, title: Veka, link: samlingar/a.md}
  - {from: 2023-06-01, title: Etterpå}
---
`,
		"samlingar/a.md": sessionText("Start", 1, "2023-03-06"),
		"samlingar/b.md": sessionText("Slutt", 2, "2024-03-01"),
	})
}

func TestTheCalendarShowsWhatBeginsInEachMonth(t *testing.T) {
	body := bodyOf[*texts.CalendarBody](t, planned(t), "en/calendar.html")
	var got []string
	for _, month := range body.Months {
		got = append(got, month.Name)
		for _, entry := range month.Entries {
			if entry.Phase != nil {
				got = append(got, entry.Phase.Title+" "+entry.Phase.Href)
			} else {
				got = append(got, entry.Session.Title+" "+entry.Session.Href)
			}
		}
	}
	want := []string{
		"December 2022", "Førebuing ", "March 2023", "Veka samlingar/a.html", "Start samlingar/a.html", "June 2023", "Etterpå ", "March 2024", "Slutt samlingar/b.html",
	}
	if !slices.Equal(got, want) || body.Lang != "nn" {
		t.Errorf("got %q in %q", got, body.Lang)
	}
}

func TestOneFileHasAllSessionsAndEveryPageOfThemLeadsToIt(t *testing.T) {
	content := planned(t)
	file := pageAt(t, content, "nn/kalender.html").Calendar
	events := file.Events()
	if file.Path != "nn/kalender.ics" || file.Name != "Programmet" || len(events) != 2 || events[0] != eventAt(t, content, "nn/samlingar/a.html") {
		t.Errorf("got %+v with %+v", file, events)
	}
	for pg, href := range map[string]string{
		"home":      bodyOf[*HomeBody](t, content, "nn/index.html").Calendar.Href,
		"programme": bodyOf[*texts.ProgrammeBody](t, content, "nn/program.html").Calendar[0].Href,
		"calendar":  bodyOf[*texts.CalendarBody](t, content, "nn/kalender.html").File.Href,
	} {
		if href != "kalender.ics" {
			t.Errorf("%s leads to %q", pg, href)
		}
	}
	own := pageAt(t, content, "nn/samlingar/a.html").Calendar
	if href := bodyOf[*texts.SessionBody](t, content, "nn/samlingar/a.html").Calendar.Href; own.Path != "nn/samlingar/a.ics" || own.Name != "" || href != "a.ics" {
		t.Errorf("the file of a session is %q, called %q, and linked as %q", own.Path, own.Name, href)
	}
}

func TestWithoutSessionsThereIsNoCalendar(t *testing.T) {
	content := written(t, map[string]string{"program.md": "---\nkind: programme\ntitle: Programmet\n---\n"})
	pages, err := Pages(content)
	if err != nil {
		t.Fatal(err)
	}
	for _, pg := range pages {
		if pg.Calendar != nil || pg.Layout == "calendar" {
			t.Errorf("%s is a page of a calendar", pg.Path)
		}
	}
	if links := bodyOf[*texts.ProgrammeBody](t, content, "nn/program.html").Calendar; len(links) > 0 {
		t.Errorf("links to a calendar that is not there: %v", links)
	}
}
