package audit

import (
	"slices"
	"testing"
)

// rounded returns a publication of means that are delivered with so many more decimals
// than are printed.
func rounded(more int, p Publication) Publication {
	p.Rounding = Roundings(p.Decimals+more, p.Decimals)[0]
	return p
}

func TestAFigureCanBeAnyMeanThatIsRoundedToIt(t *testing.T) {
	for _, test := range []struct {
		name               string
		delivered, printed int
		want               []Rounding
	}{
		{"as many digits", 1, 1, []Rounding{{1000, 1000}}},
		{"one more", 2, 1, []Rounding{{1100, 900}}},
		{"two more", 2, 0, []Rounding{{1010, 990}}},
		{"three more", 4, 1, []Rounding{{1001, 999}}},
		{"many more", 9, 1, []Rounding{{1000, 1000}}},
		{"one less", 1, 2, []Rounding{{10000, 10000}}},
		{"nobody knows", -1, 1, []Rounding{{1000, 1000}, {1100, 900}}},
	} {
		if got := Roundings(test.delivered, test.printed); !slices.Equal(got, test.want) {
			t.Errorf("%s: %v, not %v", test.name, got, test.want)
		}
	}
	for _, test := range []struct {
		figure int
		r      Rounding
		want   Interval
	}{
		{4 * Grain, Rounding{}, Interval{3 * Grain, 5*Grain - 1}},
		{4 * Grain, Rounding{1100, 900}, Interval{4*Grain - Grain/10*11, 4*Grain + Grain/10*9 - 1}},
		{-4 * Grain, Rounding{1100, 900}, Interval{-4*Grain - Grain/10*9 + 1, -4*Grain + Grain/10*11}},
		{0, Rounding{1100, 900}, Interval{-Grain/10*9 + 1, Grain/10*9 - 1}},
	} {
		if got := test.r.feasibleMeans(test.figure); got != test.want {
			t.Errorf("%d, %v: %v, not %v", test.figure, test.r, got, test.want)
		}
	}
}

// Six of eleven are 54.545 per cent: 54.5 if that was rounded once, and 54.6 if it was
// delivered as 54.55.
func TestTheSumOfWholeAnswersIsFoundHoweverItWasRounded(t *testing.T) {
	for _, test := range []struct {
		printed   string
		delivered int
		whole     bool
	}{
		{"54.5", 9, true},
		{"54.6", 9, false},
		{"54.5", 2, false},
		{"54.6", 2, true},
	} {
		p := yesNo([]int{-1, 0, 0}, []int{26, 11, 15}, "", test.printed, "")
		p.Decimals, p.Rounding = 1, Roundings(test.delivered, 1)[0]
		b, err := Bound(p)
		if err != nil {
			t.Fatal(err)
		}
		six := 6 * 100 * p.Grains()
		if got := b.Sums[1]; (got == Interval{six, six}) != test.whole {
			t.Errorf("%s of %d decimals: %v of %d", test.printed, test.delivered, got, six)
		}
	}
}

func TestAUnitMayHaveARoundingOfItsOwn(t *testing.T) {
	p := one([]int{-1, 0}, []int{20, 10}, "4.0", "4.0")
	p.Roundings = []Rounding{{}, {3000, 3000}}
	b, err := Bound(p)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := b.SumsFromBelow[1], (Interval{10 * (40*2 - 3) * Grain, 10*(40*2+3)*Grain - 10}); got != want {
		t.Errorf("made otherwise: %v, not %v", got, want)
	}
	if got, want := b.SumsFromBelow[0], (Interval{20 * (40*2 - 1) * Grain, 20*(40*2+1)*Grain - 20}); got != want {
		t.Errorf("made as others are: %v, not %v", got, want)
	}
}

// Where no whole answers give a figure, somebody skipped a statement, and no sum that
// includes theirs need be one of whole answers. Other sums are.
func TestAStatementSkippedInAUnitIsSkippedInThoseAbove(t *testing.T) {
	p := yesNo([]int{-1, 0, 0}, []int{60, 11, 15}, "50.0", "50.0", "40.0") // no number of eleven is a half
	p.Decimals = 1
	b, err := Bound(p)
	if err != nil {
		t.Fatal(err)
	}
	for u, want := range []bool{false, false, true} {
		if whole := b.Sums[u].Low == b.Sums[u].High; whole != want {
			t.Errorf("unit %d: %v", u, b.Sums[u])
		}
	}
	if got := b.Skipped(); !slices.Equal(got, []bool{true, true, false}) {
		t.Errorf("skipped in %v", got)
	}
	p.Printed[1], p.Skipped = "", []bool{true, false, false} // known from another publication
	if b, err = Bound(p); err != nil || b.Sums[0].Low == b.Sums[0].High {
		t.Errorf("%v: %v", err, b.Sums[0])
	}
}

// Where whole answers can give either of two figures but not both, the bounds are those of
// answers that can be anything.
func TestWhereWholeAnswersAreInconsistentAnswersAreContinuous(t *testing.T) {
	p := yesNo([]int{-1, 0}, []int{11, 11}, "54.5", "63.6") // six of eleven, and seven
	p.Decimals = 1
	b, err := Bound(p)
	if err != nil {
		t.Fatal(err)
	}
	p.Statements = 0
	rough, err := Bound(p)
	if err != nil {
		t.Fatal(err)
	}
	if b.Sums[0] != rough.Sums[0] || b.Sums[1] != rough.Sums[1] {
		t.Errorf("%v, not %v", b.Sums, rough.Sums)
	}
}

// Of means delivered with one decimal and printed with two, "4.96 or higher" is said of 5.00 only.
func TestALimitMeansTheNextFigureThatThereCanBe(t *testing.T) {
	b := newBounds(Publication{From: 1, To: 5, Decimals: 2})
	for _, test := range []struct {
		printed   string
		delivered int
		low, high int // in halves of the last printed digit
	}{
		{">=4.96", 1, 990, 1000}, {">=4.90", 1, 970, 1000}, {">=4.91", 1, 990, 1000}, {">=4.96", 2, 991, 1000},
		{"<=1.04", 1, 200, 210}, {"<=1.10", 1, 200, 230}, {"<=1.04", 2, 200, 209},
	} {
		got, err := b.parseFigure(test.printed, Roundings(test.delivered, 2)[0])
		if want := (Interval{test.low * Grain, test.high * Grain}); err != nil || got.Low != want.Low || got.High+1 < want.High || got.High > want.High {
			t.Errorf("%s of means with %d decimals: %v, not %v (%v)", test.printed, test.delivered, got, want, err)
		}
	}
}
