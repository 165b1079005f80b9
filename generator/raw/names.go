package raw

import (
	"slices"

	"tifaktor/generator/i18n"
)

// Names returns the present and former names of units and groups in all languages, by id.
func (r *Results) Names() map[string][]string {
	names := map[string][]string{}
	add := func(id string, texts ...i18n.Text) {
		for _, text := range texts {
			for _, name := range text {
				names[id] = append(names[id], name)
			}
		}
		slices.Sort(names[id]) // a map has no order
		names[id] = slices.Compact(names[id])
	}
	for _, u := range r.Units {
		add(u.ID.V, u.Name, u.Formerly)
	}
	for _, grouping := range r.Groupings {
		for _, group := range grouping.Groups {
			add(group.ID.V, group.Name)
		}
	}
	return names
}
