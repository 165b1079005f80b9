package texts

import "tifaktor/generator/programme"

// mergeSlides returns the slides of an item of the agenda and of the part of the text that it
// names. If both have the same title, the first slide of the part is merged into the item.
// Breaks and tasks keep their own slides.
func mergeSlides(item, part []Slide) []Slide {
	if len(part) == 0 || item[0].Kind != ItemSlide || item[0].Title != part[0].Title {
		return append(item, part...)
	}
	first := item[0]
	first.Kind, first.Parts, first.Shows, first.Notes.HTML = PartSlide, part[0].Parts, part[0].Shows, part[0].Notes.HTML
	return append([]Slide{first}, part[1:]...)
}

// itemSlides returns the slides of an item of the agenda.
func (d *deck) itemSlides(item programme.Item) []Slide {
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
			return d.taskSlides(task, slide)
		}
	}
	return []Slide{slide}
}

// taskSlides returns the slide of a task. The first time a method is used, a slide on how to
// work comes before it.
func (d *deck) taskSlides(task *Task, item Slide) []Slide {
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

// clocksOf returns a clock for each step that has a length.
func clocksOf(steps []TaskStep) []Clock {
	var clocks []Clock
	for _, step := range steps {
		if step.Minutes > 0 {
			clocks = append(clocks, Clock{step.Name, step.Minutes})
		}
	}
	return clocks
}
