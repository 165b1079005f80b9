package audit

import "tifaktor/generator/disclosure/limits"

// Numbers are the numbers of people that a reader sees in one round, and the
// true ones.
type Numbers struct {
	Parents []int          // per unit, every parent before its sub-units; -1 for the top
	People  []int          // per unit: 0 for nobody, -1 if nobody knows
	Ranges  []limits.Range // per unit: what is known where nobody knows the number; nil for nothing
	Shown   []bool         // per unit: its number is printed
	Limits  limits.Limits  // a smallest group of 1 if only rule 4 is to be judged
	Bare    []bool         // per unit: rounding must not be relied on; nil for none
}

// AuditNumbers applies rules 1 and 4 to the numbers that are printed. The reader
// is taken to know where somebody answered: in which units, and at which of them
// directly. So every such place has one or more, and a hidden number follows
// when all places of a remainder lie in the same hidden unit, when each of them
// must have just one, or when all people of a hidden unit are shown in its
// sub-units. The parts of a unit must not have more people than itself. Of a number
// within a range, anything that fits the others may be true, and the reader is
// taken to know the range (package limits).
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
		if owner := p.nearest[u]; owner >= 0 && p.reportTells(u, owner) {
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

// enough reports whether a number of people may be left of a shown unit.
func (n Numbers) enough(unit, left int) bool {
	covered := n.Limits.Cover > 0 && left*n.Limits.Cover <= n.People[unit] && (n.Bare == nil || !n.Bare[unit])
	return left == 0 || left >= n.Limits.Group || covered
}
