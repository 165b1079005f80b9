package results

import (
	"slices"

	"tifaktor/generator/survey"
)

// numbers is what may be shown, and nothing else. It has no texts.
type numbers struct {
	data             *survey.Dataset
	latest, previous int           // rounds; previous is -1 if there is no earlier one
	merged           map[int][]int // the units that became part of a unit
	parts            map[int][]int // the units that were split off a unit
	groupings        map[int]int   // the grouping of a unit
}

func newNumbers(data *survey.Dataset) *numbers {
	n := &numbers{
		data: data, latest: len(data.Rounds) - 1, previous: len(data.Rounds) - 2,
		merged: map[int][]int{}, parts: map[int][]int{}, groupings: map[int]int{},
	}
	for u, unit := range data.Units {
		if unit.MergedFrom != "" {
			n.merged[unit.MergedInto] = append(n.merged[unit.MergedInto], u)
		}
		if unit.SplitFrom != "" {
			n.parts[unit.SplitOf] = append(n.parts[unit.SplitOf], u)
		}
	}
	for g, grouping := range data.Groupings {
		n.groupings[grouping.Of] = g
	}
	return n
}

// inRound returns the numbers as they were when a round was the newest.
func (n *numbers) inRound(id string) *numbers {
	then := *n
	for i := range n.data.Rounds {
		if n.data.Rounds[i].ID == id {
			then.latest, then.previous = i, i-1
		}
	}
	return &then
}

// allFactors returns the index of every factor.
func (n *numbers) allFactors() []int {
	all := make([]int, len(n.data.Instrument.Factors))
	for i := range all {
		all[i] = i
	}
	return all
}

func (n *numbers) isMunicipality() bool { return n.data.Units[top].Type == survey.Municipality }

// round returns a round, or nil if the index is -1.
func (n *numbers) round(index int) *survey.Round {
	if index < 0 {
		return nil
	}
	return &n.data.Rounds[index]
}

// cell returns the mean of a factor in a unit: what may be shown of it, and
// nothing else, whatever the data hold.
func (n *numbers) cell(round, unit, factor int) survey.Mean {
	if round < 0 || factor >= len(n.data.Rounds[round].Means[unit]) {
		return survey.Mean{}
	}
	return visibleMean(n.data.Rounds[round].Means[unit][factor])
}

func visibleMean(mean survey.Mean) survey.Mean {
	switch {
	case mean.State == survey.Shown:
		return mean
	case mean.State == survey.Hidden && mean.Bound == survey.Between:
		return survey.Mean{State: survey.Hidden, Bound: survey.Between, Digits: mean.Digits, Highest: mean.Highest}
	}
	return survey.Mean{State: mean.State}
}

// response returns how many answered, or only the state if that is not shown.
func (n *numbers) response(round, unit int) survey.Response {
	return visibleResponse(n.data.Rounds[round].Responses[unit])
}

func visibleResponse(response survey.Response) survey.Response {
	if response.State != survey.Shown {
		return survey.Response{State: response.State}
	}
	return response
}

// answers returns the number of answers behind a shown mean, or 0 if it is not known.
func (n *numbers) answers(round, unit int, mean survey.Mean) int {
	if mean.State != survey.Shown {
		return 0
	}
	if mean.Answers > 0 {
		return mean.Answers
	}
	return n.response(round, unit).Respondents
}

// state returns what there is to see of a unit in a round: Shown if any factor
// has a mean or a band, else Hidden if anything is hidden, else Missing.
func (n *numbers) state(round, unit int) survey.State {
	state := survey.Missing
	for factor := range n.data.Instrument.Factors {
		switch mean := n.cell(round, unit, factor); {
		case mean.State == survey.Shown, mean.Bound == survey.Between:
			return survey.Shown
		case mean.State == survey.Hidden:
			state = survey.Hidden
		}
	}
	if n.response(round, unit).State == survey.Hidden {
		return survey.Hidden
	}
	return state
}

// broken reports whether a unit is another group in a round than in the round
// before, so that the two are not compared.
func (n *numbers) broken(round, unit int) bool {
	breaks := n.data.Rounds[round].Breaks
	return unit < len(breaks) && breaks[unit]
}

// Synthetic reports whether any of the numbers are invented.
func (n *numbers) Synthetic() bool {
	return slices.ContainsFunc(n.data.Rounds, func(round survey.Round) bool { return round.Synthetic })
}
