package disclosure

import (
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// rest gives what is printed of the rest of a unit; Hidden if nothing is.
func (f *factor) rest(unit int, shown []bool, hidden bool) survey.Mean {
	rd, none := f.round, survey.Mean{State: survey.Hidden}
	parts, left := rd.parts[unit], f.counts[unit]
	people := left // of whom a mean was rounded
	if f.cell(unit).state != survey.Shown {
		return none
	}
	for _, u := range parts {
		if !shown[u] || f.cell(u).state != survey.Shown {
			return none
		}
		left, people = left-f.counts[u], people+f.counts[u]
	}
	digit := yamlfile.One
	for range rd.formatter.scale.Decimals {
		digit /= 10
	}
	if half := rd.delivery.half; left < rd.limits.Group || half == 0 || yamlfile.Decimal(people)*half > yamlfile.Decimal(left)*digit {
		return none // it may be more than a last digit off
	}
	part := 0
	if hidden {
		part = rd.limits.Group - 1
	}
	highest, lowest := rd.formatter.ends()
	for _, c := range f.coarse {
		if c.open[unit].people != f.counts[unit]-left || c.open[unit].fall > 0 || c.open[unit].rise > 0 {
			return none // what is printed of a part relies on the rest
		}
		all := c.nobody(left, part)
		edge := c.m * people // by which the sums may lie outside what is counted on
		all.ceiling, all.floor = all.ceiling-edge, all.floor+edge
		high, low := c.limits(whole{member: all, left: left})
		highest, lowest = min(highest, high), max(lowest, low)
	}
	if highest <= lowest {
		return none
	}
	figure := rd.formatter.about(f.restMean(unit, left), highest, lowest)
	figure.Answers = left
	return figure
}

// about gives what is printed of a mean that may be one last digit off. From the highest
// on that may be told apart it is "t or higher", where t is one digit less, and so true
// however far it is off.
func (f *formatter) about(mean yamlfile.Decimal, highest, lowest int) survey.Mean {
	figure := f.figure(mean, highest, lowest)
	switch figure.Bound {
	case survey.AtLeast:
		figure.Digits--
	case survey.AtMost:
		figure.Digits++
	default:
		figure.Bound = survey.About
	}
	return figure
}

// restMean is what the delivered means of a unit and its shown parts say of the people left
// of it, on the scale. Those of hidden units are not looked at: what is published must be
// the same whatever they are.
func (f *factor) restMean(unit, left int) yamlfile.Decimal {
	sum := yamlfile.Decimal(f.counts[unit]) * f.cell(unit).mean
	for _, u := range f.round.parts[unit] {
		sum -= yamlfile.Decimal(f.counts[u]) * f.cell(u).mean
	}
	scale := f.round.formatter.scale
	return min(max(sum/yamlfile.Decimal(left), yamlfile.Decimal(scale.From)*yamlfile.One), yamlfile.Decimal(scale.To)*yamlfile.One)
}
