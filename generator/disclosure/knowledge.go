package disclosure

import (
	"fmt"
	"slices"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/survey"
)

// knowledge is what readers can work out from what is printed of a factor: one for
// each number of statements that its answers may be means of.
type knowledge []*audit.Bounds

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

// examine audits the cells of a factor as they are printed, with each number of
// statements.
func (f *factor) examine() (knowledge, []audit.Finding, error) {
	var all knowledge
	var found []audit.Finding
	printed := f.printed()
	for i := range f.statements {
		seen := f.publication(i, f.counts, printed)
		seen.Also, seen.Reports, seen.Ranges = f.also[i], f.reports, f.ranges
		known, more, err := audit.Audit(seen)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", f.id(), err)
		}
		for _, r := range f.repaired {
			if above := known.PointsAt(r.unit, r.people); above >= 0 {
				more = append(more, audit.Finding{Remainder: above, Cause: above, Rule: audit.RuleAnswer})
			}
		}
		all, found = append(all, known), addNew(found, more)
	}
	return all, found, nil
}

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

// publication is what the audit is given with one of the numbers of statements:
// numbers of answers per unit, and what is printed of them.
func (f *factor) publication(i int, answers []int, printed []string) audit.Publication {
	p := f.round.publication(answers, printed)
	p.Bare, p.Statements = f.bare, f.statements[i]
	return p
}

// publication is what the audit is given of any numbers and figures.
func (rd *round) publication(answers []int, printed []string) audit.Publication {
	scale := rd.formatter.scale
	return audit.Publication{
		Parents: rd.tree.parents, Answers: answers, Printed: printed,
		From: scale.From, To: scale.To, Decimals: scale.Decimals, Step: step(scale), Limits: rd.limits, Divided: rd.divided,
	}
}

func (f *factor) cell(unit int) *cell { return f.round.delivery.cell(unit, f.index) }

func (f *factor) id() string { return f.round.factors[f.index].ID }

// grains is the length of one step of the scale, as the audit counts.
func (f *factor) grains() int {
	seen := f.round.publication(nil, nil)
	return seen.Grains()
}
