package importer

import (
	"slices"

	"tifaktor/generator/problem"
)

// unit is a unit of all sources together.
type unit struct {
	key    string
	id     string
	name   string
	wanted string // the id, if it is free
	parent string // a key; "" for the top
	told   bool   // the source has parents at all, so none means the top
	group  bool   // it is only known as the group of other units
	place  problem.Place
	round  string // the newest round that has it
}

// topKey is the key of the whole organisation in wide sources, and groupKey
// begins the key of a group. The keys of units hold no control characters there.
const (
	topKey   = "\x00"
	groupKey = "\x01"
)

// keeper lays the units of all sources together. What a unit is called and where
// it belongs is what the newest source says.
type keeper struct {
	problems *problem.List
	twice    map[string]bool // names that one source has several times
	units    []*unit
	byKey    map[string]*unit
}

// layUnits gives the units in the order of the tree, the newest source's order
// among siblings.
func layUnits(newestFirst []delivery, organisation string, problems *problem.List) *keeper {
	k := &keeper{problems: problems, twice: namesTwice(newestFirst), byKey: map[string]*unit{}}
	if slices.ContainsFunc(newestFirst, func(d delivery) bool { return !d.tidy }) {
		k.add(unit{key: topKey, name: organisation, wanted: slug(organisation), told: true})
	}
	for _, d := range newestFirst {
		k.take(d)
	}
	k.checkParents()
	k.order()
	k.name()
	return k
}

// namesTwice finds names that stand several times in one wide source, such as
// Administration in every sector. Such units are known by their group as well.
func namesTwice(deliveries []delivery) map[string]bool {
	twice := map[string]bool{}
	for _, d := range deliveries {
		seen := map[string]bool{}
		for _, r := range d.rows {
			twice[normal(r.name)] = twice[normal(r.name)] || seen[normal(r.name)]
			seen[normal(r.name)] = true
		}
	}
	return twice
}

// keyOf gives what a unit is known by across the sources: the id in tidy ones,
// the name in wide ones, since codes change from year to year.
func (k *keeper) keyOf(d delivery, r row) string {
	switch {
	case d.tidy:
		return r.unit
	case k.twice[normal(r.name)]:
		return normal(r.parent) + "/" + normal(r.name)
	case normal(r.name) == "":
		return r.name
	}
	return normal(r.name)
}

func (k *keeper) take(d delivery) {
	lines := map[string]problem.Place{}
	for _, r := range d.whole[min(1, len(d.whole)):] {
		k.problems.Add(r.place, rule, "%q is a second row for all units, beside the one at %s; keep one of them", r.name, d.whole[0].place)
	}
	for _, r := range d.rows {
		key := k.keyOf(d, r)
		if first, taken := lines[key]; taken {
			k.problems.Add(r.place, rule, "%q is there already, at %s; keep one of the rows", r.name, first)
			continue
		}
		lines[key] = r.place
		u := unit{key: key, name: r.name, parent: r.parent, told: d.parents, place: r.place, round: d.round}
		if d.tidy {
			u.wanted = slug(r.unit)
		} else {
			u.parent = k.group(r)
			u.wanted = k.wantedID(r)
		}
		if before, seen := k.byKey[key]; seen {
			k.fill(before, u)
		} else {
			k.add(u)
		}
	}
}

// fill takes from an older source what the newer ones did not tell.
func (k *keeper) fill(newer *unit, older unit) {
	if newer.name == "" {
		newer.name = older.name
	}
	switch {
	case !newer.told:
		newer.parent, newer.told = older.parent, older.told
	case older.told && newer.parent != older.parent:
		k.problems.Advise(older.place, rule, "%q belonged somewhere else in %s than in %s; units.yaml has the newest place",
			newer.label(), older.round, newer.round)
	}
}

// label is what a unit is called in problems, and on the site where no source
// tells its name.
func (u *unit) label() string {
	if u.name == "" {
		return u.key
	}
	return u.name
}

// wantedID is made from the name, and from the group's too where several units
// share the name.
func (k *keeper) wantedID(r row) string {
	if k.twice[normal(r.name)] {
		return slug(r.parent + " " + r.name)
	}
	return slug(r.name)
}

// fallbackID is the id of a unit whose name has no letters to make one of.
func fallbackID(u *unit) string {
	if u.key == topKey {
		return "whole"
	}
	return "unit"
}

// group gives the key of the group that a row of a wide source belongs to. A
// group and an organisation of the same name are two units.
func (k *keeper) group(r row) string {
	if r.parent == "" {
		return topKey
	}
	key := groupKey + normal(r.parent)
	if _, seen := k.byKey[key]; !seen {
		k.add(unit{key: key, name: r.parent, wanted: slug(r.parent), parent: topKey, told: true, group: true, place: r.place})
	}
	return key
}

func (k *keeper) add(u unit) {
	k.byKey[u.key] = &u
	k.units = append(k.units, &u)
}
