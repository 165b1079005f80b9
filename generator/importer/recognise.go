package importer

import (
	"tifaktor/generator/raw"
)

// recognise gives units that the site has already the ids that they have there: by
// their name, now or before, and by their parent where several share it.
func (g *register) recognise(site *Site) {
	for _, u := range g.units {
		var found []raw.Unit
		for _, known := range site.units() {
			if u.key == topKey && !known.Parent.Known() || isNamed(known, u.name) && u.key != topKey {
				found = append(found, known)
			}
		}
		if len(found) == 1 {
			u.id = found[0].ID.V
		}
		for _, known := range found {
			if parent := g.byKey[u.parent]; len(found) > 1 && parent != nil && parent.id == known.Parent.V {
				u.id = known.ID.V
			}
		}
	}
}
