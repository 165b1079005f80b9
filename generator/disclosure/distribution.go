package disclosure

import (
	"fmt"
	"slices"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/disclosure/pattern"
	"tifaktor/generator/survey"
)

// spreads decides which distributions of a factor are shown, after it is decided which
// means are.
type spreads struct {
	means     *factor
	limits    limits.Limits // of distributions
	may, must []bool
	parts     [][]survey.Part // per unit: what is printed
	shown     []bool          // per unit: its distribution is printed, or was
}

func (f *factor) spreads() *spreads {
	units := len(f.counts)
	l := limits.Limits{Group: max(f.round.limits.Group, fewestSpread)}
	return &spreads{means: f, limits: l, may: make([]bool, units), must: make([]bool, units), parts: make([][]survey.Part, units)}
}

// hide fills in the distributions of the factor. Known is what can be worked out from the
// means; hide returns what can be worked out from both.
func (s *spreads) hide(kind revision, known knowledge, distributions [][]survey.Distribution) (knowledge, error) {
	f := s.means
	d, past := f.round.delivery, f.round.past
	for u := range f.means {
		cell := past.cell(u, f.index)
		s.must[u] = cell != nil && len(cell.Parts) > 0 && (kind != replaceAll || cell.Mean.Answers == f.counts[u])
		switch delivered := d.shares[u*d.factors+f.index]; {
		case s.must[u]:
			s.parts[u] = cell.Parts
		case delivered != nil && f.counts[u] >= fewestSpread && isPrinted(f.means, u, f.index) && f.round.past.mayAddSpread(kind, f.index) && !f.round.past.isBelowDistribution(f.round.tree, u, f.index):
			s.parts[u] = f.round.formatter.parts(delivered.Shares, f.counts[u])
		}
		s.may[u] = s.parts[u] != nil
	}
	known, err := s.decide(kind, known)
	if err != nil {
		return nil, err
	}
	for u := range f.means {
		spread := &distributions[u][f.index]
		switch {
		case d.shares[u*d.factors+f.index] == nil: // nothing is delivered
		case s.shown[u] && f.means[u][f.index].State == survey.Shown:
			*spread = survey.Distribution{State: survey.Shown, Parts: s.parts[u]}
		default:
			spread.State = survey.Hidden
		}
	}
	return known, nil
}

// mayAddSpread reports whether distributions of a factor may be shown that were not
// published before. They reveal more than means, so there are none where groups were
// published that rounding may have to cover.
func (p *past) mayAddSpread(kind revision, factor int) bool {
	return kind == noneBefore && (p == nil || !p.hasGroups) || kind == addTo && !p.nothingAdded() && !p.factorsReplaced[factor] && !p.hasGroups
}

// decide finds the distributions without findings. What they say of sums is added to what
// is known of the factor.
func (s *spreads) decide(kind revision, known knowledge) (knowledge, error) {
	if s.shown = s.must; kind == freeze || kind == replaceAll {
		return known, nil
	}
	f := s.means
	var before []sums
	for _, also := range f.knownSums {
		before = append(before, slices.Clone(also))
	}
	for {
		shown, err := f.round.tree.pattern(pattern.Question{Limits: s.limits, Counts: f.counts, May: s.may, Must: s.must, NumbersKnown: true})
		if err != nil {
			return nil, err
		}
		s.shown = shown
		s.addKnownSums(before)
		known, found, err := s.examine()
		switch {
		case err != nil:
			return nil, err
		case len(found) == 0:
			return known, nil
		case s.forbid(found):
		case kind == noneBefore:
			return nil, fmt.Errorf("%s: %v, and nothing more can be hidden", f.round.factors[f.index].ID, found[0])
		default: // what is still found was published before
			return known, nil
		}
	}
}

// addKnownSums sets what is known of sums to before and what the shown distributions say.
func (s *spreads) addKnownSums(before []sums) {
	f, grains := s.means, s.means.grains()
	for i, also := range f.knownSums {
		copy(also, before[i])
		m := f.origins[i].statements
		for u, shown := range s.shown {
			if shown {
				also[u] = also[u].And(spreadSum(s.parts[u], f.counts[u]*m, grains/m).NonZero())
			}
		}
	}
}

// examine audits the distributions that are shown, together with the means.
func (s *spreads) examine() (knowledge, []audit.Finding, error) {
	known, found, err := s.means.examine()
	if err != nil {
		return nil, nil, err
	}
	origins := s.wholeAnswers(known)
	exact := s.areExact(origins)
	more, err := s.examineSteps(known, exact)
	if err != nil {
		return nil, nil, err
	}
	known, again, err := s.means.examine() // with what the steps say of the sums
	if err != nil {
		return nil, nil, err
	}
	found = slices.Concat(found, more, again, s.examineWorlds(origins))
	last := s.examineStrictly
	if exact {
		last = func() ([]audit.Finding, error) { return s.examineExactSums(origins) }
	}
	more, err = last()
	return known, append(found, more...), err
}

// forbid hides the distributions that findings depend on, except those published before:
// first those with others below them, since what is between the two is then part of a larger
// remainder, and the units that people work in keep theirs; the others if there are none. It
// reports whether there was anything more to hide.
func (s *spreads) forbid(found []audit.Finding) (more bool) {
	for _, f := range found {
		more = s.forbidIn(f, s.isAbove) || more
	}
	if more {
		return true
	}
	for _, f := range found {
		more = s.forbidIn(f, func(int) bool { return true }) || more
	}
	return more
}

// forbidIn hides those of the shown distributions that a finding depends on which may be
// chosen: in the unit that it is about, up to its cause. If all of them were published
// before, it hides new ones above them.
func (s *spreads) forbidIn(f audit.Finding, chosen func(unit int) bool) (hidden bool) {
	t := s.means.round.tree
	for u := f.Remainder; u != survey.NoUnit && (u >= f.Cause || !hidden); u = t.parents[u] {
		for below := u; below < t.ends[u]; below++ {
			if s.shown[below] && !s.must[below] && chosen(below) {
				s.may[below], hidden = false, true
			}
		}
	}
	return hidden
}

// isAbove reports whether a distribution is shown below a unit.
func (s *spreads) isAbove(unit int) bool {
	return slices.Contains(s.shown[unit+1:s.means.round.tree.ends[unit]], true)
}

// endsAbove returns the part of the scale on which there may be an answer in a unit,
// according to its own distribution and those of the units above it. Some reports whether
// there are any.
func (s *spreads) endsAbove(unit int) (from, to int, some bool) {
	scale, t := s.means.round.formatter.scale, s.means.round.tree
	from, to = scale.From, scale.To
	for u := unit; u != survey.NoUnit; u = t.parents[u] {
		if !s.shown[u] {
			continue
		}
		some = true
		own := newSteps(1, scale.From)
		for step := scale.From; step <= scale.To; step++ {
			own.add(0, stepShare(s.parts[u], step, s.means.counts[u], answer))
		}
		first, last := own.ends(0, 1)
		from, to = max(from, first), min(to, last)
	}
	return from, to, some
}
