package disclosure

import (
	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/survey"
)

// A figure of a unit that is shown may have to be hidden: too few in a unit beside it
// answered that factor, or the parts tell so much that neither "t or higher" nor "t or
// lower" can be said. Then what readers can work out anyway is printed, as a band: "between
// 3.9 and 4.4". It is made of what is printed of the round and of nothing else, the numbers
// of answers among it, so it is no news, and the audit need not know of it. Nor is it
// written in the ledger: from the same figures follows the same band.

// bands prints a band of each hidden cell of a shown unit of which enough is known: whether
// there is one follows from what is printed, too. There are none where a wrong tree is taken
// back, since figures and numbers of answers are of two trees.
func (f *factor) bands(into *survey.Round) error {
	if f.round.revision == takeBack {
		return nil
	}
	hidden := false
	p, respondents := f.round.publication(make([]int, len(f.means)), f.printed()), make([]int, len(f.means))
	for u, response := range into.Responses {
		mean := &f.means[u][f.index]
		hidden = hidden || response.State == survey.Shown && mean.State == survey.Hidden
		respondents[u] = response.Respondents
		if p.Answers[u] = mean.Answers; mean.State == survey.Shown && mean.Answers == 0 {
			p.Answers[u] = response.Respondents
		}
	}
	if !hidden {
		return nil
	}
	p.Rounding = f.widestRounding()
	left, err := audit.FeasibleMeans(p, respondents)
	if err != nil {
		return err
	}
	for u := range f.means {
		if mean := &f.means[u][f.index]; mean.State == survey.Hidden {
			*mean = f.round.formatter.band(left[u])
		}
	}
	return nil
}

// widestRounding is a rounding to whose figures all means are rounded that are rounded so
// with any of the origins, or with another number of further decimals.
func (f *factor) widestRounding() audit.Rounding {
	widest := audit.RoundedAnyhow
	for _, from := range f.origins {
		widest.Nearer, widest.Further = max(widest.Nearer, from.rounding.Nearer), max(widest.Further, from.rounding.Further)
	}
	return widest
}

// widestBand is how many eighths of the scale a band may be at most. A wider one would say
// hardly anything.
const widestBand = 5

// band gives what is printed where no more than so much is left of a mean, and nothing if
// that is too little, or no more than a figure.
func (f *formatter) band(left audit.Interval) survey.Mean {
	highest, lowest := f.ends()
	if left.Low = max(left.Low, lowest); left.Low >= left.High || 8*(left.High-left.Low) > widestBand*(highest-lowest) {
		return survey.Mean{State: survey.Hidden}
	}
	return survey.Mean{State: survey.Hidden, Bound: survey.Between, Digits: left.Low, Highest: min(left.High, highest)}
}
