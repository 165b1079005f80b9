package audit

// RoundedAnyhow is the rounding of means that are delivered with more digits than are
// printed, however many: a figure can be any mean that one of those roundings rounds to it.
var RoundedAnyhow = Rounding{halfDigit + halfDigit/10, halfDigit}

// FeasibleMeans returns the feasible interval of the mean of each hidden cell, in last
// printed digits, rounded outwards. It is the zero Interval where nothing can be said.
// Respondents is how many people answered anything in each unit, where that is printed,
// and 0 where it is not.
//
// How many of them answered this factor is not known, so the interval holds for every
// number that the printed ones allow, and there is none unless it follows from those that
// a smallest group answered. So the interval reveals no number of answers, and any reader
// can work it out: of p.Answers it uses those of printed cells alone.
func FeasibleMeans(p Publication, respondents []int) ([]Interval, error) {
	known, err := Bound(p)
	if err != nil {
		return nil, err
	}
	o := &hiddenMeans{known, respondents, make([]total, len(p.Parents))}
	for u := len(p.Parents) - 1; u >= 0; u-- {
		if p.Printed[u] != "" && known.Inconsistent(u) {
			return make([]Interval, len(p.Parents)), nil
		}
		if above := p.Parents[u]; above >= 0 {
			o.printed[above] = o.printed[above].plus(o.topmost(u))
		}
	}
	left := make([]Interval, len(p.Parents))
	for u, printed := range p.Printed {
		if printed == "" && respondents[u] > 0 {
			left[u] = o.mean(u)
		}
	}
	return left, nil
}

// hiddenMeans is what FeasibleMeans knows of the units.
type hiddenMeans struct {
	bounds      *Bounds
	respondents []int
	printed     []total // per unit: of the topmost printed units below it
}

// total is the numbers and the sum of some units together.
type total struct {
	respondents, answers int
	sum                  Interval
}

func (t total) plus(other total) total {
	return total{t.respondents + other.respondents, t.answers + other.answers, t.sum.Plus(other.sum)}
}

func (t total) without(part total) total {
	return total{t.respondents - part.respondents, t.answers - part.answers, Interval{t.sum.Low - part.sum.Low, t.sum.High - part.sum.High}}
}

// topmost returns the total of a unit whose figure is printed, or else of the topmost
// printed units below it.
func (o *hiddenMeans) topmost(unit int) total {
	if o.bounds.p.Printed[unit] == "" {
		return o.printed[unit]
	}
	return total{o.respondents[unit], o.bounds.p.Answers[unit], o.bounds.SumsFromBelow[unit]}
}

// mean returns the feasible interval of the mean of a hidden cell. Of its people in no
// printed unit below it, from least to most answered the factor.
func (o *hiddenMeans) mean(unit int) Interval {
	above, own := o.bounds.nearest[unit], o.printed[unit]
	least, most := 0, o.respondents[unit]-own.respondents
	var others total // the printed units beside it
	free := 0        // answers in the remainder of the nearest printed unit above
	if above >= 0 {
		others = o.printed[above].without(own)
		free = o.bounds.RemainderAnswers[above]
		elsewhere := o.respondents[above] - o.respondents[unit] - others.respondents // people beside it who may have given them
		least, most = max(least, free-elsewhere), min(most, free)
	}
	if least > most || own.answers+least < max(1, o.bounds.p.Limits.Group) {
		return Interval{}
	}
	var left Interval
	for answers := least; answers <= most; answers++ {
		sum := own.sum.Plus(o.bounds.possible(answers))
		if above >= 0 {
			sum = sum.Intersect(o.bounds.Sums[above].Minus(others.sum.Plus(o.bounds.possible(free - answers))))
		}
		digit := 2 * Grain * (own.answers + answers)
		mean := Interval{divideDown(sum.Low, digit), -divideDown(-sum.High, digit)}
		if answers > least {
			mean = Interval{min(left.Low, mean.Low), max(left.High, mean.High)}
		}
		left = mean
	}
	return left
}
