package audit

// RoundedAnyhow is a rounding to whose figures all means are rounded that are delivered
// with more digits than are printed, however many.
var RoundedAnyhow = Rounding{halfDigit + halfDigit/10, halfDigit}

// Open gives the means that the printed figures leave to each unit whose own figure is not
// printed, in last printed digits, rounded outwards; the zero Interval where nothing can be
// said. Respondents is how many people answered anything in each unit, where that is
// printed; 0 where it is not.
//
// How many of them answered this is not known, so that what is left holds for every number
// that the printed ones allow. Whether a smallest group answered must follow from those too.
// So what is left says nothing of anybody's number of answers, and anyone who reads the
// figures can work it out: of Answers only those of printed figures count.
func Open(p Publication, respondents []int) ([]Interval, error) {
	known, err := Bound(p)
	if err != nil {
		return nil, err
	}
	o := &openness{known, respondents, make([]crowd, len(p.Parents))}
	for u := len(p.Parents) - 1; u >= 0; u-- {
		if p.Printed[u] != "" && known.Absurd(u) {
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

// openness is what is worked out for it.
type openness struct {
	known       *Bounds
	respondents []int
	printed     []crowd // per unit: those in the topmost printed units below it
}

// crowd is people of whom a sum is printed.
type crowd struct {
	respondents, answers int
	sum                  Interval
}

func (c crowd) plus(other crowd) crowd {
	return crowd{c.respondents + other.respondents, c.answers + other.answers, c.sum.Plus(other.sum)}
}

func (c crowd) without(part crowd) crowd {
	return crowd{c.respondents - part.respondents, c.answers - part.answers, Interval{c.sum.Low - part.sum.Low, c.sum.High - part.sum.High}}
}

// topmost is a unit whose figure is printed, or else those below it.
func (o *openness) topmost(unit int) crowd {
	if o.known.p.Printed[unit] == "" {
		return o.printed[unit]
	}
	return crowd{o.respondents[unit], o.known.p.Answers[unit], o.known.Up[unit]}
}

// mean is what is left of the mean of a unit: of its people in no printed unit below it,
// between least and most answered.
func (o *openness) mean(unit int) Interval {
	above, own := o.known.nearest[unit], o.printed[unit]
	least, most := 0, o.respondents[unit]-own.respondents
	var others crowd // in printed units beside it
	free := 0        // answers of those in no printed unit below the nearest above
	if above >= 0 {
		others = o.printed[above].without(own)
		free = o.known.Left[above]
		elsewhere := o.respondents[above] - o.respondents[unit] - others.respondents // who may have given them
		least, most = max(least, free-elsewhere), min(most, free)
	}
	if least > most || own.answers+least < max(1, o.known.p.Limits.Group) {
		return Interval{}
	}
	var left Interval
	for answers := least; answers <= most; answers++ {
		sum := own.sum.Plus(o.known.anything(answers))
		if above >= 0 {
			sum = sum.Within(o.known.Sums[above].Minus(others.sum.Plus(o.known.anything(free - answers))))
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
