package generator

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
)

// TestInequalitiesFindWhatEliminationFinds compares it with the elimination of
// one unknown after the other, in fractions.
func TestInequalitiesFindWhatEliminationFinds(t *testing.T) {
	for seed := range 400 {
		rng := rand.New(rand.NewPCG(uint64(seed), 3))
		unknowns := 1 + rng.IntN(4)
		s, exact := newInequalities(unknowns), [][]*big.Rat{}
		for i := range unknowns + rng.IntN(5) {
			row := make([]*big.Rat, unknowns+1)
			var which []int
			for u := range unknowns {
				row[u] = new(big.Rat)
				if i == u || i >= unknowns && rng.IntN(2) == 0 {
					which = append(which, u)
					row[u].SetInt64(1)
				}
			}
			below, above := int64(rng.IntN(20)), int64(rng.IntN(20))
			s.between(float64(below), float64(above), which, nil)
			row[unknowns] = big.NewRat(above, 1)
			exact = append(exact, row, negative(row, below))
		}
		var asked []int
		for u := range unknowns {
			if rng.IntN(2) == 0 {
				asked = append(asked, u)
			}
		}
		_, above := s.bounds(asked, nil)
		if want, _ := eliminate(exact, asked, unknowns).Float64(); math.Abs(want-above) > 1e-6 {
			t.Fatalf("seed %d: found %v, not %v", seed, above, want)
		}
	}
}

// negative says the same row from below.
func negative(row []*big.Rat, below int64) []*big.Rat {
	other := make([]*big.Rat, len(row))
	for i := range row {
		other[i] = new(big.Rat).Neg(row[i])
	}
	other[len(row)-1] = big.NewRat(below, 1)
	return other
}

// eliminate returns the greatest sum of what is asked: it makes that an unknown of
// its own and removes all others (Fourier and Motzkin).
func eliminate(rows [][]*big.Rat, asked []int, unknowns int) *big.Rat {
	system := [][]*big.Rat{}
	for _, side := range []int64{1, -1} { // the new unknown, first, is the sum
		row := make([]*big.Rat, unknowns+2)
		for i := range row {
			row[i] = new(big.Rat)
		}
		row[0].SetInt64(side)
		for _, u := range asked {
			row[u+1].SetInt64(-side)
		}
		system = append(system, row)
	}
	for _, row := range rows {
		system = append(system, append([]*big.Rat{new(big.Rat)}, row...))
	}
	for u := unknowns; u > 0; u-- {
		system = without(system, u)
	}
	var most *big.Rat
	for _, row := range system {
		if row[0].Sign() > 0 {
			if limit := new(big.Rat).Quo(row[len(row)-1], row[0]); most == nil || limit.Cmp(most) < 0 {
				most = limit
			}
		}
	}
	return most
}

// without removes one unknown.
func without(system [][]*big.Rat, unknown int) [][]*big.Rat {
	var kept [][]*big.Rat
	for _, row := range system {
		if row[unknown].Sign() == 0 {
			kept = append(kept, row)
			continue
		}
		for _, other := range system {
			if row[unknown].Sign() > 0 && other[unknown].Sign() < 0 {
				sum := make([]*big.Rat, len(row))
				for i := range row {
					sum[i] = new(big.Rat).Sub(new(big.Rat).Quo(row[i], row[unknown]), new(big.Rat).Quo(other[i], other[unknown]))
				}
				kept = append(kept, sum)
			}
		}
	}
	return kept
}
