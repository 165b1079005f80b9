package disclosure

import (
	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// print makes the cells of a factor for a pattern. Old says that what was
// published is printed as it was then.
func (f *factor) print(shown []bool, old bool) {
	rd := f.round
	d, parts := rd.delivery, rd.hiddenParts(f.counts, shown)
	for u := range f.means {
		mean, delivered := &f.means[u][f.index], f.cell(u)
		*mean = survey.Mean{}
		cell := rd.past.cell(u, f.index)
		switch {
		case shown[u] && old && cell != nil:
			*mean = cell.Mean
			if mean.Answers == d.answers[u] {
				mean.Answers = 0
			}
		case shown[u]:
			*mean = rd.formatter.figure(delivered.mean, f.counts[u], parts[u], f.statements)
			if f.counts[u] != d.answers[u] {
				mean.Answers = f.counts[u]
			}
		case delivered.state != survey.Missing, d.answers[u] != 0 && !rd.shown[u] && d.measured[f.index]:
			mean.State = survey.Hidden
		}
	}
}

// hiddenParts gives for each shown unit with nothing shown below it, but with
// sub-units where somebody answered, the largest group that they could hide: one
// fewer than the smallest group. For all other units it is 0. How many they really
// are is not looked at: a figure must not tell that either.
func (rd *round) hiddenParts(counts []int, shown []bool) []int {
	parts := make([]int, len(counts))
	covered := make([]bool, len(counts)) // something below is shown
	for u := len(counts) - 1; u > 0; u-- {
		if shown[u] && covered[u] {
			parts[u] = 0
		}
		parent := rd.tree.parents[u]
		covered[parent] = covered[parent] || covered[u] || shown[u]
		if !shown[u] && (counts[u] != 0 || parts[u] > 0) {
			parts[parent] = rd.limits.Group - 1
		}
	}
	if covered[0] {
		parts[0] = 0
	}
	for u, is := range rd.divided {
		if is {
			parts[u] = rd.limits.Group - 1
		}
	}
	return parts
}

// withdraw takes away what was published and is not to be seen any more. It was
// there for the audit, since it is known.
func (f *factor) withdraw() {
	for u, known := range f.must {
		if !known {
			continue
		}
		switch state := f.cell(u).state; {
		case state == survey.Missing:
			f.means[u][f.index] = survey.Mean{}
		case state == survey.Hidden || f.round.withdrawn(u):
			f.means[u][f.index] = survey.Mean{State: survey.Hidden}
		}
	}
}

// reportedSums gives the sums that leaders hold reports of, of one answer where
// their number lies within a range; nil if nobody does.
func (f *factor) reportedSums() []audit.Interval {
	if f.round.limits.Insider == 0 {
		return nil
	}
	grains := f.grains()
	sums := make([]audit.Interval, len(f.counts))
	for u, n := range f.counts {
		c := f.cell(u)
		if n == limits.Unknown && f.round.delivery.ranged(u) {
			n = 1 // of each of them
		}
		if sums[u] = audit.Untold; c.state == survey.Shown && n > 0 {
			whole, part := int(c.mean/yamlfile.One), int(c.mean%yamlfile.One)
			sum := n * (whole*grains + part*grains/int(yamlfile.One))
			sums[u] = audit.Interval{Low: sum, High: sum}
		}
	}
	return sums
}
