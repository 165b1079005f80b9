package results

import (
	"strconv"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// mostInPart is of how many units a script of the explorer has the numbers.
const mostInPart = 250

// ExplorerName is a unit as the explorer lists it.
type ExplorerName struct {
	Named
	Depth   int    `json:"depth"`
	Without string `json:"without,omitempty"` // "hidden" or "missing" if it has no mean in any round
}

// ExplorerNumbers are the results of a unit. The means of a round are "hidden" or "missing" if
// all of them are. Otherwise there is a cell per factor: a mean in digits of the scale (43),
// "≥48" or "≤12" if only a bound is printed, "34..47" for a band, or "hidden" or "missing".
type ExplorerNumbers struct {
	Means  []any `json:"means"`            // per round
	Breaks []int `json:"breaks,omitempty"` // rounds in which it is another group than before
	Few    []int `json:"few,omitempty"`    // rounds in which few answered
}

// ExplorerUnit is a unit with its results.
type ExplorerUnit struct {
	ExplorerName
	ExplorerNumbers
}

// ExplorerPart is the results of some units, by their ids. Rounds and Factors say what the
// numbers are of, so that a page of an older site does not read them as others.
type ExplorerPart struct {
	Rounds  []string                   `json:"rounds"`
	Factors []Named                    `json:"factors"`
	Units   map[string]ExplorerNumbers `json:"units"`
}

// The words for means without a number.
const (
	hiddenWord  = "hidden"
	missingWord = "missing"
)

// explorerScripts returns the names of all units, the whole first and then in the order of the
// organisation, and their numbers in parts in the same order.
func explorerScripts(r *Results) []page.Script {
	scripts := []page.Script{{Path: r.Addresses.ExplorerUnits(), Values: func() any { return explorerNames(r) }}}
	for part := range explorerParts(r) {
		scripts = append(scripts, page.Script{
			Path:   r.Addresses.ExplorerNumbers(part + 1),
			Values: func() any { return explorerPart(r, part) },
		})
	}
	return scripts
}

// explorerParts returns how many parts the numbers are in.
func explorerParts(r *Results) int { return (len(r.data.Units) + mostInPart - 1) / mostInPart }

func explorerNames(r *Results) []ExplorerName {
	var names []ExplorerName
	for _, u := range r.inOrder(top, len(r.data.Units)) {
		names = append(names, explorerName(r, u, explorerNumbers(r, u)))
	}
	return names
}

func explorerPart(r *Results, part int) ExplorerPart {
	units := r.inOrder(top, len(r.data.Units))
	made := ExplorerPart{Rounds: r.roundIDs(), Factors: r.FactorNames(), Units: map[string]ExplorerNumbers{}}
	for _, u := range units[part*mostInPart : min((part+1)*mostInPart, len(units))] {
		made.Units[r.data.Units[u].ID] = explorerNumbers(r, u)
	}
	return made
}

// explorerName returns a unit as it is listed, given its numbers.
func explorerName(r *Results, u int, of ExplorerNumbers) ExplorerName {
	name := ExplorerName{Named: Named{r.data.Units[u].ID, r.names[u]}, Depth: r.data.Units[u].Depth, Without: missingWord}
	for _, means := range of.Means {
		switch means {
		case hiddenWord:
			name.Without = hiddenWord
		case missingWord:
		default:
			name.Without = ""
			return name
		}
	}
	return name
}

func explorerNumbers(r *Results, u int) ExplorerNumbers {
	var unit ExplorerNumbers
	for round := range r.data.Rounds {
		state := r.state(round, u)
		unit.Means = append(unit.Means, explorerMeans(r.numbers, round, u, state))
		if r.broken(round, u) {
			unit.Breaks = append(unit.Breaks, round)
		}
		if state == survey.Shown && few(r.response(round, u).Respondents) {
			unit.Few = append(unit.Few, round)
		}
	}
	return unit
}

// explorerMeans returns the means of a unit in a round, or one word if all of them are hidden
// or missing.
func explorerMeans(n *numbers, round, u int, state survey.State) any {
	switch state {
	case survey.Hidden:
		return hiddenWord
	case survey.Missing:
		return missingWord
	}
	cells := make([]any, len(n.data.Instrument.Factors))
	for f := range cells {
		cells[f] = explorerCell(n.cell(round, u, f))
	}
	return cells
}

func explorerCell(mean survey.Mean) any {
	switch {
	case mean.State == survey.Hidden && mean.Bound == survey.Between:
		return strconv.Itoa(mean.Digits) + ".." + strconv.Itoa(mean.Highest)
	case mean.State == survey.Hidden:
		return hiddenWord
	case mean.State == survey.Missing:
		return missingWord
	case mean.Bound == survey.AtLeast:
		return "≥" + strconv.Itoa(mean.Digits)
	case mean.Bound == survey.AtMost:
		return "≤" + strconv.Itoa(mean.Digits)
	}
	return mean.Digits
}
