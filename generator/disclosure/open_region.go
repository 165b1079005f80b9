package disclosure

import (
	"tifaktor/generator/disclosure/worlds"
	"tifaktor/generator/yamlfile"
)

// mostJudged is the largest hidden group that is judged by itself, as in package audit.
const mostJudged = 8

// region returns the people between a shown distribution and those below it, in groups that
// no printed figure tells apart. It returns nil if no answers were found that fit what is
// printed; that is so, too, if the figures were rounded otherwise. Seen is the report that the
// reader holds; its unit is one of those between.
func (w *wholeAnswers) region(unit int, between []int, seen seenReport) *worlds.Region {
	r := &region{wholeAnswers: w, seen: seen, Region: worlds.Region{From: w.means.round.formatter.scale.From}, at: map[int]int{}}
	counts, ok := w.counts(unit)
	if !ok {
		return nil
	}
	r.Counts = counts
	r.add(unit, -1)
	for _, u := range between {
		r.add(u, r.around(u))
	}
	if !r.takeOut(unit) || !r.settle() {
		return nil
	}
	r.demand()
	return &r.Region
}

// region is a [worlds.Region] while it is made.
type region struct {
	*wholeAnswers
	worlds.Region
	seen  seenReport
	units []int       // per group: the unit
	at    map[int]int // per unit: its group
}

// add adds the group of a unit. Until the distributions below are taken out and the sums are
// settled, it has all answers of the unit.
func (r *region) add(unit, inside int) {
	low, high := r.bounds(unit)
	if unit == r.seen.unit {
		low, high = r.seen.sum, r.seen.sum
	}
	r.at[unit] = len(r.Groups)
	r.units = append(r.units, unit)
	r.Groups = append(r.Groups, worlds.Group{Inside: inside, Answers: r.answers(unit), Low: low, High: high})
}

// around returns the group that a unit is in.
func (r *region) around(unit int) int {
	if group, ok := r.at[unit]; ok && r.Groups[group].Highest > 0 {
		return group // the answers of a distribution of which some steps are printed together
	}
	for above := r.means.round.tree.parents[unit]; ; above = r.means.round.tree.parents[above] {
		if group, ok := r.at[above]; ok {
			return group
		}
	}
}

// takeOut takes the topmost distributions below a unit out of the groups that they are in.
func (r *region) takeOut(unit int) bool {
	sum := weigh(r.From, r.Counts)
	r.Groups[0].Low, r.Groups[0].High = sum, sum
	ends := r.means.round.tree.ends
	for u := unit + 1; u < ends[unit]; u++ {
		if !r.shown[u] {
			continue
		}
		counts, ok := r.counts(u)
		if !ok || r.isMerged(u) && r.isAbove(u) {
			return false
		}
		if r.isMerged(u) {
			r.add(u, r.around(u))
			r.keepMerged(u, counts)
		}
		if !r.take(u, counts) {
			return false
		}
		u = ends[u] - 1
	}
	return true
}

// keepMerged limits the group of a distribution to the steps that are printed together, and
// leaves these out of its counts.
func (r *region) keepMerged(unit int, counts []int) {
	group := &r.Groups[r.at[unit]]
	for _, part := range r.parts[unit] {
		if part.From < part.To {
			group.Lowest, group.Highest = part.From-r.From, part.To-r.From
			clear(counts[group.Lowest : group.Highest+1])
		}
	}
}

// take takes answers of a unit out of all groups that they are in.
func (r *region) take(unit int, counts []int) bool {
	answers, sum := 0, weigh(r.From, counts)
	for i, n := range counts {
		if r.Counts[i] -= n; r.Counts[i] < 0 {
			return false
		}
		answers += n
	}
	for g := r.around(unit); g >= 0; g = r.Groups[g].Inside {
		group := &r.Groups[g]
		group.Answers -= answers
		group.Low, group.High = group.Low-sum, group.High-sum
	}
	return true
}

// settle gives each group its own answers, and a sum that is near to the truth and possible.
// It reports whether there is one.
func (r *region) settle() bool {
	to := r.From + len(r.Counts) - 1
	inside, sums := make([]int, len(r.Groups)), make([]int, len(r.Groups)) // of the groups inside each
	for g := len(r.Groups) - 1; g >= 0; g-- {
		group := &r.Groups[g]
		own := group.Answers - inside[g]
		low, high := max(group.Low, sums[g]+own*r.From), min(group.High, sums[g]+own*to)
		if own < 0 || low > high {
			return false
		}
		all := min(max(r.nearest(g), low), high)
		group.Sum = all - sums[g]
		if group.Inside >= 0 {
			inside[group.Inside] += group.Answers
			sums[group.Inside] += all
		}
		group.Answers = own
	}
	return true
}

// nearest returns the sum of the people of a group and of those inside it that is nearest to
// the delivered mean, if that of the distributions taken out is near to what was known of it.
func (r *region) nearest(group int) int {
	u := r.units[group]
	low, _ := r.bounds(u)
	mean := r.means.cell(u).mean
	delivered := int((mean*yamlfile.Decimal(r.answers(u)) + yamlfile.One/2) / yamlfile.One)
	return delivered - (low - r.Groups[group].Low)
}

// demand fills in what must be open: each answer by a quarter of the scale, and the mean of a
// hidden group by an eighth. From a leader, only the answers of others are protected.
func (r *region) demand() {
	m, length := r.statements, len(r.Counts)-1
	for g := range r.Groups {
		group := &r.Groups[g]
		if group.Answers == 0 || r.units[g] == r.seen.unit {
			continue
		}
		one := min(m, group.Answers)
		group.Demands = []worlds.Demand{{Answers: one, Width: -divideDown(-one*length, 4)}}
		if few := min(r.means.round.limits.Group, group.Answers/m, mostJudged+1) - 1; r.seen == noReport && r.hidden[r.units[g]] && few > 0 {
			group.Demands = append(group.Demands, worlds.Demand{Answers: few * m, Width: -divideDown(-few*m*length, 8)})
		}
	}
}
