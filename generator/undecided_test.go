package generator

import (
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/content"
)

// withoutDays is the sample site with the days of some of its sessions, or of all,
// not decided, and none of the phases' days.
func withoutDays(t *testing.T, sessions ...string) map[string][]byte {
	t.Helper()
	files := copied(t, content.Files)
	change := func(name, from, to string) {
		text := string(files[name].Data)
		changed := strings.ReplaceAll(text, from, to)
		if changed == text {
			t.Fatalf("%s has no %q", name, from)
		}
		files[name] = &fstest.MapFile{Data: []byte(changed)}
	}
	for _, ending := range []string{".md", ".nb.md"} {
		for _, session := range sessions {
			change("programme/samlingar/"+session+ending, "\ndate: ", "\n# date: ")
		}
		change("programme/program"+ending, "\n    from: ", "\n    # from: ")
		change("programme/program"+ending, "\n    to: ", "\n    # to: ")
	}
	return build(t, files)
}

func TestASessionWithoutADaySaysSoAndIsInNoCalendar(t *testing.T) {
	site := withoutDays(t, "samling-2")
	page := string(site["nn/samlingar/samling-2.html"])
	if !strings.Contains(page, "Dagen er ikkje fastsett, kl. 09.00–") || strings.Contains(page, ".ics") {
		t.Error("the page of the session does not say that its day is not set, or offers it to a calendar")
	}
	if site["nn/samlingar/samling-2.ics"] != nil || site["nn/samlingar/samling-1.ics"] == nil {
		t.Error("there is an event for the session without a day, or none for one that has it")
	}
	if events := strings.Count(string(site["nn/kalender.ics"]), "BEGIN:VEVENT"); events != 4 {
		t.Errorf("%d events in the calendar of all sessions, want 4", events)
	}
	_, last, found := strings.Cut(string(site["nn/kalender.html"]), "<h2>Dagen er ikkje fastsett</h2>")
	if !found || strings.Contains(last, "<section") || !strings.Contains(last, "samlingar/samling-2.html") {
		t.Error("what has no day is not at the end of the calendar")
	}
}

func TestAPlanWithoutDaysIsNotDrawnAndHasItsSessions(t *testing.T) {
	site := withoutDays(t, "oppstart", "opplaering", "analyse", "samling-1", "samling-2")
	programme := string(site["nn/program.html"])
	_, plan, _ := strings.Cut(programme, `id="part_timeline"`)
	plan, _, _ = strings.Cut(plan, "</section>")
	if strings.Contains(plan, `role="img"`) || strings.Contains(plan, "Veke") {
		t.Error("a plan without days is drawn, or has weeks")
	}
	if !strings.Contains(plan, `href="samlingar/analyse.html">Analyse: Frå tal til plan</a> <span class="small muted"><span class="muted">Dagen er ikkje fastsett`) {
		t.Error("a session without a day is not in the phase that leads to it")
	}
	if site["nn/kalender.html"] != nil || site["nn/kalender.ics"] != nil {
		t.Error("there is a calendar with nothing in it")
	}
	for name, data := range site {
		if strings.Contains(string(data), "0001-01-01") || strings.Contains(string(data), "kalender.html") {
			t.Errorf("%s has a day that nobody wrote, or leads to a calendar that is not there", name)
		}
	}
}
