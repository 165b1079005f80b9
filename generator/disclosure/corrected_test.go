package disclosure

import (
	"testing"

	"tifaktor/generator/disclosure/limits"
	"tifaktor/generator/ledger"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// Of fourteen people at most 27 per cent said yes, which is three of them. That was true, and
// stays when the number of one unit is corrected: three of its five said yes, so nobody else did.
func TestWhatIsDeliveredAgainInACorrectedRoundIsKnown(t *testing.T) {
	delivered := func(a, mean int) *raw.Results {
		results := table(unit{"k", "", -1, 14, 21400}, unit{"a", "k", -1, a, mean}, unit{"b", "k", -1, 4, 0})
		results.Instrument.Scale = survey.Scale{From: 0, To: 100, Percent: true}
		results.Instrument.Factors[0].Statements = survey.Statements{Fewest: 1, Most: 1}
		results.Rounds[0].Decimals = written(1, 1)
		return results
	}
	settings := &site.Site{SmallestGroup: 5}
	_, known := publish(t, delivered(7, 40000), settings, nil)
	results := delivered(5, 60000)
	results.Rounds[0].Corrected = date(2024)
	dataset, after := publish(t, results, settings, known)
	if got := seen(dataset); got != "k 14 answers <=27; a 5 answers -; b hidden -" {
		t.Errorf("got %s", got)
	}
	results = delivered(5, 60000)
	results.Rounds[0].Corrected = date(2024)
	if dataset, _ = protectAs(t, results, settings, after); seen(dataset) != "k 14 answers <=27; a 5 answers -; b hidden -" {
		t.Errorf("once more: %s", seen(dataset))
	}
}

// Of 50 invited people 13 were in neither unit. The 50 were wrong, and 40 would leave three.
func TestNumbersInvitedThatAreDeliveredAgainInACorrectedRoundAreKnown(t *testing.T) {
	delivered := func(k int) *raw.Results {
		return table(unit{"k", "", k, 32, 4000}, unit{"a", "k", 20, 15, 4000}, unit{"b", "k", 17, 12, 4000})
	}
	for _, test := range []struct {
		invited int
		want    string
	}{
		{40, "k 32 answers 4.0; a 15 answers of 20 4.0; b 12 answers of 17 4.0"},
		{42, "k 32 answers of 42 4.0; a 15 answers of 20 4.0; b 12 answers of 17 4.0"},
	} {
		_, known := publish(t, delivered(50), five(), nil)
		results := delivered(test.invited)
		results.Rounds[0].Corrected = date(2024)
		dataset, _ := protectAs(t, results, five(), known)
		if got := seen(dataset); got != test.want {
			t.Errorf("%d:\n got %s\nwant %s", test.invited, got, test.want)
		}
	}
}

// Twenty people, of whom all answered in one of two units. The numbers of both were wrong.
func TestACorrectedNumberOfAHiddenUnitDoesNotFollowFromOthers(t *testing.T) {
	delivered := func(k, a, b int) *raw.Results {
		return table(unit{"k", "", -1, k, 4000}, unit{"a", "k", -1, a, 4000}, unit{"b", "k", -1, b, 4000})
	}
	for _, test := range []struct {
		k, a, b int
		want    string
	}{
		{20, 15, 5, "k 20 answers 4.0; a 15 answers 4.0; b 5 answers 4.0"},
		{20, 16, 4, "k 20 answers 4.0; a hidden -; b hidden -"},
		{16, 12, 4, "k hidden -; a 12 answers 4.0; b hidden -"},
		{21, 12, 4, "k 21 answers 4.0; a 12 answers 4.0; b hidden -"},
	} {
		_, known := publish(t, delivered(20, 12, 8), five(), nil)
		results := delivered(test.k, test.a, test.b)
		results.Rounds[0].Corrected = date(2024)
		dataset, after := publish(t, results, five(), known)
		if got := seen(dataset); got != test.want {
			t.Errorf("%d, %d, %d:\n got %s\nwant %s", test.k, test.a, test.b, got, test.want)
		}
		results = delivered(test.k, test.a, test.b)
		results.Rounds[0].Corrected = date(2024)
		if dataset, _ = protectAs(t, results, five(), after); seen(dataset) != test.want {
			t.Errorf("%d, %d, %d once more: %s", test.k, test.a, test.b, seen(dataset))
		}
	}
}

func TestWhichPublishedCellsAreDeliveredAgain(t *testing.T) {
	parts := []survey.Part{{From: 1, To: 2, Share: 50}, {From: 3, To: 3, Share: 50}}
	for _, test := range []struct {
		name      string
		published survey.Mean
		now       cell
		kept      bool
	}{
		{"the same", survey.Mean{State: survey.Shown, Digits: 40, Answers: 10}, cell{decimal(4049), survey.Shown, 10}, true},
		{"another mean", survey.Mean{State: survey.Shown, Digits: 40, Answers: 10}, cell{decimal(4050), survey.Shown, 10}, false},
		{"another number", survey.Mean{State: survey.Shown, Digits: 40, Answers: 10}, cell{decimal(4000), survey.Shown, 9}, false},
		{"higher", survey.Mean{State: survey.Shown, Digits: 48, Bound: survey.AtLeast, Answers: 10}, cell{decimal(4900), survey.Shown, 10}, true},
		{"not higher", survey.Mean{State: survey.Shown, Digits: 48, Bound: survey.AtLeast, Answers: 10}, cell{decimal(4700), survey.Shown, 10}, false},
		{"hidden now", survey.Mean{State: survey.Shown, Digits: 40, Answers: 10}, cell{decimal(4000), survey.Hidden, 10}, false},
	} {
		d := &delivery{answers: []int{10}, cells: []cell{test.now}, factors: 1}
		rd := &round{delivery: d, formatter: newFormatter(oneToFive)}
		if got := rd.deliveredAgain(&ledger.Cell{Mean: test.published, Parts: parts}, 0, 0); (got != nil) != test.kept || got != nil && got.Parts != nil {
			t.Errorf("%s: %+v", test.name, got)
		}
		if d.answers[0] = limits.Unknown; rd.deliveredAgain(&ledger.Cell{Mean: test.published}, 0, 0) != nil {
			t.Errorf("%s: kept though nobody knows how many answered", test.name)
		}
	}
}
