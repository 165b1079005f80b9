package survey

import "testing"

func TestAPrintedMeanIsWrittenWithItsLimit(t *testing.T) {
	for _, test := range []struct {
		mean     Mean
		decimals int
		want     string
	}{
		{Mean{Digits: 43}, 1, "4.3"},
		{Mean{Digits: 5}, 2, "0.05"},
		{Mean{Digits: -3}, 1, "-0.3"},
		{Mean{Digits: 62}, 0, "62"},
		{Mean{Digits: 48, Bound: AtLeast}, 1, ">=4.8"},
		{Mean{Digits: 12, Bound: AtMost}, 1, "<=1.2"},
		{Mean{Digits: 43, Bound: About}, 1, "~4.3"},
	} {
		if got := test.mean.Statement(test.decimals); got != test.want {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}
