package disclosure

import (
	"testing"

	"tifaktor/generator/site"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// Of yes and no, means of two decimals say exactly how many of twenty said yes, and of six. A
// reader who knows that must not learn more from how a rest was rounded.
func TestNothingFollowsFromRestsOfMeansThatAreHardlyRounded(t *testing.T) {
	for _, people := range [][]int{{6, 14, 6}, {3, 9, 6}, {4, 7, 10}} {
		w := &everything{
			parents: []int{-1, 0, 1}, people: people, steps: 1, statements: 1, group: 3,
			scale: survey.Scale{From: 1, To: 2, Decimals: 1}, classes: map[string][][]int{}, shown: map[string][]bool{},
		}
		w.describe(w.scale, w.statements, seeded(1))
		w.unit, w.settings = yamlfile.One/100, &site.Site{SmallestGroup: w.group}
		w.results.Instrument.Factors[0].Statements = survey.Statements{Fewest: 1, Most: 1}
		w.results.Rounds[0].Decimals = written(2, 1)
		w.publishAll(t)
		w.judge(t)
	}
}

// Where it is not known of how many statements an answer is the mean, the sums do not follow from
// the means. Then there are no rests unless the means are delivered so exactly that it hardly
// matters.
func TestRestsWhereTheNumberOfStatementsIsNotKnown(t *testing.T) {
	for _, test := range []struct {
		decimals   int
		statements survey.Statements
		people     int // in the unit beside the rest of ten
		want       string
	}{
		{2, survey.Statements{Fewest: 4, Most: 4}, 20, "k 10 ~4.0"},
		{2, survey.Statements{Fewest: 3, Most: 4}, 20, ""},
		{3, survey.Statements{Fewest: 3, Most: 4}, 95, "k 10 ~4.0"},
		{3, survey.Statements{Fewest: 3, Most: 4}, 96, ""},
	} {
		results := exact(test.decimals, unit{"k", "", -1, test.people + 10, 4000}, unit{"a", "k", -1, test.people, 4000})
		results.Instrument.Factors[0].Statements = test.statements
		if got := seenRests(shownAs(t, results, five())); got != test.want {
			t.Errorf("%d decimals, %v, %d beside: got %q", test.decimals, test.statements, test.people, got)
		}
	}
}
