package limits

import "testing"

func TestALeaderHoldsAReportFromANumberOfAnswers(t *testing.T) {
	for _, test := range []struct {
		insider, answers int
		reported         bool
	}{
		{3, 3, true}, {3, 2, false}, {1, 1, true}, {1, 0, false}, {0, 100, false}, {0, 0, false},
	} {
		if got := (Limits{Insider: test.insider}).Reported(test.answers); got != test.reported {
			t.Errorf("a unit of %d where reports begin at %d: %v", test.answers, test.insider, got)
		}
	}
}

// The first figures are those in the comment on Coverage. The others are computed by hand
// from the two conditions: n >= g(r+1)/2 for answers that can be anything, which with
// a scale of r digits is (r+2)/2 in whole numbers, and n >= g(r/4+2q) for whole ones.
func TestHowFarRoundingCovers(t *testing.T) {
	for _, test := range []struct {
		name  string
		scale int
		each  Fraction
		want  int
	}{
		{"1 to 5 with one decimal, one statement", 40, Fraction{10, 1}, 30},
		{"two statements", 40, Fraction{10, 2}, 21},
		{"one statement, where 11 digits apart would be 32", 40, Fraction{11, 1}, 32},
		{"where the quarter is no whole number, up", 41, Fraction{10, 1}, 31},
		{"and where it is, not up", 44, Fraction{10, 1}, 31},
		{"parts of a digit count up as well", 40, Fraction{19, 3}, 23},
		{"three statements, continuous", 40, Fraction{10, 3}, 21},
		{"an odd scale, continuous", 41, Fraction{1, 1}, 21},
		{"an even scale, continuous", 42, Fraction{1, 1}, 22},
		{"per cent of those who said yes", 100, Fraction{100, 1}, 225},
	} {
		if got := Coverage(test.scale, test.each); got != test.want {
			t.Errorf("%s: %d times, not %d", test.name, got, test.want)
		}
	}
}
