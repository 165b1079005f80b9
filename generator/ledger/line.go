package ledger

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"tifaktor/generator/survey"
)

// The kinds of line, in the first column. The columns after it are round, unit,
// factor, answers and value.
const (
	roundLine  = "round"  // unit: its days, "2023-03-06..2023-03-19", or ".." if they are not known; factor: the scale, "1..5"; answers: decimals of the means; value: "synthetic", "source", both or nothing
	unitLine   = "unit"   // factor: the unit above; answers: of the unit; value: how many were invited, or "hidden"
	groupLine  = "group"  // factor: the unit that it is part of; the rest as for a unit
	meanLine   = "mean"   // value: "4.3", ">=4.8", "<=1.2", "~4.3" for one that may be a last digit off
	restLine   = "rest"   // of the people of a unit in none of its shown parts; as for a mean
	fixLine    = "fixed"  // of a round: what the lines before say of it was wrong; value: the day it was corrected
	treeLine   = "tree"   // of a round: what the lines before say of it was published with a wrong tree; factor: the reason; value: the day it was corrected
	downLine   = "down"   // it was published, and is not shown any more: a factor of a unit, a unit if factor is empty, or the round if unit is empty too
	upLine     = "up"     // a unit, or the round if unit is empty, is shown again; factor: the reason
	sharesLine = "shares" // value: "1:2 2:7 3:12 4..5:79", steps and per cent
)

// columns are the columns of every line.
var columns = []string{"kind", "round", "unit", "factor", "answers", "value"}

// The values of the line of a round with invented numbers, of one whose source
// has protected it, and of a unit or group that was hidden.
const (
	synthetic = "synthetic"
	source    = "source"
	hidden    = "hidden"
)

// marks returns the value of the line of a round.
func marks(isSynthetic, isSource bool) string {
	var words []string
	if isSynthetic {
		words = append(words, synthetic)
	}
	if isSource {
		words = append(words, source)
	}
	return strings.Join(words, " ")
}

// writeNumber returns a number of people as text; "" if there are none.
func writeNumber(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// readNumber parses the result of writeNumber.
func readNumber(text string) (int, error) {
	if text == "" {
		return 0, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n <= 0 {
		return 0, fmt.Errorf("%q is not a number of people", text)
	}
	return n, nil
}

// writeDay returns a day as text; "" if it is not known.
func writeDay(day time.Time) string {
	if day.IsZero() {
		return ""
	}
	return day.Format(time.DateOnly)
}

// writeScale returns the ends of a scale as text.
func writeScale(scale survey.Scale) string {
	return strconv.Itoa(scale.From) + ".." + strconv.Itoa(scale.To)
}

// readScale parses the result of writeScale.
func readScale(text string) (scale survey.Scale, ok bool) {
	from, to, _ := strings.Cut(text, "..")
	var err [2]error
	scale.From, err[0] = strconv.Atoi(from)
	scale.To, err[1] = strconv.Atoi(to)
	return scale, err == [2]error{} && writeScale(scale) == text && scale.From < scale.To
}

// readMean parses the result of [survey.Mean.Statement].
func (r *Round) readMean(text string, answers int) (survey.Mean, error) {
	mean := survey.Mean{State: survey.Shown, Answers: answers}
	number := text
	for _, bound := range []survey.Bound{survey.AtLeast, survey.AtMost, survey.About} {
		if rest, ok := strings.CutPrefix(number, bound.Sign()); ok {
			number, mean.Bound = rest, bound
		}
	}
	whole, fraction, _ := strings.Cut(number, ".")
	digits, err := strconv.Atoi(whole + fraction)
	mean.Digits = digits
	if err != nil || mean.Statement(r.Decimals) != text {
		return mean, fmt.Errorf("%q is not a mean with %d decimals", text, r.Decimals)
	}
	scale := survey.Scale{From: r.From, To: r.To, Decimals: r.Decimals}
	if digits < scale.Digits(r.From) || digits > scale.Digits(r.To) {
		return mean, fmt.Errorf("%q is not a mean on the scale %s", text, writeScale(scale))
	}
	return mean, nil
}

// writeParts returns a published distribution as text.
func writeParts(parts []survey.Part) string {
	var words []string
	for _, part := range parts {
		steps := strconv.Itoa(part.From)
		if part.To != part.From {
			steps += ".." + strconv.Itoa(part.To)
		}
		words = append(words, steps+":"+strconv.Itoa(part.Share))
	}
	return strings.Join(words, " ")
}

// readParts parses the result of writeParts.
func readParts(text string) ([]survey.Part, error) {
	var parts []survey.Part
	for word := range strings.FieldsSeq(text) {
		steps, share, _ := strings.Cut(word, ":")
		from, to, merged := strings.Cut(steps, "..")
		if !merged {
			to = from
		}
		var part survey.Part
		var err [3]error
		part.From, err[0] = strconv.Atoi(from)
		part.To, err[1] = strconv.Atoi(to)
		part.Share, err[2] = strconv.Atoi(share)
		if err != [3]error{} {
			return nil, fmt.Errorf("%q is not a distribution", text)
		}
		parts = append(parts, part)
	}
	if writeParts(parts) != text || len(parts) == 0 {
		return nil, fmt.Errorf("%q is not a distribution", text)
	}
	return parts, nil
}
