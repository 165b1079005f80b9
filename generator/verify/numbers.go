package verify

import (
	"cmp"
	"slices"
	"strings"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/i18n"
)

// audit applies the rules to what is printed of a round: of the numbers of answers, and
// of each factor.
func (r *round) audit(file string, p protection, words *i18n.Printer) []Finding {
	found := r.auditPeople(file, p, words)
	for _, factor := range r.factors {
		found = append(found, r.auditFactor(file, factor, p, words)...)
		found = append(found, r.auditBands(file, factor, p, words)...)
	}
	slices.SortStableFunc(found, func(a, b Finding) int { return cmp.Compare(a.Line, b.Line) })
	return slices.Compact(found)
}

// auditPeople audits the numbers of answers alone.
func (r *round) auditPeople(file string, p protection, words *i18n.Printer) (found []Finding) {
	for u, n := range r.answers {
		if n > 0 && n < p.limits.Group {
			found = append(found, Finding{file, r.lines[u], words.Text("verify.few", "round", r.id, "unit", words.Quote(r.units[u]), "answers", n, "group", p.limits.Group)})
		}
	}
	return found
}

// The roundings of figures that may have been rounded before, and of those that may be a last
// digit off, "~4.3". With these there is no finding in a site that was safe with what its
// publisher knew of the roundings.
var (
	unknown   = audit.RoundedAnyhow
	aDigitOff = audit.Rounding{Nearer: 3000, Further: 3000}
)

// auditFactor audits the printed means for a reader who does not know how many answered in
// hidden units: they are among the people of the units above.
func (r *round) auditFactor(file, factor string, p protection, words *i18n.Printer) []Finding {
	units := len(r.units)
	parts := slices.Clone(r.parents) // and each rest, as one more part of its unit
	seen := audit.Publication{
		Answers: make([]int, units), Printed: make([]string, units), Rounding: unknown, Roundings: make([]audit.Rounding, units),
		From: p.from, To: p.to, Decimals: p.decimals, Step: 1, Limits: p.limits,
	}
	for u := range r.units {
		c := r.cells[cellAt{u, factor}]
		seen.Answers[u], seen.Printed[u] = c.n, c.mean
		if rest, printed := r.rests[cellAt{u, factor}]; printed {
			parts, seen.Answers, seen.Printed = append(parts, u), append(seen.Answers, rest.n), append(seen.Printed, rest.mean)
			seen.Roundings = append(seen.Roundings, audit.Rounding{})
			if strings.HasPrefix(rest.mean, "~") {
				seen.Roundings[len(parts)-1] = aDigitOff
			}
		}
	}
	seen.Parents = parts
	known, broken, err := audit.Audit(seen)
	if err != nil {
		return []Finding{r.unaudited(file, factor, seen, words)}
	}
	var found []Finding
	for u, printed := range seen.Printed[:units] {
		if printed != "" && known.Inconsistent(u) {
			c := r.cells[cellAt{u, factor}]
			found = append(found, Finding{file, c.line, words.Text("verify.contradicts", "round", r.id, "factor", factor, "unit", words.Quote(r.units[u]))})
		}
	}
	for _, one := range broken {
		if one.Remainder >= units {
			unit := parts[one.Remainder]
			found = append(found, Finding{File: file, Text: words.Text("verify.rest_tells", "round", r.id, "factor", factor, "unit", words.Quote(r.units[unit]), "rule", one.Rule)})
			continue
		}
		c := r.cells[cellAt{one.Remainder, factor}]
		found = append(found, Finding{file, c.line, words.Text("verify.tells", "round", r.id, "factor", factor, "unit", words.Quote(r.units[one.Remainder]), "rule", one.Rule)})
	}
	return found
}
