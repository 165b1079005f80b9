package results

import (
	"slices"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// GroupSection is how the groups of a unit answered in the newest round, if its people are also
// divided in a second way: leaders and staff, professions. Without anything to show there are
// no heads and no rows.
type GroupSection struct {
	Heading string
	Lead    string
	Caption string
	Groups  []GroupHead
	Rows    []GroupRow
	Limits  []string // what is not exact or not shown
}

// GroupHead is the head of a group's column.
type GroupHead struct {
	Name     string
	Answered string // "31 av 38 svarte"; may be empty
	Few      bool
}

// GroupRow is one factor in every group.
type GroupRow struct {
	Name  string // short, may hold soft hyphens
	Href  string
	Cells []GroupCell
}

// GroupCell is one mean. What is hidden is hatched.
type GroupCell struct {
	Hidden bool
	Value  Value
}

// groups makes the section of a unit's grouping. It returns nil if the unit has none, or if no
// group was in the newest round.
func groups(r *Results, unit int, to *links) *GroupSection {
	index, divided := r.groupings[unit]
	if !divided {
		return nil
	}
	grouping := r.data.Groupings[index]
	latest := make([]survey.GroupResult, len(grouping.Groups))
	for group := range latest {
		latest[group] = r.groupResult(r.latest, index, group)
	}
	shown := anyGroup(latest, survey.Shown)
	if !shown && !anyGroup(latest, survey.Hidden) {
		return nil
	}
	section := &GroupSection{Heading: r.Text(grouping.Name)}
	if !shown {
		section.Lead = hiddenGroups(r.wording, grouping, latest)
		return section
	}
	round := r.round(r.latest).ID
	section.Lead, section.Limits = groupLead(r.wording, round, latest), groupLimits(r.wording, latest)
	section.Caption = r.Printer.Text("groups.caption", "grouping", section.Heading, "round", round)
	for group, result := range latest {
		head := GroupHead{Name: r.Text(grouping.Groups[group].Name), Few: few(result.Response.Respondents)}
		if result.Response.Respondents > 0 {
			head.Answered = r.answered(result.Response)
		}
		section.Groups = append(section.Groups, head)
	}
	for factor := range r.factors {
		row := GroupRow{Name: r.factors[factor].short, Href: to.factors[factor]}
		for _, result := range latest {
			mean := result.Means[factor]
			row.Cells = append(row.Cells, GroupCell{mean.State == survey.Hidden, r.value(mean)})
		}
		section.Rows = append(section.Rows, row)
	}
	return section
}

// groupResult returns the results of a group with a mean for every factor: what may be shown of
// it, and nothing else, whatever the data hold.
func (n *numbers) groupResult(round, grouping, group int) survey.GroupResult {
	visible := survey.GroupResult{Means: make([]survey.Mean, len(n.data.Instrument.Factors))}
	all := n.data.Rounds[round].Groups
	if grouping >= len(all) || group >= len(all[grouping]) {
		return visible
	}
	visible.Response = visibleResponse(all[grouping][group].Response)
	for factor, mean := range all[grouping][group].Means {
		visible.Means[factor] = visibleMean(mean)
	}
	return visible
}

// anyGroup reports whether any mean of any group has that state.
func anyGroup(latest []survey.GroupResult, state survey.State) bool {
	return slices.ContainsFunc(latest, func(result survey.GroupResult) bool { return hasMean(result, state) })
}

func hasMean(result survey.GroupResult, state survey.State) bool {
	return slices.ContainsFunc(result.Means, func(mean survey.Mean) bool { return mean.State == state })
}

// groupLead says what the table shows, and how large a difference must be to mean anything.
func groupLead(w *wording, round string, latest []survey.GroupResult) string {
	lead := w.Printer.Text("groups.lead", "round", round)
	if smallest := smallestGroup(latest); smallest > 0 {
		threshold := survey.Notable(smallest, w.instrument.Scale)
		lead += " " + w.Printer.Text("groups.small", "distance", w.distance(threshold))
	}
	return lead
}

// groupLimits says which means are not shown or not exact.
func groupLimits(w *wording, latest []survey.GroupResult) []string {
	var limits []string
	if anyGroup(latest, survey.Hidden) {
		limits = append(limits, w.Printer.Text("results.hiddenFactors"))
	}
	coarse := func(mean survey.Mean) bool { return mean.State == survey.Shown && mean.Bound != survey.Exact }
	if slices.ContainsFunc(latest, func(g survey.GroupResult) bool { return slices.ContainsFunc(g.Means, coarse) }) {
		limits = append(limits, w.Printer.Text("results.coarseText"))
	}
	return limits
}

// smallestGroup returns the number of answers that decides how large a difference between
// groups must be: the lowest behind any shown mean. It is 0 if one is not known, or if there
// are no two groups to compare.
func smallestGroup(latest []survey.GroupResult) int {
	groups, smallest := 0, 0
	for _, result := range latest {
		if !hasMean(result, survey.Shown) {
			continue
		}
		groups++
		for _, mean := range result.Means {
			answers := result.Response.Respondents
			if mean.Answers > 0 {
				answers = mean.Answers
			}
			switch {
			case mean.State != survey.Shown:
			case answers == 0:
				return 0
			case smallest == 0 || answers < smallest:
				smallest = answers
			}
		}
	}
	if groups < 2 {
		return 0
	}
	return smallest
}

// hiddenGroups says that nothing may be shown, with the same words whatever the reason.
func hiddenGroups(w *wording, grouping survey.Grouping, latest []survey.GroupResult) string {
	var names []string
	for group, result := range latest {
		if hasMean(result, survey.Hidden) {
			names = append(names, page.InsideSentence(w.Text(grouping.Groups[group].Name)))
		}
	}
	return w.Printer.Text("groups.hidden", "groups", w.Printer.List(names))
}
