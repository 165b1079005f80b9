package texts

import "tifaktor/generator/programme"

// merged gives the slides of an item and of the part of the text that it names. A
// part of the same name begins with the item, so that no title is shown twice. A
// break and a task have slides of their own all the same.
func merged(item, part []Slide) []Slide {
	if len(part) == 0 || item[0].Kind != ItemSlide || item[0].Title != part[0].Title {
		return append(item, part...)
	}
	first := item[0]
	first.Kind, first.Parts, first.Shows, first.Notes.HTML = PartSlide, part[0].Parts, part[0].Shows, part[0].Notes.HTML
	return append([]Slide{first}, part[1:]...)
}

// item gives the slides of an item of the agenda.
func (d *deck) item(item programme.Item) []Slide {
	slide := Slide{
		Kind: ItemSlide, Title: item.What, Start: int(item.Start), Length: item.Minutes,
		How: item.How, Notes: SpeakerNotes{Lines: item.Notes},
	}
	switch item.Form {
	case programme.Break:
		slide.Kind, slide.Until = BreakSlide, int(item.Start)+item.Minutes
		slide.Clocks = []Clock{{item.What, item.Minutes}}
	case programme.Own, programme.Pair, programme.Group:
		if slide.How == "" {
			slide.Form = d.Printer.Text("session.form_" + string(item.Form))
		}
		slide.Clocks = []Clock{{item.What, item.Minutes}}
	}
	for i := range d.tasks {
		if task := &d.tasks[i]; item.Task != "" && task.ID == taskPrefix+item.Task {
			return d.task(task, slide)
		}
	}
	return []Slide{slide}
}

// task gives the slide of a task, and before it, the first time that its method is
// used, how to work.
func (d *deck) task(task *Task, item Slide) []Slide {
	slide := item
	slide.Kind, slide.Title, slide.Lines, slide.Task = TaskSlide, task.Title, task.Questions, task
	if len(task.Steps) == 0 {
		return []Slide{slide}
	}
	slide.Clocks = clocksOf(task.Steps)
	if d.used[task.Method.Text] {
		return []Slide{slide}
	}
	d.used[task.Method.Text] = true
	title := d.Printer.Text("deck.method", "name", task.Method.Text)
	return []Slide{{Kind: MethodSlide, Ours: true, Title: title, Task: task}, slide}
}

// clocksOf gives the steps that have a length.
func clocksOf(steps []TaskStep) []Clock {
	var clocks []Clock
	for _, step := range steps {
		if step.Minutes > 0 {
			clocks = append(clocks, Clock{step.Name, step.Minutes})
		}
	}
	return clocks
}
