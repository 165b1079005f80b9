package problem

import (
	"regexp"
	"strings"
	"unicode"
)

// fewest is how many problems with one cause make a group. Fewer are shown one
// by one: their texts may differ in what is worth reading, such as a word that is
// misspelled.
const fewest = 7

// shownPlaces is how many places of the others a group names.
const shownPlaces = 3

// Group is one or several problems with one cause.
type Group struct {
	First  Problem
	Others []Place // of the other problems, in order; none for a problem by itself
}

// Size is the number of problems in the group.
func (g Group) Size() int { return 1 + len(g.Others) }

// Places names the first places of the others.
func (g Group) Places() string {
	var places []string
	for _, place := range g.Others[:min(shownPlaces, len(g.Others))] {
		places = append(places, place.String())
	}
	if len(g.Others) > shownPlaces {
		places = append(places, "...")
	}
	return strings.Join(places, ", ")
}

// Grouped gives the problems as [List.Sorted] does, with seven or more that have one
// cause as one group where the first of them is, and those of [List.AdviseAll]
// likewise whatever their number.
//
// Two problems have one cause when they have the same rule and were added with the
// same format: the format is what the problem is, and its arguments are what
// differs from place to place. A format without words of its own, such as "%s",
// says nothing of that; then the text without numbers, and without what is written in
// quotation marks, is the cause.
func (l *List) Grouped() []Group {
	sorted := l.Sorted()
	type cause struct {
		rule, text string
		advice     bool
	}
	of := func(p Problem) cause { return cause{p.Rule, p.cause, p.Advice} }
	size := map[cause]int{}
	for _, p := range sorted {
		size[of(p)]++
	}
	var groups []Group
	begun := map[cause]int{} // the index of the group that the cause has
	for _, p := range sorted {
		if size[of(p)] < fewest && !p.together {
			groups = append(groups, Group{First: p})
			continue
		}
		if i, ok := begun[of(p)]; ok {
			groups[i].Others = append(groups[i].Others, p.Place)
			continue
		}
		begun[of(p)] = len(groups)
		groups = append(groups, Group{First: p})
	}
	return groups
}

// varying is what differs between texts with one cause: numbers, and what is
// written in quotation marks, of Norwegian and English too. A verb of a format is no
// word either.
var (
	varying = regexp.MustCompile(`"[^"]*"|«[^»]*»|“[^”]*”|[0-9]+`)
	verb    = regexp.MustCompile(`%[-+# 0-9.\[\]]*[a-zA-Z]`)
)

// causeOf gives what all problems with one cause have in common.
func causeOf(format, text string) string {
	if strings.ContainsFunc(verb.ReplaceAllString(format, ""), unicode.IsLetter) {
		return format
	}
	return varying.ReplaceAllString(text, "…")
}
