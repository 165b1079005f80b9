package sums

import "math"

// likeness is how much the means of two rows that have nothing to do with each other differ
// from factor to factor, once what differs in all factors alike is taken away, as variances
// of parts of the scale: units differ, and so do the people in them.
type likeness struct{ units, people float64 }

// What is known of any survey, worth about two comparisons of rows: two units differ by about
// 0.2 on a scale of 1 to 5 (0.3 in the data of the UK's Civil Service), and people by more.
var (
	usualUnits  = likeness{0.0025, 0.0125}
	leastUnits  = 0.000125 // nor are any two units alike
	leastPeople = 0.00125
	usualPairs  = []float64{0.05, 0.3} // 1/n + 1/m of two rows of n and m people
)

// mostPairs is with how many rows after it each is compared.
const mostPairs = 24

// differ returns the variance of a factor between two units of n and m people, where people
// is 1/n + 1/m.
func (l likeness) differ(people float64) float64 { return l.units + people*l.people }

// newLikeness finds how the rows differ, by least squares. What differs most counts least.
func (f Family) newLikeness() likeness {
	var n, x, xx, y, xy float64
	add := func(people, difference float64) {
		usual := usualUnits.differ(people)
		weight := 1 / (usual * usual)
		n, x, xx, y, xy = n+weight, x+weight*people, xx+weight*people*people, y+weight*difference, xy+weight*people*difference
	}
	for _, people := range usualPairs {
		add(people, usualUnits.differ(people))
	}
	for i, row := range f.Rows {
		for _, other := range f.Rows[i+1 : min(len(f.Rows), i+1+mostPairs)] {
			if row.shown(f.Group) == 0 || other.shown(f.Group) == 0 {
				continue
			}
			if apart := f.apart(row, other); apart.factors >= fewestFactors {
				add(1/float64(row.Least)+1/float64(other.Least), apart.squares/float64(apart.factors-1))
			}
		}
	}
	det := n*xx - x*x
	l := likeness{(y*xx - x*xy) / det, (n*xy - x*y) / det}
	switch {
	case l.units < leastUnits:
		l = likeness{leastUnits, (xy - leastUnits*x) / xx}
	case l.people < leastPeople:
		l = likeness{(y - leastPeople*x) / n, leastPeople}
	}
	return likeness{max(l.units, leastUnits), max(l.people, leastPeople)}
}

// fewestFactors is how many factors can say that two rows are alike.
const fewestFactors = 3

// distance is how far the means of two rows are from each other.
type distance struct {
	factors  int     // that both have
	squares  float64 // the sum of squares of what differs, without what differs in all alike
	rounding float64 // the variance that the means have because they are rounded
}

// apart compares the means of two rows whose numbers of people are known.
func (f Family) apart(row, other Row) distance {
	var d distance
	var sum float64
	span := float64(f.Scale.To - f.Scale.From)
	for factor, known := range row.Known {
		if !known || !other.Known[factor] {
			continue
		}
		one, width := row.mean(factor)
		second, secondWidth := other.mean(factor)
		difference := (one - second) / span
		d.factors++
		sum += difference
		d.squares += difference * difference
		d.rounding += (width*width + secondWidth*secondWidth) / 12 / span / span
	}
	if d.factors > 0 {
		d.squares -= sum * sum / float64(d.factors)
		d.rounding /= float64(d.factors)
	}
	return d
}

// mean returns the mean of a factor of a row whose number of people is known, and how wide
// the range of it is.
func (r Row) mean(factor int) (mean, width float64) {
	sum, people := r.Sums[factor], float64(r.Least)
	return float64(sum.Low+sum.High) / 2 / people, float64(sum.High-sum.Low) / people
}

// exactly is the least variance of means that are the same.
const exactly = 1e-12

// surely is how much more the few people whose means are hidden may differ than others.
const surely = 1.5

// coincidence returns how many times as likely the means of a row are where it has nothing to
// do with the people of others as where it is the whole of them and a few besides; so much
// is, at most, the chance that any other row has means so much alike.
func (s *search) coincidence(whole, parts Row) float64 {
	d := s.Family.apart(whole, parts)
	if d.factors < fewestFactors {
		return 1
	}
	people, rest := float64(whole.Least), float64(whole.Least-parts.Least)
	few := 0.0
	if rest > 0 {
		few = surely * (rest / people) * (rest / people) * s.likeness.differ(1/rest+1/float64(parts.Least))
	}
	within := max(few+d.rounding, exactly)
	without := max(s.likeness.differ(1/people+1/float64(parts.Least))+d.rounding, within)
	degrees := float64(d.factors - 1)
	return math.Exp((d.squares/within - d.squares/without - degrees*math.Log(without/within)) / 2)
}
