package disclosure

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"tifaktor/generator/ledger"
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// day returns a day as it is written in a file.
func day(year int, month time.Month, of int) yamlfile.Value[yamlfile.Date] {
	return written(yamlfile.Date{Time: time.Date(year, month, of, 0, 0, 0, 0, time.UTC)}, 2)
}

// ten returns a round of ten units and the whole, in which so many have answered late in the first.
func ten(round string, late int) *raw.Results {
	units := []unit{{"k", "", -1, 100 + late, 4000}}
	for i, id := range strings.Fields("a b c d e f g h i j") {
		n := 10
		if i == 0 {
			n += late
		}
		units = append(units, unit{id, "k", -1, n, 4000})
	}
	results := table(units...)
	results.Rounds[0].ID = written(round, 1)
	return results
}

// otherMeans gives every unit another mean, one that a few late answers cannot make.
func otherMeans(results *raw.Results) *raw.Results {
	for i := range results.Rounds[0].Rows {
		results.Rounds[0].Rows[i].Cells[0].Mean.V = decimal(2500)
	}
	return results
}

func TestARoundIsRecognisedUnderAnotherName(t *testing.T) {
	known := remembered(t, ten("2023", 0), five())
	fewer := func(n int) *raw.Results {
		results := ten("vår", 0)
		for i := range n {
			results.Rounds[0].Rows[1+i].Respondents.V--
		}
		results.Rounds[0].Rows[0].Respondents.V -= n
		return results
	}
	for _, test := range []struct {
		name    string
		results *raw.Results
		same    bool
	}{
		{"the same numbers", fewer(0), true},
		{"all but one and the whole", fewer(1), true}, // nine of ten units
		{"all but two and the whole", fewer(2), true},
		{"all but three and the whole, with means that fit", fewer(3), true},
		{"all but three and the whole, with others", otherMeans(fewer(3)), false},
		{"all but two and the whole, with others", otherMeans(fewer(2)), false},
		{"all but one and the whole, with others", otherMeans(fewer(1)), false},
		{"all, with others", otherMeans(fewer(0)), true},
		{"one late answer below a whole without a number", func() *raw.Results {
			results := fewer(1)
			results.Rounds[0].Rows[0].Respondents.V = 100
			return results
		}(), true}, // ten of eleven
	} {
		for i := range known.Rounds() { // days that do not meet
			known.Rounds()[i].Opened, known.Rounds()[i].Closed = "2023-03-01", "2023-03-02"
		}
		test.results.Rounds[0].From, test.results.Rounds[0].To = day(2025, 3, 1), day(2025, 3, 2)
		if test.same {
			if text := refused(t, test.results, five(), known); !strings.Contains(text, `round "vår" seems to be round "2023", which was published`) {
				t.Errorf("%s: %s", test.name, text)
			}
			continue
		}
		if _, problems := protectAs(t, test.results, five(), known); strings.Contains(advice(problems), "seems to be") {
			t.Errorf("%s: %s", test.name, advice(problems))
		}
	}
}

func TestARoundOfOneUnitIsRecognisedByItsFigures(t *testing.T) {
	one := func(id string, people, factors int, by ...int) *raw.Results { // thousandths by which the first figures differ
		results := table(unit{"k", "", -1, people, 4000})
		results.Rounds[0].ID = written(id, 1)
		for f := range factors - 1 {
			factor := factorID(f + 1)
			results.Instrument.Factors = append(results.Instrument.Factors, survey.Factor{ID: factor, Number: f + 2})
			results.Rounds[0].Rows[0].Cells = append(results.Rounds[0].Rows[0].Cells, raw.Cell{Factor: written(factor, 2), Mean: written(decimal(3000+100*f), 2)})
		}
		for i, more := range by {
			results.Rounds[0].Rows[0].Cells[i].Mean.V += decimal(more)
		}
		return results
	}
	known := func(factors int) *ledger.Round {
		return remembered(t, one("2023", 20, factors), five()).Round("2023")
	}
	known40 := func(factors int) *ledger.Round {
		return remembered(t, one("2023", 40, factors), five()).Round("2023")
	}
	perCent := func(id string, people int, means ...int) *raw.Results {
		results := one(id, people, len(means))
		results.Instrument.Scale = survey.Scale{From: 0, To: 100, Percent: true}
		for i, mean := range means {
			results.Rounds[0].Rows[0].Cells[i].Mean.V = decimal(1000 * mean)
		}
		return results
	}
	perCentKnown := func(means ...int) *ledger.Round {
		return remembered(t, perCent("2023", 40, means...), five()).Round("2023")
	}
	for _, test := range []struct {
		name   string
		round  *raw.Results
		before *ledger.Round
		same   bool
	}{
		{"the same", one("2025", 20, 10), known(10), true},
		{"two came late", one("2025", 22, 10), known(10), true},
		{"fewer than a smallest group of twenty", one("2025", 24, 8), known(8), true},
		{"of as many figures as may be chance", one("2025", 24, 7), known(7), false},
		{"a smallest group of twenty", one("2025", 25, 8), known(8), false},
		{"a digit off everywhere", one("2025", 21, 10, 100, 100, 100, -100, 100, 100, 100, 100, 100, 100), known(10), true},
		{"one figure far off", one("2025", 20, 10, 200), known(10), true},
		{"two of ten", one("2025", 20, 10, 200, -200), known(10), false},
		{"four came late, of forty", one("2025", 44, 10), known40(10), true},
		{"four fewer", one("2025", 36, 10), known40(10), true},
		{"one came late, and eight per cents moved as one answer moves them", perCent("2025", 41, 83, 90, 71, 78, 66, 88, 90, 83), perCentKnown(83, 90, 70, 78, 65, 88, 93, 85), true},
		{"one moved further than one answer can", perCent("2025", 41, 83, 90, 74, 78, 66, 84, 90, 83), perCentKnown(83, 90, 70, 78, 65, 88, 93, 85), false},
		{"few figures are too few", one("2025", 20, 1), known(1), false},
		{"with three they are enough", one("2025", 20, 3), known(3), true},
	} {
		r := &reader{instrument: &test.round.Instrument.Instrument, site: five()}
		if got := r.alike(test.before, &test.round.Rounds[0]); got != test.same {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}

func TestTwoUnitsAreTooFewToRecogniseARound(t *testing.T) {
	few := func(units ...string) *ledger.Round {
		round := &ledger.Round{ID: "2023"}
		for _, id := range units {
			round.Units = append(round.Units, &ledger.Unit{ID: id, Answers: 10})
		}
		return round
	}
	results := ten("2025", 0)
	r, round := &reader{instrument: &results.Instrument.Instrument, site: five()}, &results.Rounds[0]
	if r.alike(few("a", "b"), round) || !r.alike(few("a", "b", "c"), round) {
		t.Error("three units are what it takes")
	}
	if r.alike(few("a", "b", "c", "x"), round) {
		t.Error("a fourth of the units are others")
	}
}

func TestARoundThatWasNotInventedIsRecognised(t *testing.T) {
	invented := ten("2023", 0)
	invented.Rounds[0].Synthetic = true
	known := remembered(t, invented, five())
	if first, _ := protectAs(t, ten("2023", 3), five(), known); !strings.Contains(seen(first), "k 100 answers") {
		t.Errorf("three came late: %s", seen(first))
	}
	if first, _ := protectAs(t, otherMeans(ten("2023", 3)), five(), known); !strings.Contains(seen(first), "k 103 answers") {
		t.Errorf("another round: %s", seen(first))
	}
	dataset, problems := protectAs(t, ten("2023", 0), five(), known)
	if got := advice(problems); !strings.Contains(got, "was published with synthetic, and has nearly the same numbers of answers without it") {
		t.Errorf("got %s for %s", got, seen(dataset))
	}
	if _, problems := protectAs(t, ten("2025", 0), five(), known); !strings.Contains(advice(problems), `as "2023", which was published with synthetic`) {
		t.Errorf("under another name: %s", advice(problems))
	}
	elsewhere := otherMeans(ten("2025", 1))
	for i := range elsewhere.Rounds[0].Rows {
		elsewhere.Rounds[0].Rows[i].Respondents.V += 1 + 9*max(0, 1-i)
	}
	if _, problems := protectAs(t, elsewhere, five(), known); strings.Contains(advice(problems), "synthetic") {
		t.Errorf("another round under another name: %s", advice(problems))
	}
	other := otherMeans(ten("2023", 0))
	for i := range other.Rounds[0].Rows {
		other.Rounds[0].Rows[i].Respondents.V += 1 + 9*max(0, 1-i)
	}
	if _, problems := protectAs(t, other, five(), known); strings.Contains(advice(problems), "synthetic") {
		t.Errorf("got %s", advice(problems))
	}
}

func TestNineOfTenEqualNumbersRecogniseARound(t *testing.T) {
	for _, test := range []struct {
		name    string
		answers []int // of units where each had five
		same    bool
	}{
		{"three of three", []int{5, 5, 5}, true},
		{"two of two", []int{5, 5}, false},
		{"nine of ten", []int{5, 5, 5, 5, 5, 5, 5, 5, 5, 50}, true},
		{"eight of nine", []int{5, 5, 5, 5, 5, 5, 5, 5, 50}, false},
	} {
		known, results := &ledger.Round{ID: "2023"}, &raw.Results{}
		var rows []unit
		for i, n := range test.answers {
			id := fmt.Sprint("u", i)
			above := fmt.Sprint("u", i-1) // so that little is known from the lowest units
			known.Units = append(known.Units, &ledger.Unit{ID: id, Parent: above, Answers: 5})
			rows = append(rows, unit{id, "", -1, n, 1000})
		}
		results = table(rows...)
		r := &reader{instrument: &results.Instrument.Instrument, site: five()}
		if got := r.alike(known, &results.Rounds[0]); got != test.same {
			t.Errorf("%s: %v", test.name, got)
		}
	}
}

func TestOnlyARoundLikeAPublishedOneIsReportedAsAlike(t *testing.T) {
	known := remembered(t, ten("2023", 0), five())
	both := ten("2023", 0)
	other := otherMeans(ten("2025", 0)).Rounds[0]
	for i := range other.Rows {
		other.Rows[i].Respondents.V += 1 + 9*max(0, 1-i)
	}
	both.Rounds = append(both.Rounds, other)
	if _, problems := protectAs(t, both, five(), known); strings.Contains(advice(problems), "has nearly the same numbers") {
		t.Errorf("got %s", advice(problems))
	}
	again := ten("2023", 0)
	again.Rounds = append(again.Rounds, ten("2025", 0).Rounds[0])
	if _, problems := protectAs(t, again, five(), known); !strings.Contains(advice(problems), "has nearly the same numbers") {
		t.Errorf("got %s", advice(problems))
	}
}

func TestAMissingRoundIsReported(t *testing.T) {
	known := remembered(t, ten("2023", 0), five())
	results := ten("2025", 7)
	results.Rounds[0].From, results.Rounds[0].To = day(2025, 3, 1), day(2025, 3, 2)
	for i := range known.Rounds() {
		known.Rounds()[i].Opened, known.Rounds()[i].Closed = "2023-03-01", "2023-03-02"
	}
	for i := range results.Rounds[0].Rows {
		results.Rounds[0].Rows[i].Respondents.V += 2
	}
	results.Rounds[0].Rows[0].Respondents.V += 18
	_, problems := protectAs(t, results, five(), known)
	if got := advice(problems); !strings.Contains(got, `ledger.csv:2: round "2023" was published before and is not in the content any more`) {
		t.Errorf("got %s", got)
	}
	invented := ten("2023", 0)
	invented.Rounds[0].Synthetic = true
	if _, problems := protectAs(t, otherMeans(results), five(), remembered(t, invented, five())); strings.Contains(advice(problems), "not in the content any more") {
		t.Errorf("an invented one: %s", advice(problems))
	}
}
