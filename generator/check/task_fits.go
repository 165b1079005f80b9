package check

import (
	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
)

// taskFits checks that the agenda names tasks that exist, and that a task gives
// a length for each step of its method.
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
			if len(task.Minutes) == 0 || method == nil || method.Tool == nil {
				continue
			}
			if steps := len(method.Tool.Steps); steps != len(task.Minutes) {
				r.problem(task.MinutesPlace, "%s has %d steps, but minutes lists %d; write one length for each step, or leave minutes out to use the tool's own",
					method.File, steps, len(task.Minutes))
			}
		}
	}
}

func taskHint(s *programme.Session, written string) string {
	var known []string
	for _, task := range s.Tasks {
		known = append(known, task.ID)
	}
	if hint := problem.Suggest(written, known); hint != "" {
		return hint
	}
	return oneOf(known)
}
