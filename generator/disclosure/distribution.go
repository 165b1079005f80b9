package disclosure

import (
	"fmt"

	"tifaktor/generator/survey"
)

// spreader decides which distributions of a factor are shown, once it is decided
// which means are.
type spreader struct {
	*protector
	planner   *planner
	may, must []bool
	parts     [][]survey.Part // per unit: what is printed
	shown     []bool          // per unit: its distribution is printed, or was
	known     []interval      // per unit: what is known of the sum whatever is printed here
	steps     auditor
}

func newSpreader(p *protector) *spreader {
	units := len(p.tree.units)
	l := limits{group: max(p.group, fewestSpread)}
	return &spreader{protector: p, planner: newPlanner(p.tree, l), may: make([]bool, units), must: make([]bool, units), parts: make([][]survey.Part, units)}
}

// factor fills in the distributions of a factor.
func (s *spreader) factor(d *delivery, factor int, how manner, means [][]survey.Mean, distributions [][]survey.Distribution) error {
	for u := range means {
		cell := s.past.cell(u, factor)
		s.must[u] = cell != nil && len(cell.Parts) > 0 && (how != replacing || cell.Mean.Answers == s.counts[u])
		s.parts[u] = nil
		switch delivered := d.shares[u*d.factors+factor]; {
		case s.must[u]:
			s.parts[u] = cell.Parts
		case delivered != nil && s.counts[u] >= fewestSpread && means[u][factor].State == survey.Shown && s.mayBegin(how, factor):
			s.parts[u] = s.formatter.parts(delivered.Shares, s.counts[u])
		}
		s.may[u] = s.parts[u] != nil
	}
	shown, err := s.decide(factor, how, means)
	if err != nil {
		return err
	}
	s.shown = append(s.shown[:0], shown...)
	for u := range means {
		spread := &distributions[u][factor]
		switch {
		case d.shares[u*d.factors+factor] == nil: // not there, or not any more
		case shown[u] && means[u][factor].State == survey.Shown:
			*spread = survey.Distribution{State: survey.Shown, Parts: s.parts[u]}
		default:
			spread.State = survey.Hidden
		}
	}
	return nil
}

// mayBegin reports whether distributions may be shown that were not published.
// They tell more than means, and so they do not go with groups that rounding may
// have to cover.
func (s *spreader) mayBegin(how manner, factor int) bool {
	return how == fresh && (s.past == nil || !s.past.grouped) || how == standing && !s.past.replaced && !s.past.factorsReplaced[factor] && !s.past.grouped
}

// decide finds the distributions with which the audit is content.
func (s *spreader) decide(factor int, how manner, means [][]survey.Mean) ([]bool, error) {
	if how == kept || how == replacing {
		return s.must, nil
	}
	s.known = append(s.known[:0], s.also...)
	for {
		shown, err := s.planner.pattern(question{counts: s.counts, may: s.may, must: s.must, open: true})
		if err != nil {
			return nil, err
		}
		for u := range shown {
			s.also[u] = s.known[u]
			if shown[u] {
				seen := s.publication(nil, nil)
				s.also[u] = s.known[u].and(spreadSum(s.parts[u], s.counts[u], seen.grains()))
			}
		}
		found, err := s.examine(factor, means)
		if err != nil {
			return nil, err
		}
		more, err := s.examineSteps(shown)
		if err != nil {
			return nil, err
		}
		again, err := s.examine(factor, means) // with what the steps have told of the sums
		if err != nil {
			return nil, err
		}
		strict, err := s.examineStrictly(shown)
		if err != nil {
			return nil, err
		}
		found = append(append(append(found, more...), again...), strict...)
		switch {
		case len(found) == 0:
			return shown, nil
		case s.forbid(found, shown):
		case how == fresh:
			return nil, fmt.Errorf("%s: %v, and nothing more can be hidden", s.factors[factor].ID, found[0])
		default: // what is still found was published before
			return shown, nil
		}
	}
}

// forbid hides the distributions that a finding is made of, as far as there are
// any and they were not published before. Where all of them were, it is what is
// new above them that tells.
func (s *spreader) forbid(found []finding, shown []bool) (more bool) {
	for _, f := range found {
		hidden := false
		for u := f.remainder; u != survey.NoUnit && (u >= f.cause || !hidden); u = s.tree.parents[u] {
			for below := u; below < s.tree.ends[u]; below++ {
				if shown[below] && s.may[below] && !s.must[below] {
					s.may[below], hidden = false, true
				}
			}
		}
		more = more || hidden
	}
	return more
}

// endsAbove gives the part of the scale on which there may be an answer or more
// in a unit, as its own distribution tells and those of the units above it, and
// whether there are any.
func (s *spreader) endsAbove(unit int) (from, to int, some bool) {
	from, to = s.formatter.scale.From, s.formatter.scale.To
	for u := unit; u != survey.NoUnit; u = s.tree.parents[u] {
		if !s.shown[u] {
			continue
		}
		some = true
		own := newSteps(1, s.formatter.scale.From)
		for step := s.formatter.scale.From; step <= s.formatter.scale.To; step++ {
			own.add(0, stepShare(s.parts[u], step, s.counts[u], answer))
		}
		first, last := own.ends(0)
		from, to = max(from, first), min(to, last)
	}
	return from, to, some
}
