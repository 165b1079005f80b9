// Package audit finds out what a reader can work out from the printed figures of one
// factor in one round, and which rules of a safe publication that breaks.
//
// It is given what is printed, as text, with the tree and the true numbers of answers,
// which the cleverest reader may know; and it gives the exact bounds of every sum
// ([Bounds]) and what is broken ([Finding]). It knows nothing of how it was decided
// what to show or how the figures were made: of this program it imports the limits
// and nothing else, so it can be read, and believed, alone. Each call is on its own.
//
//	publication.go  what is given
//	read.go         printed text -> what the figure can stand for
//	bounds.go       two passes over the tree: exact bounds
//	open.go         what is left open of a mean that is not printed
//	lattice.go      the sums that whole answers can have
//	rules.go        rules 1 to 3: remainders, small groups, single answers
//	reports.go      rule 5: the leader who holds the report of a hidden unit
//	numbers.go      rules 1 and 4: what the numbers of people tell
//
// To add a rule, give it a number in rules.go and a broken publication in the tests
// that nothing else catches.
package audit

import "fmt"

// Audit finds the exact bounds of the sum of every shown unit and remainder and
// of every single answer, and gives what is broken of rules 1, 2, 3 and 5. An error
// means that the publication cannot be understood.
func Audit(p Publication) (*Bounds, []Finding, error) {
	known, err := Bound(p)
	if err != nil {
		return nil, nil, err
	}
	j := &judge{p: &known.p, known: known}
	for u := range p.Parents {
		if p.Printed[u] != "" {
			j.unit(u)
		}
	}
	uncovered := j.parts()
	j.reports(uncovered)
	return known, j.findings, nil
}

// Finding is something that the printed figures tell and must not. Remainder is
// the shown unit whose people, without those of the topmost shown units below
// it, are told too much of. Cause is the shown unit, the same or above it, whose
// figure is the last that is needed to tell so. Rule is its number among the
// rules of a safe publication. Absurd is true when the figures contradict each
// other: no answers on the scale could have given them.
type Finding struct {
	Remainder, Cause int
	Rule             int
	Absurd           bool
}

func (f Finding) String() string {
	return fmt.Sprintf("rule %d is broken in what is left of unit %d", f.Rule, f.Remainder)
}

// judge applies the rules to what is known, and collects what is broken.
type judge struct {
	p        *Publication
	known    *Bounds
	findings []Finding
}

// find notes a finding that one unit alone is the cause of.
func (j *judge) find(unit, rule int) {
	j.findings = append(j.findings, Finding{Remainder: unit, Cause: unit, Rule: rule})
}
