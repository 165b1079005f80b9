package disclosure

import "tifaktor/generator/disclosure/audit"

// answer is one answer on a step, in grains.
const answer = 2 * audit.Grain

// steps is what is known, per unit, of how many answers are on each step of the scale, from
// the lowest.
type steps struct {
	from  int
	known [][]audit.Interval
}

func newSteps(units, from int) *steps { return &steps{from, make([][]audit.Interval, units)} }

func (s *steps) add(unit int, known audit.Interval) { s.known[unit] = append(s.known[unit], known) }

// alike reports whether fewer than fewestOutside answers can be outside one step, because
// so many are certain to be on it, or because there is no room for more on the others.
func (s *steps) alike(unit, answers int) bool {
	certain, most, all := 0, 0, 0
	for _, step := range s.known[unit] {
		certain, most, all = max(certain, step.Low), max(most, step.High), all+step.High
	}
	return min(answers*answer-certain, all-most) < fewestOutside*answer
}

// sum returns what the steps say of the sum of the answers; grains is the length of one
// step of the scale.
func (s *steps) sum(unit, answers, grains int) audit.Interval {
	known, fill := s.known[unit], answers*answer
	least, greatest := 0, 0
	for i, step := range known {
		fill -= step.Low
		least, greatest = least+step.Low*(s.from+i), greatest+step.Low*(s.from+i)
	}
	up, down := fill, fill
	for i := range known {
		more := min(up, known[i].High-known[i].Low)
		least, up = least+more*(s.from+i), up-more
		j := len(known) - 1 - i
		more = min(down, known[j].High-known[j].Low)
		greatest, down = greatest+more*(s.from+j), down-more
	}
	return audit.Interval{Low: least * (grains / answer), High: greatest * (grains / answer)} // grains is answer, or ten or a hundred times as much
}

// ends returns the lowest and the highest step on which there may be an answer to one of so
// many statements.
func (s *steps) ends(unit, statements int) (from, to int) {
	known := s.known[unit]
	first, last := 0, len(known)-1
	for first < last && known[first].High < answer/statements {
		first++
	}
	for last > first && known[last].High < answer/statements {
		last--
	}
	return s.from + first, s.from + last
}
