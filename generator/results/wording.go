package results

import (
	"strings"

	"tifaktor/generator/page"
	"tifaktor/generator/survey"
)

// wording writes texts and numbers in a language, on the scale of the instrument. It has no
// results.
type wording struct {
	*page.Edition
	instrument *survey.Instrument
}

// surveyName is the name of the survey.
func (w *wording) surveyName() string { return w.Text(w.instrument.Name) }

// Value is a mean as printed.
type Value struct {
	Number  string // "4,3"; "–" if there is none, "3,4–4,7" for a band
	Bound   string // "eller høgare" if only a bound is printed; may be empty
	Missing string // the words if the mean is not shown: "skjult", "ingen data", "mellom 3,4 og 4,7"
	Between bool   // the mean is hidden, and a band is printed
}

// String returns the value in words: "4,3", "4,8 eller høgare", "skjult", "mellom 3,4 og 4,7".
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
func (w *wording) value(mean survey.Mean) Value {
	switch {
	case mean.State == survey.Hidden && mean.Bound == survey.Between:
		return w.between(mean)
	case mean.State == survey.Hidden:
		return Value{Number: "–", Missing: w.Printer.Text("results.hidden")}
	case mean.State == survey.Missing:
		return Value{Number: "–", Missing: w.Printer.Text("results.missing")}
	case mean.Bound == survey.AtLeast:
		return Value{Number: w.number(mean.Digits), Bound: w.Printer.Text("results.orHigher")}
	case mean.Bound == survey.AtMost:
		return Value{Number: w.number(mean.Digits), Bound: w.Printer.Text("results.orLower")}
	case mean.Bound == survey.About:
		return Value{Number: w.Printer.Text("results.nearly", "number", w.number(mean.Digits))}
	}
	return Value{Number: w.number(mean.Digits)}
}

// between prints a band, the two numbers that a hidden mean lies between.
func (w *wording) between(mean survey.Mean) Value {
	low, high := w.Printer.Decimal(mean.Digits, w.instrument.Scale.Decimals), w.number(mean.Highest)
	return Value{Number: low + "–" + high, Missing: w.Printer.Text("results.between", "low", low, "high", high), Between: true}
}

// number prints a figure on the scale: "4,3", "78 %".
func (w *wording) number(digits int) string {
	scale := w.instrument.Scale
	if !scale.Percent {
		return w.Printer.Decimal(digits, scale.Decimals)
	}
	return strings.Replace(w.Printer.Percent(0), "0", w.Printer.Decimal(digits, scale.Decimals), 1)
}

// tick prints a figure on an axis: "3" rather than "3,0".
func (w *wording) tick(digits int) string {
	if one := w.instrument.Scale.Digits(1); digits%one == 0 {
		return w.Printer.Decimal(digits/one, 0)
	}
	return w.number(digits)
}

// distance prints the size of a difference: "0,3", "4 prosentpoeng".
func (w *wording) distance(digits int) string {
	scale := w.instrument.Scale
	text := w.Printer.Decimal(max(digits, -digits), scale.Decimals)
	if scale.Percent {
		return w.Printer.Text("results.points", "n", text)
	}
	return text
}
