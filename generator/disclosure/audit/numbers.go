package audit

import "tifaktor/generator/disclosure/limits"

// Numbers are the numbers of people in one round: the true ones, and which of them a
// reader sees.
type Numbers struct {
	Parents []int          // per unit, every parent before its sub-units; -1 for the top
	People  []int          // per unit: 0 for nobody, -1 if nobody knows
	Ranges  []limits.Range // per unit: the range of a number that nobody knows; nil if there are none
	Shown   []bool         // per unit: its number is printed
	Limits  limits.Limits  // a smallest group of 1 if only rule 4 is to be judged
	NoCover []bool         // per unit: rounding must not be relied on to cover its remainder; nil if it always may
}

// AuditNumbers returns what breaks rules 1, 4 and 5 in the numbers that are printed.
//
// A place is a unit at which people are registered directly, in none of its sub-units.
// The reader is taken to know at which places somebody answered, so each of them has at
// least one person. Then a hidden number follows if all places of a remainder lie in the
// same hidden unit, if each of them must have exactly one, or if all people of a hidden
// unit are in shown units below it. A number within a range can be any that fits the
// others, and the reader is taken to know the range (package limits). The sub-units of a
// unit must not have more people than the unit.
func AuditNumbers(n Numbers) []Finding {
	p := countPlaces(n)
	var findings []Finding
	for u := range n.Parents {
		if n.Shown[u] {
			if n.People[u] < n.Limits.Group || !n.enough(u, p.left[u]) {
				findings = append(findings, Finding{Remainder: u, Cause: u, Rule: RuleRemainder})
			}
			continue
		}
		if owner := p.nearest[u]; owner >= 0 && p.reportReveals(u, owner) {
			findings = append(findings, Finding{Remainder: owner, Cause: owner, Rule: RuleInsider})
		}
		if n.People[u] != 0 && p.follows(u) {
			if owner := p.owner(u); owner >= 0 {
				findings = append(findings, Finding{Remainder: owner, Cause: owner, Rule: RuleNumber})
			}
		}
	}
	return findings
}

// enough reports whether the remainder of a shown unit may have so many people.
func (n Numbers) enough(unit, left int) bool {
	covered := n.Limits.Cover > 0 && left*n.Limits.Cover <= n.People[unit] && (n.NoCover == nil || !n.NoCover[unit])
	return left == 0 || left >= n.Limits.Group || covered
}
