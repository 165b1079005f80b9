package generator

import (
	"bytes"
	"path"
	"strings"
	"testing"
	_ "time/tzdata" // for machines without a table of time zones

	"github.com/emersion/go-ical"
)

// eventsOf reads a file of a site with another library than the one that wrote it, and
// returns when each event starts, in UTC, by its UID.
func eventsOf(t *testing.T, name string, data []byte) map[string]string {
	t.Helper()
	calendar, err := ical.NewDecoder(bytes.NewReader(data)).Decode()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	if err := ical.NewEncoder(&bytes.Buffer{}).Encode(calendar); err != nil {
		t.Errorf("%s: %v", name, err)
	}
	starts := map[string]string{}
	for _, event := range calendar.Events() {
		uid, err := event.Props.Text(ical.PropUID)
		if err != nil || uid == "" || starts[uid] != "" {
			t.Errorf("%s: UID %q, %v", name, uid, err)
		}
		start, err := event.DateTimeStart(nil)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		starts[uid] = start.UTC().Format("2006-01-02 15:04")
	}
	return starts
}

func TestEverySessionIsTheSameEventInItsOwnFileAndInThatOfAll(t *testing.T) {
	want := map[string]string{
		"oppstart": "2023-01-26 11:00", "opplaering": "2023-02-10 08:00", "analyse": "2023-03-23 07:30",
		"samling-1": "2023-04-27 07:00", "samling-2": "2023-06-13 07:00",
	}
	files, found := sample(t), 0
	for _, name := range names(files) {
		if !strings.HasSuffix(name, ".ics") {
			continue
		}
		found++
		expected := want
		if session := strings.TrimSuffix(path.Base(name), ".ics"); path.Base(path.Dir(name)) == "samlingar" {
			expected = map[string]string{session: want[session]}
		}
		events := eventsOf(t, name, files[name])
		for session, start := range expected {
			if got := events["samlingar/"+session+"@tifaktor.seljord-kommune"]; got != start {
				t.Errorf("%s: %s starts %q, not %q", name, session, got, start)
			}
		}
		if len(events) != len(expected) {
			t.Errorf("%s has %d events, not %d", name, len(events), len(expected))
		}
	}
	if found != 3*(len(want)+1) {
		t.Errorf("%d files for calendars", found)
	}
}
