package check

import (
	"fmt"

	"tifaktor/generator/programme"
)

// agendaFits checks that a session begins before it ends, and that its agenda
// fills the time between exactly.
func agendaFits(content Content, r report) {
	for _, d := range content.Programme.Documents {
		if d.Session != nil && d.Session.Places.Start.Line > 0 && d.Session.Places.End.Line > 0 {
			agenda(d.Session, r)
		}
	}
}

func agenda(s *programme.Session, r report) {
	finish := s.Finish()
	switch {
	case s.End <= s.Start:
		r.problem(s.Places.End, "the session ends %s, before it begins %s; write the end of the day after end:", clock(s.End), clock(s.Start))
	case len(s.Agenda) == 0:
	case finish > s.End:
		r.problem(s.Places.End, "the agenda lasts until %s, %s longer than the session, which ends %s; shorten an item or write end: %q",
			clock(finish), minutes(finish-s.End), clock(s.End), clock(finish))
	case finish < s.End:
		r.problem(s.Places.End, "the agenda lasts until %s, %s shorter than the session, which ends %s; lengthen an item or write end: %q",
			clock(finish), minutes(s.End-finish), clock(s.End), clock(finish))
	}
}

// clock writes a time of day as it is written in front matter.
func clock(c programme.Clock) string { return fmt.Sprintf("%02d:%02d", c/60, c%60) }

func minutes(c programme.Clock) string {
	if c == 1 {
		return "1 minute"
	}
	return fmt.Sprintf("%d minutes", c)
}
