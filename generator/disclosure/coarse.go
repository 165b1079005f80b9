package disclosure

// Near an end of the scale a figure would tell too much of each answer: hardly anything
// but the highest answers makes a mean of 5.0. There it is printed as "t or higher".
//
// What t can be depends on how many people there are of whom nothing else is printed,
// and on what is printed below: a unit whose parts are printed tells what those people
// answered whom no part covers, and what the parts leave open of each other. So figures
// are made from the bottom up, and t follows from numbers of answers and from what is
// printed below, never from what is hidden. Knowing the rule is then knowing no more.

// coarseness finds how exactly the figures of one factor may be printed, if they have one
// origin. Sums are counted in parts, 2000 times the number of statements to the last printed
// digit, so that a thousandth of half a digit and an answer to a statement are whole numbers
// of them.
type coarseness struct {
	origin
	half     int // a last digit of one answer, in parts
	group    int
	demand   int    // how many times as much is demanded
	since    *since // nil where no new figures take the place of old ones
	from, to int    // of one answer, in parts
	apart    int    // how far apart two sums of whole answers are at least
	open     []open
	named    []bool // per unit: its rest has a figure
}

// open is what the figures printed below a unit leave open: what is known of the sums
// of all its members, the topmost printed units below it, and how much less than what is
// known the least of their sum may become, or the greatest more.
type open struct {
	people     int
	least      int
	greatest   int
	members    bool
	skipped    bool // somebody has skipped a statement, and the sum need not be one of whole answers
	fall, rise int  // the greatest, without members the zero values do not count
}

// member is a sum of some people, from which something may be worked out: it must not
// become known that it is at least more than ceiling, or at most less than floor.
type member struct {
	people, least, greatest, ceiling, floor int
	skipped                                 bool
}

// add adds a member.
func (o *open) add(m member) {
	o.join(open{m.people, m.least, m.greatest, true, m.skipped, m.greatest - m.ceiling, m.floor - m.least})
}

// join adds what is open of a unit that is not printed to the one above it.
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
		origin: from, half: half, group: group, demand: 1, open: make([]open, units), named: make([]bool, units),
		from: f.scale.Digits(f.scale.From) * 2 * half, to: f.scale.Digits(f.scale.To) * 2 * half, apart: f.scale.Digits(step(f.scale)) * 2000,
	}
}

// nobody are people of whom nothing else is printed, part of them at most a small hidden
// group. One answer alone must be able to make up a quarter of the scale's length, r/4,
// below its end, and a hidden group of v to have a mean an eighth below, vr/8; people so
// few that rounding must cover them, a mean a quarter below. That is rounded up to what
// whole answers can make up.
func (c *coarseness) nobody(people, part int) member {
	eighths := max(2, min(part, people-1))
	if people < c.group {
		eighths = 2 * people
	}
	steps, _ := divideUp((c.to-c.from)*eighths*c.demand, 8*c.apart)
	need := steps * c.apart
	return member{people: people, least: people * c.from, greatest: people * c.to, ceiling: people*c.to - need, floor: people*c.from + need}
}

// whole is a unit before its figure is printed: what its members say of it, those of
// whom nothing is printed among them, and what the printed ones alone say.
type whole struct {
	member
	below open
	left  int
	named bool // the rest is among the members

	earlier earlier // those who answered before a figure that is replaced, and those who came since
}

// whole takes up a unit of so many people, part of those of whom nothing is printed at
// most a hidden group. Divided says that groups of a second grouping are hidden in it.
func (c *coarseness) whole(unit, people, part int, divided bool) whole {
	all := c.open[unit]
	w := whole{below: all, left: people - all.people, named: c.named[unit]}
	if w.left > 0 {
		all.add(c.nobody(w.left, part))
	}
	w.member = member{people, all.least, all.greatest, all.greatest - all.fall, all.least + all.rise, all.skipped}
	if divided {
		one := c.nobody(people, c.group-1)
		w.ceiling, w.floor = min(w.ceiling, one.ceiling), max(w.floor, one.floor)
	}
	return w
}

// limits gives the highest and the lowest mean of a unit that may be told apart from
// what lies beyond, in last digits. "t or higher" says that the sum of n is at least
// n(t-h), where h is half a last digit, and of "t or lower" that it is at most n(t+h).
//
// But 1.0 is printed only of means below 1.05: halves are rounded away from zero. So
// where the end of what is printed as t would be just enough, and is not part of it, the
// next t is needed.
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
	return highest, lowest
}

// sums gives the least and the greatest sum of so many people whose mean is rounded to a
// figure.
func (c *coarseness) sums(digits, people int) (least, greatest int) {
	middle, part := 2*c.half*people*digits, c.statements*people
	nearer, further := part*c.rounding.Nearer, part*c.rounding.Further-1 // which it does not reach
	switch {
	case digits > 0:
		return middle - nearer, middle + further
	case digits < 0:
		return middle - further, middle + nearer
	}
	return -further, further
}

// many is so many people that a figure beyond the limit may be left to the audit.
const many = 40

// Outside these shares of what is printed of the parts, theirs are so seldom that it may be
// left to the audit: near an end of the scale, within a fifth of it, all others may well lie
// at the end themselves, so there much less is left.
const (
	outer     = 4
	outerNear = 16
	near      = 5
)

// beyond reports whether figures beyond a limit are so rare that all others need not be
// printed coarsely for them: the parts would have to lie in the outermost of what is
// printed of them, and all others at the end of the scale. Where it happens after all,
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
