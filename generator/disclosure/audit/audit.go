// Package audit works out what a reader can know from the printed figures of one
// factor in one round, and which rules of a safe publication that breaks.
//
// In the terms of statistical disclosure control, the figure of a unit is a cell, and a
// unit is the marginal of its sub-units. A cell that is not printed is suppressed,
// whether primarily, because it has too few respondents, or secondarily, for the sake of
// others: the audit does not ask which. Every printed figure limits the sums of answers
// behind it, and the audit finds the feasible interval of each sum: the lowest and the
// highest that it can be.
//
// Its input is the printed text, the tree and the true numbers of answers, which the
// best informed reader may know. Its results are the feasible intervals ([Bounds]) and the
// rules that are broken ([Finding]). It does not know how the cells were chosen or how
// their figures were made: of this program it imports the limits and nothing else, so it
// can be read, and believed, alone. No call depends on an earlier one.
//
// The remainder of a shown unit is the people in it who are in no shown unit below it.
// Everything that a reader can compute is a sum over remainders, so the rules are about
// them.
//
//	publication.go  the input
//	figures.go      printed text -> the means that are rounded to it
//	rounding.go     how means are rounded, once or twice
//	interval.go     arithmetic of intervals
//	bounds.go       two passes over the tree: the feasible intervals
//	lattice.go      the sums that whole answers can have
//	rules.go        rules 1 to 3: remainders, small groups, single answers
//	reports.go      rule 5: a leader who holds the report of a hidden unit
//	numbers.go      rules 1 and 4: what the numbers of people reveal
//	places.go       where the people of a remainder are registered
//	hidden_means.go the feasible interval of a mean that is not printed
//
// To add a rule, give it a number in rules.go and a broken publication in the tests
// that nothing else catches.
package audit

import "fmt"

// Audit returns the feasible intervals of a publication, and what breaks rules 1, 2, 3
// and 5. It fails if the publication cannot be understood.
func Audit(p Publication) (*Bounds, []Finding, error) {
	known, err := Bound(p)
	if err != nil {
		return nil, nil, err
	}
	j := &judge{p: &known.p, bounds: known}
	for u := range p.Parents {
		if p.Printed[u] != "" {
			j.remainderRules(u)
		}
	}
	notShown := j.smallGroups()
	j.reportRule(notShown)
	return known, j.findings, nil
}

// Finding is a rule that the printed figures break.
type Finding struct {
	Remainder    int  // the shown unit whose remainder too much is known of
	Cause        int  // the shown unit, the same or one above it, whose figure is the last that is needed to know it
	Rule         int  // the number of the rule, as in rules.go
	Inconsistent bool // the figures contradict each other: no answers on the scale can have given them
}

func (f Finding) String() string {
	return fmt.Sprintf("rule %d is broken in the remainder of unit %d", f.Rule, f.Remainder)
}

// judge applies the rules to the feasible intervals, and collects the findings.
type judge struct {
	p        *Publication
	bounds   *Bounds
	findings []Finding
}

// add adds a finding whose cause is the unit itself.
func (j *judge) add(unit, rule int) {
	j.findings = append(j.findings, Finding{Remainder: unit, Cause: unit, Rule: rule})
}
