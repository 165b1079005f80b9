package texts

import (
	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// Task is a group task of a session.
type Task struct {
	ID        string
	Number    int  // from 1
	Timed     bool // it is on the agenda: Start and Minutes are known
	Start     int
	Minutes   int
	Title     string
	Group     string    // how large the groups are; may be empty
	GroupLang i18n.Lang // as TextLang
	Questions []string
	Method    *page.Link // the tool that is its method; nil if there is none
	TextLang  i18n.Lang  // of the task's own text, if it is not that of the page
	StepsLang i18n.Lang  // of the steps and roles, the same way
	Steps     []TaskStep
	Roles     []programme.Role
	SameAs    int // the number of an earlier task with the same steps and roles; 0 if there is none
	Report    string
	Poll      *Poll // where the answers are collected on the screen; nil if there is none
}

// TaskStep is one step, with its length in this task.
type TaskStep struct {
	Number  int // from 1
	Name    string
	Text    string
	Minutes int // 0 when it has no fixed length
}

// tasks returns the group tasks of a session. A task with the same method as an earlier one
// refers to it and does not repeat the steps.
func tasks(t *Texts, text *programme.Document, from string) ([]Task, error) {
	var tasks []Task
	first := map[string]int{} // method -> number of the task that explains it
	for i, written := range text.Session.Tasks {
		task := Task{
			ID:        taskPrefix + written.ID,
			TextLang:  t.Foreign(text),
			Number:    i + 1,
			Title:     written.Title,
			Group:     written.Group,
			GroupLang: t.Foreign(text),
			Questions: written.Questions,
			Report:    written.Report,
		}
		var err error
		if task.Poll, err = poll(t, written.Poll); err != nil {
			return nil, err
		}
		for _, item := range text.Session.Agenda {
			if item.Task == written.ID {
				task.Timed, task.Start, task.Minutes = true, int(item.Start), item.Minutes
				break
			}
		}
		if tool := t.document(written.Method); tool != nil && tool.Tool != nil {
			link := t.DocumentLink(tool, func(address string) string { return page.Relative(from, address) })
			task.Method = &link
			task.StepsLang = t.Foreign(tool)
			if task.Group == "" {
				task.Group, task.GroupLang = tool.Tool.Group, task.StepsLang
			}
			task.Steps, task.Roles = steps(tool.Tool.Steps, written.Minutes), tool.Tool.Roles
			task.SameAs = first[written.Method]
			if task.SameAs == 0 {
				first[written.Method] = task.Number
			}
		}
		tasks = append(tasks, task)
	}
	return tasks, nil
}

// steps returns the steps of a tool. Lengths that are set for the task replace the tool's.
func steps(written []programme.Step, minutes []int) []TaskStep {
	var made []TaskStep
	for i, step := range written {
		length := step.Minutes
		if i < len(minutes) {
			length = minutes[i]
		}
		made = append(made, TaskStep{i + 1, step.Name, step.Text, length})
	}
	return made
}
