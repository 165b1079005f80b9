package check

import (
	"slices"
	"time"

	"tifaktor/generator/programme"
)

// sessionOrder checks that the sessions come in the order of their numbers,
// each number once. A cancelled one keeps its number, and may be on any day.
func sessionOrder(content Content, r report) {
	sessions := slices.DeleteFunc(sessions(content), func(d *programme.Document) bool {
		return d.Session.Places.Number.Line == 0
	})
	slices.SortStableFunc(sessions, func(a, b *programme.Document) int { return a.Session.Number - b.Session.Number })
	var held *programme.Document // the one before that is not cancelled
	for i, later := range sessions {
		if i > 0 && sessions[i-1].Session.Number == later.Session.Number {
			r.problem(later.Session.Places.Number, "number %d is already taken by %s; give each session its own",
				later.Session.Number, sessions[i-1].File)
		}
		if later.Session.Cancelled || later.Session.Places.Date.Line == 0 {
			continue
		}
		if held != nil {
			follows(held, later, r)
		}
		held = later
	}
}

// sessions returns each session in its first language; the rule translation-differs
// checks that the others say the same.
func sessions(content Content) []*programme.Document {
	var found []*programme.Document
	for _, docPath := range content.Programme.Paths() {
		if d := first(content, docPath); d != nil && d.Session != nil {
			found = append(found, d)
		}
	}
	return found
}

// first returns a text in the first of the site's languages that has it, or nil.
func first(content Content, docPath string) *programme.Document {
	return content.Programme.In(docPath, content.Site.Languages[0], content.Site.Languages)
}

// follows checks a session against the one before it.
func follows(before, after *programme.Document, r report) {
	a, b := before.Session, after.Session
	if a.Date.Equal(b.Date) && (a.Places.Start.Line == 0 || b.Places.Start.Line == 0) {
		return // which of them begins first is not known
	}
	if a.Number != b.Number && begins(b).Before(begins(a)) {
		r.problem(b.Places.Date, "session %d begins %s, before session %d, which begins %s (%s); change the dates or the numbers",
			b.Number, begins(b).Format(moment), a.Number, begins(a).Format(moment), before.File)
	}
}

// moment is how a day with a time is written in a problem.
const moment = time.DateOnly + " 15:04"

func begins(s *programme.Session) time.Time {
	return s.Date.Add(time.Duration(s.Start) * time.Minute)
}
