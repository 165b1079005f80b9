package programme

import (
	"strings"

	"tifaktor/generator/markdown"
	"tifaktor/generator/problem"
)

func readSession(r *reader) {
	var keys sessionKeys
	r.decode(&keys, &keys.Common)
	s := &Session{
		Number: keys.Number.V, Label: keys.Label,
		Date: keys.Date.V.Time, Changed: keys.Changed.V.Time, Cancelled: keys.Cancelled.V,
		Where: keys.Where, Who: keys.Who, Bring: keys.Bring, Goals: keys.Goals, Groups: keys.Groups,
		Places: SessionPlaces{
			Number: keys.Number.Place, Date: keys.Date.Place, Changed: keys.Changed.Place,
			Cancelled: keys.Cancelled.Place, Worksheet: keys.Worksheet.Place, Evaluation: keys.Evaluation.Place,
		},
	}
	for _, written := range keys.Moved {
		if written.Known() {
			s.Moved, s.Places.Moved = append(s.Moved, written.V.Time), append(s.Places.Moved, written.Place)
		}
	}
	s.Start, s.Places.Start = r.clock("start", keys.Start)
	s.End, s.Places.End = r.clock("end", keys.End)
	if keys.Number.Known() && s.Number < 1 {
		r.problem(keys.Number.Place, "number must be 1 or more, not %d; the first session of the programme is 1", s.Number)
	}
	if keys.Common.Order == 0 {
		r.document.Order = s.Number
	}
	s.Agenda = r.agenda(keys.Agenda, s.Start)
	s.Tasks = r.tasks(keys.Tasks)
	for _, written := range keys.Material {
		r.refer(ForMaterial, written.Link)
		s.Material = append(s.Material, Material{
			Title: written.Title, Link: written.Link.V, Note: written.Note,
		})
	}
	s.Worksheet = r.referText(ForWorksheet, keys.Worksheet)
	s.Evaluation = r.referText(ForEvaluation, keys.Evaluation)
	r.document.Session = s
}

// agenda reads the items of the day and works out when each begins.
func (r *reader) agenda(written []itemKeys, start Clock) []Item {
	var items []Item
	for _, w := range written {
		item := Item{
			Start: start, Minutes: r.minutes(w.Minutes), What: w.What, How: w.How,
			Task: w.Task.V, TaskPlace: w.Task.Place, Part: w.Part.V, PartPlace: w.Part.Place,
			Notes: paragraphs(w.Notes), Place: w.Place,
		}
		if w.Form.Known() {
			item.Form = choose(r, "form", w.Form, Forms, Input)
		}
		items = append(items, item)
		start += Clock(item.Minutes)
	}
	return items
}

// paragraphs returns the paragraphs of a text, each as one line.
func paragraphs(written string) []string {
	var all []string
	for paragraph := range strings.SplitSeq(written, "\n\n") {
		if line := strings.Join(strings.Fields(paragraph), " "); line != "" {
			all = append(all, line)
		}
	}
	return all
}

func (r *reader) tasks(written []taskKeys) []Task {
	var tasks []Task
	first := map[string]problem.Place{}
	for _, w := range written {
		task := Task{
			ID: w.ID.V, Title: w.Title, Group: w.Group, Questions: w.Questions, Report: w.Report, Place: w.Place,
			Method: r.referText(ForMethod, w.Method), MethodPlace: w.Method.Place,
			Poll: r.poll(w.Poll),
		}
		for _, minutes := range w.Minutes {
			if task.MinutesPlace.Line == 0 {
				task.MinutesPlace = minutes.Place
			}
			task.Minutes = append(task.Minutes, r.minutes(minutes))
		}
		before, taken := first[task.ID]
		switch {
		case !w.ID.Known():
		case markdown.ID(task.ID) != task.ID:
			r.problem(w.ID.Place, "the id %q becomes part of an address; write it with a-z, 0-9 and hyphens: %s", task.ID, markdown.ID(task.ID))
		case taken:
			r.problem(w.ID.Place, "the id %q is already taken at line %d; give each task its own", task.ID, before.Line)
		}
		first[task.ID] = w.ID.Place
		tasks = append(tasks, task)
	}
	return tasks
}
