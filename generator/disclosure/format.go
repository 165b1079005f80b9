package disclosure

import (
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// formatter makes the printed figure of a mean.
type formatter struct {
	scale survey.Scale
	texts map[survey.Mean]string // statements already written
}

func newFormatter(scale survey.Scale) *formatter {
	return &formatter{scale, map[survey.Mean]string{}}
}

// round gives a mean in units of the last printed digit, halves away from zero,
// exactly as the decimals were written.
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

// figure gives what is printed of a mean: rounded, or "t or higher" from the highest on
// that may be told apart, and "t or lower" from the lowest on.
//
// Everything from t on is printed as t, t itself too. Else whoever knows the
// rule would see that the mean is above t, and how far.
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

// alone is what is printed of a mean of n people of whom nothing else is, part of them at
// most a hidden group.
func (f *formatter) alone(mean yamlfile.Decimal, n, part int, origins []origin) survey.Mean {
	highest, lowest := f.ends()
	for _, from := range origins {
		c := f.coarseness(from, 0, 1)
		high, low := c.limits(c.whole(0, n, part, false))
		highest, lowest = min(highest, high), max(lowest, low)
	}
	return f.figure(mean, highest, lowest)
}

// ends gives the ends of the scale, in last digits.
func (f *formatter) ends() (highest, lowest int) {
	return f.scale.Digits(f.scale.To), f.scale.Digits(f.scale.From)
}

// agrees reports whether a mean is one that a published figure stands for.
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

// exactly gives a printed figure as a mean.
func (f *formatter) exactly(printed survey.Mean) yamlfile.Decimal {
	return yamlfile.Decimal(printed.Digits) * yamlfile.One / yamlfile.Decimal(f.scale.Digits(1))
}

// statement is what a reader sees of a mean, whatever the language: "4.3",
// ">=4.8", "<=1.2"; nothing of what is not shown. The audit reads these.
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
