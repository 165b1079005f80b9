package disclosure

import (
	"tifaktor/generator/yamlfile"
)

// Answers are whole, so the delivered mean of a small unit says exactly what its sum is: of twenty
// who said yes or no, 1.47 is not possible and 1.45 is nine. Then the rest is computed from the
// sums. Were it computed from the means, a reader who knows the sums could work out how each rest
// was rounded, and that would reveal more than the figure.

// hardlyOff is how many times as small as a last digit the offset must be where it is not known
// of how many statements an answer is the mean.
const hardlyOff = 10

// statements returns of how many statements an answer is the mean, if that is known.
func (r *rests) statements() (int, bool) {
	all := statements(r.factor.round.factors[r.factor.index])
	return all[0], len(all) == 1
}

// sumFollows reports whether the sum of a unit follows from its delivered mean.
func (r *rests) sumFollows(unit int) bool {
	m, known := r.statements()
	scale := r.factor.round.formatter.scale
	return known && 2*r.factor.round.delivery.half*yamlfile.Decimal(m*r.factor.counts[unit]) < yamlfile.Decimal(step(scale))*yamlfile.One
}

// mayBeOff returns how far the sum of a unit, computed from its delivered mean, may be off.
func (r *rests) mayBeOff(unit int) yamlfile.Decimal {
	if r.sumFollows(unit) {
		return 0
	}
	return yamlfile.Decimal(r.factor.counts[unit]) * r.factor.round.delivery.half
}

// sum returns the sum of the answers of a unit to statements. If no whole answers have the mean
// that was delivered, somebody skipped a statement.
func (r *rests) sum(unit, statements int) yamlfile.Decimal {
	f, scale := r.factor, r.factor.round.formatter.scale
	answers := yamlfile.Decimal(f.counts[unit] * statements)
	sum := answers * f.cell(unit).mean
	if !r.sumFollows(unit) {
		return sum
	}
	apart := yamlfile.Decimal(step(scale)) * yamlfile.One
	lowest := answers * yamlfile.Decimal(scale.From) * yamlfile.One
	whole := lowest + (sum-lowest+apart/2)/apart*apart
	if off := answers * f.round.delivery.half; whole-sum > off || sum-whole > off {
		return sum
	}
	return whole
}

// mean returns the mean of the rest of a unit, from the delivered means of the unit and
// its shown parts. It is cut off at the ends of the scale. The means of hidden units are
// not used: what is published must be the same whatever they are.
func (r *rests) mean(unit, left int) yamlfile.Decimal {
	m, _ := r.statements()
	sum := r.sum(unit, m)
	for _, u := range r.factor.round.parts[unit] {
		sum -= r.sum(u, m)
	}
	scale := r.factor.round.formatter.scale
	return min(max(sum/yamlfile.Decimal(left*m), yamlfile.Decimal(scale.From)*yamlfile.One), yamlfile.Decimal(scale.To)*yamlfile.One)
}
