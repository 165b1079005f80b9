package check

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
	"tifaktor/generator/yamlfile"
)

// translations checks that a text says the same in every language where it is
// about facts: dates, times, figures, and how many steps, tasks and fields there
// are.
// The first of the site's languages that has the text counts as the original.
func translations(content Content, r report) {
	for _, d := range content.Programme.Documents {
		original := first(content, d.Path)
		if original == d {
			continue
		}
		t := translation{d, original, r}
		if d.Kind != original.Kind {
			t.problem(d.Place, "the text is of kind %s, but in %s of kind %s; write the same kind in both", d.Kind, original.File, original.Kind)
			continue
		}
		switch d.Kind {
		case programme.SessionKind:
			t.session(d.Session, original.Session)
		case programme.ToolKind:
			t.tool(d.Tool, original.Tool)
		case programme.ProgrammeKind:
			t.timeline(d.Programme, original.Programme)
		case programme.RoleKind:
			t.duties(d.Duties, original.Duties)
		case programme.GlossaryKind:
			t.glossary(d.Glossary, original.Glossary)
		}
		t.same(d.Place, "slides", d.Slides, original.Slides)
		t.figures(d.Figures, original.Figures)
	}
}

// translation compares a text with its original.
type translation struct {
	*programme.Document
	original *programme.Document
	report
}

// same notes a fact that differs. A place without line belongs to something
// that could not be read.
func (t translation) same(at problem.Place, what string, here, there any) {
	if at.Line > 0 && here != there {
		t.problem(at, "%s is %v, but %v in %s; write the same in both", what, here, there, t.original.File)
	}
}

// count notes lists of different lengths, and reports whether the lengths are the same.
func (t translation) count(what string, here, there int) bool {
	if here != there {
		t.problem(t.Place, "%s: %d here, but %d in %s; write as many in both", what, here, there, t.original.File)
	}
	return here == there
}

func (t translation) session(here, there *programme.Session) {
	t.same(here.Places.Number, "the number", here.Number, there.Number)
	t.same(cmp.Or(here.Places.Date, t.Place), "the date", days(here.Date), days(there.Date))
	t.event(here, there)
	t.same(here.Places.Start, "the start", clock(here.Start), clock(there.Start))
	t.same(here.Places.End, "the end", clock(here.End), clock(there.End))
	if t.count("items in the agenda", len(here.Agenda), len(there.Agenda)) {
		for i, item := range here.Agenda {
			t.same(item.Place, "the length in minutes", item.Minutes, there.Agenda[i].Minutes)
			t.same(item.Place, "the form", item.Form, there.Agenda[i].Form)
			t.same(item.Place, "the task", item.Task, there.Agenda[i].Task)
		}
	}
	if t.count("tasks", len(here.Tasks), len(there.Tasks)) {
		for i, task := range here.Tasks {
			t.same(task.Place, "the id", task.ID, there.Tasks[i].ID)
			t.same(task.MethodPlace, "the method", task.Method, there.Tasks[i].Method)
			t.same(task.MinutesPlace, "the length of the steps", fmt.Sprint(task.Minutes), fmt.Sprint(there.Tasks[i].Minutes))
			t.poll(task, there.Tasks[i])
		}
	}
	t.same(here.Places.Worksheet, "the worksheet", here.Worksheet, there.Worksheet)
	t.same(cmp.Or(here.Places.Evaluation, here.Places.Date), "the evaluation", orNone(here.Evaluation), orNone(there.Evaluation))
}

// poll compares where two versions of a task are answered.
func (t translation) poll(here, there programme.Task) {
	if (here.Poll == nil) != (there.Poll == nil) {
		t.problem(here.Place, "the task has %s, but in %s it has %s; write the same in both", polls(here), t.original.File, polls(there))
		return
	}
	if here.Poll == nil {
		return
	}
	a, b := here.Poll, there.Poll
	t.same(a.Places.Address, "the address of the poll", a.Address, b.Address)
	t.same(cmp.Or(a.Places.Code, a.Places.Poll), "the code of the poll", orNone(a.Code), orNone(b.Code))
	t.same(a.Places.Expires, "the last day of the poll", days(a.Expires), days(b.Expires))
}

func polls(task programme.Task) string {
	if task.Poll == nil {
		return "no poll"
	}
	return "a poll"
}

// orNone returns a word as a problem shows it.
func orNone(word string) string { return cmp.Or(word, "not written") }

// event compares what makes a session the same event in every language's calendar.
// What is not written here, but in the original, is reported at the date.
func (t translation) event(here, there *programme.Session) {
	moved := here.Places.Date
	if len(here.Places.Moved) > 0 {
		moved = here.Places.Moved[0]
	}
	t.same(moved, "moved", days(here.Moved...), days(there.Moved...))
	t.same(cmp.Or(here.Places.Changed, here.Places.Date), "changed", days(here.Changed), days(there.Changed))
	t.same(cmp.Or(here.Places.Cancelled, here.Places.Date), "cancelled", here.Cancelled, there.Cancelled)
}

// days returns days as a problem shows them.
func days(written ...time.Time) string {
	var texts []string
	for _, day := range written {
		if !day.IsZero() {
			texts = append(texts, day.Format(time.DateOnly))
		}
	}
	return cmp.Or(strings.Join(texts, ", "), "not written")
}

func (t translation) tool(here, there *programme.Tool) {
	if t.count("steps", len(here.Steps), len(there.Steps)) {
		for i, step := range here.Steps {
			t.same(t.Place, "the length of step "+step.Name+" in minutes", step.Minutes, there.Steps[i].Minutes)
		}
	}
	t.count("roles", len(here.Roles), len(there.Roles))
	t.count("models", one(here.Model != nil), one(there.Model != nil))
	t.worksheet(here.Worksheet, there.Worksheet)
}

func (t translation) duties(here, there *programme.Duties) {
	t.count("points before", len(here.Before), len(there.Before))
	t.count("points during", len(here.During), len(there.During))
	t.count("points after", len(here.After), len(there.After))
}

// one counts a part that a text has once at most.
func one(there bool) int {
	if there {
		return 1
	}
	return 0
}

func (t translation) timeline(here, there *programme.Timeline) {
	if !t.count("phases", len(here.Phases), len(there.Phases)) {
		return
	}
	for i, phase := range here.Phases {
		other := there.Phases[i]
		t.same(phase.Place, "the first day", days(phase.From), days(other.From))
		t.same(phase.Place, "the last day", days(phase.To), days(other.To))
		t.same(cmp.Or(phase.StagePlace, phase.Place), "the stage", stageOrNone(phase), stageOrNone(other))
	}
}

// stageOrNone returns the stage of a phase as a problem shows it.
func stageOrNone(phase programme.Phase) string { return cmp.Or(string(phase.Stage), "not written") }

// figures compares what the figures show. A reader of one language is to see the
// same results as a reader of another.
func (t translation) figures(here, there []programme.Figure) {
	if !t.count("figures", len(here), len(there)) {
		return
	}
	for i, figure := range here {
		other := there[i]
		t.same(figure.Place, "the kind of the figure", figure.Kind.V, other.Kind.V)
		t.same(figure.Place, "the unit of the figure", idsOrNone(figure.Units...), idsOrNone(other.Units...))
		t.same(figure.Place, "the factor of the figure", idsOrNone(figure.Factors...), idsOrNone(other.Factors...))
		t.same(figure.Place, "the round of the figure", idsOrNone(figure.Round), idsOrNone(other.Round))
	}
}

// idsOrNone returns ids as a problem shows them.
func idsOrNone(written ...yamlfile.Value[string]) string {
	var ids []string
	for _, id := range written {
		if id.Known() {
			ids = append(ids, id.V)
		}
	}
	return cmp.Or(strings.Join(ids, ", "), "not written")
}
