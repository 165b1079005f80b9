package check

import (
	"fmt"
	"slices"

	"tifaktor/generator/programme"
)

// agendaFits checks that a session begins before it ends, and that its agenda fills exactly
// the time between. It adds advice about a break that is longer than any meal.
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
	case len(s.Agenda) == 0 || slices.ContainsFunc(s.Agenda, func(item programme.Item) bool { return item.Minutes == 0 }):
		return // a length that could not be read is reported by itself; the times after it are not known
	case finish >= midnight:
		r.problem(s.Places.End, "the agenda lasts %s longer than the session, which ends %s, and past midnight; shorten an item", minutes(finish-s.End), clock(s.End))
	case finish > s.End:
		over := s.Agenda[slices.IndexFunc(s.Agenda, func(item programme.Item) bool { return item.Start+programme.Clock(item.Minutes) > s.End })]
		r.problem(s.Places.End, "the agenda lasts until %s, %s longer than the session, which ends %s; %q is from %s to %s: shorten an item or write end: %q",
			clock(finish), minutes(finish-s.End), clock(s.End), over.What, clock(over.Start), clock(over.Start+programme.Clock(over.Minutes)), clock(finish))
	case finish < s.End:
		r.problem(s.Places.End, "the agenda lasts until %s, %s shorter than the session, which ends %s; lengthen an item or write end: %q",
			clock(finish), minutes(s.End-finish), clock(s.End), clock(finish))
	}
	breaks(s, r)
}

// longestBreak is how long a break may be before it looks like a slip of the pen.
const longestBreak = 120

func breaks(s *programme.Session, r report) {
	for _, item := range s.Agenda {
		if item.Form == programme.Break && item.Minutes > longestBreak {
			r.advise(item.Place, "long_break", "from", clock(item.Start), "to", clock(item.Start+programme.Clock(item.Minutes)), "minutes", item.Minutes)
		}
	}
}

// midnight is the latest end of a session.
const midnight = programme.Clock(24 * 60)

// clock returns a time of day as it is written in front matter.
func clock(c programme.Clock) string { return fmt.Sprintf("%02d:%02d", c/60, c%60) }

func minutes(c programme.Clock) string {
	if c == 1 {
		return "1 minute"
	}
	return fmt.Sprintf("%d minutes", c)
}
