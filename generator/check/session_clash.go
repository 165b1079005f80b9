package check

import (
	"slices"
	"time"

	"tifaktor/generator/programme"
)

// sessionClash checks that no two sessions are at the same time: leaders cannot be
// at both. The problem is at the one that begins later. The time of a cancelled session
// is free for another.
func sessionClash(content Content, r report) {
	timed := slices.DeleteFunc(sessions(content), func(d *programme.Document) bool {
		places := d.Session.Places
		return d.Session.Cancelled || places.Date.Line == 0 || places.Start.Line == 0 || places.End.Line == 0
	})
	slices.SortStableFunc(timed, func(a, b *programme.Document) int { return begins(a.Session).Compare(begins(b.Session)) })
	for i, later := range timed {
		for _, earlier := range timed[:i] {
			apart(earlier, later, r)
		}
	}
}

// apart checks that a session is over before one that begins later.
func apart(earlier, later *programme.Document, r report) {
	a, b := earlier.Session, later.Session
	if a.Date.Equal(b.Date) && b.Start < a.End && b.Start < b.End {
		r.problem(b.Places.Date, "the session is %s from %s to %s, and another is from %s to %s (%s:%d); move one of them, or write cancelled: true in the one that is not held",
			b.Date.Format(time.DateOnly), clock(b.Start), clock(b.End), clock(a.Start), clock(a.End), earlier.File, a.Places.Date.Line)
	}
}
