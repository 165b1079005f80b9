package texts

import (
	"html/template"
	"slices"
	"strconv"
	"time"

	"tifaktor/generator/chart"
	"tifaktor/generator/i18n"
	"tifaktor/generator/programme"
)

// Timeline is the plan of the programme: a drawing, and the same in words. There is no drawing
// until every phase has its days.
type Timeline struct {
	Picture template.HTML
	Stages  []Stage
}

// Stage is consecutive phases of the same part of the process. Its name is empty if the author
// gave none.
type Stage struct {
	Name   string
	Phases []Phase
}

// Phase is one part of the plan, with its ISO weeks: 7-9, or a single week if First and Last
// are the same.
type Phase struct {
	Number      int       // in the order of the plan, from 1
	From, To    time.Time // zero while they are not decided
	When        string    // "27. mars–23. juni 2023"; empty without days
	First, Last int       // ISO 8601 weeks; 0 without days
	Title       string
	Lang        i18n.Lang // as for every text: set if another than that of the page
	Text        string
	Href        string
	Sessions    []SessionLink // held in it
}

// phases returns the phases of the plan as seen from a page. A session belongs to the last
// phase that its day is in. Without days, it belongs to the phase that links to it.
func phases(t *Texts, text *programme.Document, from string) []Phase {
	var phases []Phase
	for i, written := range text.Programme.Phases {
		phase := Phase{
			Number: i + 1, From: written.From, To: written.To,
			Title: written.Title, Lang: t.Foreign(text), Text: written.Text,
		}
		if !written.From.IsZero() {
			phase.When = period(t, written.From, written.To)
			_, phase.First = written.From.ISOWeek()
			_, phase.Last = written.To.ISOWeek()
		}
		if written.Link != "" {
			phase.Href = t.resolve(text, from, written.Link)
		}
		phases = append(phases, phase)
	}
	for _, session := range t.SessionLinks(from) {
		for i := len(phases) - 1; i >= 0; i-- {
			if phase := &phases[i]; phase.holds(session) {
				phase.Sessions = append(phase.Sessions, session)
				break
			}
		}
	}
	return phases
}

// holds reports whether a session belongs to the phase.
func (phase *Phase) holds(session SessionLink) bool {
	if phase.From.IsZero() || session.Date.IsZero() {
		return phase.Href == session.Href
	}
	return !session.Date.Before(phase.From) && !session.Date.After(phase.To)
}

// timeline returns the plan as seen from a page, or nil if it has no phases.
func timeline(t *Texts, text *programme.Document, from string) *Timeline {
	phases := phases(t, text, from)
	if len(phases) == 0 {
		return nil
	}
	made := &Timeline{}
	var before programme.Stage
	for i, phase := range phases {
		stage := text.Programme.Phases[i].Stage
		if i == 0 || stage != before {
			made.Stages = append(made.Stages, Stage{Name: stageName(t, stage)})
		}
		before = stage
		last := &made.Stages[len(made.Stages)-1]
		last.Phases = append(last.Phases, phase)
	}
	if !slices.ContainsFunc(phases, func(phase Phase) bool { return phase.From.IsZero() }) {
		made.Picture = drawTimeline(t, made.Stages, t.SessionLinks(from))
	}
	return made
}

// stageName returns the name of a stage, or "" for none.
func stageName(t *Texts, stage programme.Stage) string {
	if stage == "" {
		return ""
	}
	return t.Printer.Text("programme.stage_" + string(stage))
}

// drawTimeline draws the phases and sessions of the list, without sessions that are cancelled
// or have no day yet.
func drawTimeline(t *Texts, stages []Stage, sessions []SessionLink) template.HTML {
	drawn := chart.Timeline{Month: func(month time.Month) string { return shortMonth(t, month) }}
	var said []string
	for _, stage := range stages {
		whole := chart.Stretch{From: stage.Phases[0].From, To: stage.Phases[0].To, Name: stage.Name}
		for _, phase := range stage.Phases {
			drawn.Phases = append(drawn.Phases, chart.Stretch{From: phase.From, To: phase.To, Name: strconv.Itoa(phase.Number)})
			if phase.To.After(whole.To) {
				whole.To = phase.To
			}
			if stage.Name == "" {
				said = append(said, phrase(t, phase.Title, phase.When))
			}
		}
		if stage.Name != "" {
			drawn.Stages = append(drawn.Stages, whole)
			said = append(said, phrase(t, stage.Name, period(t, whole.From, whole.To)))
		}
	}
	drawn.Label = t.Printer.Text("programme.drawing", "stages", t.Printer.List(said))
	said = nil
	for _, session := range sessions {
		if !session.Cancelled && !session.Date.IsZero() {
			drawn.Sessions = append(drawn.Sessions, chart.Stretch{From: session.Date, To: session.Date, Name: session.Name})
			said = append(said, phrase(t, session.Name, t.Printer.Date(session.Date)))
		}
	}
	if len(said) > 0 {
		drawn.Label += " " + t.Printer.Text("programme.drawnSessions", "sessions", t.Printer.List(said))
	}
	return drawn.Draw()
}

func phrase(t *Texts, name, when string) string {
	return t.Printer.Text("programme.drawn", "name", name, "when", when)
}

// shortMonth returns the beginning of a month's name, for where there is little room.
func shortMonth(t *Texts, month time.Month) string {
	const letters = 3
	return string([]rune(t.Printer.Text("date.month" + strconv.Itoa(int(month))))[:letters])
}

// period writes the days from one to another: "6.–10. februar 2023", "27. mars–23. juni 2023".
func period(t *Texts, from, to time.Time) string {
	switch {
	case from.Equal(to):
		return t.Printer.Date(to)
	case from.Year() != to.Year():
		return t.Printer.Text("programme.days", "from", t.Printer.Date(from), "to", t.Printer.Date(to))
	case from.Month() != to.Month():
		return t.Printer.Text("programme.days", "from", t.Printer.DayMonth(from), "to", t.Printer.Date(to))
	}
	return t.Printer.Text("programme.daysInMonth", "from", from.Day(), "to", t.Printer.Date(to))
}
