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

// Timeline is the plan of the programme: a drawing, and the same in words. There is
// no drawing before every phase has its days.
type Timeline struct {
	Picture template.HTML
	Stages  []Stage
}

// Stage is phases in a row that belong to the same part of the process. Name is
// empty where the author gave none.
type Stage struct {
	Name   string
	Phases []Phase
}

// Phase is one stretch of the plan, with its ISO weeks: 7-9, or one week when
// First and Last are the same.
type Phase struct {
	Number      int       // in the order of the plan, from 1
	From, To    time.Time // zero while they are not decided
	When        string    // "27. mars–23. juni 2023"; empty without days
	First, Last int       // ISO 8601 weeks; 0 without days
	Title       string
	Lang        i18n.Lang // as for every text: set when another than that of the page
	Text        string
	Href        string
	Sessions    []SessionLink // held in it
}

// phases gives the stretches of the plan as seen from a page. A session belongs
// to the phase it is in that began last; without days, to the one that leads to it.
func phases(p *Texts, text *programme.Document, from string) []Phase {
	var phases []Phase
	for i, written := range text.Programme.Phases {
		phase := Phase{
			Number: i + 1, From: written.From, To: written.To,
			Title: written.Title, Lang: p.Foreign(text), Text: written.Text,
		}
		if !written.From.IsZero() {
			phase.When = period(p, written.From, written.To)
			_, phase.First = written.From.ISOWeek()
			_, phase.Last = written.To.ISOWeek()
		}
		if written.Link != "" {
			phase.Href = p.resolve(text, from, written.Link)
		}
		phases = append(phases, phase)
	}
	for _, session := range p.SessionLinks(from) {
		for i := len(phases) - 1; i >= 0; i-- {
			if phase := &phases[i]; phase.holds(session) {
				phase.Sessions = append(phase.Sessions, session)
				break
			}
		}
	}
	return phases
}

// holds reports whether a session is held in the phase.
func (phase *Phase) holds(session SessionLink) bool {
	if phase.From.IsZero() || session.Date.IsZero() {
		return phase.Href == session.Href
	}
	return !session.Date.Before(phase.From) && !session.Date.After(phase.To)
}

// timeline gives the plan as seen from a page; nil when it has no phases.
func timeline(p *Texts, text *programme.Document, from string) *Timeline {
	phases := phases(p, text, from)
	if len(phases) == 0 {
		return nil
	}
	made := &Timeline{}
	var before programme.Stage
	for i, phase := range phases {
		stage := text.Programme.Phases[i].Stage
		if i == 0 || stage != before {
			made.Stages = append(made.Stages, Stage{Name: stageName(p, stage)})
		}
		before = stage
		last := &made.Stages[len(made.Stages)-1]
		last.Phases = append(last.Phases, phase)
	}
	if !slices.ContainsFunc(phases, func(phase Phase) bool { return phase.From.IsZero() }) {
		made.Picture = drawTimeline(p, made.Stages, p.SessionLinks(from))
	}
	return made
}

// stageName is what a stage is called; "" for no stage.
func stageName(p *Texts, stage programme.Stage) string {
	if stage == "" {
		return ""
	}
	return p.Printer.Text("programme.stage_" + string(stage))
}

// drawTimeline draws what the list says. A session that is cancelled, or has no day
// yet, is left out.
func drawTimeline(p *Texts, stages []Stage, sessions []SessionLink) template.HTML {
	drawn := chart.Timeline{Month: func(month time.Month) string { return shortMonth(p, month) }}
	var said []string
	for _, stage := range stages {
		whole := chart.Stretch{From: stage.Phases[0].From, To: stage.Phases[0].To, Name: stage.Name}
		for _, phase := range stage.Phases {
			drawn.Phases = append(drawn.Phases, chart.Stretch{From: phase.From, To: phase.To, Name: strconv.Itoa(phase.Number)})
			if phase.To.After(whole.To) {
				whole.To = phase.To
			}
			if stage.Name == "" {
				said = append(said, phrase(p, phase.Title, phase.When))
			}
		}
		if stage.Name != "" {
			drawn.Stages = append(drawn.Stages, whole)
			said = append(said, phrase(p, stage.Name, period(p, whole.From, whole.To)))
		}
	}
	drawn.Label = p.Printer.Text("programme.drawing", "stages", p.Printer.List(said))
	said = nil
	for _, session := range sessions {
		if !session.Cancelled && !session.Date.IsZero() {
			drawn.Sessions = append(drawn.Sessions, chart.Stretch{From: session.Date, To: session.Date, Name: session.Name})
			said = append(said, phrase(p, session.Name, p.Printer.Date(session.Date)))
		}
	}
	if len(said) > 0 {
		drawn.Label += " " + p.Printer.Text("programme.drawnSessions", "sessions", p.Printer.List(said))
	}
	return drawn.Draw()
}

func phrase(p *Texts, name, when string) string {
	return p.Printer.Text("programme.drawn", "name", name, "when", when)
}

// shortMonth is the beginning of a month's name, for where there is little room.
func shortMonth(p *Texts, month time.Month) string {
	const letters = 3
	return string([]rune(p.Printer.Text("date.month" + strconv.Itoa(int(month))))[:letters])
}

// period writes days in a row: "6.–10. februar 2023", "27. mars–23. juni 2023".
func period(p *Texts, from, to time.Time) string {
	switch {
	case from.Equal(to):
		return p.Printer.Date(to)
	case from.Year() != to.Year():
		return p.Printer.Text("programme.days", "from", p.Printer.Date(from), "to", p.Printer.Date(to))
	case from.Month() != to.Month():
		return p.Printer.Text("programme.days", "from", p.Printer.DayMonth(from), "to", p.Printer.Date(to))
	}
	return p.Printer.Text("programme.daysInMonth", "from", from.Day(), "to", p.Printer.Date(to))
}
