package disclosure

import (
	"slices"

	"tifaktor/generator/survey"
)

// examineSteps audits, for each step of the scale, how many answers a reader can
// work out to be on it in what is left between the shown distributions, and in a
// unit whose own distribution tells it together with its neighbours.
func (s *spreader) examineSteps(shown []bool) (found []finding, err error) {
	scale := s.formatter.scale
	wholes, rests := newSteps(len(shown), scale.From), newSteps(len(shown), scale.From)
	p := publication{parents: s.tree.parents, answers: s.counts, printed: make([]string, len(shown)), from: 0, to: 1, also: make([]interval, len(shown))}
	for step := scale.From; step <= scale.To; step++ {
		for u := range shown {
			if p.printed[u] = ""; shown[u] {
				p.printed[u], p.also[u] = elsewhere, stepShare(s.parts[u], step, s.counts[u], answer)
			}
		}
		if err := s.steps.work(p); err != nil {
			return nil, err
		}
		for u := range shown {
			if shown[u] {
				wholes.add(u, s.steps.sums[u])
				rests.add(u, s.steps.rest[u])
			}
		}
	}
	left := append([]int(nil), s.steps.left...)
	for u := range shown {
		if shown[u] && (wholes.alike(u, s.counts[u]) || left[u] > 0 && (rests.alike(u, left[u]) || s.leftTellsTooMuch(u, shown, left[u], rests))) {
			found = append(found, finding{remainder: u, cause: u, rule: ruleAnswer})
		}
	}
	s.tighten(shown, left, rests)
	return found, nil
}

// tighten takes in what the steps of what is left of a unit tell of the sums of
// the topmost units below it with a shown distribution: the unit's own sum, less
// that of what is left and of the others.
func (s *spreader) tighten(shown []bool, left []int, rests *steps) {
	seen := s.publication(nil, nil)
	for u := range shown {
		if !shown[u] || left[u] == 0 {
			continue
		}
		var parts []int
		all := rests.sum(u, left[u], seen.grains())
		for below := u + 1; below < s.tree.ends[u]; below++ {
			if shown[below] {
				parts, all = append(parts, below), all.plus(s.auditor.sums[below])
				below = s.tree.ends[below] - 1
			}
		}
		for _, part := range parts {
			own := s.auditor.sums[part]
			others := interval{all.low - own.low, all.high - own.high}
			s.also[part] = s.also[part].and(s.auditor.sums[u].minus(others))
		}
	}
}

// leftTellsTooMuch audits the means of what is left of a unit between the shown
// distributions. Of all of it together the steps tell the sum, and at an end of
// the scale where there is hardly an answer, the scale is shorter.
func (s *spreader) leftTellsTooMuch(unit int, shown []bool, people int, rests *steps) bool {
	size := s.tree.ends[unit] - unit
	left := s.publication(append([]int(nil), s.counts[unit:unit+size]...), make([]string, size))
	left.length, left.bare, left.divided = (left.to-left.from)*left.grains(), nil, nil
	left.parents, left.also = make([]int, size), make([]interval, size)
	for i := range left.parents {
		left.parents[i] = max(-1, s.tree.parents[unit+i]-unit)
		if s.texts[unit+i] != "" {
			left.printed[i], left.also[i] = elsewhere, s.auditor.sums[unit+i]
		}
	}
	for u := unit + 1; u < unit+size; u++ {
		if shown[u] {
			s.leaveOut(&left, u, unit)
			u = s.tree.ends[u] - 1
		}
	}
	left.also[0] = left.also[0].and(rests.sum(unit, people, left.grains()))
	left.from, left.to = rests.ends(unit)
	// With parts the steps tell a little more than their ends and their sum.
	if people < s.counts[unit] || slices.ContainsFunc(left.printed[1:], func(text string) bool { return text != "" }) {
		left.margin = twice
	}
	found, err := new(auditor).audit(left)
	return err != nil || len(found) > 0
}

// leaveOut takes a unit with a shown distribution out of what is left, and out of
// the units above it there.
func (s *spreader) leaveOut(left *publication, unit, top int) {
	n, sum := s.counts[unit], s.auditor.sums[unit]
	for u := s.tree.parents[unit]; u >= top; u = s.tree.parents[u] {
		if i := u - top; left.answers[i] > 0 {
			if left.answers[i] -= n; left.answers[i] > 0 && left.printed[i] != "" {
				left.also[i] = left.also[i].minus(sum)
				continue
			}
			left.printed[i], left.also[i] = "", interval{}
		}
	}
	for u := unit; u < s.tree.ends[unit]; u++ {
		left.answers[u-top], left.printed[u-top], left.also[u-top] = 0, "", interval{}
	}
}

// examineStrictly audits with twice the demands, since the steps of distributions
// that stand above each other tell a little more together than the sums that each
// makes up. It gives what is found of a unit whose distribution is shown below
// another, and of small groups in what is left around distributions.
func (s *spreader) examineStrictly(shown []bool) (found []finding, err error) {
	seen := s.publication(s.counts, s.texts)
	seen.also = s.also
	all, err := strictly(seen)
	for _, f := range all {
		below := slices.Contains(shown[f.remainder:s.tree.ends[f.remainder]], true)
		if shown[f.remainder] && s.spreadAbove(f.remainder, shown) || f.rule == ruleGroup && below {
			f.cause = f.remainder
			found = append(found, f)
		}
	}
	return found, err
}

// spreadAbove reports whether a distribution is shown above a unit.
func (s *spreader) spreadAbove(unit int, shown []bool) bool {
	for above := s.tree.parents[unit]; above != survey.NoUnit; above = s.tree.parents[above] {
		if shown[above] {
			return true
		}
	}
	return false
}

// answer is how many grains one answer on a step has.
const answer = 2 * grain

// steps is what is known, per unit, of how many answers are on each step, from
// the lowest.
type steps struct {
	from  int
	known [][]interval
}

func newSteps(units, from int) *steps { return &steps{from, make([][]interval, units)} }

func (s *steps) add(unit int, known interval) { s.known[unit] = append(s.known[unit], known) }

// alike reports whether fewer answers than fewestOutside can lie outside one
// step: because so many are certain to be on it, or because the others together
// have no room for more.
func (s *steps) alike(unit, answers int) bool {
	certain, most, all := 0, 0, 0
	for _, step := range s.known[unit] {
		certain, most, all = max(certain, step.low), max(most, step.high), all+step.high
	}
	return min(answers*answer-certain, all-most) < fewestOutside*answer
}

// sum is what the steps tell of the sum of so many answers, in grains of so many
// a step of the scale.
func (s *steps) sum(unit, answers, grains int) interval {
	known, fill := s.known[unit], answers*answer
	least, greatest := 0, 0
	for i, step := range known {
		fill -= step.low
		least, greatest = least+step.low*(s.from+i), greatest+step.low*(s.from+i)
	}
	up, down := fill, fill
	for i := range known {
		more := min(up, known[i].high-known[i].low)
		least, up = least+more*(s.from+i), up-more
		j := len(known) - 1 - i
		more = min(down, known[j].high-known[j].low)
		greatest, down = greatest+more*(s.from+j), down-more
	}
	return interval{least * (grains / answer), greatest * (grains / answer)} // a step has as many grains as an answer, or ten or a hundred times as many
}

// ends gives the lowest and the highest step on which there may be an answer or
// more.
func (s *steps) ends(unit int) (from, to int) {
	known := s.known[unit]
	first, last := 0, len(known)-1
	for first < last && known[first].high < answer {
		first++
	}
	for last > first && known[last].high < answer {
		last--
	}
	return s.from + first, s.from + last
}
