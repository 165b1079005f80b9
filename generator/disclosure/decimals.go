package disclosure

import (
	"slices"

	"tifaktor/generator/disclosure/audit"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
)

// Means may be delivered with fewer decimals than are printed, and the round may not say so.
// Then every figure ends in 0, a reader sees why, and 4.10 of seven people is a sum of 29 and
// nothing else. So if all figures that are printed end in 0, the round is decided again, and
// its figures must be safe with that origin too. It is decided by what is printed and not by
// what is delivered: otherwise it would tell something of what is hidden.

// manyDecimals says that means are delivered with any number of decimals, as [audit.Roundings]
// has it.
const manyDecimals = -1

// protect returns what may be shown of a round, and the reasons for what is not.
func (p *protector) protect(r *reader, delivered *raw.Round) (survey.Round, []Reason, error) {
	if known := delivered.Decimals; known.Known() {
		return p.protectAs(r, delivered, []int{known.V})
	}
	decimals := []int{manyDecimals}
	for {
		round, reasons, err := p.protectAs(r, delivered, decimals)
		more := p.fewerDecimals(&round, decimals)
		if len(more) == 0 || err != nil {
			return round, reasons, err
		}
		decimals = append(decimals, more...)
		quiet := *r
		quiet.problems, r = &problem.List{}, &quiet // they are the same ones again
	}
}

// fewerDecimals returns the numbers of decimals smaller than what is printed, beside those
// given, with which all exact figures of a round can be written.
func (p *protector) fewerDecimals(of *survey.Round, beside []int) (fewer []int) {
	if of.SourceProtected {
		return nil
	}
	for decimals := range p.formatter.scale.Decimals {
		if !slices.Contains(beside, decimals) && endInZeros(of, p.formatter.apart(decimals)) {
			fewer = append(fewer, decimals)
		}
	}
	return fewer
}

// endInZeros reports whether some figures are shown of a round, and the exact ones of them are
// so many last printed digits apart.
func endInZeros(of *survey.Round, apart int) bool {
	all := slices.Clone(of.Means)
	for _, groups := range of.Groups {
		for _, group := range groups {
			all = append(all, group.Means)
		}
	}
	some := false
	for _, mean := range slices.Concat(all...) {
		if mean.State != survey.Shown {
			continue
		}
		if some = true; mean.Bound == survey.Exact && mean.Digits%apart != 0 {
			return false
		}
	}
	return some
}

// apart returns how many last printed digits lie between two means with so many decimals.
func (f *formatter) apart(decimals int) int {
	return audit.Roundings(decimals, f.scale.Decimals)[0].Apart()
}
