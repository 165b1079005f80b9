package check

import (
	"cmp"
	"strings"

	"tifaktor/generator/problem"
)

// foundPlace checks that what people look for, as site.yaml says, leads to something: a text, a
// unit or a factor.
func foundPlace(content Content, r report) {
	if len(content.Site.Search) == 0 {
		return
	}
	known := places(content)
	there := map[string]bool{}
	for _, name := range known {
		there[name] = true
	}
	for _, found := range content.Site.Search {
		unread := content.Results == nil && !strings.Contains(found.To, "/") // it may be a unit, and there are no results yet
		if !there[found.To] && found.To != "" && !unread {
			r.problem(found.Place, "there is no text, unit or factor %q%s", found.To,
				cmp.Or(problem.Suggest(found.To, known), "; write the path of a text below programme/, such as om/anonymitet.md, or the id of a unit or a factor"))
		}
	}
}

// places lists the paths of all texts and the ids of all units and factors.
func places(content Content) []string {
	var all []string
	for _, text := range content.Programme.Documents {
		all = append(all, text.Path)
	}
	if content.Results == nil {
		return all
	}
	for _, unit := range content.Results.Units {
		all = append(all, unit.ID.V)
	}
	for _, factor := range content.Results.Instrument.Factors {
		all = append(all, factor.ID)
	}
	return all
}
