package problem

import (
	"regexp"
	"strings"
	"unicode"
)

// fewest is the smallest number of problems with one cause that make a group. Fewer are
// shown one by one, since their texts may differ in something worth reading, such as a
// misspelled word.
const fewest = 7

// shownPlaces is how many places a group names after the first.
const shownPlaces = 3

// Group is one or several problems with one cause.
type Group struct {
	First  Problem
	Others []Place // of the other problems, in order; empty if there are none
}

// Size returns the number of problems in the group.
func (g Group) Size() int { return 1 + len(g.Others) }

// Places returns the first few of the other places, as text.
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

// Grouped returns the problems as [List.Sorted] does, with seven or more that have one
// cause as one group in the place of the first. Those of [List.AdviseAll] are one group
// whatever their number.
//
// Two problems have one cause if they have the same rule and were added with the same
// format: the format is what the problem is, and its arguments are what differs from
// place to place. For a format without words of its own, such as "%s", the cause is the
// text without numbers and without what is in quotation marks.
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
	begun := map[cause]int{} // the index of the group of each cause
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

// varying matches what differs between texts with one cause: numbers, and what is in
// quotation marks, Norwegian and English ones too. It also matches the verbs of a format.
var (
	varying = regexp.MustCompile(`"[^"]*"|«[^»]*»|“[^”]*”|[0-9]+`)
	verb    = regexp.MustCompile(`%[-+# 0-9.\[\]]*[a-zA-Z]`)
)

// causeOf returns what all problems with one cause have in common.
func causeOf(format, text string) string {
	if strings.ContainsFunc(verb.ReplaceAllString(format, ""), unicode.IsLetter) {
		return format
	}
	return varying.ReplaceAllString(text, "…")
}
