package programme

import (
	"time"

	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// Timeline is the content of the page of the programme itself (kind: programme).
type Timeline struct {
	Phases []Phase // the plan week by week, in order of time
}

// Phase is one period of the plan.
type Phase struct {
	From, To   time.Time // days, from which the ISO weeks are worked out; zero while they are not decided
	Stage      Stage     // may be empty
	Title      string
	Text       string
	Link       string // a Markdown file, relative to the document; may be empty
	Place      problem.Place
	StagePlace problem.Place
}

// Stage is the part of the whole process that a phase belongs to, as written in
// front matter.
type Stage string

// The stages.
const (
	Preparation Stage = "preparation"
	Surveying   Stage = "survey"
	Analysis    Stage = "analysis"
	FollowUp    Stage = "follow-up"
	Development Stage = "development"
)

// Stages lists the stages in the order that they come in time.
var Stages = []Stage{Preparation, Surveying, Analysis, FollowUp, Development}

type timelineKeys struct {
	Common common      `yaml:",inline"`
	Phases []phaseKeys `yaml:"phases"`
}

type phaseKeys struct {
	Place problem.Place                 `yaml:",place"`
	From  yamlfile.Value[yamlfile.Date] `yaml:"from"`
	To    yamlfile.Value[yamlfile.Date] `yaml:"to"`
	Stage yamlfile.Value[string]        `yaml:"stage"`
	Title string                        `yaml:"title,required"`
	Text  string                        `yaml:"text"`
	Link  yamlfile.Value[string]        `yaml:"link"`
}

// readTimeline reads the page of the programme. A phase without "to" lasts one
// day; one without "from" has no days yet.
func readTimeline(r *reader) {
	var keys timelineKeys
	r.decode(&keys, &keys.Common)
	timeline := &Timeline{}
	for _, written := range keys.Phases {
		if !written.To.Known() || !written.From.Known() {
			written.To = written.From
		}
		if written.From.Known() && written.To.V.Before(written.From.V.Time) {
			r.problem(written.To.Place, "the phase ends %s, before it begins %s", written.To.V, written.From.V)
		}
		phase := Phase{
			From: written.From.V.Time, To: written.To.V.Time,
			Title: written.Title, Text: written.Text, Link: written.Link.V,
			Place: written.Place, StagePlace: written.Stage.Place,
		}
		if written.Stage.Known() {
			phase.Stage = choose(r, "stage", written.Stage, Stages, "")
		}
		r.refer(ForPhase, written.Link)
		timeline.Phases = append(timeline.Phases, phase)
	}
	r.document.Programme = timeline
}
