package disclosure

import (
	"strconv"
	"strings"

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

// figure gives what is printed of a mean of n answers: the rounded mean, or "t
// or higher" where the mean would tell too much of each answer. Part is how
// large a hidden group among them can be of which no sub-unit tells anything else,
// or 0. Each answer is a mean of one of those numbers of statements.
//
// Everything from t on is printed as t, t itself too. Else whoever knows the
// rule would see that the mean is above t, and how far.
func (f *formatter) figure(mean yamlfile.Decimal, n, part int, statements []int) survey.Mean {
	digits, from, to := f.round(mean), f.scale.Digits(f.scale.From), f.scale.Digits(f.scale.To)
	figure := survey.Mean{State: survey.Shown, Digits: digits}
	highest, lowest := f.limits(n, part, statements)
	switch {
	case highest < to && digits >= highest:
		figure.Digits, figure.Bound = highest, survey.AtLeast
	case lowest > from && digits <= lowest:
		figure.Digits, figure.Bound = lowest, survey.AtMost
	}
	return figure
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

// limits gives the highest and the lowest mean of n answers that may be told
// apart from the ends of the scale, in units of the last digit, whichever of the
// numbers of statements each answer is the mean of.
func (f *formatter) limits(n, part int, statements []int) (highest, lowest int) {
	highest, lowest = f.scale.Digits(f.scale.To), f.scale.Digits(f.scale.From)
	for _, m := range statements {
		high, low := f.limitsOf(n, part, m)
		highest, lowest = min(highest, high), max(lowest, low)
	}
	return highest, lowest
}

// limitsOf does it for m statements.
//
// A printed t or higher means a sum of at least n(t-h), h half a last digit. One
// answer alone must be able to make up a quarter of the scale's length below its
// end: n(b-(t-h)) >= r/4, so t = floor(b+h-r/4n); on a scale of 1 to 5 that is
// floor(b+h-1/n). A hidden group of v must be able to have a mean an eighth
// below: n(b-(t-h)) >= vr/8. A t at the end of the scale or beyond limits
// nothing. Both are rounded up to what whole answers can make up, a multiple of
// one step divided by m.
//
// At the low end it is the same, but 1.0 is printed only of means below 1.05:
// halves are rounded away from zero. So where a sum of n(t+h) would be just
// enough, the next t is needed.
func (f *formatter) limitsOf(n, part, m int) (highest, lowest int) {
	from, to, step := f.scale.Digits(f.scale.From), f.scale.Digits(f.scale.To), f.scale.Digits(step(f.scale))
	steps, _ := divideUp((to-from)*max(2, part)*m, 8*step) // of one answer's lattice, that all n together must be able to lack
	digits, exactly := divideUp(2*steps*step-n*m, 2*n*m)
	highest, lowest = to-digits, from+digits
	if exactly && highest <= 0 {
		highest--
	}
	if exactly && lowest >= 0 {
		lowest++
	}
	return highest, lowest
}

// divideUp divides, rounding up, and tells whether there was nothing to round.
func divideUp(number, by int) (quotient int, exactly bool) {
	quotient = number / by
	if exactly = number%by == 0; !exactly && number > 0 {
		quotient++
	}
	return quotient, exactly
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
		text = f.write(mean)
		f.texts[mean] = text
	}
	return text
}

func (f *formatter) write(mean survey.Mean) string {
	digits, sign := mean.Digits, ""
	if digits < 0 {
		digits, sign = -digits, "-"
	}
	text := strconv.Itoa(digits)
	if decimals := f.scale.Decimals; decimals > 0 {
		text = strings.Repeat("0", max(0, decimals+1-len(text))) + text
		text = text[:len(text)-decimals] + "." + text[len(text)-decimals:]
	}
	switch mean.Bound {
	case survey.AtLeast:
		return ">=" + sign + text
	case survey.AtMost:
		return "<=" + sign + text
	}
	return sign + text
}
