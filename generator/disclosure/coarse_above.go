package disclosure

import "tifaktor/generator/survey"

// What the printed figure of a unit says of it to the units above.

// show adds a unit with its printed figure to what is open of the unit above it.
func (c *coarseness) show(parent int, w whole, figure survey.Mean) {
	printed := c.printed(w, figure)
	c.add(parent, printed)
	if c.since != nil {
		c.since.passUp(w.earlier, parent, printed)
	}
}

func (c *coarseness) add(parent int, m member) {
	if parent != survey.NoUnit {
		c.open[parent].add(m)
	}
}

// passUp adds what is open below a unit that is not printed to the unit above it.
func (c *coarseness) passUp(unit, parent int) {
	if parent == survey.NoUnit {
		return
	}
	c.open[parent].join(c.open[unit])
	if c.since != nil {
		c.since.old.passUp(unit, parent)
		c.since.came.passUp(unit, parent)
	}
}

// contradicts reports whether no answers can give both a figure and those of the parts.
// Then the figure is not made coarse: somebody has to see it and mend it.
func (c *coarseness) contradicts(w whole, digits int) bool {
	least, greatest := c.sums(digits, w.people)
	return w.below.people > 0 && !w.restPrinted && (least > w.greatest || greatest < w.least)
}

// printed returns the bounds of a unit from its figure and its members together, rounded
// inwards to whole answers. If none fit, somebody skipped a statement, and neither this
// unit nor those above are rounded. If the figure contradicts the members, it counts alone.
func (c *coarseness) printed(w whole, figure survey.Mean) member {
	all := w.member
	least, greatest := c.sums(figure.Digits, all.people)
	if figure.Bound == survey.AtLeast {
		greatest = all.greatest
	}
	if figure.Bound == survey.AtMost {
		least = all.least
	}
	if !all.skipped {
		if first, last := c.lattice(all.people, least, greatest); first <= last {
			least, greatest = first, last
		} else {
			all.skipped = true
		}
	}
	if max(all.least, least) <= min(all.greatest, greatest) {
		least, greatest = max(all.least, least), min(all.greatest, greatest)
	}
	all.least, all.greatest = least, greatest
	return all
}

// lattice rounds the bounds of a sum inwards to sums of whole answers.
func (c *coarseness) lattice(people, least, greatest int) (first, last int) {
	base := people * c.from
	steps, _ := divideUp(least-base, c.apart)
	return base + steps*c.apart, base + divideDown(greatest-base, c.apart)*c.apart
}

// divideUp returns the quotient, rounded up, and reports whether there was nothing to round.
func divideUp(number, by int) (quotient int, exactly bool) {
	quotient = number / by
	if exactly = number%by == 0; !exactly && number > 0 {
		quotient++
	}
	return quotient, exactly
}
