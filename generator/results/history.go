package results

import (
	"slices"
	"strings"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// history says what happened to a unit from a round on, oldest first: when it became another
// group, and when it changed its name. For a unit without numbers in the newest round, empty
// says what became of it.
func history(r *Results, unit, from int, to *links) []Note {
	word := r.Printer.Text
	var notes []Note
	for round := from; round <= r.latest; round++ {
		if text := breakText(r, round, unit); text != "" {
			notes = append(notes, Note{Tag: word("results.break"), Text: text, Links: linksAcrossSplit(r, round, unit, to)})
		}
		if text := renamedText(r, round, unit); text != "" {
			notes = append(notes, Note{Tag: word("results.renamed"), Text: text})
		}
	}
	return notes
}

// breakText says why the unit is another group in a round than before. It returns "" if it is
// the same, or if its page has no numbers from before or none from after. The numbers from
// before of a unit that was split off are in another unit.
func breakText(r *Results, round, unit int) string {
	apart := r.splitOff(round, unit)
	before := apart || r.inAnyRound(unit, 0, round)
	if round == 0 || !r.broken(round, unit) || !before || !r.inAnyRound(unit, round, len(r.data.Rounds)) {
		return ""
	}
	word, id := r.Printer.Text, r.data.Rounds[round].ID
	var sentences []string
	if apart {
		sentences = append(sentences, word("results.splitText", "unit", r.names[r.data.Units[unit].SplitOf], "round", id))
	}
	if merged := mergedInto(r, unit, id); len(merged) > 0 {
		sentences = append(sentences, word("results.mergedText", "units", r.Printer.List(merged), "round", id))
	}
	if parts := partsOf(r.numbers, unit, round, round+1); len(parts) > 0 {
		sentences = append(sentences, partsText(r, parts, round))
	}
	if len(sentences) == 0 {
		sentences = append(sentences, word("results.breakText", "round", r.data.Rounds[round-1].ID))
	}
	return strings.Join(append(sentences, word("results.differentGroups")), " ")
}

// renamedText says what a unit was called until a round, or returns "" if it did not get its
// present name then.
func renamedText(r *Results, round, unit int) string {
	u := r.data.Units[unit]
	switch former := r.Text(u.Formerly); {
	case u.RenamedFrom != r.data.Rounds[round].ID || former == r.names[unit]:
		return "" // in some languages the name may be as it was
	case round == 0:
		return r.Printer.Text("results.formerlyText", "name", former)
	default:
		return r.Printer.Text("results.renamedText", "name", former, "round", r.data.Rounds[round-1].ID)
	}
}

// inAnyRound reports whether a unit was in any of the rounds from..until-1.
func (n *numbers) inAnyRound(unit, from, until int) bool {
	for round := from; round < until; round++ {
		if n.state(round, unit) != survey.Missing {
			return true
		}
	}
	return false
}

// splitOff reports whether a unit was split off another in a round.
func (n *numbers) splitOff(round, unit int) bool {
	return n.data.Units[unit].SplitFrom == n.data.Rounds[round].ID
}

// mergedInto returns the names of the units that became part of a unit in a round.
func mergedInto(r *Results, unit int, round string) []string {
	var merged []string
	for _, u := range r.merged[unit] {
		if r.data.Units[u].MergedFrom == round {
			merged = append(merged, r.names[u])
		}
	}
	return merged
}

// partsOf returns the units that were split off a unit in the rounds from..until-1.
func partsOf(n *numbers, unit, from, until int) []int {
	var parts []int
	for _, u := range n.parts[unit] {
		for round := from; round < until; round++ {
			if n.splitOff(round, u) {
				parts = append(parts, u)
			}
		}
	}
	return parts
}

// successors returns the units that a unit without numbers was split into: those that were
// split off it after it last had numbers.
func successors(n *numbers, unit int) []int {
	last := n.latest
	for last >= 0 && n.state(last, unit) == survey.Missing {
		last--
	}
	return partsOf(n, unit, last+1, len(n.data.Rounds))
}

// successorsText says in which rounds a unit that has no numbers any more was split.
func successorsText(r *Results, unit int) string {
	gone := successors(r.numbers, unit)
	var sentences []string
	for round := range r.data.Rounds {
		if parts := partsOf(r.numbers, unit, round, round+1); len(parts) > 0 && slices.Contains(gone, parts[0]) {
			sentences = append(sentences, partsText(r, parts, round))
		}
	}
	return strings.Join(sentences, " ")
}

// partsText says that units were split off another in a round.
func partsText(r *Results, parts []int, round int) string {
	return r.Printer.Text("results.partsText", "n", len(parts), "units", namesOf(r, parts), "round", r.data.Rounds[round].ID)
}

func namesOf(r *Results, units []int) string {
	var names []string
	for _, u := range units {
		names = append(names, r.names[u])
	}
	return r.Printer.List(names)
}

// linksAcrossSplit links to the unit that has the numbers from before a split, and to the
// parts.
func linksAcrossSplit(r *Results, round, unit int, to *links) []page.Link {
	units := partsOf(r.numbers, unit, round, round+1)
	if r.splitOff(round, unit) {
		units = append([]int{r.data.Units[unit].SplitOf}, units...)
	}
	return linksTo(r, units, to)
}

// linksTo links to the pages of units.
func linksTo(r *Results, units []int, to *links) []page.Link {
	var links []page.Link
	for _, u := range units {
		links = append(links, page.Link{Text: r.Printer.Text("results.readOn", "unit", r.names[u]), Href: to.units[u]})
	}
	return links
}
