package importer

import (
	"cmp"
	"slices"
	"strings"

	"tifaktor/generator/raw"
)

// factorColumns finds the columns of a table that are factors.
type factorColumns struct {
	table      *table
	known      *instruments
	answers    Answers
	notes      notes
	instrument *raw.Instrument // that the factors are matched to; nil when the columns are the factors
}

// takeFactors finds the columns that are factors. Once a column has matched an
// instrument, or the site has one of its own, a column of numbers that is nothing
// known is a question; otherwise the columns of numbers are the factors.
//
// What comes after the columns of single questions is worked out from them.
//
// It returns the instrument that they are matched to, nil when there is none.
func takeFactors(t *table, known *instruments, a Answers, n notes) *raw.Instrument {
	r := factorColumns{table: t, known: known, answers: a, notes: n}
	var headings []string
	for _, c := range t.columns {
		if c.role == unknownRole {
			headings = append(headings, c.heading)
		}
	}
	if !known.isOther(a.Instrument) {
		r.instrument = known.choose(headings, a)
	}
	r.take()
	return r.instrument
}

// take gives each column of numbers its factor, or asks what it is.
func (r *factorColumns) take() {
	questions := len(r.table.all(questionRole)) > 0
	lacking, likely := r.instrument != nil && !r.answers.ProtectedBySource && !r.table.hasCounts(), likelyCounts(r.table) // which are asked about first
	var strange, unsure, shared []int
	for i := range r.table.columns {
		c := &r.table.columns[i]
		if c.role != unknownRole {
			continue
		}
		c.aside = questions && i > r.table.find(questionRole)
		if r.matchFactor(c) {
			c.aside = false
			continue
		}
		if !r.holdsNumbers(i) || lacking && slices.Contains(likely, i) {
			continue
		}
		said := isSaid(r.answers, c.heading)
		switch {
		case r.known.isOther(r.answers.Instrument) && r.known.knows(c.heading) && !said:
			shared = append(shared, i)
			c.role = leftOutRole
		case r.instrument != nil && r.answers.saysInstrument() && !said:
			c.role = leftOutRole
		case r.instrument != nil && !c.aside:
			strange = append(strange, i)
		case c.unsure && !said:
			unsure = append(unsure, i)
		default:
			c.factor = normal(withoutScale(c.heading))
		}
	}
	askShared(r.table, r.known, r.answers, r.notes, shared)
	r.askStrange(strange)
	askUnsure(r.table, r.notes, unsure)
	r.askOffScale()
	checkFactors(r.table, r.notes)
	reportQuestions(r.table, r.notes)
}

// matchFactor matches a heading to the instrument.
func (r *factorColumns) matchFactor(c *column) bool {
	if r.instrument == nil {
		return false
	}
	c.factor = cmp.Or(r.answers.factorOf(c.heading), r.known.factorIn(r.instrument, c.heading))
	return c.factor != ""
}

// holdsNumbers reports whether a column that may be a factor has numbers, and notes
// why it is left out if it has not. A column with any number is a question when
// most of it is text, never left out in silence.
func (r *factorColumns) holdsNumbers(at int) bool {
	c := &r.table.columns[at]
	kinds := r.table.kinds(at)
	switch {
	case kinds[known] == 0 && kinds[wrong] == 0:
		c.role = leftOutRole
		if kinds[hidden] > 0 {
			c.role = unknownRole
			return true
		}
		r.notes.Advice(c.place, "column_empty", "heading", c.heading)
		return false
	case kinds[wrong] > 0 && kinds[known] == 0, kinds[wrong] > kinds[known]:
		c.role = leftOutRole
		r.notes.Advice(c.place, "column_text", "heading", cmp.Or(c.heading, "–"))
		return false
	case normal(c.heading) == "":
		r.notes.Problem(c.place, "column_unnamed")
		return false
	}
	return true
}

// checkFactors notes two columns of one factor, and a table without any.
func checkFactors(t *table, n notes) {
	seen := map[string]int{}
	factors := 0
	for i, c := range t.columns {
		if c.factor == "" {
			continue
		}
		if !c.aside {
			factors++
		}
		key := strings.TrimSpace(yearPattern().ReplaceAllString(c.factor, ""))
		if first, taken := seen[key]; taken {
			n.Problem(c.place, "factor_twice", "first", t.columns[first].heading, "second", c.heading)
			continue
		}
		seen[key] = i
	}
	if factors == 0 && !n.failed() {
		n.Problem(t.place(), "no_factors")
	}
}

func reportQuestions(t *table, n notes) {
	questions := t.all(questionRole)
	if len(questions) == 0 {
		return
	}
	first, last := t.columns[questions[0]], t.columns[questions[len(questions)-1]]
	n.Advice(first.place, "questions", "n", len(questions), "first", first.heading, "last", last.heading)
}
