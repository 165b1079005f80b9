package check

import (
	"time"

	"tifaktor/generator/programme"
)

// sessionMoved checks the days that sessions were moved from: each once, in the
// order of time, and none of them the day that the session is on now. Calendars
// know by their number that an event is newer, so a day too many or too
// few matters.
func sessionMoved(content Content, r report) {
	for _, d := range sessions(content) {
		formerDays(d.Session, r)
	}
}

func formerDays(s *programme.Session, r report) {
	for i, day := range s.Moved {
		written, at := day.Format(time.DateOnly), s.Places.Moved[i]
		switch {
		case day.Equal(s.Date):
			r.problem(at, "the session is on %s itself; write in moved only the days it was moved from", written)
		case i > 0 && day.Equal(s.Moved[i-1]):
			r.problem(at, "%s stands twice; write each day once", written)
		case i > 0 && day.Before(s.Moved[i-1]):
			r.problem(at, "%s comes after %s; write the days in the order of time, the earliest first", written, s.Moved[i-1].Format(time.DateOnly))
		}
	}
}
