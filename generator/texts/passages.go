package texts

import (
	"strings"

	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// Anchors of the parts of pages that have no heading in the text itself, as the theme has them.
const (
	agendaAnchor    = "part_agenda"
	stepsAnchor     = "part_steps"
	worksheetAnchor = "part_worksheet"
	timelineAnchor  = "part_timeline"
)

// passages returns what the page of a text says, place by place, for the search: its lead, its
// body by heading, and what its kind has in the front matter.
func passages(text *programme.Document) []page.Passage {
	all := []page.Passage{{Text: text.Lead}}
	if text.Body != nil {
		for _, s := range text.Body.Stretches() {
			all = append(all, page.Passage{Anchor: s.ID, Heading: s.Heading, Text: s.Text})
		}
	}
	switch {
	case text.Session != nil:
		all = append(all, sessionPassages(text.Session)...)
	case text.Tool != nil:
		all = append(all, toolPassages(text.Tool)...)
	case text.Programme != nil:
		for _, phase := range text.Programme.Phases {
			all = append(all, page.Passage{Anchor: timelineAnchor, Heading: phase.Title, Text: phase.Text})
		}
	case text.Duties != nil:
		for _, duties := range [][]string{text.Duties.Before, text.Duties.During, text.Duties.After} {
			all = append(all, page.Passage{Text: lines(duties)})
		}
	}
	return all
}

func sessionPassages(session *programme.Session) []page.Passage {
	all := []page.Passage{{Text: lines(append([]string{session.Where, session.Who}, session.Goals...))}, {Text: lines(session.Bring)}}
	var agenda []string
	for _, item := range session.Agenda {
		agenda = append(agenda, item.What, item.How)
	}
	all = append(all, page.Passage{Anchor: agendaAnchor, Text: lines(agenda)})
	for _, task := range session.Tasks {
		all = append(all, page.Passage{Anchor: task.ID, Heading: task.Title, Text: lines(task.Questions)})
	}
	return all
}

func toolPassages(tool *programme.Tool) []page.Passage {
	var all []page.Passage
	for _, step := range tool.Steps {
		all = append(all, page.Passage{Anchor: stepsAnchor, Heading: step.Name, Text: step.Text})
	}
	for _, role := range tool.Roles {
		all = append(all, page.Passage{Anchor: stepsAnchor, Heading: role.Name, Text: role.Text})
	}
	if sheet := tool.Worksheet; sheet != nil {
		words := []string{sheet.Lead}
		for _, section := range sheet.Sections {
			words = append(words, section.Title)
			for _, field := range section.Fields {
				words = append(words, field.Label, field.Hint)
			}
		}
		all = append(all, page.Passage{Anchor: worksheetAnchor, Text: lines(words)})
	}
	return all
}

// lines puts each text that is not empty on a line of its own.
func lines(texts []string) string {
	var some []string
	for _, text := range texts {
		if text != "" {
			some = append(some, text)
		}
	}
	return strings.Join(some, "\n")
}
