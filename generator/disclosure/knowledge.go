package disclosure

import (
	"fmt"
	"slices"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/survey"
)

// knowledge is what readers can work out from what is printed of a factor, for each origin
// that the figures may have.
type knowledge []*audit.Bounds

// origin is how answers became figures: the number of statements that an answer is the
// mean of, and how the means were rounded.
type origin struct {
	statements int
	rounding   audit.Rounding
}

// origins returns the origins that the figures of a factor may have.
func (rd *round) origins(factor int) []origin {
	var all []origin
	for _, delivered := range rd.decimals {
		for _, m := range statements(rd.factors[factor]) {
			for _, r := range audit.Roundings(delivered, rd.formatter.scale.Decimals) {
				all = append(all, origin{m, r})
			}
		}
	}
	return all
}

// statements returns the numbers of statements that a factor may have, in order.
func statements(f survey.Factor) []int {
	known := f.Statements
	if known == (survey.Statements{}) {
		known = survey.Statements{Fewest: 1, Most: limits.MostStatements}
	}
	var all []int
	for n := known.Fewest; n <= known.Most; n++ {
		all = append(all, n)
	}
	return all
}

// step returns the distance between two answers to a statement: a step of the scale, or all
// of it if the figures are the percentages who said yes.
func step(scale survey.Scale) int {
	if scale.Percent {
		return scale.To - scale.From
	}
	return 1
}

// examine audits the cells of a factor as they are printed, with each origin that they do
// not contradict.
func (f *factor) examine() (knowledge, []audit.Finding, error) {
	var all knowledge
	var found, foundIfRefuted []audit.Finding
	refuted, printed := 0, f.printed()
	for i := 0; i < len(f.origins); i++ {
		known, err := f.examineBoth(i, printed)
		if err != nil {
			return nil, nil, err
		}
		if known != nil {
			all = append(all, known, known)
			i++
			continue
		}
		known, more, err := f.examineAs(i, f.origins[i].rounding, printed)
		if err != nil {
			return nil, nil, err
		}
		all = append(all, known)
		if slices.ContainsFunc(more, isInconsistent) {
			refuted, foundIfRefuted = refuted+1, addNew(foundIfRefuted, more)
			continue
		}
		found = addNew(found, more)
	}
	if refuted > 0 && refuted == len(all) { // the figures contradict each other whatever their origin is
		found = foundIfRefuted
	}
	return all, found, nil
}

// examineBoth audits the cells with an origin and the next at once, if the two differ in
// their rounding alone. More is then known than with either, so if there is no finding,
// there is none with either. Otherwise it returns nil, and each must be audited by itself;
// so it does if no whole answers fit both, since less is then known.
func (f *factor) examineBoth(i int, printed []string) (*audit.Bounds, error) {
	if !f.differInRounding(i) || !slices.Equal(f.knownSums[i], f.knownSums[i+1]) {
		return nil, nil
	}
	known, found, err := f.examineAs(i, audit.RoundedEither, printed)
	if err != nil || len(found) > 0 || !known.Fits() {
		return nil, err
	}
	return known, nil
}

// differInRounding reports whether an origin and the next are those of means that are rounded
// once and of the same means delivered with one more digit.
func (f *factor) differInRounding(i int) bool {
	if i+1 >= len(f.origins) {
		return false
	}
	one, next := f.origins[i], f.origins[i+1]
	return one.statements == next.statements && one.rounding.Apart() == 1 && next.rounding.Apart() == 1
}

// examineAs audits the cells with an origin and the rounding given.
func (f *factor) examineAs(i int, rounding audit.Rounding, printed []string) (*audit.Bounds, []audit.Finding, error) {
	seen := f.publication(i, f.counts, printed)
	seen.KnownSums, seen.Reports, seen.Ranges, seen.Rounding = f.knownSums[i], f.reports[i], f.ranges, rounding
	known, found, err := audit.Audit(seen)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", f.round.factors[f.index].ID, err)
	}
	for _, r := range f.repaired {
		if above := known.DirectionShownBy(r.unit, r.people); above >= 0 && !slices.ContainsFunc(found, isInconsistent) {
			found = append(found, audit.Finding{Remainder: above, Cause: above, Rule: audit.RuleAnswer})
		}
	}
	return known, found, nil
}

// isInconsistent reports whether the figures of a finding contradict each other.
func isInconsistent(one audit.Finding) bool { return one.Inconsistent }

// addNew returns found with those of more that are not there already.
func addNew(found, more []audit.Finding) []audit.Finding {
	if len(found) == 0 {
		return more
	}
	for _, one := range more {
		if !slices.Contains(found, one) {
			found = append(found, one)
		}
	}
	return found
}

// printed returns what a reader sees of the factor, per unit.
func (f *factor) printed() []string {
	texts := make([]string, len(f.means))
	for u := range f.means {
		texts[u] = f.round.formatter.statement(f.means[u][f.index])
	}
	return texts
}

// publication returns the input of the audit for one of the origins.
func (f *factor) publication(i int, answers []int, printed []string) audit.Publication {
	p := f.round.publication(answers, printed)
	p.NoCover, p.Statements, p.Rounding = f.noCover, f.origins[i].statements, f.origins[i].rounding
	return p
}

// publication returns the input of the audit for numbers and figures of any origin.
func (rd *round) publication(answers []int, printed []string) audit.Publication {
	scale := rd.formatter.scale
	return audit.Publication{
		Parents: rd.tree.parents, Answers: answers, Printed: printed,
		From: scale.From, To: scale.To, Decimals: scale.Decimals, Step: step(scale), Limits: rd.limits, HasGroups: rd.hasGroups,
	}
}

func (f *factor) cell(unit int) *cell { return f.round.delivery.cell(unit, f.index) }

// grains returns the length of one step of the scale, in grains of the audit.
func (f *factor) grains() int {
	seen := f.round.publication(nil, nil)
	return seen.Grains()
}
