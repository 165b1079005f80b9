package check

import (
	"cmp"

	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
)

// taskFits checks that the agenda names tasks that exist, that a task gives a length
// for each step of its method, and that the steps do not last longer than the item.
func taskFits(content Content, r report) {
	for _, d := range content.Programme.Documents {
		if d.Session == nil {
			continue
		}
		for _, item := range d.Session.Agenda {
			if item.TaskPlace.Line > 0 && d.Session.Task(item.Task) == nil {
				r.problem(item.TaskPlace, "there is no task %q in this session%s", item.Task, taskHint(d.Session, item.Task))
			}
		}
		for _, task := range d.Session.Tasks {
			method := content.Programme.In(task.Method, d.Lang, content.Site.Languages)
			if method == nil || method.Tool == nil {
				continue
			}
			if steps := len(method.Tool.Steps); len(task.Minutes) > 0 && steps != len(task.Minutes) {
				r.problem(task.MinutesPlace, "%s has %d steps, but minutes lists %d; write one length for each step, or leave minutes out to use the tool's own",
					method.File, steps, len(task.Minutes))
				continue
			}
			for _, item := range d.Session.Agenda {
				if length := lengthOf(task, method.Tool); item.Task == task.ID && item.Minutes > 0 && length > item.Minutes {
					r.problem(cmp.Or(task.MinutesPlace, task.Place), "the steps of the task last %s, but the agenda gives it %s at %s; shorten them with minutes: one length for each step, or lengthen the item",
						minutes(programme.Clock(length)), minutes(programme.Clock(item.Minutes)), clock(item.Start))
				}
			}
		}
	}
}

// lengthOf returns how long the steps of a task last in all, in minutes.
func lengthOf(task programme.Task, method *programme.Tool) int {
	total := 0
	for i, step := range method.Steps {
		if len(task.Minutes) > 0 {
			total += task.Minutes[i]
		} else {
			total += step.Minutes
		}
	}
	return total
}

func taskHint(s *programme.Session, written string) string {
	var known []string
	for _, task := range s.Tasks {
		known = append(known, task.ID)
	}
	return cmp.Or(problem.Suggest(written, known), oneOf(known))
}
