package disclosure

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/ledger"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// unit is a row of a table: a unit, its parent, how many were invited and how many answered,
// and its mean in thousandths. A negative number was not delivered.
type unit struct {
	id, parent                 string
	invited, respondents, mean int
}

// table returns one round with one factor.
func table(units ...unit) *raw.Results {
	r := &raw.Results{Instrument: raw.Instrument{Instrument: survey.Instrument{
		ID: "test", Scale: oneToFive, Factors: []survey.Factor{{ID: "autonomi", Number: 1, Statements: survey.Statements{Fewest: 12, Most: 12}}},
	}}}
	round := raw.Round{File: "round.yaml", ID: written("2023", 1)}
	for i, u := range units {
		line := i + 2
		known := raw.Unit{ID: written(u.id, line), Name: i18n.Same(u.id)}
		if u.parent != "" {
			known.Parent = written(u.parent, line)
		}
		r.Units = append(r.Units, known)
		row := raw.Row{Unit: written(u.id, line)}
		if u.invited >= 0 {
			row.Invited = written(u.invited, line)
		}
		if u.respondents >= 0 {
			row.Respondents = written(u.respondents, line)
		}
		if u.mean >= 0 {
			row.Cells = raw.Means{{Factor: written("autonomi", line), Mean: written(decimal(u.mean), line)}}
		}
		round.Rows = append(round.Rows, row)
	}
	r.Rounds = []raw.Round{round}
	return r
}

// row returns the row of a unit.
func row(r *raw.Results, id string) *raw.Row {
	rows := r.Rounds[0].Rows
	return &rows[slices.IndexFunc(rows, func(row raw.Row) bool { return row.Unit.V == id })]
}

// seen returns what is shown of the first factor, unit by unit: "k 20/25 4.3".
func seen(d *survey.Dataset) string {
	var lines []string
	format := newFormatter(d.Instrument.Scale)
	for u, unit := range d.Units {
		line, response, mean := unit.ID, d.Rounds[0].Responses[u], d.Rounds[0].Means[u][0]
		switch response.State {
		case survey.Shown:
			line += " " + answers(response.Respondents)
			if response.Invited > 0 {
				line += " of " + strings.TrimSuffix(answers(response.Invited), " answers")
			}
		case survey.Hidden:
			line += " hidden"
		}
		switch mean.State {
		case survey.Shown:
			line += " " + format.statement(mean)
		case survey.Hidden:
			line += " -"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "; ")
}

func TestWhatIsShown(t *testing.T) {
	for _, test := range []struct {
		name string
		in   *raw.Results
		want string
	}{
		{"everybody is enough", table(unit{"k", "", 25, 20, 4000}, unit{"a", "k", 10, 8, 4000}, unit{"b", "k", 15, 12, 4000}),
			"k 20 answers of 25 4.0; a 8 answers of 10 4.0; b 12 answers of 15 4.0"},
		{"nobody is enough", table(unit{"k", "", 5, 4, 4000}), "k hidden -"},
		{"another is hidden with a small unit", table(unit{"k", "", 25, 20, 4000}, unit{"a", "k", 10, 9, 4000}, unit{"b", "k", 5, 4, 4000}, unit{"c", "k", 8, 7, 4000}),
			"k 20 answers of 25 4.0; a 9 answers of 10 4.0; b hidden -; c hidden -"},
		{"leaders at the top are protected", table(unit{"k", "", 25, 23, 4000}, unit{"a", "k", 13, 12, 4000}, unit{"b", "k", 9, 8, 4000}),
			"k 23 answers of 25 4.0; a 12 answers of 13 4.0; b hidden -"},
		{"a parent without a row is looked through", table(unit{"k", "", 25, 20, 4000}, unit{"s", "k", -1, -1, -1}, unit{"a", "s", 10, 8, 4000}, unit{"b", "s", 15, 12, 4000}),
			"k 20 answers of 25 4.0; s; a 8 answers of 10 4.0; b 12 answers of 15 4.0"},
		{"nobody answered in a unit", table(unit{"k", "", 25, 20, 4000}, unit{"a", "k", 10, 0, -1}, unit{"b", "k", 15, 12, 4000}),
			"k 20 answers of 25 4.0; a hidden -; b 12 answers of 15 4.0"},
		{"a unit without a number is hidden with another", table(unit{"k", "", -1, 30, 4000}, unit{"a", "k", -1, 8, 4000}, unit{"b", "k", -1, 9, 4000}, unit{"c", "k", -1, -1, 4000}),
			"k 30 answers 4.0; a hidden -; b 9 answers 4.0; c hidden -"},
		{"all answered the highest", table(unit{"k", "", -1, 5, 5000}), "k 5 answers >=4.8"},
		{"the rest would all have answered the highest", table(unit{"k", "", -1, 10, 4500}, unit{"a", "k", -1, 5, 4000}, unit{"b", "k", -1, 5, 5000}),
			"k 10 answers >=4.4; a 5 answers 4.0; b 5 answers >=4.8"},
		{"hidden parts of a unit are protected as well", table(unit{"k", "", -1, 8, 5000}, unit{"a", "k", -1, 4, 5000}, unit{"b", "k", -1, 4, 5000}),
			"k 8 answers >=4.8; a hidden -; b hidden -"},
		{"few leaders of a unit are protected as well", table(unit{"k", "", -1, 8, 1000}, unit{"s", "k", -1, 6, 1000}, unit{"a", "s", -1, 2, 1000}),
			"k 8 answers <=1.3; s hidden -; a hidden -"},
		{"no mean was delivered", table(unit{"k", "", -1, 10, -1}), "k 10 answers"},
	} {
		dataset, _ := protect(t, test.in, 5)
		if got := seen(dataset); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

func TestANumberOfAnswersToAFactorIsShownWhereItDiffers(t *testing.T) {
	results := table(unit{"k", "", -1, 30, 4000}, unit{"a", "k", -1, 8, 4000}, unit{"b", "k", -1, 22, 4000})
	results.Rounds[0].Decimals = written(3, 1)
	row(results, "k").Cells[0].Answers = written(28, 2)
	row(results, "a").Cells[0].Answers = written(8, 3)
	row(results, "b").Cells[0].Answers = written(20, 4)
	dataset, _ := protect(t, results, 5)
	for u, want := range []int{28, 0, 20} {
		if got := dataset.Rounds[0].Means[u][0]; got.Answers != want || got.State != survey.Shown {
			t.Errorf("unit %d: %+v, not %d", u, got, want)
		}
	}
	row(results, "k").Cells[0].Answers = written(24, 2)
	row(results, "a").Cells[0].Answers = written(4, 3)
	dataset, _ = protect(t, results, 5)
	if got := seen(dataset); got != "k 30 answers 4.0; a 8 answers -; b 22 answers -" {
		t.Errorf("got %s", got)
	}
	if text := reasons(t, results, five(), nil); !strings.Contains(text, "a is shown, but not autonomi (4 answers)") ||
		!strings.Contains(text, "b is shown, but not autonomi (other answers could be computed from it, and it is told that it lies between 3.4 and 5.0)") {
		t.Error(text)
	}
}

func TestWhatTheSourceHidStaysHiddenAndProtected(t *testing.T) {
	results := table(unit{"k", "", -1, 20, 4000}, unit{"a", "k", -1, 8, 4000}, unit{"b", "k", -1, 6, 4000}, unit{"c", "k", -1, 6, 4000})
	results.Instrument.Factors = append(results.Instrument.Factors, survey.Factor{ID: "other", Number: 2})
	for _, row := range results.Rounds[0].Rows {
		row.Cells[0].Hidden = row.Unit.V == "a"
	}
	a := row(results, "a")
	a.Cells = append(a.Cells, raw.Cell{Factor: written("other", 3), Mean: written(decimal(4100), 3)})
	dataset, _ := protect(t, results, 5)
	if got := seen(dataset); got != "k 20 answers 4.0; a 8 answers -; b 6 answers 4.0; c 6 answers -" {
		t.Errorf("got %s", got)
	}
	if other := dataset.Rounds[0].Means[1][1]; other.State != survey.Shown || other.Digits != 41 {
		t.Errorf("the other factor is %+v", other)
	}
}

func TestAHiddenUnitIsHiddenInEveryFactorThatWasMeasured(t *testing.T) {
	results := table(unit{"k", "", -1, 20, 4000}, unit{"a", "k", -1, 4, -1}, unit{"b", "k", -1, 0, -1})
	results.Instrument.Factors = append(results.Instrument.Factors, survey.Factor{ID: "later", Number: 2})
	dataset, _ := protect(t, results, 5)
	if got := seen(dataset); got != "k 20 answers 4.0; a hidden -; b hidden -" {
		t.Errorf("got %s", got)
	}
	for u := range dataset.Units {
		if later := dataset.Rounds[0].Means[u][1]; later.State != survey.Missing {
			t.Errorf("unit %d: %+v", u, later)
		}
	}
}

func TestNumbersInvitedThatRevealOthersAreLeftOut(t *testing.T) {
	for _, test := range []struct {
		name string
		in   *raw.Results
		want string
	}{
		{"the parts invited more than the whole", table(unit{"k", "", 20, 20, 4000}, unit{"a", "k", 12, 8, 4000}, unit{"b", "k", 15, 12, 4000}),
			"k 20 answers 4.0; a 8 answers of 12 4.0; b 12 answers of 15 4.0"},
		{"all who are left were invited in the hidden unit", table(unit{"k", "", 25, 20, 4000}, unit{"a", "k", 10, 9, 4000}, unit{"b", "k", 15, 4, 4000}),
			"k 20 answers of 25 4.0; a 9 answers 4.0; b hidden -"},
		{"a hidden unit does not tell how many it invited", table(unit{"k", "", 25, 20, 4000}, unit{"a", "k", 10, 9, 4000}, unit{"b", "k", -1, 4, 4000}),
			"k 20 answers of 25 4.0; a 9 answers of 10 4.0; b hidden -"},
	} {
		dataset, _ := protect(t, test.in, 5)
		if got := seen(dataset); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

// reasons returns why something is not shown, one reason on each line.
func reasons(t testing.TB, results *raw.Results, site *site.Site, published *ledger.Ledger) string {
	t.Helper()
	_, all, err := Protect(results, site, published, &problem.List{})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, reason := range all {
		if reason.Hidden || reason.Partly {
			lines = append(lines, fmt.Sprintf("%v: %v", reason.Place, reason))
		}
	}
	return strings.Join(lines, "\n")
}

// advice returns all texts, one on each line.
func advice(problems *problem.List) string {
	var lines []string
	for _, p := range problems.Sorted() {
		lines = append(lines, p.String())
	}
	return strings.Join(lines, "\n")
}
