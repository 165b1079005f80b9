package check

import (
	"slices"

	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
)

// toolFits checks that the method of a task is a tool with steps, and that the
// worksheet and the evaluation of a session are tools with a worksheet. The rule
// link-exists checks that the texts exist.
func toolFits(content Content, r report) {
	tool := func(d *programme.Document, docPath string) *programme.Document {
		return content.Programme.In(docPath, d.Lang, content.Site.Languages)
	}
	for _, d := range content.Programme.Documents {
		if d.Session == nil {
			continue
		}
		for _, task := range d.Session.Tasks {
			if to := tool(d, task.Method); to != nil && (to.Tool == nil || len(to.Tool.Steps) == 0) {
				r.problem(task.MethodPlace, "%s has no steps to work by%s", to.File, like(content.Programme, d, hasSteps))
			}
		}
		sheet := func(docPath string, at problem.Place) {
			if to := tool(d, docPath); to != nil && (to.Tool == nil || to.Tool.Worksheet == nil) {
				r.problem(at, "%s has no worksheet%s", to.File, like(content.Programme, d, hasWorksheet))
			}
		}
		sheet(d.Session.Worksheet, d.Session.Places.Worksheet)
		sheet(d.Session.Evaluation, d.Session.Places.Evaluation)
	}
}

func hasSteps(tool *programme.Tool) bool     { return len(tool.Steps) > 0 }
func hasWorksheet(tool *programme.Tool) bool { return tool.Worksheet != nil }

// like returns the tools that fit, as they would be written.
func like(p *programme.Programme, d *programme.Document, fits func(*programme.Tool) bool) string {
	var known []string
	for _, other := range p.Documents {
		if other.Tool != nil && fits(other.Tool) {
			known = append(known, relative(d, other.Path+".md"))
		}
	}
	return oneOf(slices.Compact(known))
}

// oneOf ends a sentence with the words that would do; there may be none.
func oneOf(words []string) string {
	if len(words) == 0 {
		return ""
	}
	text := "; write " + words[0]
	for i, word := range words[1:] {
		if i == len(words)-2 {
			text += " or " + word
		} else {
			text += ", " + word
		}
	}
	return text
}
