package importer

import (
	"cmp"
	"slices"
	"strings"
)

// takeFactors finds the columns that are factors. Once a column has matched an
// instrument, or the site has one of its own, a column of numbers that is nothing
// known is a question; otherwise the columns of numbers are the factors.
//
// What comes after the columns of single questions is worked out from them.
func (r *columnReader) takeFactors() {
	var headings []string
	for _, c := range r.columns {
		if c.role == unknownRole {
			headings = append(headings, c.heading)
		}
	}
	if !r.known.isOther(r.answers.Instrument) {
		r.instrument = r.known.choose(headings, r.answers)
	}
	questions := len(r.all(questionRole)) > 0
	lacking, likely := r.instrument != nil && !r.answers.ProtectedBySource && !r.hasCounts(), r.likelyCounts() // which are asked about first
	var strange, unsure, shared []int
	for i := range r.columns {
		c := &r.columns[i]
		if c.role != unknownRole {
			continue
		}
		c.aside = questions && i > r.find(questionRole)
		if r.matchFactor(c) {
			c.aside = false
			continue
		}
		if !r.holdsNumbers(i) || lacking && slices.Contains(likely, i) {
			continue
		}
		_, said := r.answers.column(c.heading)
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
	r.askShared(shared)
	r.askStrange(strange)
	r.askUnsure(unsure)
	r.askOffScale()
	r.checkFactors()
	r.reportQuestions()
}

// matchFactor matches a heading to the instrument.
func (r *columnReader) matchFactor(c *column) bool {
	if r.instrument == nil {
		return false
	}
	c.factor = cmp.Or(r.answers.factorOf(c.heading), r.known.factorIn(r.instrument, c.heading))
	return c.factor != ""
}

// holdsNumbers reports whether a column that may be a factor has numbers, and notes
// why it is left out if it has not. A column with any number is a question when
// most of it is text, never left out in silence.
func (r *columnReader) holdsNumbers(at int) bool {
	c := &r.columns[at]
	kinds := r.kinds(at)
	switch {
	case kinds[known] == 0 && kinds[wrong] == 0:
		c.role = leftOutRole
		if kinds[hidden] > 0 {
			c.role = unknownRole
			return true
		}
		r.Advice(c.place, "column_empty", "heading", c.heading)
		return false
	case kinds[wrong] > 0 && kinds[known] == 0, kinds[wrong] > kinds[known]:
		c.role = leftOutRole
		r.Advice(c.place, "column_text", "heading", cmp.Or(c.heading, "–"))
		return false
	case normal(c.heading) == "":
		r.Problem(c.place, "column_unnamed")
		return false
	}
	return true
}

// checkFactors notes two columns of one factor, and a table without any.
func (r *columnReader) checkFactors() {
	seen := map[string]int{}
	factors := 0
	for i, c := range r.columns {
		if c.factor == "" {
			continue
		}
		if !c.aside {
			factors++
		}
		key := strings.TrimSpace(yearPattern.ReplaceAllString(c.factor, ""))
		if first, taken := seen[key]; taken {
			r.Problem(c.place, "factor_twice", "first", r.columns[first].heading, "second", c.heading)
			continue
		}
		seen[key] = i
	}
	if factors == 0 && !r.failed() {
		r.Problem(r.place(), "no_factors")
	}
}

func (r *columnReader) reportQuestions() {
	questions := r.all(questionRole)
	if len(questions) == 0 {
		return
	}
	first, last := r.columns[questions[0]], r.columns[questions[len(questions)-1]]
	r.Advice(first.place, "questions", "n", len(questions), "first", first.heading, "last", last.heading)
}
