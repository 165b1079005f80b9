package check

import (
	"time"

	"tifaktor/generator/i18n"
	"tifaktor/generator/programme"
)

// phases checks that the site has one programme at most, and that its phases
// come in the order of time.
func phases(content Content, r report) {
	taken := map[i18n.Lang]*programme.Document{}
	for _, d := range content.Programme.Documents {
		if d.Programme == nil {
			continue
		}
		if before := taken[d.Lang]; before != nil {
			r.problem(d.Place, "%s is already the page of the programme; write kind: page here, or there", before.File)
			continue
		}
		taken[d.Lang] = d
		for i, phase := range d.Programme.Phases {
			if i > 0 && phase.From.Before(d.Programme.Phases[i-1].From) {
				r.problem(phase.Place, "the phase begins %s, before the one above it, %s; write phases in the order of time",
					phase.From.Format(time.DateOnly), d.Programme.Phases[i-1].From.Format(time.DateOnly))
			}
		}
	}
}
