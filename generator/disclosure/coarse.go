package disclosure

// Near an end of the scale a figure would reveal too much of each answer: hardly anything
// but the highest answers gives a mean of 5.0. There it is printed as "t or higher".
//
// What t can be depends on how many people there are in the remainder, and on what is
// printed below: together with its parts, the figure of a unit says what the people of
// the remainder answered, and narrows the parts. So figures are made from the lowest units
// up, and t follows from numbers of answers and from what is printed below, never from
// what is hidden. So anyone who knows this rule learns no more from t.

// coarseness finds how exactly the figures of one factor with one origin may be printed.
// Sums are counted in parts, 2000 times the number of statements to the last printed digit,
// so that a thousandth of half a digit and an answer to a statement are whole numbers of
// parts.
type coarseness struct {
	origin
	half        int // half a last digit of one answer, in parts
	group       int
	demand      int    // how many times as wide as elsewhere intervals must be
	since       *since // nil unless new figures replace old ones
	from, to    int    // of one answer, in parts
	apart       int    // the distance between two sums of whole answers, in parts
	open        []open
	restPrinted []bool // per unit: its rest has a figure
}

// open is what the figures printed below a unit leave open. Its members are the topmost
// printed units below it, and least and greatest the bounds of their sum. Fall is how much
// the greatest must be able to fall for every member to stay safe, and rise how much the
// least must be able to rise.
type open struct {
	people     int
	least      int
	greatest   int
	members    bool
	skipped    bool // somebody skipped a statement, so the sum need not be one of whole answers
	fall, rise int  // the greatest of any member; without members they mean nothing
}

// member is the bounds of a sum of some people. It must not become known that the sum is at
// least more than ceiling, or at most less than floor.
type member struct {
	people, least, greatest, ceiling, floor int
	skipped                                 bool
}

// add adds a member.
func (o *open) add(m member) {
	o.join(open{m.people, m.least, m.greatest, true, m.skipped, m.greatest - m.ceiling, m.floor - m.least})
}

// join adds what is open below a unit that is not printed.
func (o *open) join(below open) {
	if !below.members {
		return
	}
	if o.members {
		below.fall, below.rise = max(below.fall, o.fall), max(below.rise, o.rise)
	}
	*o = open{o.people + below.people, o.least + below.least, o.greatest + below.greatest, true, o.skipped || below.skipped, below.fall, below.rise}
}

func (f *formatter) coarseness(from origin, group, units int) *coarseness {
	half := 1000 * from.statements
	return &coarseness{
		origin: from, half: half, group: group, demand: 1, open: make([]open, units), restPrinted: make([]bool, units),
		from: f.scale.Digits(f.scale.From) * 2 * half, to: f.scale.Digits(f.scale.To) * 2 * half, apart: f.scale.Digits(step(f.scale)) * 2000,
	}
}

// unprinted returns people of whom nothing else is printed, with a hidden group of at most
// part among them. Of r, the length of the scale, one answer alone must be able to lie r/4
// below its end, and a hidden group of v to have a mean r/8 below it, so a sum vr/8 below;
// people so few that rounding must cover them must be able to have a mean r/4 below. That is
// rounded up to a sum of whole answers.
func (c *coarseness) unprinted(people, part int) member {
	eighths := max(2, min(part, people-1))
	if people < c.group {
		eighths = 2 * people
	}
	steps, _ := divideUp((c.to-c.from)*eighths*c.demand, 8*c.apart)
	need := steps * c.apart
	return member{people: people, least: people * c.from, greatest: people * c.to, ceiling: people*c.to - need, floor: people*c.from + need}
}

// whole is a unit before its figure is printed: what its members and its remainder say of
// it, and what the members alone say.
type whole struct {
	member
	below       open
	left        int
	restPrinted bool // the rest has a figure, and is among the members

	earlier earlier // those who answered before, if a figure is replaced, and those who came since
}

// whole returns a unit of so many people, with a hidden group of at most part in its
// remainder. HasGroups is true if it has groups of a second grouping.
func (c *coarseness) whole(unit, people, part int, hasGroups bool) whole {
	all := c.open[unit]
	w := whole{below: all, left: people - all.people, restPrinted: c.restPrinted[unit]}
	if w.left > 0 {
		all.add(c.unprinted(w.left, part))
	}
	w.member = member{people, all.least, all.greatest, all.greatest - all.fall, all.least + all.rise, all.skipped}
	if hasGroups {
		one := c.unprinted(people, c.group-1)
		w.ceiling, w.floor = min(w.ceiling, one.ceiling), max(w.floor, one.floor)
	}
	return w
}

// limits returns the highest and the lowest mean of a unit that may be printed as it is, in
// last digits: any beyond them is printed as the limit or beyond. "t or higher" says that
// the sum of n is at least n(t-h), where h is half a last digit, and "t or lower" that it is
// at most n(t+h).
//
// But 1.0 is printed only of means below 1.05: halves are rounded away from zero. So if the
// end of the interval that is printed as t would be just enough, and does not belong to it,
// the next t is needed.
func (c *coarseness) limits(w whole) (highest, lowest int) {
	half := c.half * w.people
	widest := c.statements * w.people * max(c.rounding.Nearer, c.rounding.Further)
	for highest = divideDown(w.ceiling+widest, 2*half) + 1; ; highest-- {
		if least, _ := c.sums(highest, w.people); least <= w.ceiling {
			break
		}
	}
	for lowest = divideDown(w.floor-widest, 2*half); ; lowest++ {
		if _, greatest := c.sums(lowest, w.people); greatest >= w.floor {
			break
		}
	}
	if c.beyond(w, 2*half*highest+half, true) {
		highest = c.to / (2 * c.half)
	}
	if c.beyond(w, 2*half*lowest-half, false) {
		lowest = c.from / (2 * c.half)
	}
	apart := c.rounding.Apart() // the limit is a figure that there can be; else it would mean the next
	return divideDown(highest, apart) * apart, -divideDown(-lowest, apart) * apart
}

// sums returns the least and the greatest sum of so many people whose mean is rounded to a
// figure.
func (c *coarseness) sums(digits, people int) (least, greatest int) {
	middle, part := 2*c.half*people*digits, c.statements*people
	nearer, further := part*c.rounding.Nearer, part*c.rounding.Further-1 // the end itself is rounded to the next figure
	switch {
	case digits > 0:
		return middle - nearer, middle + further
	case digits < 0:
		return middle - further, middle + nearer
	}
	return -further, further
}

// many is how many people a unit must have for beyond to apply.
const many = 40

// The true sum of the parts is seldom in the outermost part of its interval, one of outer,
// so that case may be left to the audit. Near an end of the scale, within one of near, all
// others may well have answered the end themselves, so there it is one of outerNear.
const (
	outer     = 4
	outerNear = 16
	near      = 5
)

// beyond reports whether figures beyond a limit are so rare that others need not be
// printed coarsely for their sake: the sum of the parts would have to be in the outermost
// part of its interval, and all others at the end of the scale. If it happens after all,
// the audit finds it, and more is hidden.
func (c *coarseness) beyond(w whole, limit int, up bool) bool {
	people, parts := w.below.people, outer
	if people == 0 || w.people < many {
		return false
	}
	within := people * (c.to - c.from) / near
	if up {
		if w.below.greatest+within >= people*c.to {
			parts = outerNear
		}
		return parts*limit > w.below.least+(parts-1)*w.below.greatest+parts*w.left*c.to
	}
	if w.below.least-within <= people*c.from {
		parts = outerNear
	}
	return parts*limit < (parts-1)*w.below.least+w.below.greatest+parts*w.left*c.from
}
