package disclosure

import (
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// between is what is known of a sum or a mean: it lies from low to high.
type between struct{ low, high yamlfile.Decimal }

// rest gives what is printed of the rest of a unit with some shown parts; Hidden if that
// is not known well enough, or tells too much.
func (f *factor) rest(unit int, parts []int) survey.Mean {
	rd, hidden := f.round, survey.Mean{State: survey.Hidden}
	left := f.counts[unit]
	for _, u := range append(parts, unit) {
		if f.means[u][f.index].State != survey.Shown {
			return hidden
		}
	}
	for _, u := range parts {
		left -= f.counts[u]
	}
	if left < rd.limits.Group {
		return hidden
	}
	part, shown := 0, make([]bool, len(f.counts))
	for u := range shown {
		shown[u] = f.means[u][f.index].State == survey.Shown
	}
	if rd.hiddenBelow(f.counts, shown)[unit] {
		part = rd.limits.Group - 1
	}
	highest, lowest := rd.formatter.ends()
	for _, c := range f.coarse {
		if c.open[unit].fall > 0 || c.open[unit].rise > 0 {
			return hidden // a part that is printed coarsely relies on the rest
		}
		high, low := c.limits(whole{member: c.nobody(left, part), left: left})
		highest, lowest = min(highest, high), max(lowest, low)
	}
	mean, known := f.restMean(unit, left, parts)
	if !known || highest <= lowest {
		return hidden
	}
	figure := rd.formatter.vague(mean, highest, lowest)
	figure.Answers = left
	return figure
}

// vague gives what is printed of a mean that is known to lie in between: rounded, if that
// is at most one last digit off, and Hidden if it may be more.
func (f *formatter) vague(mean between, highest, lowest int) survey.Mean {
	low, high := f.round(mean.low), f.round(mean.high)
	to, from := f.ends()
	switch {
	case high-low > 2:
		return survey.Mean{State: survey.Hidden}
	case highest < to && high >= highest:
		return survey.Mean{State: survey.Shown, Bound: survey.AtLeast, Digits: min(low, highest)}
	case lowest > from && low <= lowest:
		return survey.Mean{State: survey.Shown, Bound: survey.AtMost, Digits: max(high, lowest)}
	case high == low:
		return survey.Mean{State: survey.Shown, Digits: low}
	case high-low == 2:
		return survey.Mean{State: survey.Shown, Bound: survey.About, Digits: low + 1}
	}
	return survey.Mean{State: survey.Shown, Bound: survey.About, Digits: f.round((mean.low + mean.high) / 2)}
}

// restMean is what the delivered means of a unit and its shown parts say of the people
// left of it. Those of hidden units are not looked at: what is published must be the same
// whatever they are. Means with one decimal say little of few people among many; they are
// not known if the means contradict each other.
func (f *factor) restMean(unit, left int, parts []int) (mean between, known bool) {
	half := f.half()
	sum := f.delivered(unit, half)
	for _, u := range parts {
		part := f.delivered(u, half)
		sum = between{sum.low - part.high, sum.high - part.low}
	}
	scale := f.round.formatter.scale
	n := yamlfile.Decimal(left)
	mean = between{max(sum.low/n, yamlfile.Decimal(scale.From)*yamlfile.One), min(sum.high/n, yamlfile.Decimal(scale.To)*yamlfile.One)}
	return mean, mean.low <= mean.high
}

// delivered is what the delivered mean of a unit says of its sum.
func (f *factor) delivered(unit int, half yamlfile.Decimal) between {
	n, mean := yamlfile.Decimal(f.counts[unit]), f.cell(unit).mean
	return between{n * (mean - half), n * (mean + half)}
}

// half is half of the last digit that the delivered means of a factor have, where it is
// shown: how far each may lie from what it was before it was rounded. Zeros at the end
// need not be written, so the mean with most decimals says how many all have.
func (f *factor) half() yamlfile.Decimal {
	last := yamlfile.One
	for u := range f.means {
		if f.means[u][f.index].State != survey.Shown || f.cell(u).state != survey.Shown {
			continue
		}
		for last > 1 && f.cell(u).mean%last != 0 {
			last /= 10
		}
	}
	return last / 2
}
