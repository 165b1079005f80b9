package worlds

import "slices"

// extremes are the least and the greatest sums of the answers of each demand in the worlds
// that were found.
type extremes []struct{ least, greatest int }

// open reports whether worlds meet the demands of a group: this one, and those that follow
// from it when answers of the group are moved apart, and then down or up.
func (w *world) open(group int) bool {
	demands := w.region.Groups[group].Demands
	found := make(extremes, len(demands))
	for i, demand := range demands {
		found[i].least, found[i].greatest = w.ends(group, demand.Answers)
	}
	for _, ways := range [][]move{{apart, down}, {apart, up}} {
		if found.meet(demands) {
			return true
		}
		other := w.clone()
		for _, way := range ways {
			for other.try(group, way) {
				found.add(other, group, demands)
				if found.meet(demands) {
					return true
				}
			}
		}
	}
	return found.meet(demands)
}

func (e extremes) meet(demands []Demand) bool {
	for i, demand := range demands {
		if e[i].greatest-e[i].least < demand.Width {
			return false
		}
	}
	return true
}

func (e extremes) add(w *world, group int, demands []Demand) {
	for i, demand := range demands {
		least, greatest := w.ends(group, demand.Answers)
		e[i].least, e[i].greatest = min(e[i].least, least), max(e[i].greatest, greatest)
	}
}

// ends returns the sums of the lowest and of the highest answers of a group.
func (w *world) ends(group, answers int) (least, greatest int) {
	on, last := w.on[group], len(w.on[group])-1
	low, high := answers, answers
	for step := range on {
		some := min(low, on[step])
		least, low = least+some*(w.region.From+step), low-some
		some = min(high, on[last-step])
		greatest, high = greatest+some*(w.region.From+last-step), high-some
	}
	return least, greatest
}

func (w *world) clone() *world {
	other := &world{region: w.region, sums: slices.Clone(w.sums), all: slices.Clone(w.all)}
	for _, on := range w.on {
		other.on = append(other.on, slices.Clone(on))
	}
	return other
}

// move changes the answers of a group: one of them down, one of them up, or both.
type move struct{ down, up bool }

var (
	apart = move{true, true}
	down  = move{down: true}
	up    = move{up: true}
)

// try makes a move of a group by exchanges with others, so that all that is printed stays the
// same. It reports whether it could.
func (w *world) try(group int, m move) bool {
	last := len(w.region.Counts) - 1
	for low := range last + 1 {
		for high := last; high >= low; high-- {
			switch {
			case m.down && (low == 0 || w.on[group][low] == 0), m.up && (high == last || w.on[group][high] == 0):
				continue
			case m == apart && low == high && w.on[group][low] < 2:
				continue
			}
			if w.with(group, m, low, high) {
				return true
			}
		}
	}
	return false
}

// with makes a move of the answers on two steps with the first groups that can exchange them.
func (w *world) with(group int, m move, low, high int) bool {
	givers := func(step, takes int) (all []int) {
		for g, on := range w.on {
			if g != group && on[step] > 0 && w.has(group, step) && w.has(g, takes) {
				all = append(all, g)
			}
		}
		return all
	}
	switch m {
	case down:
		for _, one := range givers(low-1, low) {
			if w.may(group, low, low-1, one) {
				return true
			}
		}
		return false
	case up:
		for _, other := range givers(high+1, high) {
			if w.may(group, high, high+1, other) {
				return true
			}
		}
		return false
	}
	for _, one := range givers(low-1, low) {
		w.exchange(group, one, low, low-1)
		for _, other := range w.sameFirst(one, givers(high+1, high)) {
			if w.may(group, high, high+1, other) {
				return true
			}
		}
		w.exchange(group, one, low-1, low)
	}
	return false
}

// sameFirst puts a group first if it is among others: with the same group, all sums stay.
func (w *world) sameFirst(one int, others []int) []int {
	if at := slices.Index(others, one); at > 0 {
		others[0], others[at] = others[at], others[0]
	}
	return others
}

// may exchanges answers if the sums still fit what is printed, and reports whether it did.
func (w *world) may(group, gives, takes, other int) bool {
	w.exchange(group, other, gives, takes)
	if w.fits() {
		return true
	}
	w.exchange(group, other, takes, gives)
	return false
}

// fits reports whether all sums fit what is printed, and fills in all.
func (w *world) fits() bool {
	groups := w.region.Groups
	copy(w.all, w.sums)
	for g := len(groups) - 1; g > 0; g-- {
		if w.all[g] < groups[g].Low || w.all[g] > groups[g].High {
			return false
		}
		w.all[groups[g].Inside] += w.all[g]
	}
	return true
}
