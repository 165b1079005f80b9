package survey

import "testing"

func TestOnlyADistributionThatIsShownHasParts(t *testing.T) {
	parts := []Part{{From: 1, To: 5, Share: 100}}
	round := Round{Distributions: [][]Distribution{{{State: Shown, Parts: parts}, {State: Hidden, Parts: parts}, {Parts: parts}}}}
	for factor, want := range []Distribution{{State: Shown, Parts: parts}, {State: Hidden}, {}, {}} {
		got := round.Distribution(0, factor)
		if got.State != want.State || len(got.Parts) != len(want.Parts) {
			t.Errorf("factor %d: %+v", factor, got)
		}
	}
	if got := round.Distribution(1, 0); got.State != Missing {
		t.Errorf("a unit without distributions: %+v", got)
	}
}

func TestARoundHasDistributionsWhenOneMayBeShown(t *testing.T) {
	data := Dataset{Rounds: []Round{{}, {Distributions: [][]Distribution{nil, {{}, {State: Hidden}}}}}}
	if data.HasDistributions() {
		t.Error("what is hidden counts")
	}
	data.Rounds[0].Distributions = [][]Distribution{{{State: Shown}}}
	if !data.HasDistributions() || data.Rounds[1].HasDistributions() {
		t.Error("what is shown does not count, or counts in another round")
	}
}
