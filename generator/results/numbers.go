package results

import (
	"slices"

	"tifaktor/generator/survey"
)

// numbers is what may be shown, and nothing else. It knows no words.
type numbers struct {
	data             *survey.Dataset
	latest, previous int // rounds; previous is -1 when there is one round
}

func (n *numbers) isMunicipality() bool { return n.data.Units[top].Type == survey.Municipality }

// round gives a round, or nil for no round (-1).
func (n *numbers) round(index int) *survey.Round {
	if index < 0 {
		return nil
	}
	return &n.data.Rounds[index]
}

// cell gives the mean of a factor in a unit: what may be shown of it, and
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

// response gives how many answered; nothing but the state unless it is shown.
func (n *numbers) response(round, unit int) survey.Response {
	return visibleResponse(n.data.Rounds[round].Responses[unit])
}

func visibleResponse(response survey.Response) survey.Response {
	if response.State != survey.Shown {
		return survey.Response{State: response.State}
	}
	return response
}

// answers gives the number of answers behind a shown mean, 0 when not known.
func (n *numbers) answers(round, unit int, mean survey.Mean) int {
	if mean.State != survey.Shown {
		return 0
	}
	if mean.Answers > 0 {
		return mean.Answers
	}
	return n.response(round, unit).Respondents
}

// state tells what there is to see of a unit in a round: Shown when any factor
// is, or it is told what it lies between, else Hidden when anything is hidden.
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

// broken tells that a unit is not the same group in a round as in the round
// before.
func (n *numbers) broken(round, unit int) bool {
	breaks := n.data.Rounds[round].Breaks
	return unit < len(breaks) && breaks[unit]
}

// Synthetic tells that any of the numbers are invented.
func (n *numbers) Synthetic() bool {
	return slices.ContainsFunc(n.data.Rounds, func(round survey.Round) bool { return round.Synthetic })
}
