package check

import (
	"cmp"
	"slices"

	"tifaktor/generator/markdown"
	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
)

// agendaPart checks that an item of the agenda names a part of the text that has
// slides, and that no two items name the same one.
func agendaPart(content Content, r report) {
	for _, d := range content.Programme.Documents {
		if d.Session == nil || d.Body == nil {
			continue
		}
		first := map[string]problem.Place{}
		for _, item := range d.Session.Agenda {
			if item.PartPlace.Line == 0 {
				continue
			}
			part := slices.IndexFunc(d.Body.Headings, func(h markdown.Heading) bool { return h.Level == 2 && h.ID == item.Part })
			before, taken := first[item.Part]
			switch {
			case part < 0:
				r.problem(item.PartPlace, "the text has no part %q%s", item.Part, partHint(d, item.Part))
			case d.Body.Headings[part].PageOnly:
				r.problem(item.PartPlace, "the part %q has no slides, since its heading says {.page}; take one of them away", item.Part)
			case taken:
				r.problem(item.PartPlace, "the slides of the part %q come with the item at line %d already; name each part once", item.Part, before.Line)
			}
			first[item.Part] = item.PartPlace
		}
	}
}

func partHint(d *programme.Document, written string) string {
	var known []string
	for _, heading := range d.Body.Headings {
		if heading.Level == 2 && !heading.PageOnly {
			known = append(known, heading.ID)
		}
	}
	if len(known) == 0 {
		return "; write a heading with ## and an anchor, {#" + markdown.ID(written) + "}"
	}
	return cmp.Or(problem.Suggest(written, known), oneOf(known))
}
