package results

import (
	"strings"

	"tifaktor/generator/survey"
)

// Value is a mean as printed. Bound is set when no more is told than "4,8 eller
// høgare", and Missing is the words for a mean that is not there. Between says that it is
// hidden, and that the two ends are told between which it lies.
type Value struct {
	Number  string // "4,3"; "–" when there is none, "3,4–4,7" of one that lies between
	Bound   string // "eller høgare"; may be empty
	Missing string // "skjult", "ingen data", "mellom 3,4 og 4,7"; empty when there is a number
	Between bool
}

// String gives the value in words: "4,3", "4,8 eller høgare", "skjult", "mellom 3,4 og 4,7".
func (v Value) String() string {
	switch {
	case v.Missing != "":
		return v.Missing
	case v.Bound != "":
		return v.Number + " " + v.Bound
	}
	return v.Number
}

// value prints a mean.
func (r *Results) value(mean survey.Mean) Value {
	switch {
	case mean.State == survey.Hidden && mean.Bound == survey.Between:
		return r.between(mean)
	case mean.State == survey.Hidden:
		return Value{Number: "–", Missing: r.Printer.Text("results.hidden")}
	case mean.State == survey.Missing:
		return Value{Number: "–", Missing: r.Printer.Text("results.missing")}
	case mean.Bound == survey.AtLeast:
		return Value{Number: r.number(mean.Digits), Bound: r.Printer.Text("results.orHigher")}
	case mean.Bound == survey.AtMost:
		return Value{Number: r.number(mean.Digits), Bound: r.Printer.Text("results.orLower")}
	case mean.Bound == survey.About:
		return Value{Number: r.Printer.Text("results.nearly", "number", r.number(mean.Digits))}
	}
	return Value{Number: r.number(mean.Digits)}
}

// between prints a mean that is hidden, and of which the other figures leave no more open than
// from one number to another.
func (r *Results) between(mean survey.Mean) Value {
	low, high := r.Printer.Decimal(mean.Digits, r.data.Instrument.Scale.Decimals), r.number(mean.Highest)
	return Value{Number: low + "–" + high, Missing: r.Printer.Text("results.between", "low", low, "high", high), Between: true}
}

// number prints a figure on the scale: "4,3", "78 %".
func (r *Results) number(digits int) string {
	scale := r.data.Instrument.Scale
	if !scale.Percent {
		return r.Printer.Decimal(digits, scale.Decimals)
	}
	return strings.Replace(r.Printer.Percent(0), "0", r.Printer.Decimal(digits, scale.Decimals), 1)
}

// tick prints a figure on an axis: "3" rather than "3,0".
func (r *Results) tick(digits int) string {
	if one := r.data.Instrument.Scale.Digits(1); digits%one == 0 {
		return r.Printer.Decimal(digits/one, 0)
	}
	return r.number(digits)
}

// distance prints the size of a difference: "0,3", "4 prosentpoeng".
func (r *Results) distance(digits int) string {
	scale := r.data.Instrument.Scale
	text := r.Printer.Decimal(max(digits, -digits), scale.Decimals)
	if scale.Percent {
		return r.Printer.Text("results.points", "n", text)
	}
	return text
}
