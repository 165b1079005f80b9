package disclosure

import "tifaktor/generator/survey"

// What the figures of a unit, once they are printed, say of it to the units above.

// show gives a unit with its figure to the one above it, and pass what is open of one that
// is not printed.
func (c *coarseness) show(parent int, w whole, figure survey.Mean) {
	printed := c.printed(w, figure)
	c.add(parent, printed)
	if c.since != nil {
		c.since.show(w.earlier, parent, printed)
	}
}

func (c *coarseness) add(parent int, m member) {
	if parent != survey.NoUnit {
		c.open[parent].add(m)
	}
}

func (c *coarseness) pass(unit, parent int) {
	if parent == survey.NoUnit {
		return
	}
	c.open[parent].join(c.open[unit])
	if c.since != nil {
		c.since.old.pass(unit, parent)
		c.since.came.pass(unit, parent)
	}
}

// contradicts reports whether no answers can give both a figure and what is printed of
// the parts. Then the figure is not made coarse: somebody has to see it and mend it.
func (c *coarseness) contradicts(w whole, digits int) bool {
	least, greatest := c.sums(digits, w.people)
	return w.below.people > 0 && !w.named && (least > w.greatest || greatest < w.least)
}

// printed is a unit once its figure is: what the figure and its members tell together,
// rounded inwards to whole answers. Where none fit, somebody has skipped a statement, and
// nothing is rounded, of the units above neither; where the figure contradicts the members,
// it counts alone.
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

// lattice rounds the bounds of a sum inwards to what whole answers can make up.
func (c *coarseness) lattice(people, least, greatest int) (first, last int) {
	base := people * c.from
	steps, _ := divideUp(least-base, c.apart)
	return base + steps*c.apart, base + divideDown(greatest-base, c.apart)*c.apart
}

// divideUp divides, rounding up, and tells whether there was nothing to round.
func divideUp(number, by int) (quotient int, exactly bool) {
	quotient = number / by
	if exactly = number%by == 0; !exactly && number > 0 {
		quotient++
	}
	return quotient, exactly
}
