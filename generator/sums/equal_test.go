package sums

import (
	"slices"
	"testing"
)

// withAnEqual returns rows of which the first has the people of the fourth and the sixth together, and
// their means, but for those that are given.
func withAnEqual(people int, means ...int64) []Row {
	all := []int64{39, 40, 42, 41, 47, 35, 41, 43, 41, 38}
	copy(all, means)
	rows := school(0, row(16, 36, 42, 38, 41, 40, 37, 43, 38, 36, 41))
	rows[0] = row(people, all...)
	return rows
}

func TestAShownWholeOfShownSistersIsFound(t *testing.T) {
	for name, c := range map[string]struct {
		rows  []Row
		tree  Trust
		parts []int
	}{
		"all their people":            {withAnEqual(13), Said, []int{3, 5}},
		"four more, who are revealed": {withAnEqual(17), Said, []int{3, 5}},
		"five more":                   {withAnEqual(18), Said, nil},
		"one fewer":                   {withAnEqual(12), Said, nil},
		"a mean that is another":      {withAnEqual(13, 41), Said, nil},
		"a row that is said to be no": {onlyParts(withAnEqual(13)), Said, nil},
	} {
		found := find(c.tree, c.rows...)
		switch {
		case c.parts == nil && len(found) > 0:
			t.Errorf("%s: found %+v", name, found)
		case c.parts != nil && (len(found) != 1 || found[0].Row != 0 || !slices.Equal(found[0].Parts, c.parts)):
			t.Errorf("%s: found %+v", name, found)
		}
	}
}

func onlyParts(rows []Row) []Row {
	rows[0].OnlyPart = true
	return rows
}

func TestASumOfRowsOfSeveralParentsIsFound(t *testing.T) {
	parents := []int{8, 8, 8, 9, 9, 10, 10, 10}
	across := func(rows []Row) []Whole { return acrossOf(rows, parents, false) }
	if found := across(withAnEqual(13)); len(found) != 1 || found[0].Row != 0 || !slices.Equal(found[0].Parts, []int{3, 5}) {
		t.Errorf("found %+v", found)
	}
	for name, rows := range map[string][]Row{"five more": withAnEqual(18), "a mean that is another": withAnEqual(13, 41)} {
		if found := across(rows); len(found) > 0 {
			t.Errorf("%s: found %+v", name, found)
		}
	}
	parents[3], parents[5] = 8, 8
	if found := across(withAnEqual(13)); len(found) > 0 {
		t.Errorf("sisters alone are found: %+v", found)
	}
}

func TestARowWithTheNamesOfOthersMayBeTheirSum(t *testing.T) {
	for whole, want := range map[string]bool{
		"Lia skule og Neset SFO": true, "Lia skule, Neset SFO": true, "Neset SFO og Lia skule": true,
		"Lia skule": false, "Lia og Neset": false, "Lia skule og Neset SFO og Vik": false, "": false,
	} {
		n := namesOf([]Row{{Name: whole}, {Name: "Lia skule"}, {Name: "Neset SFO"}, {}})
		if got := n.isJoined(0, []int{1, 2}); got != want {
			t.Errorf("%q: %v", whole, got)
		}
	}
	if n := namesOf([]Row{{Name: "Lia"}, {Name: "Lia"}, {}}); n.isJoined(0, []int{1, 2}) || n.isJoined(0, []int{1}) {
		t.Error("a name alone, or one that says nothing, is joined")
	}
}

func TestARowOfShownAndHiddenPeopleIsAskedAboutByItsName(t *testing.T) {
	rows := []Row{row(12, 41, 36, 38), between(0, 4, 0, 0, 0), row(15, 41, 36, 38), row(12, 41, 41, 43), row(30, 40, 35, 44)}
	for name, asked := range map[string]bool{"Lia skule og Neset SFO": true, "Vegen": false} {
		for i, called := range []string{"Lia skule", "Neset SFO", name, "Bekken barnehage", "Vik"} {
			rows[i].Name = called
		}
		found := find(Proved, rows...)
		if (len(found) > 0) != asked || asked && (found[0].Row != 2 || !slices.Equal(found[0].Parts, []int{0, 1})) {
			t.Errorf("%s: %+v", name, found)
		}
	}
}
