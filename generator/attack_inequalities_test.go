package generator

import "math"

// inequalities are everything that a reader knows of some unknowns: of sums of
// them, how much they can be above the truth. The truth itself is one solution,
// so the unknowns are counted from there, and 0 is where the search begins. It
// is the simplex method on a dense table; an unknown may have either sign.
//
//	row i:  basic[i] = right[i] - sum of table[i][j] * free[j],   right[i] >= 0
//
// Numbers below unknowns are unknowns, the others are slack variables: what a row
// lacks to its limit, which is never negative.
type inequalities struct {
	unknowns    int
	table       [][]float64
	right       []float64
	basic, free []int
	place       []int     // per unknown: its row, or -1 - its column
	sign        []float64 // per unknown: -1 where the table has it reversed
}

// tiny is what counts as nothing.
const tiny = 1e-9

// newInequalities begins with nothing known.
func newInequalities(unknowns int) *inequalities {
	s := &inequalities{unknowns: unknowns}
	for u := range unknowns {
		s.free, s.place, s.sign = append(s.free, u), append(s.place, -1-u), append(s.sign, 1)
	}
	return s
}

// between adds how far the sum of some unknowns can lie below and above its
// truth. All limits are added before anything is asked.
func (s *inequalities) between(below, above float64, unknowns []int, weights []float64) {
	for _, limit := range []struct{ side, room float64 }{{1, above}, {-1, below}} {
		row := make([]float64, s.unknowns)
		for i, u := range unknowns {
			row[u] += limit.side * weight(weights, i)
		}
		s.basic = append(s.basic, s.unknowns+len(s.table))
		s.table, s.right = append(s.table, row), append(s.right, max(0, limit.room))
	}
}

func weight(weights []float64, i int) float64 {
	if weights == nil {
		return 1
	}
	return weights[i]
}

// bounds returns how far the sum of some unknowns can lie below and above its truth.
func (s *inequalities) bounds(unknowns []int, weights []float64) (below, above float64) {
	return s.most(unknowns, weights, -1), s.most(unknowns, weights, 1)
}

// most returns the greatest value of a weighted sum, or of its opposite.
func (s *inequalities) most(unknowns []int, weights []float64, side float64) float64 {
	gains := make([]float64, len(s.free))
	for step := 0; ; step++ {
		value := 0.0
		clear(gains)
		for i, u := range unknowns {
			c := side * weight(weights, i) * s.sign[u]
			if at := s.place[u]; at < 0 {
				gains[-1-at] += c
			} else {
				value += c * s.right[at]
				for j, t := range s.table[at] {
					gains[j] -= c * t
				}
			}
		}
		column := s.entering(gains, step > 200)
		if column < 0 {
			return value
		}
		row := s.leaving(column)
		if row < 0 {
			return math.Inf(1)
		}
		s.pivot(row, column)
	}
}

// entering chooses what shall grow: that which gains most, or the first when the
// search has gone on for long, since that never goes round in circles.
func (s *inequalities) entering(gains []float64, first bool) int {
	best, column := tiny, -1
	for j, gain := range gains {
		u := s.free[j]
		if u < s.unknowns {
			gain = math.Abs(gain)
		}
		if gain <= tiny || first && column >= 0 && s.free[column] < u || !first && gain <= best {
			continue
		}
		best, column = gain, j
	}
	if column >= 0 && gains[column] < 0 {
		s.sign[s.free[column]] *= -1
		for i := range s.table {
			s.table[i][column] *= -1
		}
	}
	return column
}

// leaving finds the row that stops the growth first.
func (s *inequalities) leaving(column int) int {
	row, least := -1, math.Inf(1)
	for i, line := range s.table {
		if s.basic[i] < s.unknowns || line[column] <= tiny {
			continue
		}
		room := s.right[i] / line[column]
		if room < least-tiny || row >= 0 && room <= least+tiny && s.basic[i] < s.basic[row] {
			row, least = i, min(least, room)
		}
	}
	return row
}

func (s *inequalities) pivot(row, column int) {
	pivot := s.table[row]
	by := 1 / pivot[column]
	for j := range pivot {
		pivot[j] *= by
	}
	pivot[column] = by
	s.right[row] *= by
	for i, line := range s.table {
		times := line[column]
		if i == row || times == 0 {
			continue
		}
		line[column] = 0
		for j, p := range pivot {
			line[j] -= times * p
		}
		s.right[i] -= times * s.right[row]
		if s.right[i] < 0 && (s.basic[i] >= s.unknowns) {
			s.right[i] = 0
		}
	}
	s.basic[row], s.free[column] = s.free[column], s.basic[row]
	if u := s.basic[row]; u < s.unknowns {
		s.place[u] = row
	}
	if u := s.free[column]; u < s.unknowns {
		s.place[u] = -1 - column
	}
}
