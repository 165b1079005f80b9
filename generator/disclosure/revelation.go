package disclosure

import (
	"fmt"
	"strings"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// revelation is what figures published with a wrong tree reveal of a remainder in the right
// tree: the number of factors, and the least width of a feasible interval of their means.
type revelation struct {
	factors int
	width   yamlfile.Decimal
}

// revelations returns a reason for each unit of whose remainder too much was published, so
// that the publisher knows whom to inform.
func (rd *round) revelations() ([]Reason, error) {
	published := *rd
	published.shown = rd.past.publishedUnits()
	own, _, err := rd.tree.ownPeople(rd.delivery.answers)
	if err != nil { // the published numbers do not fit the tree, so nothing follows from them
		return nil, nil
	}
	all := map[int]revelation{}
	for _, found := range rd.auditNumbers(published.shown) {
		all[found.Remainder] = revelation{}
	}
	for index := range rd.factors {
		if err := rd.factor(index, nil).reveal(all); err != nil {
			return nil, err
		}
	}
	e := &explainer{round: &published, own: own}
	var reasons []Reason
	for u := range rd.shown {
		if one, revealed := all[u]; revealed {
			reasons = append(reasons, e.revealed(u, one))
		}
	}
	return reasons, nil
}

// revealed returns the reason that says what was revealed of a remainder, and who is in it.
func (e *explainer) revealed(unit int, one revelation) Reason {
	rd := e.round
	left := e.left(unit, unit)
	computed, terms, _ := e.equation(unit, survey.NoUnit, left)
	reason := Reason{Round: rd.delivery.round.ID.V, Unit: rd.tree.id(unit), Place: rd.delivery.round.ID.Place, Revealed: true}
	key := "revealed_number"
	if one.factors > 0 {
		key = "revealed"
	}
	reason.say(rd.words, key, "computed", strings.TrimSuffix(computed, ","), "terms", terms, "answers", answersIn(rd.words, left), "n", one.factors, "width", rd.words.Decimal(int((one.width*10+yamlfile.One-1)/yamlfile.One), 1))
	return reason
}

// reveal adds what the published figures of one factor reveal.
func (f *factor) reveal(all map[int]revelation) error {
	f.takeBack()
	printed := make([]string, len(f.counts))
	for u := range printed {
		if cell := f.round.past.cell(u, f.index); cell != nil && f.counts[u] > 0 {
			printed[u] = f.round.formatter.statement(cell.Mean)
		}
	}
	widths := map[int]int{} // in grains, by unit
	for i := range f.origins {
		known, found, err := audit.Audit(f.publication(i, f.counts, printed))
		if err != nil {
			return fmt.Errorf("%s: %w", f.round.factors[f.index].ID, err)
		}
		for _, one := range found {
			u := one.Remainder
			people, sum := known.RemainderAnswers[u], known.RemainderSums[u]
			if people == 0 {
				people, sum = f.counts[u], known.Sums[u]
			}
			width := (sum.High - sum.Low) / people
			if narrowest, before := widths[u]; !before || width < narrowest {
				widths[u] = width
			}
		}
	}
	for u, width := range widths {
		one, mean := all[u], yamlfile.Decimal(width)*yamlfile.One/yamlfile.Decimal(f.grains())
		if one.factors == 0 || mean < one.width {
			one.width = mean
		}
		one.factors++
		all[u] = one
	}
	return nil
}
