package results

import "tifaktor/generator/survey"

// yardstick is what the means of a page are compared with in the newest round: the whole, or a
// mean from outside. It is nil if there is nothing to compare with.
type yardstick struct {
	means  []survey.Mean // per factor
	first  string        // its name first in a line: "Kommunen"
	inside string        // inside a sentence: "kommunen"
	head   string        // of the column of comparisons: "Mot kommunen"
	origin string        // where a mean from outside comes from; empty for the whole
}

// yardstick returns what units are compared with: the whole, or a reference if the whole has no
// mean to show.
func (r *Results) yardstick() *yardstick {
	if r.state(r.latest, top) == survey.Shown {
		head := r.Printer.Text("results.against", "whole", r.whole.inside)
		y := &yardstick{first: r.whole.first, inside: r.whole.inside, head: head}
		for factor := range r.factors {
			y.means = append(y.means, r.cell(r.latest, top, factor))
		}
		return y
	}
	return r.reference()
}

// reference returns the reference that the pages compare with, or nil if there is none.
func (r *Results) reference() *yardstick {
	references := r.round(r.latest).References
	var kinds []string
	for _, reference := range references {
		kinds = append(kinds, reference.Kind)
	}
	used := survey.Compared(kinds)
	if used < 0 {
		return nil
	}
	reference := references[used]
	label := r.Text(reference.Label)
	return &yardstick{
		means:  reference.Means,
		first:  label,
		inside: label,
		head:   r.Printer.Text("results.againstReference"),
		origin: r.origin(reference),
	}
}

// origin says what a reference is and what day it is from.
func (w *wording) origin(reference survey.Reference) string {
	text := w.Printer.Text("numbers.reference", "label", w.Printer.Quote(w.Text(reference.Label)))
	if reference.Date.IsZero() {
		return text
	}
	return text + " " + w.Printer.Text("numbers.referenceDate", "date", w.Printer.Date(reference.Date))
}

// mean returns the yardstick's mean of a factor, which is Missing if there is none.
func (y *yardstick) mean(factor int) survey.Mean {
	if y == nil || factor >= len(y.means) {
		return survey.Mean{}
	}
	return y.means[factor]
}

// factorRow is one factor in one unit in the newest round, with what it is
// compared with: the yardstick and the round before.
type factorRow struct {
	factor             int
	now, whole, before survey.Mean
	answers            int // 0 if not known
	fromWhole, change  delta
}

// delta is a difference between two printed means. It is known only if both are shown and
// exact. Threshold is the smallest notable difference, 0 if it is not known.
type delta struct {
	known             bool
	digits, threshold int
}

// notable reports whether a difference is large enough to talk about.
func (d delta) notable() bool {
	return d.known && d.threshold > 0 && d.size() >= d.threshold
}

// aboutSame reports whether a difference is too small to talk about.
func (d delta) aboutSame() bool {
	return d.known && d.threshold > 0 && d.size() < d.threshold
}

func (d delta) size() int { return max(d.digits, -d.digits) }

// subtract compares two means as they are printed.
func subtract(now, other survey.Mean, threshold int) delta {
	known := now.State == survey.Shown && other.State == survey.Shown &&
		now.Bound == survey.Exact && other.Bound == survey.Exact
	if !known {
		return delta{}
	}
	return delta{true, now.Digits - other.Digits, threshold}
}

// rows compares every factor of a unit with the yardstick and with the round
// before. A group that is not the same as before is not compared with it. What
// counts as notable over time follows from the smaller of the two groups.
func (r *Results) rows(unit int, y *yardstick) []factorRow {
	scale := r.instrument.Scale
	rows := make([]factorRow, len(r.factors))
	for factor := range rows {
		row := factorRow{factor: factor, now: r.cell(r.latest, unit, factor), whole: y.mean(factor)}
		row.answers = r.answers(r.latest, unit, row.now)
		row.fromWhole = subtract(row.now, row.whole, survey.Notable(row.answers, scale))
		if r.previous >= 0 && !r.broken(r.latest, unit) {
			row.before = r.cell(r.previous, unit, factor)
			smaller := min(row.answers, r.answers(r.previous, unit, row.before))
			row.change = subtract(row.now, row.before, survey.Notable(smaller, scale))
		}
		rows[factor] = row
	}
	return rows
}

// Difference is a comparison of two means in words: "0,3 høgare", "om lag likt".
type Difference struct {
	Label   string // what with, where the column's head is not seen: "Kommunen 4,3:"
	Text    string
	Notable bool // large enough to talk about
	Up      bool
}

// labelled puts a label before a difference. If the unit's own mean is not shown, the words are
// about that mean and get no label.
func labelled(difference Difference, now survey.Mean, label string) *Difference {
	if now.State == survey.Shown || now.Bound == survey.Between {
		difference.Label = label
	}
	return &difference
}

// difference puts a delta in words; same is the word for no difference at all.
func (w *wording) difference(d delta, now, other survey.Mean, same string) Difference {
	word := w.Printer.Text
	switch {
	case now.State != survey.Shown && now.Bound != survey.Between:
		return Difference{Text: w.value(now).Missing}
	case other.State != survey.Shown && other.Bound != survey.Between && now.State == survey.Shown:
		return Difference{Text: w.value(other).Missing}
	case !d.known:
		return Difference{Text: word("results.notCalculated")}
	case d.aboutSame() && d.digits != 0:
		return Difference{Text: word("results.about")}
	case d.digits == 0:
		return Difference{Text: same}
	case d.digits > 0:
		return Difference{Text: word("results.higher", "distance", w.distance(d.digits)), Notable: d.notable(), Up: true}
	}
	return Difference{Text: word("results.lower", "distance", w.distance(d.digits)), Notable: d.notable()}
}
