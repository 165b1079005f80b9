package importer

import (
	"slices"
	"strconv"
	"strings"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
)

// takeNumbered finds out what columns headed F1, F2 and so on are: the factors of a known
// instrument when there are as many, or else single questions.
func takeNumbered(t *table, known *instruments, a Answers, n notes) {
	var headings []string
	short := false
	for _, c := range t.columns {
		if factorNumber().MatchString(oneLine(c.heading)) {
			headings = append(headings, c.heading)
			short = short || questionPattern().MatchString(c.heading)
		}
	}
	if len(headings) == 0 {
		return
	}
	var instrument *raw.Instrument
	if !known.isOther(a.Instrument) {
		instrument = known.choose(headings, a)
	}
	if short && (instrument == nil || len(headings) != len(instrument.Factors)) {
		for i := range t.columns {
			if c := &t.columns[i]; questionPattern().MatchString(c.heading) && factorNumber().MatchString(c.heading) {
				c.role = questionRole
			}
		}
		return
	}
	n.askNumbers(instrument, headings, a, t.place())
}

// askNumbers asks about factors that are called by their numbers alone, since those of an
// instrument may have changed: the publisher says that they are in its order.
func (n notes) askNumbers(instrument *raw.Instrument, headings []string, a Answers, at problem.Place) {
	isNumber := func(heading string) bool {
		return factorNumber().MatchString(oneLine(heading)) && a.factorOf(heading) == ""
	}
	if instrument == nil || a.Instrument == instrument.ID && !a.last.instrument || !slices.ContainsFunc(headings, isNumber) {
		return
	}
	var order []string
	for i, f := range instrument.Factors {
		name, _ := f.Name.In(n.Words.Lang(), i18n.Languages())
		order = append(order, strconv.Itoa(i+1)+" "+name)
	}
	n.Problem(at, "factors_numbered", "instrument", instrument.ID, "order", strings.Join(order, ", "))
}
