package disclosure

import "math/big"

// The attacks with inequalities know nothing of trees: they write everything that is
// printed as inequalities and eliminate one unknown after the other (Fourier-Motzkin
// elimination). They are slow, and cannot be wrong in the same way as the audit.

// inequality is true if the sum of the unknowns times their factors is at most bound.
type inequality struct {
	factors []int64
	bound   int64
}

// system is what an attacker knows about a row of unknowns.
type system struct {
	unknowns int
	known    []inequality
}

func (s *system) atMost(bound int, unknowns ...int) { s.state(1, bound, unknowns) }

func (s *system) atLeast(bound int, unknowns ...int) { s.state(-1, -bound, unknowns) }

func (s *system) state(sign int64, bound int, unknowns []int) {
	factors := make([]int64, s.unknowns)
	for _, u := range unknowns {
		factors[u] = sign
	}
	s.known = append(s.known, inequality{factors, int64(bound)})
}

// bounds returns the least and the greatest sum that some unknowns can have.
func (s *system) bounds(sum ...int) (least, greatest *big.Rat) {
	with := &system{unknowns: s.unknowns + 1}
	for _, k := range s.known {
		with.known = append(with.known, inequality{append(append([]int64{}, k.factors...), 0), k.bound})
	}
	target := s.unknowns
	equal := make([]int64, with.unknowns)
	for _, u := range sum {
		equal[u] = 1
	}
	equal[target] = -1
	opposite := make([]int64, with.unknowns)
	for i, f := range equal {
		opposite[i] = -f
	}
	with.known = append(with.known, inequality{equal, 0}, inequality{opposite, 0})
	for u := range s.unknowns {
		with.eliminate(u)
	}
	for _, k := range with.known {
		limit := new(big.Rat)
		switch f := k.factors[target]; {
		case f > 0:
			limit.SetFrac64(k.bound, f)
			if greatest == nil || limit.Cmp(greatest) < 0 {
				greatest = limit
			}
		case f < 0:
			limit.SetFrac64(-k.bound, -f)
			if least == nil || limit.Cmp(least) > 0 {
				least = limit
			}
		}
	}
	return least, greatest
}

// eliminate replaces the inequalities by those that follow from them without an unknown.
func (s *system) eliminate(unknown int) {
	var upper, lower, rest []inequality
	for _, k := range s.known {
		switch f := k.factors[unknown]; {
		case f > 0:
			upper = append(upper, k)
		case f < 0:
			lower = append(lower, k)
		default:
			rest = append(rest, k)
		}
	}
	for _, up := range upper {
		for _, low := range lower {
			rest = append(rest, combine(up, low, unknown))
		}
	}
	s.known = tightest(rest)
}

func combine(up, low inequality, unknown int) inequality {
	a, b := up.factors[unknown], -low.factors[unknown]
	sum := inequality{make([]int64, len(up.factors)), up.bound*b + low.bound*a}
	divisor := sum.bound
	for i := range sum.factors {
		sum.factors[i] = up.factors[i]*b + low.factors[i]*a
		divisor = gcd(divisor, sum.factors[i])
	}
	if divisor > 1 {
		sum.bound /= divisor
		for i := range sum.factors {
			sum.factors[i] /= divisor
		}
	}
	return sum
}

func gcd(a, b int64) int64 {
	for b != 0 {
		a, b = b, a%b
	}
	return max(a, -a)
}

// tightest drops inequalities that say no more than another with the same
// factors.
func tightest(all []inequality) []inequality {
	var kept []inequality
next:
	for _, k := range all {
		for i := range kept {
			if equal(kept[i].factors, k.factors) {
				kept[i].bound = min(kept[i].bound, k.bound)
				continue next
			}
		}
		kept = append(kept, k)
	}
	return kept
}

func equal(a, b []int64) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
