package disclosure

import (
	"strings"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// dated returns k20 with the days of its round.
func dated() *raw.Results {
	results := k20()
	results.Rounds[0].From, results.Rounds[0].To = date(2023), date(2023)
	return results
}

// TestWhatWouldBePublishedAnewUnderAnotherNameIsRefused calls published things
// something else: nothing of them would be remembered then.
func TestWhatWouldBePublishedAnewUnderAnotherNameIsRefused(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(*raw.Results)
		want   string
	}{
		{"the round", func(r *raw.Results) { r.Rounds[0].ID = written("2023-ny", 1) }, `round "2023-ny" is of the same days as round "2023", which was published`},
		{"a factor", func(r *raw.Results) {
			r.Instrument.Factors[0].ID = "sjolvstende"
			for i := range r.Rounds[0].Rows {
				r.Rounds[0].Rows[i].Cells[0].Factor = written("sjolvstende", 3)
			}
		}, `"autonomi" was published in round "2023" and is not in instrument.yaml any more; put it back`},
		{"who protects it", func(r *raw.Results) {
			r.Rounds[0].Protected = written("source", 1)
			for i := range r.Rounds[0].Rows {
				r.Rounds[0].Rows[i].Respondents, r.Rounds[0].Rows[i].Invited = yamlfile.Value[int]{}, yamlfile.Value[int]{}
			}
		}, `round "2023" was published with numbers of answers, which tifaktor protects; remove protected`},
		{"a unit, as a group", func(r *raw.Results) {
			r.Units = append(r.Units[:1:1], r.Units[2:]...)
			r.Groupings = []raw.Grouping{{Of: written("k", 1), Groups: []raw.Group{{ID: written("a", 1), Name: i18n.Same("A")}}}}
		}, `"a" was published in round "2023" as a unit, and is none any more`},
	} {
		known := remembered(t, dated(), five())
		results := dated()
		test.change(results)
		if got := refused(t, results, five(), known); !strings.Contains(got, test.want) {
			t.Errorf("%s: %s", test.name, got)
		}
	}
}

func TestARoundThatItsSourceProtectedStaysSo(t *testing.T) {
	bySourceOnly := dated()
	bySourceOnly.Rounds[0].Protected = written("source", 1)
	for i := range bySourceOnly.Rounds[0].Rows {
		row := &bySourceOnly.Rounds[0].Rows[i]
		row.Respondents, row.Invited = yamlfile.Value[int]{}, yamlfile.Value[int]{}
	}
	known := remembered(t, bySourceOnly, five())
	if got := refused(t, dated(), five(), known); !strings.Contains(got, `round "2023" was published with "protected: source"`) {
		t.Error(got)
	}
}

func TestARoundOfOtherDaysIsNew(t *testing.T) {
	known := remembered(t, dated(), five())
	results := dated()
	results.Rounds[0].ID, results.Rounds[0].From, results.Rounds[0].To = written("2025", 1), date(2025), date(2025)
	dataset, _ := protectAs(t, results, five(), known)
	if dataset.Rounds[0].Responses[0].State != survey.Shown {
		t.Error("nothing is shown")
	}
}

// TestARoundWhoseDaysAreNotKnownMayBeAnother takes a published round away and brings
// one with another name: without days it may be the same one.
func TestARoundWhoseDaysAreNotKnownMayBeAnother(t *testing.T) {
	renamed := func(results *raw.Results) *raw.Results {
		results.Rounds[0].ID = written("2025", 1)
		return results
	}
	for name, test := range map[string]struct{ before, now *raw.Results }{
		"both":   {k20(), renamed(k20())},
		"before": {k20(), renamed(dated())},
		"now":    {dated(), renamed(k20())},
	} {
		known := remembered(t, test.before, five())
		if got := refused(t, test.now, five(), known); !strings.Contains(got, `round "2025" may be round "2023", which was published (ledger.csv:2) and is not here any more`) {
			t.Errorf("%s without days: %s", name, got)
		}
	}
}

// TestACorrectedRoundShowsTheNewFigures replaces figures that were wrong, once the
// author says so: where they were shown, and nowhere else.
func TestACorrectedRoundShowsTheNewFigures(t *testing.T) {
	known := remembered(t, dated(), five())
	results := dated()
	row(results, "a").Cells[0].Mean = written(decimal(4300), 3)
	results.Rounds[0].Corrected = date(2024)
	dataset, problems := protectAs(t, results, five(), known)
	if got := seen(dataset); got != "k 20 answers of 25 4.0; a 9 answers of 10 4.3; b hidden -; c hidden -" {
		t.Errorf("got %s", got)
	}
	if !strings.Contains(advice(problems), "the round is corrected: published figures that are delivered again count as true") {
		t.Error(advice(problems))
	}
	_, known = publish(t, results, five(), known)
	row(results, "a").Cells[0].Mean = written(decimal(4400), 3)
	dataset, problems = protectAs(t, results, five(), known)
	if got := seen(dataset); !strings.Contains(got, "a 9 answers of 10 4.3") || strings.Contains(advice(problems), "count as wrong") {
		t.Errorf("a correction holds for what was published before it only: %s\n%s", got, advice(problems))
	}
	if got := advice(problems); !strings.Contains(got, "2024 and published since, and has other figures once more") || !strings.Contains(got, "\n  corrected: 2024-03-02\n") {
		t.Errorf("a second correction on one day: %s", got)
	}
	results.Rounds[0].Corrected.V.Time = results.Rounds[0].Corrected.V.AddDate(0, 0, 1)
	dataset, _ = protectAs(t, results, five(), known)
	if got := seen(dataset); !strings.Contains(got, "a 9 answers of 10 4.4") {
		t.Errorf("the next day: %s", got)
	}
}

// TestAHiddenUnitWhoseRowIsGoneIsStillThere takes the row of a hidden unit away:
// the one that was hidden with it must not be shown for that.
func TestAHiddenUnitWhoseRowIsGoneIsStillThere(t *testing.T) {
	known := remembered(t, dated(), five())
	results := dated()
	leaveOut(results, "b")
	dataset, _ := protectAs(t, results, five(), known)
	if got := seen(dataset); got != "k 20 answers of 25 4.0; a 9 answers of 10 4.1; b -; c hidden -" {
		t.Errorf("got %s", got)
	}
}

// TestOldNumbersThatDoNotFitNewOnesAreKept takes the row of the whole away while
// one more answers in a hidden unit: the parts are more than the whole was.
func TestOldNumbersThatDoNotFitNewOnesAreKept(t *testing.T) {
	known := remembered(t, dated(), five())
	results := dated()
	leaveOut(results, "k")
	row(results, "b").Respondents, row(results, "b").Invited = written(6, 4), written(6, 4)
	dataset, _ := protectAs(t, results, five(), known)
	if got := seen(dataset); got != "k; a 9 answers of 10 4.1; b hidden -; c hidden -" {
		t.Errorf("got %s", got)
	}
}
