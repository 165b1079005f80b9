package disclosure

import (
	"fmt"
	"slices"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/survey"
)

// knowledge is what readers can work out from what is printed of a factor: one for
// each origin that the figures may have.
type knowledge []*audit.Bounds

// origin is how answers became figures: an answer is the mean of so many statements, and
// the means are rounded so.
type origin struct {
	statements int
	rounding   audit.Rounding
}

// origins gives those that the figures of a factor may have.
func (rd *round) origins(factor int) []origin {
	delivered := -1
	if known := rd.delivery.round.Decimals; known.Known() {
		delivered = known.V
	}
	var all []origin
	for _, m := range statements(rd.factors[factor]) {
		for _, r := range audit.Roundings(delivered, rd.formatter.scale.Decimals) {
			all = append(all, origin{m, r})
		}
	}
	return all
}

// statements gives the numbers of statements that a factor may be measured by.
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

// step is how far apart two answers to a statement are: a step of the scale, or all of
// it where the figures are per cent of those who said yes.
func step(scale survey.Scale) int {
	if scale.Percent {
		return scale.To - scale.From
	}
	return 1
}

// examine audits the cells of a factor as they are printed, with each origin that they do
// not refute.
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
		if slices.ContainsFunc(more, absurd) {
			refuted, foundIfRefuted = refuted+1, addNew(foundIfRefuted, more)
			continue
		}
		found = addNew(found, more)
	}
	if refuted > 0 && refuted == len(all) { // they contradict each other whatever their origin is
		found = foundIfRefuted
	}
	return all, found, nil
}

// examineBoth audits the cells with an origin and the next at once, where they differ in
// their rounding alone. What is known is then more than with either, so where nothing is
// found, nothing is with either. Otherwise, and where no whole answers fit both, so that what
// is known is not more but less, it gives nil, and each is audited by itself.
func (f *factor) examineBoth(i int, printed []string) (*audit.Bounds, error) {
	if i+1 >= len(f.origins) || f.origins[i].statements != f.origins[i+1].statements || !slices.Equal(f.also[i], f.also[i+1]) {
		return nil, nil
	}
	known, found, err := f.examineAs(i, audit.RoundedEither, printed)
	if err != nil || len(found) > 0 || !known.Fits() {
		return nil, err
	}
	return known, nil
}

// examineAs audits the cells with an origin, if they are rounded so.
func (f *factor) examineAs(i int, rounding audit.Rounding, printed []string) (*audit.Bounds, []audit.Finding, error) {
	seen := f.publication(i, f.counts, printed)
	seen.KnownSums, seen.Reports, seen.Ranges, seen.Rounding = f.also[i], f.reports, f.ranges, rounding
	known, found, err := audit.Audit(seen)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", f.id(), err)
	}
	for _, r := range f.repaired {
		if above := known.DirectionShownBy(r.unit, r.people); above >= 0 && !slices.ContainsFunc(found, absurd) {
			found = append(found, audit.Finding{Remainder: above, Cause: above, Rule: audit.RuleAnswer})
		}
	}
	return known, found, nil
}

// absurd reports whether a finding says that figures contradict each other.
func absurd(one audit.Finding) bool { return one.Inconsistent }

// addNew adds the findings that are not there already.
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

// printed is what a reader sees of the factor, per unit.
func (f *factor) printed() []string {
	texts := make([]string, len(f.means))
	for u := range f.means {
		texts[u] = f.round.formatter.statement(f.means[u][f.index])
	}
	return texts
}

// publication is what the audit is given with one of the origins:
// numbers of answers per unit, and what is printed of them.
func (f *factor) publication(i int, answers []int, printed []string) audit.Publication {
	p := f.round.publication(answers, printed)
	p.NoCover, p.Statements, p.Rounding = f.bare, f.origins[i].statements, f.origins[i].rounding
	return p
}

// publication is what the audit is given of any numbers and figures.
func (rd *round) publication(answers []int, printed []string) audit.Publication {
	scale := rd.formatter.scale
	return audit.Publication{
		Parents: rd.tree.parents, Answers: answers, Printed: printed,
		From: scale.From, To: scale.To, Decimals: scale.Decimals, Step: step(scale), Limits: rd.limits, HasGroups: rd.divided,
	}
}

func (f *factor) cell(unit int) *cell { return f.round.delivery.cell(unit, f.index) }

func (f *factor) id() string { return f.round.factors[f.index].ID }

// grains is the length of one step of the scale, as the audit counts.
func (f *factor) grains() int {
	seen := f.round.publication(nil, nil)
	return seen.Grains()
}
