package disclosure

import (
	"slices"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

func word(text string) yamlfile.Value[string] {
	return yamlfile.Value[string]{V: text, Place: problem.Place{Line: 1}}
}

// related returns a tree in which a was split off b in 2023, c was merged into d in 2021,
// and e got a new name in 2023.
func related(t *testing.T) *tree {
	t.Helper()
	under := func(id string) raw.Unit { return raw.Unit{ID: word(id), Parent: word("k")} }
	units := []raw.Unit{{ID: word("k")}, under("a"), under("b"), under("c"), under("d"), under("e")}
	units[1].SplitOf, units[1].SplitFrom = word("b"), word("2023")
	units[3].MergedInto, units[3].MergedFrom = word("d"), word("2021")
	units[5].Formerly, units[5].RenamedFrom = i18n.Same("Gamle e"), word("2023")
	var problems problem.List
	made := newTree(units, &problems)
	if made == nil {
		t.Fatal(problems.Sorted())
	}
	return made
}

func TestASplitBreaksThePartAndTheWholeAndANewNameNothing(t *testing.T) {
	made := related(t)
	for round, want := range map[string][]string{"2019": nil, "2021": {"d"}, "2023": {"a", "b"}, "2025": nil} {
		var got []string
		for u, breaks := range made.breaks(round) {
			if breaks {
				got = append(got, made.id(u))
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s breaks %v, want %v", round, got, want)
		}
	}
}

func TestUnitsHaveWhatTheyWerePartOfAndTheirOldNames(t *testing.T) {
	units := related(t).shownUnits()
	if a := units[1]; a.SplitOf != 2 || a.SplitFrom != "2023" || a.MergedInto != survey.NoUnit || a.Formerly != nil {
		t.Errorf("a is %+v", a)
	}
	if b := units[2]; b.SplitOf != survey.NoUnit || b.SplitFrom != "" {
		t.Errorf("b is %+v", b)
	}
	if c := units[3]; c.MergedInto != 4 || c.MergedFrom != "2021" || c.SplitOf != survey.NoUnit {
		t.Errorf("c is %+v", c)
	}
	if e := units[5]; e.Formerly[i18n.Any] != "Gamle e" || e.RenamedFrom != "2023" {
		t.Errorf("e is %+v", e)
	}
}
