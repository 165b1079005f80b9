package survey

import "testing"

func TestFewerAnswersNeedALargerDifference(t *testing.T) {
	scale := Scale{From: 1, To: 5, Decimals: 1}
	for answers, want := range map[int]int{0: 0, 1: 6, 4: 6, 5: 5, 9: 5, 10: 4, 29: 4, 30: 3, 5000: 3} {
		if got := Notable(answers, scale); got != want {
			t.Errorf("%d answers: %d, want %d", answers, got, want)
		}
	}
}

func TestANotableDifferenceIsTheSameShareOfEveryScaleRoundedUp(t *testing.T) {
	for _, test := range []struct {
		scale Scale
		want  int
	}{
		{Scale{From: 1, To: 5, Decimals: 2}, 30},
		{Scale{From: 0, To: 100, Percent: true}, 8}, // 7.5
		{Scale{From: 1, To: 7, Decimals: 1}, 5},     // 0.45
		{Scale{From: 1, To: 5}, 1},
	} {
		if got := Notable(30, test.scale); got != test.want {
			t.Errorf("%+v: %d, want %d", test.scale, got, test.want)
		}
	}
}
