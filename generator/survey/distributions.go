package survey

import "slices"

// Distribution returns the distribution of the answers to a factor in a unit; it has parts
// only if it may be shown.
func (r *Round) Distribution(unit, factor int) Distribution {
	if unit >= len(r.Distributions) || factor >= len(r.Distributions[unit]) {
		return Distribution{}
	}
	distribution := r.Distributions[unit][factor]
	if distribution.State != Shown {
		return Distribution{State: distribution.State}
	}
	return distribution
}

// HasDistributions reports whether the round has a distribution to show.
func (r *Round) HasDistributions() bool {
	return slices.ContainsFunc(r.Distributions, func(unit []Distribution) bool {
		return slices.ContainsFunc(unit, func(d Distribution) bool { return d.State == Shown })
	})
}

// HasDistributions reports whether any round has a distribution to show.
func (d *Dataset) HasDistributions() bool {
	return slices.ContainsFunc(d.Rounds, func(r Round) bool { return r.HasDistributions() })
}
