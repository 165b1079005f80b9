package importer

import (
	"slices"

	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
)

// askRowsOffScale asks about rows of which no number lies on the scale: they hold something
// else than means. Where that is a code for what is hidden, it hides them. It returns the
// numbers of the other rows.
func askRowsOffScale(deliveries []*delivery, factors []factor, on scale, numbers []mean, n notes) []mean {
	off := 0
	for _, m := range numbers {
		if !on.holds(m.value) {
			off++
		}
	}
	if 2*off > len(numbers) {
		return numbers // it is the scale that is another
	}
	for _, d := range deliveries {
		for _, r := range slices.Concat(d.rows, d.references) {
			off := 0
			isMean := func(m mean) bool { return m.value.kind == known && factorCalled(factors, m.factor) != nil }
			isOff := func(m mean) bool { return isMean(m) && !on.holds(m.value) }
			isOn := func(m mean) bool { return isMean(m) && on.holds(m.value) }
			for _, m := range r.means {
				if isOff(m) && !m.value.percent {
					off++
				}
			}
			if off < 2 || slices.ContainsFunc(r.means, isOn) {
				continue
			}
			if hideCode(d, r, isOff) {
				n.Advice(r.place, "row_code_hidden", "name", n.Words.Quote(r.label()))
			} else {
				n.Problem(r.place, "row_off_scale", "name", n.Words.Quote(r.label()), "row", r.label(), "from", on.from, "to", on.to)
			}
			numbers = slices.DeleteFunc(numbers, func(m mean) bool {
				return slices.ContainsFunc(r.means, func(of mean) bool { return of.place == m.place })
			})
		}
	}
	return numbers
}

// hideCode hides the means of a row whose number of answers is hidden, or nought, where each
// is the same number off the scale: that is what the source writes for a hidden one. It
// reports whether it did.
func hideCode(d *delivery, r row, isOff func(mean) bool) bool {
	code := ""
	if !(r.answers.kind == hidden || r.answers.exact() && r.answers.least == 0) {
		return false
	}
	for _, m := range r.means {
		if m.value.kind == known && (!isOff(m) || code != "" && m.value.text != code) {
			return false
		}
		if m.value.kind == known {
			code = m.value.text
		}
	}
	for i := range r.means {
		r.means[i].value = number{kind: hidden}
	}
	for i := range d.rows {
		if found := &d.rows[i]; found.line == r.line && found.answers.exact() && found.place == r.place {
			found.answers = count{kind: hidden, mark: code} // nobody would have no mean at all
		}
	}
	return true
}

// askOtherScale asks about numbers most of which do not lie on the scale of the instrument,
// and reports whether it did: that is one cause, and no number is a slip.
func askOtherScale(instrument *raw.Instrument, known scale, numbers []mean, n notes) bool {
	isOff := func(m mean) bool { return !m.value.percent && !known.holds(m.value) }
	off := slices.IndexFunc(numbers, isOff)
	onIt := len(slices.DeleteFunc(slices.Clone(numbers), isOff))
	if instrument == nil || !known.said || known.percent || len(numbers) < 4 || 2*onIt >= len(numbers) {
		return false
	}
	seems := guessScale(numbers, newNotes(&problem.List{}, n.Words))
	n.Problem(numbers[off].place, "scale_none", "number", n.Words.Quote(problem.Shorten(numbers[off].written)), "from", known.from, "to", known.to, "seems", seems.String(), "instrument", instrumentName(instrument, n))
	return true
}
