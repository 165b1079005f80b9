package disclosure

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/generator/ledger"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// five returns settings with five as the smallest group.
func five() *site.Site { return &site.Site{SmallestGroup: 5} }

// publish shows results, given what was published before, and remembers them.
func publish(t testing.TB, results *raw.Results, settings *site.Site, before *ledger.Ledger) (*survey.Dataset, *ledger.Ledger) {
	t.Helper()
	dataset, _ := protectAs(t, results, settings, before)
	if before == nil {
		before = nothingPublished()
	}
	return dataset, reread(t, before.With(dataset))
}

// reread reads a ledger as it was written.
func reread(t testing.TB, written []byte) *ledger.Ledger {
	t.Helper()
	var problems problem.List
	after := ledger.Read(fstest.MapFS{ledger.FileName: &fstest.MapFile{Data: written}}, &problems)
	if problems.Failed() {
		t.Fatal(problems.Sorted())
	}
	return after
}

// remembered returns the ledger after results are published.
func remembered(t testing.TB, results *raw.Results, settings *site.Site) *ledger.Ledger {
	t.Helper()
	_, after := publish(t, results, settings, nil)
	return after
}

// refused returns the problems of results that must not be published.
func refused(t testing.TB, results *raw.Results, settings *site.Site, before *ledger.Ledger) string {
	t.Helper()
	var problems problem.List
	dataset, _, err := Protect(results, settings, before, &problems)
	if err != nil || dataset != nil || !problems.Failed() {
		t.Errorf("published in spite of what was published before: %v", err)
	}
	return advice(&problems)
}

// leaveOut removes the row of a unit.
func leaveOut(r *raw.Results, id string) {
	r.Rounds[0].Rows = slices.DeleteFunc(r.Rounds[0].Rows, func(row raw.Row) bool { return row.Unit.V == id })
}

// k20 returns a whole of twenty: a is large enough, b is not, and c is hidden for the sake
// of b.
func k20() *raw.Results {
	return table(unit{"k", "", 25, 20, 4000}, unit{"a", "k", 10, 9, 4100}, unit{"b", "k", 5, 4, 3900}, unit{"c", "k", 8, 7, 3930})
}

func TestPublishingTheSameAgainShowsTheSame(t *testing.T) {
	before := remembered(t, k20(), five())
	again, _ := protectAs(t, k20(), five(), before)
	if got := seen(again); got != "k 20 answers of 25 4.0; a 9 answers of 10 4.1; b hidden -; c hidden -" {
		t.Errorf("got %s", got)
	}
}

func TestTheLimitCannotBeRaisedAboveWhatIsPublished(t *testing.T) {
	results := table(unit{"k", "", -1, 30, 4000}, unit{"a", "k", -1, 6, 4000}, unit{"b", "k", -1, 9, 4000}, unit{"c", "k", -1, 15, 4000})
	before := remembered(t, results, five())
	text := refused(t, results, &site.Site{SmallestGroup: 8}, before)
	if !strings.Contains(text, `ledger.csv:5: round "2023" was published down to 6 answers, so its limit cannot be raised to 8`) ||
		!strings.Contains(text, `write "smallest_group: 6" in round.yaml`) {
		t.Error(text)
	}
	results.Rounds[0].Group = written(6, 1) // as it says
	dataset, _ := protectAs(t, results, &site.Site{SmallestGroup: 8}, before)
	if got := seen(dataset); got != "k 30 answers 4.0; a 6 answers 4.0; b 9 answers 4.0; c 15 answers 4.0" {
		t.Errorf("got %s", got)
	}
}

func TestALowerLimitShowsMoreBesideWhatIsPublished(t *testing.T) {
	results := k20()
	dataset, _ := protectAs(t, results, &site.Site{SmallestGroup: 4}, withoutRests(t, results))
	if got := seen(dataset); got != "k 20 answers of 25 4.0; a 9 answers of 10 4.1; b 4 answers 3.9; c 7 answers of 8 3.9" {
		t.Errorf("got %s", got)
	}
}

// withoutRests returns the ledger after results are published without rests.
func withoutRests(t testing.TB, results *raw.Results) *ledger.Ledger {
	t.Helper()
	dataset, _ := protectAs(t, results, five(), nil)
	dataset.Rounds[0].Rests = nil
	return reread(t, nothingPublished().With(dataset))
}

// covered returns a whole in which rounding covers two leaders at the top.
func covered() *raw.Results {
	return table(unit{"k", "", -1, 102, 4000}, unit{"a", "k", -1, 50, 4000}, unit{"b", "k", -1, 50, 4000})
}

func TestWhatRoundingCoveredStaysWhenItIsNotReliedOnAnyMore(t *testing.T) {
	before := remembered(t, covered(), five())
	strict := &site.Site{SmallestGroup: 5, Rounding: site.Strict}
	want := "k 102 answers 4.0; a 50 answers 4.0; b 50 answers 4.0"
	if dataset, _ := protectAs(t, covered(), strict, before); seen(dataset) != want {
		t.Errorf("got %s", seen(dataset))
	}
	if fresh, _ := protectAs(t, covered(), strict, nil); seen(fresh) == want {
		t.Error("two leaders are not protected: the example shows nothing")
	}
	// Nothing new is shown below what is not safe any more.
	more := table(unit{"k", "", -1, 102, 4000}, unit{"a", "k", -1, 50, 4000}, unit{"b", "k", -1, 50, 4000}, unit{"a1", "a", -1, 25, 4000}, unit{"a2", "a", -1, 25, 4000}, unit{"b1", "b", -1, 50, 4000})
	if dataset, _ := protectAs(t, more, strict, before); seen(dataset) != "k 102 answers 4.0; a 50 answers 4.0; a1 hidden -; a2 hidden -; b 50 answers 4.0; b1 hidden -" {
		t.Errorf("got %s", seen(dataset))
	}
}

func TestWhatIsHiddenByHandIsStillKnown(t *testing.T) {
	before := remembered(t, k20(), five())
	for _, test := range []struct {
		name string
		hide func(*raw.Results)
		want string
	}{
		// Without a in the ledger c would be shown: then b would be hidden with a.
		{"without a row", func(r *raw.Results) { leaveOut(r, "a") }, "k 20 answers of 25 4.0; a; b hidden -; c hidden -"},
		{"by means that are hidden", func(r *raw.Results) { row(r, "a").Cells[0] = raw.Cell{Factor: written("autonomi", 3), Hidden: true} },
			"k 20 answers of 25 4.0; a hidden -; b hidden -; c hidden -"},
	} {
		results := k20()
		test.hide(results)
		dataset, after := publish(t, results, five(), before)
		if got := seen(dataset); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
		again := k20()
		row(again, "a").ShownAgain = written("it was a mistake", 3)
		if dataset, _ := protectAs(t, again, five(), after); seen(dataset) != "k 20 answers of 25 4.0; a 9 answers of 10 4.1; b hidden -; c hidden -" {
			t.Errorf("%s, and then not any more: %s", test.name, seen(dataset))
		}
	}
	results := k20()
	leaveOut(results, "a")
	if fresh, _ := protectAs(t, results, five(), nil); !strings.Contains(seen(fresh), "c 7 answers") {
		t.Errorf("the example shows nothing: %s", seen(fresh))
	}
}

func TestWhatDoesNotFitWhatIsPublishedIsRefused(t *testing.T) {
	before := remembered(t, k20(), five())
	for _, test := range []struct {
		name   string
		change func(*raw.Results)
		want   string
	}{
		{"a unit that is gone", func(r *raw.Results) {
			leaveOut(r, "a")
			r.Units = slices.DeleteFunc(r.Units, func(unit raw.Unit) bool { return unit.ID.V == "a" })
		}, `ledger.csv:5: "a" was published in round "2023" and is not in units.yaml any more; put it back`},
		{"a unit that was moved", func(r *raw.Results) { r.Units[1].Parent = written("c", 3) },
			`test.yaml:1:1: round "2023" was published with 1 unit in another place than now: "a" was below "k" and is below "c" (ledger.csv:5)`},
		{"a hidden unit that was moved", func(r *raw.Results) { r.Units[2].Parent = written("c", 3) },
			`test.yaml:1:1: round "2023" was published with 1 unit in another place than now: "b" was below "k" and is below "c" (ledger.csv:7)`},
		{"other decimals", func(r *raw.Results) { r.Instrument.Scale.Decimals = 2 },
			`ledger.csv:2: round "2023" was published with 1 decimal and the instrument says 2 now`},
		{"a longer scale", func(r *raw.Results) { r.Instrument.Scale.To = 7 },
			`ledger.csv:2: round "2023" was published on a scale from 1 to 5 and the instrument says from 1 to 7 now; let the scale be`},
		{"another beginning", func(r *raw.Results) { r.Instrument.Scale.From = 0 },
			`ledger.csv:2: round "2023" was published on a scale from 1 to 5 and the instrument says from 0 to 5 now; let the scale be`},
	} {
		results := k20()
		test.change(results)
		if text := refused(t, results, five(), before); !strings.Contains(text, test.want) {
			t.Errorf("%s: %s", test.name, text)
		}
	}
}

func TestAHiddenUnitMayGo(t *testing.T) {
	before := remembered(t, k20(), five())
	results := k20()
	leaveOut(results, "b")
	results.Units = slices.DeleteFunc(results.Units, func(unit raw.Unit) bool { return unit.ID.V == "b" })
	dataset, _ := protectAs(t, results, five(), before)
	if got := seen(dataset); got != "k 20 answers of 25 4.0; a 9 answers of 10 4.1; c hidden -" {
		t.Errorf("got %s", got)
	}
}

func TestInventedNumbersAreForgottenWhenRealOnesCome(t *testing.T) {
	invented := k20()
	invented.Rounds[0].Synthetic = true
	before := remembered(t, invented, five())
	results := table(unit{"k", "", -1, 12, 3000}, unit{"a", "k", -1, 5, 3000}, unit{"b", "k", -1, 7, 3000})
	dataset, after := publish(t, results, five(), before)
	if got := seen(dataset); got != "k 12 answers 3.0; a 5 answers 3.0; b 7 answers 3.0" {
		t.Errorf("got %s", got)
	}
	if unit := after.Round("2023").Unit("a"); unit.Answers != 5 || unit.Replaced {
		t.Errorf("a is remembered as %+v", unit)
	}
}

func TestRealNumbersStayKnownWhateverTheyAreCalled(t *testing.T) {
	known := remembered(t, k20(), five())
	results := k20()
	leaveOut(results, "a")
	for _, invented := range []bool{true, false} {
		results.Rounds[0].Synthetic = invented
		var dataset *survey.Dataset
		dataset, known = publish(t, results, five(), known)
		if got := seen(dataset); got != "k 20 answers of 25 4.0; a; b hidden -; c hidden -" {
			t.Errorf("got %s", got)
		}
	}
}
