package disclosure

import (
	"testing"
	"tifaktor/generator/disclosure/audit"

	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// decimal returns a number of thousandths.
func decimal(thousandths int) yamlfile.Decimal {
	return yamlfile.Decimal(thousandths) * yamlfile.One / 1000
}

func TestMeansAreRoundedHalfAwayFromZeroAsWritten(t *testing.T) {
	for _, test := range []struct {
		decimals, thousandths int
		want                  string
	}{
		{1, 4250, "4.3"}, {1, 4249, "4.2"}, {1, 4350, "4.4"}, {1, 4450, "4.5"}, {1, 4000, "4.0"}, {1, 3950, "4.0"},
		{0, 4500, "5"}, {0, 4499, "4"}, {0, 66500, "67"},
		{2, 4245, "4.25"}, {2, 4244, "4.24"}, {2, 1005, "1.01"}, {2, 4000, "4.00"}, {2, 50, "0.05"},
		{1, -250, "-0.3"}, {1, -249, "-0.2"}, {1, -1000, "-1.0"}, {1, 49, "0.0"}, {2, -1005, "-1.01"},
	} {
		f := newFormatter(survey.Scale{From: -5, To: 100, Decimals: test.decimals})
		if got := f.statement(f.alone(decimal(test.thousandths), 1000, 0, manyStatements)); got != test.want {
			t.Errorf("%d thousandths with %d decimals: %s, not %s", test.thousandths, test.decimals, got, test.want)
		}
	}
}

func TestExtremesArePrintedCoarsely(t *testing.T) {
	for _, test := range []struct {
		scale          survey.Scale
		n, part        int
		thousandths    int
		want, mirrored string
	}{
		{oneToFive, 5, 0, 5000, ">=4.8", "<=1.2"},
		{oneToFive, 6, 0, 5000, ">=4.8", "<=1.2"},
		{oneToFive, 7, 0, 5000, ">=4.9", "<=1.1"},
		{oneToFive, 10, 0, 5000, ">=4.9", "<=1.1"},
		{oneToFive, 19, 0, 5000, ">=4.9", "<=1.1"},
		{oneToFive, 20, 0, 5000, "5.0", "<=1.1"}, // 1.05 is 1.1
		{oneToFive, 22, 0, 5000, "5.0", "<=1.1"}, // 1.0455 may be rounded twice, to 1.05 and 1.1
		{oneToFive, 23, 0, 5000, "5.0", "1.0"},
		{oneToFive, 4, 0, 5000, ">=4.8", "<=1.3"},
		{oneToFive, 3, 0, 5000, ">=4.7", "<=1.3"},
		{oneToFive, 5, 0, 4800, ">=4.8", "<=1.2"},
		{oneToFive, 5, 0, 4749, "4.7", "1.3"},
		{oneToFive, 8, 4, 5000, ">=4.8", "<=1.3"},
		{oneToFive, 39, 4, 5000, ">=4.9", "<=1.1"},
		{oneToFive, 44, 4, 5000, "5.0", "<=1.1"},
		{oneToFive, 45, 4, 5000, "5.0", "1.0"},
		{survey.Scale{From: 1, To: 5, Decimals: 2}, 5, 0, 5000, ">=4.80", "<=1.20"},
		{survey.Scale{From: 1, To: 5, Decimals: 2}, 199, 0, 5000, ">=4.99", "<=1.01"},
		{survey.Scale{From: 1, To: 5, Decimals: 2}, 200, 0, 5000, "5.00", "<=1.01"},
		{survey.Scale{From: 1, To: 5, Decimals: 2}, 222, 0, 5000, "5.00", "<=1.01"},
		{survey.Scale{From: 1, To: 5, Decimals: 2}, 223, 0, 5000, "5.00", "1.00"},
		{survey.Scale{From: 1, To: 5, Decimals: 2}, 8, 0, 5000, ">=4.88", "<=1.13"},
		{survey.Scale{From: 1, To: 5}, 5, 0, 5000, "5", "1"},
		{survey.Scale{From: 0, To: 100, Percent: true}, 5, 0, 100000, ">=95", "<=5"},
		{survey.Scale{From: 0, To: 100, Percent: true}, 49, 0, 100000, ">=99", "<=1"},
		{survey.Scale{From: 0, To: 100, Percent: true}, 55, 0, 100000, "100", "<=1"},
		{survey.Scale{From: 0, To: 100, Percent: true}, 56, 0, 100000, "100", "0"},
		{survey.Scale{From: -2, To: 2, Decimals: 1}, 5, 0, 2000, ">=1.8", "<=-1.8"},
		{survey.Scale{From: -2, To: 2, Decimals: 1}, 23, 0, 2000, "2.0", "-2.0"},
		{survey.Scale{From: -5, To: -1, Decimals: 1}, 22, 0, -1000, ">=-1.1", "-5.0"},
	} {
		f := newFormatter(test.scale)
		if got := f.statement(f.alone(decimal(test.thousandths), test.n, test.part, manyStatements)); got != test.want {
			t.Errorf("%d answers of which %d, mean %d/1000 on %+v: %s, not %s", test.n, test.part, test.thousandths, test.scale, got, test.want)
		}
		mirror := 1000*(test.scale.From+test.scale.To) - test.thousandths
		if got := f.statement(f.alone(decimal(mirror), test.n, test.part, manyStatements)); got != test.mirrored {
			t.Errorf("%d answers of which %d, mean %d/1000 on %+v: %s, not %s", test.n, test.part, mirror, test.scale, got, test.mirrored)
		}
	}
}

// TestKnowingTheRuleRevealsNoMore takes everything that can be answered and is
// printed the same, rather than what the printed text says: knowing when a mean is printed
// coarsely must not help.
func TestKnowingTheRuleRevealsNoMore(t *testing.T) {
	const steps = 20 // answers are in twentieths of a step
	for _, decimals := range []int{0, 1, 2} {
		f := newFormatter(survey.Scale{From: 1, To: 5, Decimals: decimals})
		for n := 3; n <= 60; n++ {
			least, greatest := map[string]int{}, map[string]int{}
			for sum := n * steps; sum <= 5*n*steps; sum++ {
				text := f.statement(f.alone(yamlfile.One*yamlfile.Decimal(sum)/yamlfile.Decimal(n*steps), n, 0, manyStatements))
				if _, seen := least[text]; !seen {
					least[text] = sum
				}
				greatest[text] = sum
			}
			for text := range least {
				low := max(steps, least[text]-5*steps*(n-1))
				high := min(5*steps, greatest[text]-steps*(n-1))
				if high-low < steps {
					t.Errorf("%q of %d answers: each is between %d and %d twentieths", text, n, low, high)
				}
			}
		}
	}
}

func TestOnlyWhatIsShownIsPrinted(t *testing.T) {
	f := newFormatter(oneToFive)
	for _, state := range []survey.State{survey.Missing, survey.Hidden} {
		if got := f.statement(survey.Mean{State: state, Digits: 43}); got != "" {
			t.Errorf("state %d prints %q", state, got)
		}
	}
}

// manyStatements are origins with whole answers so fine that they are nearly continuous.
var manyStatements = []origin{{12, audit.RoundedOnce}, {12, audit.Rounding{Nearer: 1100, Further: 900}}}
