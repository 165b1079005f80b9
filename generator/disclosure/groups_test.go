package disclosure

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/ledger"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
)

// grouping divides a unit of a table into groups.
func grouping(r *raw.Results, of string, groups ...unit) *raw.Results {
	written1 := raw.Grouping{Name: i18n.Same("Grouping"), Of: written(of, 50)}
	for i, group := range groups {
		line := 51 + i
		written1.Groups = append(written1.Groups, raw.Group{ID: written(group.id, line), Name: i18n.Same(group.id)})
		row := raw.Row{Unit: written(group.id, line), Respondents: written(group.respondents, line)}
		row.Cells = raw.Means{{Factor: written("autonomi", line), Mean: written(decimal(group.mean), line)}}
		r.Rounds[0].Rows = append(r.Rounds[0].Rows, row)
	}
	r.Groupings = append(r.Groupings, written1)
	return r
}

// seenGroups returns what is shown of the first factor of the first grouping.
func seenGroups(d *survey.Dataset) string {
	var lines []string
	format := newFormatter(d.Instrument.Scale)
	for g, group := range d.Rounds[0].Groups[0] {
		line := d.Groupings[0].Groups[g].ID
		switch group.Response.State {
		case survey.Shown:
			line += " " + answers(group.Response.Respondents)
		case survey.Hidden:
			line += " hidden"
		}
		switch mean := group.Means[0]; mean.State {
		case survey.Shown:
			line += " " + format.statement(mean)
		case survey.Hidden:
			line += " -"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "; ")
}

func group(id string, respondents, mean int) unit { return unit{id, "", -1, respondents, mean} }

func TestGroupsAreShownUnderAShownUnit(t *testing.T) {
	for _, test := range []struct {
		name string
		in   *raw.Results
		want string
	}{
		{"nobody is left", grouping(k40(0, 0, 0, 0), "k", group("leaders", 8, 4000), group("staff", 32, 4000)), "leaders 8 answers 4.0; staff 32 answers 4.0"},
		{"enough are left", grouping(k40(0, 0, 0, 0), "k", group("leaders", 8, 4000), group("staff", 27, 4000)), "leaders 8 answers 4.0; staff 27 answers 4.0"},
		{"a few are in no group", grouping(k40(0, 0, 0, 0), "k", group("leaders", 8, 4000), group("staff", 30, 4000)), "leaders hidden -; staff 30 answers 4.0"},
		{"one is small", grouping(k40(0, 0, 0, 0), "k", group("leaders", 4, 4000), group("staff", 36, 4000)), "leaders hidden -; staff hidden -"},
		{"one of three is small", grouping(k40(0, 0, 0, 0), "k", group("leaders", 4, 4000), group("staff", 30, 4000), group("others", 6, 4000)), "leaders hidden -; staff 30 answers 4.0; others hidden -"},
		{"nobody answered in one", grouping(k40(0, 0, 0, 0), "k", group("leaders", 0, 4000), group("staff", 30, 4000), group("others", 10, 4000)), "leaders -; staff 30 answers 4.0; others 10 answers 4.0"},
		{"of a unit farther down", grouping(k40(0, 0, 0, 0), "b", group("leaders", 6, 4000), group("staff", 10, 4000)), "leaders 6 answers 4.0; staff 10 answers 4.0"},
		{"of a hidden unit", grouping(k20(), "c", group("leaders", 5, 4000), group("staff", 2, 4000)), "leaders hidden -; staff hidden -"},
		{"the rest would all have answered the highest", grouping(table(unit{"k", "", -1, 10, 4500}), "k", group("leaders", 5, 4000), group("staff", 5, 5000)), "leaders 5 answers -; staff 5 answers -"},
	} {
		dataset, _ := protect(t, test.in, 5)
		if got := seenGroups(dataset); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
	}
}

func TestGroupsAreHiddenWhereTheCellOfTheirUnitIs(t *testing.T) {
	in := grouping(k40(0, 0, 0, 0), "b", group("leaders", 6, 4000), group("staff", 10, 4000))
	in.Instrument.Factors = append(in.Instrument.Factors, in.Instrument.Factors[0])
	in.Instrument.Factors[1].ID = "other"
	for i := range in.Rounds[0].Rows {
		row := &in.Rounds[0].Rows[i]
		other := row.Cells[0]
		other.Factor.V = "other"
		row.Cells = append(row.Cells, other)
	}
	row(in, "b").Cells[0] = raw.Cell{Factor: written("autonomi", 4), Hidden: true}
	dataset, _ := protect(t, in, 5)
	if got := seenGroups(dataset); got != "leaders 6 answers -; staff 10 answers -" {
		t.Errorf("got %s of %s", got, seen(dataset))
	}
	if other := dataset.Rounds[0].Groups[0][1].Means[1]; other.State != survey.Shown {
		t.Errorf("in the other factor: %+v", other)
	}
}

func TestWhatIsLeftBetweenGroupsIsNobodyOrEnough(t *testing.T) {
	shown := 0
	for seed := range 400 {
		rng := seeded(seed)
		var groups []unit
		sum := rng.IntN(9)
		for g := range 1 + rng.IntN(5) {
			groups = append(groups, group(fmt.Sprint("g", g), 1+rng.IntN(14), 2000+rng.IntN(1000)))
			sum += groups[g].respondents
		}
		dataset, _ := protectAs(t, grouping(table(unit{"k", "", -1, sum, 2500}), "k", groups...), &site.Site{SmallestGroup: 5, Rounding: site.Strict}, nil)
		left, some := sum, false
		for g, result := range dataset.Rounds[0].Groups[0] {
			if result.Response.State == survey.Shown {
				left, some = left-groups[g].respondents, true
				shown++
			} else if result.Means[0].State == survey.Shown {
				t.Errorf("seed %d: a mean of a hidden group", seed)
			}
		}
		if some && left > 0 && left < 5 {
			t.Errorf("seed %d: %d left between %s", seed, left, seenGroups(dataset))
		}
	}
	if shown < 300 {
		t.Errorf("only %d groups are shown", shown)
	}
}

func TestGroupsThatRevealTooMuchWithTheTreeAreHidden(t *testing.T) {
	// Two groups narrow the sum of all thirteen more than the mean of all does, and with b's
	// mean that reveals that everyone in a answered nearly the highest.
	groups := []unit{group("leaders", 8, 4563), group("staff", 5, 4697)}
	k, a, b := unit{"k", "", -1, 13, 4615}, unit{"a", "k", -1, 5, 4900}, unit{"b", "k", -1, 8, 4437}
	for _, test := range []struct {
		name               string
		in                 *raw.Results
		units, groupsShown string
	}{
		{"without sub-units", grouping(table(k), "k", groups...), "k 13 answers 4.6", "leaders 8 answers 4.6; staff 5 answers 4.7"},
		{"with them", grouping(table(k, a, b), "k", groups...), "k 13 answers >=4.6; a 5 answers >=4.8; b 8 answers 4.4", "leaders 8 answers -; staff 5 answers -"},
	} {
		dataset, _ := protect(t, test.in, 5)
		if units, groups := seen(dataset), seenGroups(dataset); units != test.units || groups != test.groupsShown {
			t.Errorf("%s: %s | %s", test.name, units, groups)
		}
	}
}

func TestTheTreeAndGroupsRevealTheSameWhicheverIsWhich(t *testing.T) {
	// The same with the parts exchanged: now the units reveal too much of the groups.
	k, l, s := unit{"k", "", -1, 13, 4615}, unit{"l", "k", -1, 8, 4563}, unit{"s", "k", -1, 5, 4697}
	dataset, _ := protect(t, grouping(table(k, l, s), "k", group("a", 5, 4900), group("b", 8, 4437)), 5)
	if units, groups := seen(dataset), seenGroups(dataset); units != "k 13 answers 4.6; l 8 answers 4.6; s 5 answers 4.7" || groups != "a 5 answers -; b 8 answers -" {
		t.Errorf("%s | %s", units, groups)
	}
	alone, _ := protect(t, grouping(table(k), "k", group("a", 5, 4900), group("b", 8, 4437)), 5)
	if groups := seenGroups(alone); groups != "a 5 answers >=4.8; b 8 answers 4.4" {
		t.Errorf("without sub-units: %s", groups)
	}
}

func TestPublishedGroupsStay(t *testing.T) {
	results := func(late int) *raw.Results {
		return grouping(k40(0, late, 0, 0), "k", group("leaders", 8, 4000), group("staff", 32+late, 4000))
	}
	known := remembered(t, results(0), five())
	for _, test := range []struct {
		name string
		in   *raw.Results
		want string
	}{
		{"as they were", results(0), "leaders 8 answers 4.0; staff 32 answers 4.0"},
		{"with one late", results(1), "leaders 8 answers 4.0; staff 32 answers 4.0"},
		{"with a smallest group late", results(5), "leaders 8 answers 4.0; staff 32 answers 4.0"},
	} {
		dataset, after := publish(t, test.in, five(), known)
		if got := seenGroups(dataset); got != test.want {
			t.Errorf("%s: %s", test.name, got)
		}
		if again, _ := protectAs(t, test.in, five(), after); seenGroups(again) != test.want {
			t.Errorf("%s, the next time: %s", test.name, seenGroups(again))
		}
	}
}

func TestNoNewGroupsAreShownOnceFiguresWereReplaced(t *testing.T) {
	known := remembered(t, k40(0, 0, 0, 0), five())
	results := grouping(k40(0, 5, 0, 0), "k", group("leaders", 8, 4000), group("staff", 37, 4000))
	for range 2 {
		var dataset *survey.Dataset
		dataset, known = publish(t, results, five(), known)
		if got := seenGroups(dataset); got != "leaders hidden -; staff hidden -" {
			t.Errorf("got %s", got)
		}
	}
}

func TestAGroupHiddenByHandIsStillKnown(t *testing.T) {
	results := func() *raw.Results {
		return grouping(k40(0, 0, 0, 0), "k", group("leaders", 8, 4000), group("staff", 32, 4000))
	}
	known := remembered(t, results(), five())
	without := results()
	leaveOut(without, "leaders")
	var after *ledger.Ledger
	dataset, after := publish(t, without, five(), known)
	if got := seenGroups(dataset); got != "leaders; staff 32 answers 4.0" {
		t.Errorf("got %s", got)
	}
	if unit := after.Round("2023").Unit("leaders"); unit.Answers != 8 || unit.Cell("autonomi").Replaced {
		t.Errorf("leaders are remembered as %+v", unit)
	}
	without = results()
	leaveOut(without, "k")
	dataset, _ = protectAs(t, without, five(), known)
	if got := seen(dataset) + "; " + seenGroups(dataset); got != "k; a 14 answers 4.0; b 16 answers 4.0; c 10 answers 4.0; leaders hidden -; staff hidden -" {
		t.Errorf("without the unit: %s", got)
	}
}

func TestAPublishedGroupNeitherGoesNorMoves(t *testing.T) {
	in := func(of string) *raw.Results {
		return grouping(k40(0, 0, 0, 0), of, group("leaders", 6, 4000), group("staff", 10, 4000))
	}
	known := remembered(t, in("b"), five())
	gone := in("b")
	gone.Groupings[0].Groups = slices.Delete(gone.Groupings[0].Groups, 0, 1)
	leaveOut(gone, "leaders")
	if text := refused(t, gone, five(), known); !strings.Contains(text, `"leaders" was published in round "2023" and is not in units.yaml any more`) {
		t.Error(text)
	}
	if text := refused(t, in("k"), five(), known); !strings.Contains(text, `"leaders" below "b", and now it is below "k"`) {
		t.Error(text)
	}
}
