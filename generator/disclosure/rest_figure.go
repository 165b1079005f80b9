package disclosure

import (
	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// rests is the figures of the rests of a factor.
type rests struct {
	factor  *factor
	figures []survey.Mean // per unit
}

// print fills in the figure of the rest of a unit before that of the unit, so that how
// exactly the unit's own figure can be printed takes it into account. Whether there is a
// figure follows from numbers of answers and from what is printed of the parts alone.
func (r *rests) print(unit int, shown []bool, hidden, old bool) {
	f, rd := r.factor, r.factor.round
	if rd.rests == nil || rd.rests[unit] == 0 {
		return
	}
	rest := &r.figures[unit]
	*rest = survey.Mean{State: survey.Hidden}
	cell := rd.past.rest(unit, f.index)
	switch {
	case rd.past.hasRests() && cell == nil:
		return
	case old && cell != nil:
		*rest = cell.Mean
	default:
		*rest = r.figure(unit, shown, hidden)
	}
	if rest.State != survey.Shown {
		return
	}
	part := 0
	if hidden {
		part = rd.limits.Group - 1
	}
	o, _ := r.offset(unit)
	for _, c := range f.coarse {
		w := whole{member: c.unprinted(rest.Answers, part), left: rest.Answers}
		c.open[unit].add(o.withRounding(c, false).printed(w, impliedFigure(*rest)))
		c.restPrinted[unit] = true
	}
}

// figure returns what is printed of the rest of a unit; Hidden if nothing is.
func (r *rests) figure(unit int, shown []bool, hidden bool) survey.Mean {
	f, rd, none := r.factor, r.factor.round, survey.Mean{State: survey.Hidden}
	left := f.counts[unit]
	for _, u := range rd.parts[unit] {
		if !shown[u] || f.cell(u).state != survey.Shown {
			return none
		}
		left -= f.counts[u]
	}
	o, known := r.offset(unit)
	if f.cell(unit).state != survey.Shown || left < rd.limits.Group || !known {
		return none
	}
	part := 0
	if hidden {
		part = rd.limits.Group - 1
	}
	highest, lowest := rd.formatter.ends()
	for _, c := range f.coarse {
		if c.open[unit].people != f.counts[unit]-left || c.open[unit].fall > 0 || c.open[unit].rise > 0 {
			return none // what is printed of a part relies on the rest
		}
		high, low := o.withRounding(c, true).limits(whole{member: c.unprinted(left, part), left: left})
		highest, lowest = min(highest, high), max(lowest, low)
	}
	if highest <= lowest {
		return none
	}
	figure := rd.formatter.about(o.away(r.mean(unit, left)), highest, lowest)
	figure.Answers = left
	return figure
}

// offset is how far the mean of a rest, computed from delivered means, may be off, and how
// much further from zero it is moved before it is rounded. A mean of whole answers often
// lies exactly between two figures, and must not be rounded the wrong way because of its
// tenth decimal. Digit is a last printed digit.
type offset struct{ off, shift, digit yamlfile.Decimal }

// offset returns the offset of the rest of a unit. It returns false if nobody knows how
// exactly the means were delivered, or if the mean may be more than a last digit off, or, where
// nobody knows of how many statements an answer is the mean, hardly more than nothing.
func (r *rests) offset(unit int) (offset, bool) {
	f, rd, o := r.factor, r.factor.round, offset{digit: yamlfile.One}
	for range rd.formatter.scale.Decimals {
		o.digit /= 10
	}
	left, off := f.counts[unit], r.mayBeOff(unit)
	for _, u := range rd.parts[unit] {
		left, off = left-f.counts[u], off+r.mayBeOff(u)
	}
	if left <= 0 || rd.delivery.half == 0 {
		return o, false
	}
	o.off = (off + yamlfile.Decimal(left) - 1) / yamlfile.Decimal(left)
	o.shift = max(0, min(o.off, o.digit/1000, o.digit-o.off))
	if _, known := r.statements(); !known {
		return o, o.off*hardlyOff <= o.digit
	}
	return o, o.off <= o.digit
}

func (o offset) away(mean yamlfile.Decimal) yamlfile.Decimal {
	if mean < 0 {
		return mean - o.shift
	}
	return mean + o.shift
}

// rounding returns the rounding of the figure of a rest. It leaves every mean that may be
// rounded to the figure, however far off it is, or if surely is true, only those that are
// rounded to it however far off they are.
func (o offset) rounding(surely bool) audit.Rounding {
	half, off := o.digit/2, o.off
	if surely {
		off = -off
	}
	return audit.Rounding{Nearer: int(1000 * (half + off + o.shift) / half), Further: int(1000 * (half + off - o.shift) / half)}
}

// withRounding returns a coarseness of figures with the rounding of a rest.
func (o offset) withRounding(c *coarseness, surely bool) *coarseness {
	of := *c
	of.rounding = o.rounding(surely)
	return &of
}

// impliedFigure returns what a printed figure of a rest says to a reader who knows how it
// was made; see about.
func impliedFigure(figure survey.Mean) survey.Mean {
	switch figure.Bound {
	case survey.AtLeast:
		figure.Digits++
	case survey.AtMost:
		figure.Digits--
	case survey.About:
		figure.Bound = survey.Exact
	}
	return figure
}

// about returns what is printed of a mean that may be one last digit off. From highest on it
// is "t or higher" with t one digit lower, so that it is true however far the mean is off.
func (f *formatter) about(mean yamlfile.Decimal, highest, lowest int) survey.Mean {
	figure := f.figure(mean, highest, lowest)
	switch figure.Bound {
	case survey.AtLeast:
		figure.Digits--
	case survey.AtMost:
		figure.Digits++
	default:
		figure.Bound = survey.About
	}
	return figure
}
