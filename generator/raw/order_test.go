package raw_test

import (
	"slices"
	"testing"
	"time"

	"tifaktor/generator/raw"
	"tifaktor/generator/yamlfile"
)

// rounds returns rounds with ids, and with the first days of those that have one.
func rounds(idsAndDays ...string) []raw.Round {
	var all []raw.Round
	for i := 0; i < len(idsAndDays); i += 2 {
		round := raw.Round{}
		round.ID.V, round.ID.Place.Line = idsAndDays[i], 1
		if day, err := time.Parse(time.DateOnly, idsAndDays[i+1]); err == nil {
			round.From.V, round.From.Place.Line = yamlfile.Date{Time: day}, 2
		}
		all = append(all, round)
	}
	return all
}

func TestRoundsAreOrderedByDaysOrElseByTheNumbersInTheirIds(t *testing.T) {
	for _, c := range []struct {
		name   string
		rounds []raw.Round
		want   []int
	}{
		{"days", rounds("b", "2023-01-02", "a", "2021-01-02", "c", "2022-01-02"), []int{1, 2, 0}},
		{"one without days", rounds("2023", "2023-01-02", "2021", "", "2019", "2019-01-02"), []int{2, 1, 0}},
		{"no days", rounds("2023", "", "2021-2", "", "2021-1", "", "2021", ""), []int{3, 2, 1, 0}},
		{"the year comes first", rounds("2-2023", "", "12-2021", "", "3-2021", ""), []int{2, 1, 0}},
		{"numbers and not letters", rounds("2023-10", "", "2023-9", ""), []int{1, 0}},
		{"nothing to go by", rounds("vaar", "", "haust", ""), []int{0, 1}},
	} {
		if got := raw.OldestFirst(c.rounds); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, not %v", c.name, got, c.want)
		}
	}
}

func TestTwoRoundsThatNothingOrders(t *testing.T) {
	for _, c := range []struct {
		rounds []raw.Round
		want   bool
	}{
		{rounds("2023-vaar", "", "2023-haust", ""), true},
		{rounds("2023-vaar", "2023-03-01", "2023-haust", ""), true},
		{rounds("2023-vaar", "2023-03-01", "2023-haust", "2023-10-01"), false},
		{rounds("2023-1", "", "2023-2", ""), false},
		{rounds("vaar", "", "haust", ""), true},
	} {
		if got := raw.SameTime(c.rounds[0], c.rounds[1]); got != c.want {
			t.Errorf("%s and %s: %v", c.rounds[0].ID.V, c.rounds[1].ID.V, got)
		}
	}
}
