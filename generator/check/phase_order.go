package check

import (
	"slices"
	"strings"
	"time"

	"tifaktor/generator/i18n"
	"tifaktor/generator/programme"
)

// phases checks that the site has one programme at most, that its phases come in
// the order of time, and that their stages do.
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
		inOrder(d.Programme.Phases, r)
	}
}

// inOrder checks the phases of a programme against those above them. A phase
// without stage may be between any two.
func inOrder(written []programme.Phase, r report) {
	var latest programme.Phase
	var begun time.Time // when the last phase above that has its days begins
	for _, phase := range written {
		if !phase.From.IsZero() {
			if phase.From.Before(begun) {
				r.problem(phase.Place, "the phase begins %s, before the one above it, %s; write phases in the order of time",
					phase.From.Format(time.DateOnly), begun.Format(time.DateOnly))
			}
			begun = phase.From
		}
		if phase.Stage == "" {
			continue
		}
		if slices.Index(programme.Stages, phase.Stage) < slices.Index(programme.Stages, latest.Stage) {
			r.problem(phase.StagePlace, "the stage %s comes after %s, and belongs before it; the stages are, in order, %s",
				phase.Stage, latest.Stage, stageNames())
			continue
		}
		latest = phase
	}
}

func stageNames() string {
	var names []string
	for _, stage := range programme.Stages {
		names = append(names, string(stage))
	}
	return strings.Join(names, ", ")
}
