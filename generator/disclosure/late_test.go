package disclosure

import (
	"strconv"
	"strings"
	"testing"

	"tifaktor/generator/ledger"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// k40 is a whole of forty whose parts are all shown, with those who came late to
// each of its units.
func k40(k, a, b, c int) *raw.Results {
	return table(unit{"k", "", -1, 40 + k + a + b + c, 4000}, unit{"a", "k", -1, 14 + a, 4000}, unit{"b", "k", -1, 16 + b, 4000}, unit{"c", "k", -1, 10 + c, 4000})
}

const asItWas = "k 40 answers 4.0; a 14 answers 4.0; b 16 answers 4.0; c 10 answers 4.0"

func TestLateAnswers(t *testing.T) {
	for _, test := range []struct {
		name       string
		k, a, b, c int
		want       string
	}{
		{"one", 0, 1, 0, 0, asItWas},
		{"one fewer than the smallest group", 0, 4, 0, 0, asItWas},
		{"a smallest group", 0, 5, 0, 0, "k 45 answers 4.0; a 19 answers 4.0; b 16 answers 4.0; c 10 answers 4.0"},
		{"more than a smallest group", 0, 0, 0, 30, "k 70 answers 4.0; a 14 answers 4.0; b 16 answers 4.0; c 40 answers 4.0"},
		{"a smallest group in two units", 0, 5, 6, 0, "k 51 answers 4.0; a 19 answers 4.0; b 22 answers 4.0; c 10 answers 4.0"},
		{"a smallest group, and one beside it", 0, 5, 1, 0, asItWas},
		{"a smallest group together, and in none alone", 0, 3, 3, 3, asItWas},
		{"a smallest group at the top", 5, 0, 0, 0, "k 45 answers 4.0; a 14 answers 4.0; b 16 answers 4.0; c 10 answers 4.0"},
		{"two at the top beside a smallest group", 2, 5, 0, 0, asItWas},
		{"fewer than before", 0, -1, 0, 0, asItWas},
		{"far fewer than before", 0, 0, -8, 0, asItWas},
		{"fewer in one and more in another", 0, -5, 5, 0, asItWas},
	} {
		before := remembered(t, k40(0, 0, 0, 0), five())
		dataset, after := publish(t, k40(test.k, test.a, test.b, test.c), five(), before)
		if got := seen(dataset); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
		if again, _ := protectAs(t, k40(test.k, test.a, test.b, test.c), five(), after); seen(again) != test.want {
			t.Errorf("%s: published again: %s", test.name, seen(again))
		}
	}
}

func TestASmallestGroupFarDownCountsAllTheWayUp(t *testing.T) {
	results := func(late int) *raw.Results {
		return table(unit{"k", "", -1, 40 + late, 4000}, unit{"s", "k", -1, 20 + late, 4000}, unit{"a", "s", -1, 12 + late, 4000}, unit{"b", "s", -1, 8, 4000}, unit{"r", "k", -1, 20, 4000})
	}
	before := remembered(t, results(0), five())
	if dataset, _ := protectAs(t, results(5), five(), before); seen(dataset) != "k 45 answers 4.0; s 25 answers 4.0; a 17 answers 4.0; b 8 answers 4.0; r 20 answers 4.0" {
		t.Errorf("got %s", seen(dataset))
	}
}

func TestTheReasonSaysWhyOldFiguresStay(t *testing.T) {
	before := remembered(t, k40(0, 0, 0, 0), five())
	if text := reasons(t, k40(0, 1, 0, 0), five(), before); !strings.Contains(text, "a is shown, as it was published, with 14 answers and not 15: what is published is replaced when those who came in between are nobody or 5 or more everywhere") {
		t.Error(text)
	}
	corrected := k40(0, 0, 0, 0)
	row(corrected, "a").Cells[0].Mean = written(decimal(4300), 3)
	dataset, _ := protectAs(t, corrected, five(), before)
	if got := seen(dataset); got != asItWas {
		t.Errorf("a correction of as many answers: %s", got)
	}
	if text := reasons(t, corrected, five(), before); !strings.Contains(text, "a is shown, and as it was published stays autonomi (4.0, and not 4.3)") || strings.Contains(text, "b is shown") {
		t.Error(text)
	}
}

func TestNothingIsReplacedBesideWhatIsHiddenByHand(t *testing.T) {
	known := remembered(t, k40(0, 0, 0, 0), five())
	results := k40(0, 5, 0, 0)
	leaveOut(results, "c")
	if dataset, _ := protectAs(t, results, five(), known); seen(dataset) != "k 40 answers 4.0; a 14 answers 4.0; b 16 answers 4.0; c" {
		t.Errorf("got %s", seen(dataset))
	}
}

func TestNothingNewIsShownBesideACorrection(t *testing.T) {
	known := withoutRests(t, k20())
	results := k20()
	row(results, "a").Cells[0].Mean = written(decimal(4300), 3)
	dataset, _ := protectAs(t, results, &site.Site{SmallestGroup: 4}, known)
	if got := seen(dataset); got != "k 20 answers of 25 4.0; a 9 answers of 10 4.1; b 4 answers -; c 7 answers of 8 -" {
		t.Errorf("got %s", got)
	}
}

func TestLateAnswersReplaceFiguresOnce(t *testing.T) {
	known := remembered(t, k40(0, 0, 0, 0), five())
	for _, test := range []struct {
		late int
		want string
	}{
		{5, "k 45 answers 4.0; a 19 answers 4.0; b 16 answers 4.0; c 10 answers 4.0"},
		{7, "k 45 answers 4.0; a 19 answers 4.0; b 16 answers 4.0; c 10 answers 4.0"},
		{10, "k 45 answers 4.0; a 19 answers 4.0; b 16 answers 4.0; c 10 answers 4.0"},
		{5, "k 45 answers 4.0; a 19 answers 4.0; b 16 answers 4.0; c 10 answers 4.0"},
	} {
		var dataset *survey.Dataset
		dataset, known = publish(t, k40(0, test.late, 0, 0), five(), known)
		if got := seen(dataset); got != test.want {
			t.Errorf("%d late:\n got %s\nwant %s", test.late, got, test.want)
		}
	}
}

func TestWhatWasHiddenStaysHiddenOnceFiguresWereReplaced(t *testing.T) {
	results := func(a, b int) *raw.Results {
		return table(unit{"k", "", -1, 40 + a + b, 4000}, unit{"a", "k", -1, 14 + a, 4000}, unit{"b", "k", -1, 4 + b, 4000}, unit{"c", "k", -1, 7, 4000}, unit{"d", "k", -1, 15, 4000})
	}
	known := remembered(t, results(0, 0), five())
	dataset, known := publish(t, results(5, 5), five(), known)
	want := "k 50 answers 4.0; a 19 answers 4.0; b hidden -; c hidden -; d 15 answers 4.0"
	if got := seen(dataset); got != want {
		t.Errorf("got %s", got)
	}
	dataset, _ = protectAs(t, results(5, 5), five(), known)
	if got := seen(dataset); got != want {
		t.Errorf("the next time: %s", got)
	}
	if text := reasons(t, results(5, 5), five(), known); !strings.Contains(text, "b is hidden because it was hidden when the round was published, and how many of those who are hidden answered before the late ones is not known") {
		t.Error(text)
	}
	if fresh, _ := protectAs(t, results(5, 5), five(), nil); !strings.Contains(seen(fresh), "b 9 answers") {
		t.Errorf("the example shows nothing: %s", seen(fresh))
	}
}

func TestNumbersInvitedThatRevealOthersAreLeftOutOfNewFigures(t *testing.T) {
	// All invited people in the remainder were invited in b.
	results := func(late int) *raw.Results {
		return table(unit{"k", "", 25 + late, 20 + late, 4000}, unit{"a", "k", 10 + late, 9 + late, 4000}, unit{"b", "k", 15, 4, 4000})
	}
	shown, known := publish(t, results(0), five(), nil)
	if got := seen(shown); got != "k 20 answers of 25 4.0; a 9 answers 4.0; b hidden -" {
		t.Errorf("got %s", got)
	}
	if dataset, _ := protectAs(t, results(1), five(), known); seen(dataset) != seen(shown) {
		t.Errorf("with one late: %s", seen(dataset))
	}
	if dataset, _ := protectAs(t, results(5), five(), known); seen(dataset) != "k 25 answers of 30 4.0; a 14 answers 4.0; b hidden -" {
		t.Errorf("got %s", seen(dataset))
	}
}

// twoFactors gives each unit of a table a second factor with so many answers.
func twoFactors(r *raw.Results, answers ...int) *raw.Results {
	r.Instrument.Factors = append(r.Instrument.Factors, survey.Factor{ID: "other", Number: 2})
	for i, n := range answers {
		row := &r.Rounds[0].Rows[i]
		row.Cells = append(row.Cells, raw.Cell{Factor: written("other", i+2), Mean: written(decimal(3500), i+2), Answers: written(n, i+2)})
	}
	return r
}

func TestAFactorMayStayThoughTheRoundIsReplaced(t *testing.T) {
	known := remembered(t, twoFactors(k40(0, 0, 0, 0), 40, 14, 16, 10), five())
	// Five come late to a, and only one of them answers to the other factor.
	dataset, known := publish(t, twoFactors(k40(0, 5, 0, 0), 41, 15, 16, 10), five(), known)
	if got := seen(dataset); got != "k 45 answers 4.0; a 19 answers 4.0; b 16 answers 4.0; c 10 answers 4.0" {
		t.Errorf("got %s", got)
	}
	for u, want := range []survey.Mean{{State: survey.Shown, Digits: 35, Answers: 40}, {State: survey.Shown, Digits: 35, Answers: 14}, {State: survey.Shown, Digits: 35}, {State: survey.Shown, Digits: 35}} {
		if got := dataset.Rounds[0].Means[u][1]; got != want {
			t.Errorf("unit %d: %+v, not %+v", u, got, want)
		}
	}
	// When as many answer to it as have come, it is replaced too.
	dataset, _ = protectAs(t, twoFactors(k40(0, 5, 0, 0), 45, 19, 16, 10), five(), known)
	if got := dataset.Rounds[0].Means[1][1]; got != (survey.Mean{State: survey.Shown, Digits: 35}) {
		t.Errorf("got %+v", got)
	}
}

func TestWhatWasHiddenOfAFactorStaysHiddenOnceItWasReplaced(t *testing.T) {
	// All have answered at once, but to the other factor they do so bit by bit.
	var known *ledger.Ledger
	for _, test := range []struct {
		answers []int
		want    string
	}{
		{[]int{28, 8, 16, 4}, "28 - 16 -"},
		{[]int{33, 13, 16, 4}, "33 - 16 -"},
		{[]int{38, 13, 16, 9}, "33 - 16 -"},
		{[]int{33, 13, 16, 4}, "33 - 16 -"},
	} {
		var dataset *survey.Dataset
		dataset, known = publish(t, twoFactors(k40(0, 0, 0, 0), test.answers...), five(), known)
		var got []string
		for u, means := range dataset.Rounds[0].Means {
			switch n := means[1].Answers; {
			case means[1].State != survey.Shown:
				got = append(got, "-")
			case n == 0:
				n = dataset.Rounds[0].Responses[u].Respondents
				fallthrough
			default:
				got = append(got, strconv.Itoa(n))
			}
		}
		if text := strings.Join(got, " "); text != test.want {
			t.Errorf("%v: %s, not %s", test.answers, text, test.want)
		}
	}
}

// The sum of five is 15, and that of five who come late may be 25 and must be able to be 23:
// so 3.8 of ten is printed, and no more. Of ten people alone 4.0 would be safe. Then the
// mirror.
func TestNewFiguresRevealNoMoreThanTheOldOnesAllow(t *testing.T) {
	results := func(late, mean int) *raw.Results { return table(unit{"k", "", -1, 5 + late, mean}) }
	known := remembered(t, results(0, 3000), five())
	for mean, want := range map[int]string{4000: ">=3.8", 3900: ">=3.8", 3800: ">=3.8", 3700: "3.7", 2300: "2.3", 2200: "<=2.2", 2000: "<=2.2"} {
		if dataset, _ := protectAs(t, results(5, mean), five(), known); seen(dataset) != "k 10 answers "+want {
			t.Errorf("%d: %s", mean, seen(dataset))
		}
	}
}

// TestTwoVersionsTogetherRevealNoSingleAnswer attacks, with inequalities, all
// that was published of random organisations to which people came late.
func TestTwoVersionsTogetherRevealNoSingleAnswer(t *testing.T) {
	asked, replaced := 0, 0
	for seed := range 1500 {
		rng := seeded(seed)
		settings := &site.Site{SmallestGroup: 3 + rng.IntN(3), Rounding: site.Rounding(rng.IntN(2))}
		m := random(rng, 1+rng.IntN(3), 1, oneToFive)
		number := 2
		if len(m.parents) == 1 {
			number = 3 // with more units they would be too many unknowns
		}
		known := nothingPublished()
		v := &versions{format: newFormatter(oneToFive)}
		for range number {
			var dataset *survey.Dataset
			dataset, known = publish(t, m.results(), settings, known)
			v.add(dataset)
			for u := range m.people {
				if rng.IntN(2) == 0 {
					continue
				}
				mood := rng.IntN(3)
				for range settings.SmallestGroup + rng.IntN(4) - rng.IntN(20)/19 {
					m.people[u] = append(m.people[u], m.somebody(rng, mood, 0))
				}
			}
		}
		replaced += max(0, len(v.answers)-1)
		asked += v.attack(t, seed)
	}
	if asked < 1500 || replaced < 300 {
		t.Errorf("only %d questions about %d versions", asked, replaced)
	}
}
