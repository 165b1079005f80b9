package disclosure

import (
	"slices"

	"tifaktor/generator/yamlfile"
)

// counts returns how many answers each step of a shown distribution may have; the caller may
// change them. It returns false if none were found that fit what is printed.
func (w *wholeAnswers) counts(unit int) ([]int, bool) {
	return slices.Clone(w.found[unit]), w.found[unit] != nil
}

// find does what counts does; the distribution fits nothing if it returns nil.
func (w *wholeAnswers) find(unit int) []int {
	f := w.means
	delivered := f.round.delivery.shares[unit*f.round.delivery.factors+f.index]
	if delivered == nil {
		return nil
	}
	counts := apportion(delivered.Shares, w.answers(unit))
	from := f.round.formatter.scale.From
	for _, part := range w.parts[unit] {
		if part.From < part.To {
			continue // what the others leave
		}
		percents, one := 200*counts[part.From-from], w.answers(unit)
		if percents < (2*part.Share-1)*one || percents >= (2*part.Share+1)*one {
			return nil
		}
	}
	if low, high := w.bounds(unit); weigh(from, counts) < low || weigh(from, counts) > high {
		return nil
	}
	return counts
}

// apportion divides answers by their shares, the largest remainders rounded up.
func apportion(shares []yamlfile.Value[yamlfile.Decimal], answers int) []int {
	var all yamlfile.Decimal
	for _, share := range shares {
		all += share.V
	}
	counts, rests, left := make([]int, len(shares)), make([]yamlfile.Decimal, len(shares)), answers
	for i, share := range shares {
		whole := share.V * yamlfile.Decimal(answers)
		counts[i], rests[i] = int(whole/max(1, all)), whole%max(1, all)
		left -= counts[i]
	}
	for ; left > 0; left-- {
		most := 0
		for i, rest := range rests {
			if rest > rests[most] {
				most = i
			}
		}
		counts[most]++
		rests[most] = -1
	}
	return counts
}

// weigh returns the sum of answers, of which there are counts on each step from the lowest.
func weigh(from int, counts []int) (sum int) {
	for i, n := range counts {
		sum += n * (from + i)
	}
	return sum
}

// bounds returns what is known of the sum of a unit.
func (w *wholeAnswers) bounds(unit int) (low, high int) {
	known, grains := w.known.Sums[unit], w.means.grains()
	return -divideDown(-known.Low*w.statements, grains), divideDown(known.High*w.statements, grains)
}
