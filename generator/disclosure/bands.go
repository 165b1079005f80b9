package disclosure

import (
	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/survey"
)

// A cell of a shown unit may have to be hidden: too few in a unit beside it answered that
// factor, or its parts reveal so much that neither "t or higher" nor "t or lower" can be
// printed. Then what readers can work out anyway is printed, as a band: "between 3.9 and
// 4.4". The band is computed from nothing but what is printed of the round, numbers of
// answers among it, so it reveals nothing new, and the audit need not know of it. The
// ledger does not hold it: the same figures give the same band.

// bands fills in a band in each hidden cell of a shown unit whose feasible interval is
// narrow enough; that follows from what is printed, too. There are none if a wrong tree is
// taken back, since figures and numbers of answers are then of two trees.
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
	p.Rounding = widestRounding(f.origins)
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

// widestRounding returns a rounding that leaves every mean possible which any of some
// origins, or any number of further decimals, rounds to a figure.
func widestRounding(origins []origin) audit.Rounding {
	widest := audit.RoundedAnyhow
	for _, from := range origins {
		widest.Nearer, widest.Further = max(widest.Nearer, from.rounding.Nearer), max(widest.Further, from.rounding.Further)
	}
	return widest
}

// widestBand is the greatest width of a band, in eighths of the scale. A wider one would
// say hardly anything.
const widestBand = 5

// band returns what is printed of a hidden cell with a feasible interval: nothing if it is
// too wide, or if it is a single figure.
func (f *formatter) band(left audit.Interval) survey.Mean {
	highest, lowest := f.ends()
	if left.Low = max(left.Low, lowest); left.Low >= left.High || 8*(left.High-left.Low) > widestBand*(highest-lowest) {
		return survey.Mean{State: survey.Hidden}
	}
	return survey.Mean{State: survey.Hidden, Bound: survey.Between, Digits: left.Low, Highest: min(left.High, highest)}
}
