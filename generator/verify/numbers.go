package verify

import (
	"cmp"
	"fmt"
	"slices"

	"tifaktor/generator/disclosure/audit"
)

// audit applies the rules to what is printed of a round: of the numbers of answers, and
// of each factor.
func (r *round) audit(file string, p protection) []Finding {
	found := r.auditPeople(file, p)
	for _, factor := range r.factors {
		found = append(found, r.auditFactor(file, factor, p)...)
	}
	slices.SortStableFunc(found, func(a, b Finding) int { return cmp.Compare(a.Line, b.Line) })
	return slices.Compact(found)
}

// auditPeople looks at the numbers of answers alone.
func (r *round) auditPeople(file string, p protection) (found []Finding) {
	for u, n := range r.answers {
		if n > 0 && n < p.limits.Group {
			found = append(found, Finding{file, r.lines[u], fmt.Sprintf("round %s: %q has %d answers, fewer than the %d that the site promises", r.id, r.units[u], n, p.limits.Group)})
		}
	}
	return found
}

// auditFactor reads the printed means as the cleverest reader would, who does not know
// how many answered in hidden units: they are among the people of the units above.
func (r *round) auditFactor(file, factor string, p protection) []Finding {
	units := len(r.units)
	parts := slices.Clone(r.parents) // and each rest, as one more part of its unit
	seen := audit.Publication{
		Answers: make([]int, units), Printed: make([]string, units),
		From: p.from, To: p.to, Decimals: p.decimals, Step: 1, Limits: p.limits,
	}
	for u := range r.units {
		c := r.cells[cellAt{u, factor}]
		seen.Answers[u], seen.Printed[u] = c.n, c.mean
		if rest, printed := r.rests[cellAt{u, factor}]; printed {
			parts, seen.Answers, seen.Printed = append(parts, u), append(seen.Answers, rest.n), append(seen.Printed, rest.mean)
		}
	}
	seen.Parents = parts
	_, broken, err := audit.Audit(seen)
	if err != nil {
		return []Finding{{file, r.line, fmt.Sprintf("round %s, %s: %v", r.id, factor, err)}}
	}
	var found []Finding
	for _, one := range broken {
		if one.Remainder >= units {
			unit := parts[one.Remainder]
			found = append(found, Finding{File: file, Text: fmt.Sprintf("round %s, %s: the rest of %q says too much of those who are in it (rule %d)", r.id, factor, r.units[unit], one.Rule)})
			continue
		}
		c := r.cells[cellAt{one.Remainder, factor}]
		found = append(found, Finding{file, c.line, fmt.Sprintf("round %s, %s: the printed means say too much of those who are in %q and in none of its shown parts (rule %d)",
			r.id, factor, r.units[one.Remainder], one.Rule)})
	}
	return found
}
