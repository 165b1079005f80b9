package check

import (
	"tifaktor/generator/i18n"
	"tifaktor/generator/sums"
)

// sumOfSisters reports a unit that its numbers allow to be the whole of units
// beside it. A whole beside its parts is protected as if it were other people, and
// a part that is hidden could be computed from it. The publisher says which it is.
func sumOfSisters(content Content, r report) {
	eachRound(content, r, func(s sisters) []whole {
		var found []whole
		for _, parent := range s.order {
			found = append(found, s.wholes(parent)...)
		}
		return found
	})
}

// eachRound reports what is found in the rounds that have numbers of answers. Each unit is
// reported once, for the newest round in which its numbers fit. The text has no number of answers,
// since logs are read by others than those who may see the results.
func eachRound(content Content, r report, find func(sisters) []whole) {
	results := content.Results
	if results == nil {
		return
	}
	t := newTree(results.Units)
	reported := make([]bool, len(t.units))
	for i := len(results.Rounds) - 1; i >= 0; i-- {
		round := &results.Rounds[i]
		if round.Protected.Known() {
			continue // there are no numbers of answers
		}
		group := content.Site.SmallestGroup
		if round.Group.Known() {
			group = round.Group.V
		}
		s := sisters{tree: t, measured: newMeasured(t, results.Instrument, round, group), round: round.ID.V}
		for _, w := range find(s) {
			if !reported[w.unit] {
				reported[w.unit] = true
				s.report(w, r)
			}
		}
	}
}

// sisters finds wholes among the units that have one parent.
type sisters struct {
	*tree
	*measured
	round string
}

// whole is a unit that may be the whole of sisters.
type whole struct {
	unit  int
	parts []int // nil where its size alone says so
	exact bool
	away  bool // some of the parts lie below other units
}

// wholes looks among the units below a parent.
func (s sisters) wholes(parent int) []whole {
	family := sums.Family{Scale: s.scale, Group: s.group, Tree: s.trust(parent)}
	var units []int
	for _, unit := range s.children[parent] {
		if s.people[unit] != nil {
			family.Rows = append(family.Rows, s.named(unit))
			units = append(units, unit)
		}
	}
	if top := family.Top(); top >= 0 && s.isList(parent) {
		return []whole{{unit: units[top]}}
	}
	var found []whole
	for _, w := range family.Wholes() {
		found = append(found, whole{unit: units[w.Row], parts: picked(units, w.Parts), exact: w.Exact})
	}
	return found
}

// named returns what is known of the people of a unit, with its name.
func (s sisters) named(unit int) sums.Row {
	row := *s.people[unit]
	row.Name, _ = s.units[unit].Name.In(i18n.Any, i18n.Languages())
	row.OnlyPart = s.units[unit].NotSum || !s.counted(unit)
	return row
}

// picked returns the units at some indexes.
func picked(units, at []int) []int {
	var picked []int
	for _, i := range at {
		picked = append(picked, units[i])
	}
	return picked
}

// isList reports whether all units lie right below a top without a number of
// answers: units that nobody has laid in a tree.
func (s sisters) isList(top int) bool {
	return !s.counted(top) && len(s.children[top]) == len(s.units)-1
}

// trust returns how much is known of the tree below a parent. The file says that its
// units lie side by side. The nearest unit above with a number of answers proves it if
// there is room for all of them in that number.
func (s sisters) trust(parent int) sums.Trust {
	for !s.counted(parent) {
		if parent = s.parents[parent]; parent == noUnit {
			return sums.Said
		}
	}
	least := 0
	for _, child := range s.children[parent] {
		if people := s.people[child]; people != nil {
			least += people.Least
		}
	}
	if least <= s.people[parent].Least {
		return sums.Proved
	}
	return sums.Said
}

// report notes a unit that may be the whole of others.
func (s sisters) report(w whole, r report) {
	unit := s.units[w.unit].ID
	if w.parts == nil {
		r.must(unit.Place, "whole_large", "unit", unit.V, "round", s.round)
		return
	}
	key := "whole_exact"
	switch {
	case w.away:
		key = "whole_away"
	case !w.exact:
		key = "whole_nearly"
	}
	fits := r.words.Text("problem.no_means")
	if means := s.means(w.unit); means > 0 {
		fits = r.words.Text("problem.means_fit", "n", means)
	}
	r.must(unit.Place, key, "n", len(w.parts), "unit", unit.V, "parts", s.listed(w.parts, r.words), "round", s.round, "fits", fits)
}

// means returns how many means a unit has.
func (s sisters) means(unit int) int {
	means := 0
	for _, known := range s.people[unit].Known {
		if known {
			means++
		}
	}
	return means
}
