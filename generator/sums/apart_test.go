package sums

import (
	"slices"
	"testing"
)

// school is sisters side by side of which the first, with some people, may be the whole of the
// fourth and the last.
func school(people int, last Row) []Row {
	whole := row(people, 39, 40, 41, 39, 45, 34, 40, 44, 40, 38)
	return []Row{
		whole, row(11, 38, 34, 35, 37, 44, 38, 39, 38, 40, 39), row(19, 38, 39, 40, 38, 38, 39, 38, 37, 39, 39),
		row(8, 37, 40, 41, 39, 47, 32, 39, 44, 39, 38), row(27, 38, 40, 37, 38, 41, 36, 35, 41, 44, 39),
		row(5, 43, 40, 43, 45, 46, 39, 44, 42, 43, 39), row(30, 37, 37, 43, 38, 38, 41, 39, 41, 40, 36), last,
	}
}

var fewHidden = between(0, 4, make([]int64, 10)...)

func TestAWholeIsFoundAnywhereAmongPartsOfWhichOneIsHidden(t *testing.T) {
	for name, c := range map[string]struct {
		rows  []Row
		tree  Trust
		parts []int
	}{
		"four are hidden":               {school(12, fewHidden), Said, []int{3, 7}},
		"one is hidden":                 {school(9, fewHidden), Said, []int{3, 7}},
		"nobody is hidden":              {school(8, fewHidden), Said, nil},
		"five, who cannot be hidden":    {school(13, fewHidden), Said, nil},
		"five, who can":                 {school(13, between(0, 9, make([]int64, 10)...)), Said, []int{3, 7}},
		"three, whose means are known":  {school(11, row(3, 43, 40, 41, 39, 40, 41, 43, 44, 43, 38)), Said, []int{3, 7}},
		"three with other means":        {school(11, row(3, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20)), Said, nil},
		"where there is room for all":   {school(12, fewHidden), Proved, nil},
		"in a list without any tree":    {school(12, fewHidden), Unknown, nil},
		"means of people of other kind": {append(school(12, fewHidden)[1:], row(12, 41, 36, 38, 43, 42, 37, 36, 46, 36, 42)), Said, nil},
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

func TestARowThatIsSaidToBeNoWholeIsNoneOfRowsAnywhere(t *testing.T) {
	rows := school(12, fewHidden)
	rows[0].OnlyPart = true
	if found := find(Said, rows...); len(found) > 0 {
		t.Errorf("found %+v", found)
	}
}

func TestNamesSayWhichHiddenRowIsAPart(t *testing.T) {
	rows := slices.Insert(school(12, fewHidden), 1, fewHidden)
	for i, name := range []string{"Neset oppvekstsenter", "Li barnehage", "Vik", "Lia", "Neset skule", "Moen", "Berg", "Dal", "Neset barnehage"} {
		rows[i].Name = name
	}
	found := find(Said, rows...)
	if len(found) != 1 || !slices.Equal(found[0].Parts, []int{4, 8}) {
		t.Errorf("found %+v", found)
	}
	rows[0].IsWhole = true
	if found = find(Said, rows...); len(found) != 1 || !slices.Equal(found[0].Parts, []int{4, 8}) || !found[0].Only {
		t.Errorf("said to be a sum: found %+v", found)
	}
	rows[8].Name = "Eik barnehage" // then either may be
	if found = find(Said, rows...); len(found) == 1 && found[0].Only {
		t.Errorf("said to be a sum of one of two: found %+v", found)
	}
}

func TestPartsOfTheSameNameAreBeforeAHiddenRowOfAnother(t *testing.T) {
	rows := []Row{row(44, 38, 44, 36), row(10, 37, 44, 35), row(32, 38, 44, 37), between(0, 4, 0, 0, 0), row(11, 36, 39, 44), row(18, 46, 31, 30)}
	for i, name := range []string{"Neset oppvekstsenter", "Neset skule", "Neset barnehage", "Fjellheim legesenter", "Hov", "Ås"} {
		rows[i].Name = name
	}
	if found := find(Said, rows...); len(found) != 1 || !slices.Equal(found[0].Parts, []int{1, 2}) {
		t.Errorf("found %+v", found)
	}
}

func TestAWordThatManyNamesHaveSaysNothing(t *testing.T) {
	family := Family{Rows: make([]Row, mostOfName+1)}
	for i := range family.Rows {
		family.Rows[i].Name = "Avdeling " + string(rune('A'+i))
	}
	if s := family.newSearch(); s.areNamed(0, []int{1}) {
		t.Error("six rows have the word")
	}
	family.Rows = family.Rows[:mostOfName]
	if s := family.newSearch(); !s.areNamed(0, []int{1}) {
		t.Error("five rows have the word")
	}
	for name, several := range map[string]bool{"Neset oppvekstsenter": true, "Skulane samla": true, "I alt": true, "Saltdal": false, "Neset skule": false} {
		if isSeveral(wordsOf(name)) != several {
			t.Errorf("%s: %t", name, !several)
		}
	}
}

func TestAmongVeryManyOnlyRowsOfOneNameAreTried(t *testing.T) {
	rows := school(12, fewHidden)
	for len(rows) <= mostForTwo+8 {
		rows = append(rows, row(100+10*len(rows), 30, 50, 30, 50, 30, 50, 30, 50, 30, 50))
	}
	if found := find(Said, rows...); len(found) > 0 {
		t.Errorf("without names: found %+v", found)
	}
	rows[0].Name, rows[3].Name, rows[7].Name = "Neset oppvekstsenter", "Neset skule", "Neset barnehage"
	if found := find(Said, rows...); len(found) != 1 || !slices.Equal(found[0].Parts, []int{3, 7}) {
		t.Errorf("found %+v", found)
	}
}
