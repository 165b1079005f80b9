package results

import (
	"slices"
	"strings"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// history tells what happened to a unit from a round on, oldest first: when it
// was not the same group as before, and when it had another name. Of a unit
// without numbers in the newest round, empty tells what became of it.
func history(r *Results, unit, from int, to *links) []Note {
	word := r.Printer.Text
	var notes []Note
	for round := from; round <= r.latest; round++ {
		if text := breakText(r, round, unit); text != "" {
			notes = append(notes, Note{Tag: word("results.break"), Text: text, Links: related(r, round, unit, to)})
		}
		if text := renamedText(r, round, unit); text != "" {
			notes = append(notes, Note{Tag: word("results.renamed"), Text: text})
		}
	}
	return notes
}

// breakText tells why the unit is not the same group in a round as before; ""
// when it is, and when its page has no numbers from before or none from after.
// A unit that was split off has its numbers from before in another.
func breakText(r *Results, round, unit int) string {
	apart := r.splitOff(round, unit)
	before := apart || r.inAny(unit, 0, round)
	if round == 0 || !r.broken(round, unit) || !before || !r.inAny(unit, round, len(r.data.Rounds)) {
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
	if parts := partsOf(r, unit, round, round+1); len(parts) > 0 {
		sentences = append(sentences, partsText(r, parts, round))
	}
	if len(sentences) == 0 {
		sentences = append(sentences, word("results.breakText", "round", r.data.Rounds[round-1].ID))
	}
	return strings.Join(append(sentences, word("results.differentGroups")), " ")
}

// renamedText tells what a unit was called until a round; "" unless it got its
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

// inAny tells that a unit was in any of the rounds from..until-1.
func (n *numbers) inAny(unit, from, until int) bool {
	for round := from; round < until; round++ {
		if n.state(round, unit) != survey.Missing {
			return true
		}
	}
	return false
}

// splitOff tells that a unit stood for itself from a round on and not before.
func (n *numbers) splitOff(round, unit int) bool {
	return n.data.Units[unit].SplitFrom == n.data.Rounds[round].ID
}

// mergedInto names the units that became part of a unit in a round.
func mergedInto(r *Results, unit int, round string) []string {
	var merged []string
	for _, u := range r.merged[unit] {
		if r.data.Units[u].MergedFrom == round {
			merged = append(merged, r.names[u])
		}
	}
	return merged
}

// partsOf gives the units that were split off a unit in the rounds from..until-1.
func partsOf(r *Results, unit, from, until int) []int {
	var parts []int
	for _, u := range r.parts[unit] {
		for round := from; round < until; round++ {
			if r.splitOff(round, u) {
				parts = append(parts, u)
			}
		}
	}
	return parts
}

// becameOf gives the units that a unit without numbers was split into: those
// that were split off it after it last had any.
func becameOf(r *Results, unit int) []int {
	last := r.latest
	for last >= 0 && r.state(last, unit) == survey.Missing {
		last--
	}
	return partsOf(r, unit, last+1, len(r.data.Rounds))
}

// becameText says round by round what was split off a unit that has no numbers
// any more.
func becameText(r *Results, unit int) string {
	gone := becameOf(r, unit)
	var sentences []string
	for round := range r.data.Rounds {
		if parts := partsOf(r, unit, round, round+1); len(parts) > 0 && slices.Contains(gone, parts[0]) {
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

// related leads to where the numbers from before a split are, and to those of
// the parts.
func related(r *Results, round, unit int, to *links) []page.Link {
	units := partsOf(r, unit, round, round+1)
	if r.splitOff(round, unit) {
		units = append([]int{r.data.Units[unit].SplitOf}, units...)
	}
	return readOn(r, units, to)
}

// readOn leads to the pages of units.
func readOn(r *Results, units []int, to *links) []page.Link {
	var links []page.Link
	for _, u := range units {
		links = append(links, page.Link{Text: r.Printer.Text("results.readOn", "unit", r.names[u]), Href: to.units[u]})
	}
	return links
}
