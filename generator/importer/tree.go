package importer

import "tifaktor/generator/problem"

// checkParents notes parents that do not exist, and more than one top.
func (k *keeper) checkParents() {
	var known []string
	for _, u := range k.units {
		known = append(known, u.key)
	}
	var top *unit
	for _, u := range k.units {
		switch _, exists := k.byKey[u.parent]; {
		case u.parent != "" && !exists:
			k.problems.Add(u.place, rule, "%q belongs to %q, and there is no such unit%s", u.label(), u.parent, problem.Suggest(u.parent, known))
			u.parent = ""
		case u.parent == "" && top == nil:
			top = u
		case u.parent == "":
			k.problems.Add(u.place, rule, "both %q (at %s) and %q have no parent; only the whole organisation has none", top.label(), top.place, u.label())
		}
	}
}

// order puts every parent before its children. A group that no unit is left in,
// since all have moved, goes.
func (k *keeper) order() {
	children := map[string][]*unit{}
	for _, u := range k.units {
		children[u.parent] = append(children[u.parent], u)
	}
	var ordered []*unit
	var visit func(parent string)
	visit = func(parent string) {
		for _, u := range children[parent] {
			if u.group && len(children[u.key]) == 0 {
				continue
			}
			ordered = append(ordered, u)
			visit(u.key)
		}
	}
	visit("")
	if len(ordered) < len(k.units) {
		reached := map[*unit]bool{}
		for _, u := range ordered {
			reached[u] = true
		}
		for _, u := range k.units {
			if !reached[u] && !u.group {
				k.problems.Add(u.place, rule, "the parents of %q lead round in a circle; one of them must belong to the top", u.label())
			}
		}
	}
	k.units = ordered
}

// name gives every unit its id. A group gives way to an organisation of the same
// name.
func (k *keeper) name() {
	taken := ids{}
	for _, u := range k.units {
		if !u.group {
			u.id = taken.take(u.wanted, fallbackID(u))
		}
	}
	for _, u := range k.units {
		if u.group && taken[u.wanted] {
			u.wanted += "-group"
		}
		if u.group {
			u.id = taken.take(u.wanted, "group")
		}
	}
}
