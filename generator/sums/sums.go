// Package sums finds, from numbers of answers and means, whether a row of results is the whole
// of other rows. Names prove nothing; they make a question more likely.
//
// A whole beside its parts in the tree is the greatest danger to the people in a small part:
// the shown whole and the larger parts give the small one by subtraction, and protection that
// believes the tree cannot notice it. So a row whose numbers allow it to be the whole of its
// sisters is a question to the publisher, both in an imported table and in content written
// by hand.
//
// Nothing is rounded here: sums of answers are whole numbers of billionths, and a
// mean is the range of what it may have been before it was printed.
package sums

// Scale is the scale of the answers, both ends in billionths.
type Scale struct{ From, To int64 }

// Range is what is known of a number, in billionths: from Low to High.
type Range struct{ Low, High int64 }

// Row is what is known of the answers of a group of people. Least and Most are
// the fewest and most people it may have: both are the same when the number is
// known, and 0 and 4 for "fewer than five". Sums has, for each factor, the range
// of the sum of the answers of the Least people; Known says whether the row has a
// mean of the factor at all. OnlyPart is true if it is no whole, however well its
// numbers fit: somebody said so, or it is made of several rows. IsWhole is true if
// somebody said that it is the whole of some sisters. Kind is what kind of
// place it is by its name, "" if that is not said: a school is no whole of schools. Open
// is true if its number is hidden and may be that of a group large enough to be shown, so
// that those beside it are hidden too wherever it lies among few. Name is what the row is
// called, "" if that says nothing.
type Row struct {
	Least, Most int
	Sums        []Range
	Known       []bool
	OnlyPart    bool
	IsWhole     bool
	Kind        string
	Open        bool
	Name        string
}

// NewRow returns the row of a group of least to most people, with the range of its mean of
// each factor; nil if the mean is not known.
func NewRow(least, most int, means []*Range, scale Scale) Row {
	row := Row{Least: least, Most: most, Sums: make([]Range, len(means)), Known: make([]bool, len(means))}
	people := int64(least)
	for factor, mean := range means {
		row.Known[factor] = mean != nil
		if mean == nil {
			mean = &Range{scale.From, scale.To}
		}
		row.Sums[factor] = Range{people * mean.Low, people * mean.High}
	}
	return row
}

// Plus returns the row of the people of both.
func (r Row) Plus(other Row) Row {
	sum := Row{
		Least: r.Least + other.Least,
		Most:  r.Most + other.Most,
		Sums:  make([]Range, len(other.Sums)),
		Known: make([]bool, len(other.Sums)),
	}
	for factor := range other.Sums {
		sum.Sums[factor], sum.Known[factor] = other.Sums[factor], other.Known[factor]
		if r.Sums != nil {
			sum.Sums[factor].Low += r.Sums[factor].Low
			sum.Sums[factor].High += r.Sums[factor].High
			sum.Known[factor] = r.Known[factor] && other.Known[factor]
		}
	}
	return sum
}

// Total returns the row of all people of the rows.
func Total(rows []Row) Row {
	var total Row
	for _, row := range rows {
		total = total.Plus(row)
	}
	return total
}

// Fit is how a row agrees with being the whole of others.
type Fit struct {
	// OwnLeast and OwnMost are how many people of its own the whole has besides
	// its parts. OwnMost below 0 means that the parts have more people than the
	// whole, so that it cannot be theirs.
	OwnLeast, OwnMost int

	// Contradicted is the first factor whose mean the whole cannot have, given
	// those of the parts; -1 if there is none.
	Contradicted int

	// Chance is the probability that the means of a row that has nothing to do with the
	// parts agree as well as these.
	Chance float64
}

// Possible reports whether the row can be the whole of the parts.
func (f Fit) Possible() bool { return f.OwnMost >= 0 && f.Contradicted < 0 }

// Exact reports whether the parts can be all people of the whole, to the last one.
func (f Fit) Exact() bool { return f.OwnLeast <= 0 && f.OwnMost >= 0 }

// Compare returns how the whole, whose number of people is known, agrees with
// being the whole of the people in parts and perhaps some of its own.
//
// The people who are certainly in the parts have the sums of the parts; the rest
// may have answered anything on the scale.
func Compare(whole, parts Row, scale Scale) Fit {
	fit := Fit{
		OwnLeast:     max(whole.Least-parts.Most, 0),
		OwnMost:      whole.Least - parts.Least,
		Contradicted: -1,
		Chance:       1,
	}
	if fit.OwnMost < 0 {
		return fit
	}
	rest := int64(fit.OwnMost)
	for factor, sum := range whole.Sums {
		if !whole.Known[factor] {
			continue
		}
		low := parts.Sums[factor].Low + rest*scale.From
		high := parts.Sums[factor].High + rest*scale.To
		if fit.Contradicted < 0 && (sum.High < low || sum.Low > high) {
			fit.Contradicted = factor
		}
		fit.Chance *= chance(high-low+sum.High-sum.Low, int64(whole.Least), scale)
	}
	return fit
}

// spread is the part of a scale that the mean of one factor usually lies within, as
// far as the other factors say where: on a scale of 1 to 5 units differ by less than
// 1 (data of 10-FAKTOR and of the UK's Civil Service), and in all factors alike.
const spread = 8

// chance returns the probability that the mean of a row that has nothing to do with the
// parts lies in an interval of sums that is window wide.
func chance(window, people int64, scale Scale) float64 {
	if people == 0 {
		return 1
	}
	return min(1, spread*float64(window)/float64(people)/float64(scale.To-scale.From))
}
