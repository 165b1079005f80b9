package audit

import (
	"slices"
	"testing"
)

// bound returns the bounds of a publication that can be understood.
func bound(t *testing.T, p Publication) *Bounds {
	t.Helper()
	b, err := Bound(p)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestARepairShowsNoDirection(t *testing.T) {
	// Four of ten are a hidden group. The other six can have answered anything, so the sum
	// of the four is at least that of all less six of the highest, and at most that of all
	// less six of the lowest. With low and high it comes a quarter of the scale from its ends.
	low, high := (4+1+30)*step, (20-1+6)*step
	for _, test := range []struct {
		name      string
		low, high int
		unit      int // that shows the direction; -1 if none does
	}{
		{"a quarter of the scale from the lowest", low, 50 * step, -1},
		{"a grain more", low + 1, 50 * step, 0},
		{"a quarter of the scale from the highest", 10 * step, high, -1},
		{"a grain more from the highest", 10 * step, high - 1, 0},
	} {
		b := bound(t, summed(5, []int{-1, 0}, []int{10, 4}, Interval{test.low, test.high}))
		for _, hidden := range []int{0, 1} { // asked of the shown unit itself, and of the hidden one in it
			if got := b.DirectionShownBy(hidden, 4); got != test.unit {
				t.Errorf("%s: unit %d shows the direction of people in %d, not %d", test.name, got, hidden, test.unit)
			}
		}
	}
	b := bound(t, summed(5, []int{-1, 0, 0}, []int{20, 4, 10}, Interval{}, Interval{}, highest(10, 0)))
	if got := b.DirectionShownBy(1, 4); got != -1 {
		t.Errorf("nothing is shown above, and unit %d shows a direction", got)
	}
}

func TestFiguresAreInconsistentWhenNoAnswersGiveThem(t *testing.T) {
	for _, test := range []struct {
		name   string
		whole  int // the sum of ten, of whom five have a mean of 3
		absurd bool
	}{
		{"the others all answered the lowest", (15 + 5) * step, false},
		{"they would have to be lower", (15+5)*step - 1, true},
		{"the others all answered the highest", (15 + 25) * step, false},
		{"they would have to be higher", (15+25)*step + 1, true},
	} {
		for _, statements := range []int{0, 4} {
			p := summed(5, []int{-1, 0}, []int{10, 5}, Interval{test.whole, test.whole}, middle(5, 0))
			p.Statements, p.Step = statements, 1
			found := audited(t, p)
			if absurd := slices.ContainsFunc(found, func(f Finding) bool { return f.Inconsistent }); len(found) == 0 || absurd != test.absurd {
				t.Errorf("%s, %d statements: found %v", test.name, statements, found)
			}
		}
	}
}

func TestASumInAReportIsAnyPointOfTheLatticeThatFits(t *testing.T) {
	const point, apart = 30 * step, step / 4
	everything := Interval{0, 100 * step}
	for _, test := range []struct {
		name               string
		sum, fitting, want Interval
	}{
		{"a point", Interval{point, point}, everything, Interval{point, point}},
		{"one point and almost two more", Interval{point - apart + 1, point + apart - 1}, everything, Interval{point, point}},
		{"three points", Interval{point - apart, point + apart}, everything, Interval{point - apart, point + apart}},
		{"of which two fit", Interval{point - apart, point + apart}, Interval{point, point + 2*apart}, Interval{point, point + apart}},
		{"no point", Interval{point + 1, point + 2}, everything, Interval{point + 1, point + 2}},
		{"nothing that fits", Interval{point, point}, Interval{0, point - 1}, Interval{point, point}},
	} {
		b := bound(t, whole(one([]int{-1}, []int{10}, "3.0"), 4))
		if got := b.pointsOf(10, test.sum, test.fitting); got != test.want {
			t.Errorf("%s: %v, not %v", test.name, got, test.want)
		}
	}
	p := one([]int{-1}, []int{10}, "3.0")
	p.Step = 1
	if got := bound(t, p).pointsOf(10, Interval{point + 1, point + 2}, everything); got != (Interval{point + 1, point + 2}) {
		t.Errorf("where answers can be anything, a sum is taken for %v", got)
	}
}

func TestTheCauseIsTheLowestFigureThatReveals(t *testing.T) {
	chain := []int{-1, 0, 1}
	open := func(people int) Interval { return Interval{people * step, people * 5 * step} }
	for _, test := range []struct {
		name  string
		sums  [3]Interval
		cause int // of the finding about the lowest
	}{
		{"its own", [3]Interval{open(30), open(20), highest(10, 0)}, 2},
		{"that above it", [3]Interval{open(30), highest(20, 0), open(10)}, 1},
		{"that of the whole", [3]Interval{highest(30, 0), open(20), open(10)}, 0},
		{"just enough of its own, and that above it", [3]Interval{open(30), highest(20, 0), highest(10, length/4)}, 1},
		{"a grain too little of its own", [3]Interval{open(30), highest(20, 0), highest(10, length/4-1)}, 2},
	} {
		found := audited(t, summed(5, chain, []int{30, 20, 10}, test.sums[:]...))
		if !slices.Contains(found, Finding{Remainder: 2, Cause: test.cause, Rule: RuleAnswer}) {
			t.Errorf("%s: found %+v", test.name, found)
		}
	}
}
