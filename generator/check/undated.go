package check

import "tifaktor/generator/problem"

// undated notes sessions and phases whose days are not decided yet. The pages say so
// until they are.
func undated(content Content, r report) {
	var sessionPlaces, phasePlaces []problem.Place
	for _, d := range sessions(content) {
		if d.Session.Date.IsZero() && !d.Session.Cancelled {
			sessionPlaces = append(sessionPlaces, d.Place)
		}
	}
	for _, docPath := range content.Programme.Paths() {
		d := first(content, docPath)
		if d == nil || d.Programme == nil {
			continue
		}
		for _, phase := range d.Programme.Phases {
			if phase.From.IsZero() {
				phasePlaces = append(phasePlaces, phase.Place)
			}
		}
	}
	noDay(sessionPlaces, r, "session_undated")
	noDay(phasePlaces, r, "phase_undated")
}

// noDay adds one line of advice for all places, at the first of them.
func noDay(places []problem.Place, r report, key string) {
	if len(places) > 0 {
		r.advise(places[0], key, "n", len(places))
	}
}
