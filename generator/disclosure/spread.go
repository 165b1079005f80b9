package disclosure

import (
	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// A distribution reveals more than a mean, so it has rules of its own. It is shown for at
// least fewestSpread answers, and each remainder between shown distributions has nobody or
// as many. In the remainder, as in the whole, at least fewestOutside answers must be
// possible outside the commonest step.
//
// If fewer than fewestApart answers are outside it, they are printed together with it. That
// is one more than fewestOutside: of ten answers with the mean 4.0, none of them 1 or 2,
// either all are 4, or one is 3 and one is 5, and no reader may know which.
const (
	fewestSpread  = 10
	fewestOutside = 2
	fewestApart   = fewestOutside + 1
)

// parts returns what is printed of a distribution of n answers: the share of each step in
// whole per cent. If nearly all chose the same step, it is one part with its neighbours, so
// wide that a single answer keeps a quarter of the scale's length. Its share is what the others
// leave of 100: of shares delivered in whole per cent, 8, 83 and 8 would make up 99, and reveal
// that not all chose the same. It returns nil if that is the whole scale.
func (f *formatter) parts(shares []yamlfile.Value[yamlfile.Decimal], n int) []survey.Part {
	commonest, outside := 0, 0
	for i, share := range shares {
		if share.V > shares[commonest].V {
			commonest = i
		}
	}
	for i, share := range shares {
		if i != commonest {
			outside += percent(share.V)
		}
	}
	first, last := commonest, commonest
	if outside*n < fewestApart*100 {
		for (last-first)*4 < f.scale.To-f.scale.From {
			first, last = max(0, first-1), min(len(shares)-1, last+1)
		}
	}
	if last-first == len(shares)-1 {
		return nil
	}
	var parts []survey.Part
	together, left := 0, 100
	for i, share := range shares {
		step := f.scale.From + i
		switch {
		case i == first && first < last:
			together = len(parts)
			parts = append(parts, survey.Part{From: step, To: f.scale.From + last})
		case i <= first || i > last:
			parts = append(parts, survey.Part{From: step, To: step, Share: percent(share.V)})
			left -= percent(share.V)
		}
	}
	if first < last {
		parts[together].Share = max(0, left)
	}
	return parts
}

// percent returns a share in whole per cent.
func percent(share yamlfile.Decimal) int { return int((share + yamlfile.One/2) / yamlfile.One) }

// halves returns the interval of each printed share, in halves of a per cent. That of steps
// printed together follows from the others.
func halves(parts []survey.Part) []audit.Interval {
	known, together, left := make([]audit.Interval, len(parts)), -1, audit.Interval{Low: 200, High: 200}
	for i, part := range parts {
		if part.From < part.To {
			together = i
			continue
		}
		known[i] = audit.Interval{Low: max(0, 2*part.Share-1), High: min(200, 2*part.Share+1)}
		left = left.Minus(known[i])
	}
	if together >= 0 {
		known[together] = audit.Interval{Low: max(0, left.Low), High: max(0, left.High)}
	}
	return known
}

// spreadSum returns what a printed distribution says of the sum of its answers; grains is the
// length of one step of the scale.
func spreadSum(parts []survey.Part, answers, grains int) audit.Interval {
	on, unit := partCounts(parts, answers)
	least, greatest := 0, 0
	up, down := answers*unit, answers*unit
	for i, part := range parts {
		least, greatest = least+on[i].Low*part.From, greatest+on[i].Low*part.To
		up, down = up-on[i].Low, down-on[i].Low
	}
	for i, part := range parts {
		more := min(on[i].High-on[i].Low, max(0, up))
		least, up = least+more*part.From, up-more
		last := len(parts) - 1 - i
		more = min(on[last].High-on[last].Low, max(0, down))
		greatest, down = greatest+more*parts[last].To, down-more
	}
	return audit.Interval{Low: divideDown(grains*least, unit), High: -divideDown(-grains*greatest, unit)}
}

// partCounts returns how many answers there may be in each part, in whole answers. If no whole
// answers fit what is printed, some people skipped statements, and it returns it in parts of
// an answer; unit is one answer.
func partCounts(parts []survey.Part, answers int) (on []audit.Interval, unit int) {
	least, most, fit := 0, 0, true
	shares := halves(parts)
	for _, share := range shares {
		whole := audit.Interval{Low: -divideDown(-answers*share.Low, 200), High: divideDown(answers*share.High, 200)}
		fit = fit && whole.Low <= whole.High
		least, most = least+whole.Low, most+whole.High
		on = append(on, whole)
	}
	if fit && least <= answers && answers <= most {
		return on, 1
	}
	for i, share := range shares {
		on[i] = audit.Interval{Low: answers * share.Low, High: answers * share.High}
	}
	return on, 200
}

// divideDown returns the quotient, rounded down.
func divideDown(number, by int) int {
	quotient := number / by
	if number%by < 0 {
		quotient--
	}
	return quotient
}

// stepShare returns what a printed distribution says of how many of its answers are on one
// step; grains is one answer.
func stepShare(parts []survey.Part, step, answers, grains int) audit.Interval {
	on, unit := partCounts(parts, answers)
	for i, part := range parts {
		if step < part.From || step > part.To {
			continue
		}
		known := on[i]
		if part.From != part.To {
			known.Low = 0
		}
		return audit.Interval{Low: divideDown(known.Low*grains, unit), High: -divideDown(-known.High*grains, unit)}
	}
	return audit.Interval{Low: 0, High: answers * grains}
}

// shares reads the distributions of a row.
func (r *reader) shares(d *delivery, unit int, row *raw.Row) {
	for i := range row.Distributions {
		written := &row.Distributions[i]
		factor, known := r.factors[written.Factor.V]
		switch scale := r.instrument.Scale; {
		case !known || len(written.Shares) != scale.To-scale.From+1 || d.sourceProtected():
			r.refuse(written.Factor.Place, "the distribution of %q cannot be understood", written.Factor.V)
		case d.answers[unit] > 0:
			d.shares[unit*d.factors+factor] = written
		}
	}
}
