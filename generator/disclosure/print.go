package disclosure

import (
	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// print fills in the cells of a factor for a pattern, from the lowest units up, since how
// exactly a unit's own figure can be printed depends on those of its parts. If old is
// true, published figures are printed as they were; otherwise new ones replace them.
func (f *factor) print(shown []bool, old bool) {
	rd := f.round
	d, hidden := rd.delivery, rd.tree.hiddenBelow(f.counts, shown)
	f.coarse, f.rests = nil, rests{f, make([]survey.Mean, len(shown))}
	wholes := make([]whole, len(f.origins))
	for i, from := range f.origins {
		c := rd.formatter.coarseness(from, rd.limits.Group, len(shown))
		if !old {
			c = c.doubled()
			c.since = &since{c.doubled(), c.doubled(), f.compareVersions(i).oldSums()}
		}
		f.coarse = append(f.coarse, c)
	}
	for u := len(shown) - 1; u >= 0; u-- {
		mean, delivered := &f.means[u][f.index], f.cell(u)
		*mean = survey.Mean{}
		switch {
		case shown[u]:
			f.rests.print(u, shown, hidden[u], old)
			if *mean = f.figure(wholes, u, hidden[u], old); mean.State == survey.Shown {
				if mean.Answers == d.answers[u] {
					mean.Answers = 0
				}
				continue
			}
		case delivered.state != survey.Missing, d.nobody(u) && d.measured[f.index], d.answers[u] != 0 && !rd.shown[u] && d.measured[f.index]:
			mean.State = survey.Hidden
		}
		for _, c := range f.coarse {
			c.passUp(u, rd.tree.parents[u])
		}
	}
}

// figure returns what is printed of a unit. Wholes is room for one whole per origin.
func (f *factor) figure(wholes []whole, unit int, hidden, old bool) survey.Mean {
	rd, people, part := f.round, f.counts[unit], 0
	cell := rd.past.cell(unit, f.index)
	if old = old && cell != nil; old {
		people = cell.Mean.Answers
	}
	if hidden {
		part = rd.limits.Group - 1
	}
	digits, exactly := rd.formatter.round(f.cell(unit).mean), true
	highest, lowest := rd.formatter.ends()
	for i, c := range f.coarse {
		wholes[i] = c.whole(unit, people, part, rd.hasGroups != nil && rd.hasGroups[unit])
		if c.since != nil && cell != nil {
			c.since.before(unit, part, &wholes[i], cell.Mean)
		}
		high, low := c.limits(wholes[i])
		highest, lowest = min(highest, high), max(lowest, low)
		exactly = exactly && c.contradicts(wholes[i], digits)
	}
	if exactly {
		highest, lowest = rd.formatter.ends()
	}
	figure := rd.formatter.figure(f.cell(unit).mean, highest, lowest)
	switch {
	case old:
		figure = cell.Mean
	case highest > lowest: // otherwise each bound would reveal what the other must not
	case cell != nil: // it was shown, and stays so in a way that says nothing
		_, figure.Digits = rd.formatter.ends()
		figure.Bound = survey.AtLeast
	default:
		return survey.Mean{State: survey.Hidden}
	}
	figure.Answers = people
	for i, c := range f.coarse {
		c.show(rd.tree.parents[unit], wholes[i], figure)
	}
	return figure
}

// hiddenBelow reports, for each unit, whether somebody answered in a hidden unit in its
// remainder. How many did is not used: a figure must not reveal that either.
func (t *tree) hiddenBelow(counts []int, shown []bool) []bool {
	hidden := make([]bool, len(counts))
	for u := len(counts) - 1; u > 0; u-- {
		if !shown[u] && (counts[u] != 0 || hidden[u]) {
			hidden[t.parents[u]] = true
		}
	}
	return hidden
}

// withdraw removes published figures that are not shown any more. Until now they were
// there for the audit, since readers know them.
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

// reportedSums returns the sums in leaders' reports, of one answer where the number of
// answers lies within a range; nil if there are no reports. A leader knows the sum, of which
// the delivered mean is rounded.
func (f *factor) reportedSums(rounding audit.Rounding) []audit.Interval {
	if f.round.limits.Insider == 0 {
		return nil
	}
	grains, half := f.grains(), f.round.halfOfReports(rounding)
	inGrains := func(mean yamlfile.Decimal) int {
		whole, part := int(mean/yamlfile.One), int(mean%yamlfile.One)
		return whole*grains + part*grains/int(yamlfile.One)
	}
	sums := make([]audit.Interval, len(f.counts))
	for u, n := range f.counts {
		c := f.cell(u)
		if n == limits.Unknown && f.round.delivery.ranged(u) {
			n = 1 // the sum of one answer
		}
		if sums[u] = audit.UnknownSum; c.state == survey.Shown && n > 0 {
			sums[u] = audit.Interval{Low: n * inGrains(c.mean-half), High: n * (inGrains(c.mean+half) + 1)}
		}
	}
	return sums
}

// halfOfReports returns half the last digit that the means in leaders' reports were rounded to
// when they were delivered, for one of the roundings that the figures may have: one decimal
// more than is printed if nobody knows.
func (rd *round) halfOfReports(rounding audit.Rounding) yamlfile.Decimal {
	if half := rd.delivery.half; half != 0 {
		return half
	}
	half := yamlfile.One / 20
	if apart := rounding.Apart(); apart > 1 {
		half = yamlfile.One / 2 * yamlfile.Decimal(apart)
	}
	for range rd.formatter.scale.Decimals {
		half /= 10
	}
	return half
}
