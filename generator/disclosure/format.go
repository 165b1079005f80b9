package disclosure

import (
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// formatter makes the printed figures of means.
type formatter struct {
	scale survey.Scale
	texts map[survey.Mean]string // results of statement
}

func newFormatter(scale survey.Scale) *formatter {
	return &formatter{scale, map[survey.Mean]string{}}
}

// round returns a mean in last printed digits, rounded exactly, halves away from zero.
func (f *formatter) round(mean yamlfile.Decimal) int {
	last := yamlfile.One
	for range f.scale.Decimals {
		last /= 10
	}
	if mean < 0 {
		return -int((-mean + last/2) / last)
	}
	return int((mean + last/2) / last)
}

// figure returns what is printed of a mean: the mean rounded, or "t or higher" from highest
// on, or "t or lower" from lowest on.
//
// Everything from t on is printed as t or beyond, t itself too. Otherwise anyone who knows
// the rule would see that the mean is beyond t.
func (f *formatter) figure(mean yamlfile.Decimal, highest, lowest int) survey.Mean {
	digits := f.round(mean)
	to, from := f.ends()
	figure := survey.Mean{State: survey.Shown, Digits: digits}
	switch {
	case highest < to && digits >= highest:
		figure.Digits, figure.Bound = highest, survey.AtLeast
	case lowest > from && digits <= lowest:
		figure.Digits, figure.Bound = lowest, survey.AtMost
	}
	return figure
}

// alone returns what is printed of a mean of n people of whom nothing else is printed, with
// a hidden group of at most part among them.
func (f *formatter) alone(mean yamlfile.Decimal, n, part int, origins []origin) survey.Mean {
	highest, lowest := f.ends()
	for _, from := range origins {
		c := f.coarseness(from, 0, 1)
		high, low := c.limits(c.whole(0, n, part, false))
		highest, lowest = min(highest, high), max(lowest, low)
	}
	return f.figure(mean, highest, lowest)
}

// ends returns the ends of the scale, in last digits.
func (f *formatter) ends() (highest, lowest int) {
	return f.scale.Digits(f.scale.To), f.scale.Digits(f.scale.From)
}

// agrees reports whether a mean would be printed as the published figure.
func (f *formatter) agrees(published survey.Mean, mean yamlfile.Decimal) bool {
	switch digits := f.round(mean); published.Bound {
	case survey.AtLeast:
		return digits >= published.Digits
	case survey.AtMost:
		return digits <= published.Digits
	default:
		return digits == published.Digits
	}
}

// exactly returns a printed figure as a mean.
func (f *formatter) exactly(printed survey.Mean) yamlfile.Decimal {
	return yamlfile.Decimal(printed.Digits) * yamlfile.One / yamlfile.Decimal(f.scale.Digits(1))
}

// statement returns what a reader sees of a mean, as the audit reads it: "4.3", ">=4.8",
// "<=1.2", or "" if it is not shown.
func (f *formatter) statement(mean survey.Mean) string {
	if mean.State != survey.Shown {
		return ""
	}
	mean.Answers = 0
	text, written := f.texts[mean]
	if !written {
		text = mean.Statement(f.scale.Decimals)
		f.texts[mean] = text
	}
	return text
}
