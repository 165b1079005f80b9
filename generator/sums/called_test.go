package sums

import "testing"

// isCalled reports whether the first of some rows is asked about as the whole of a group of the
// fourth, with eight people, and of others.
func isCalled(name string, room, loose bool, rows []Row, others ...Row) bool {
	family := Family{Rows: rows, Scale: oneToFive, Group: 5, Tree: Said}
	group := Group{Name: name, Parts: append([]Row{rows[3]}, others...), Rows: []Candidate{{Row: 0, Room: room}}, Loose: loose}
	return len(family.Called([]Group{group})) > 0
}

func TestARowThatMayBeAGroupIsAskedAbout(t *testing.T) {
	other := school(12, fewHidden)
	other[0] = row(12, 41, 36, 38, 43, 42, 37, 36, 46, 36, 42)
	said := school(12, fewHidden)
	said[0].OnlyPart = true
	small := school(4, fewHidden)
	for name, c := range map[string]struct {
		rows        []Row
		group       string
		room, loose bool
		others      []Row
		want        bool
	}{
		"four are hidden":               {school(12, fewHidden), "", false, false, []Row{fewHidden}, true},
		"the group has more people":     {school(7, fewHidden), "", false, false, []Row{fewHidden}, false},
		"twenty of its own":             {school(32, fewHidden), "", false, false, []Row{fewHidden}, false},
		"means of other people":         {other, "", false, false, []Row{fewHidden}, false},
		"it is said to be a unit":       {said, "", false, false, []Row{fewHidden}, false},
		"it is too small to be shown":   {small, "", false, false, []Row{fewHidden}, false},
		"there is room for both":        {school(12, fewHidden), "", true, false, []Row{fewHidden}, false},
		"room, and no other has so few": {school(8, fewHidden), "", true, false, nil, false},
		"ten of its own":                {school(18, fewHidden), "", false, false, nil, false},
		"ten, and first letters":        {withName(school(18, fewHidden)), "H&O", false, false, nil, true},
		"ten, and letters of others":    {withName(school(18, fewHidden)), "OVK", false, false, nil, false},
		"ten, and nowhere to belong":    {school(18, fewHidden), "", false, true, nil, true},
	} {
		if got := isCalled(c.group, c.room, c.loose, c.rows, c.others...); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// withName calls the first row what people shorten.
func withName(rows []Row) []Row {
	rows[0].Name = "Helse og omsorg"
	return rows
}

func TestAGroupIsOneRowAndARowOneGroup(t *testing.T) {
	rows := school(12, fewHidden)
	family := Family{Rows: rows, Scale: oneToFive, Group: 5, Tree: Said}
	likely := Group{Parts: []Row{rows[3], fewHidden}, Rows: []Candidate{{Row: 0}}}
	again := Group{Parts: []Row{rows[3]}, Rows: []Candidate{{Row: 0}}}
	if found := family.Called([]Group{again, likely, again}); len(found) != 1 {
		t.Errorf("found %+v", found)
	}
}

func TestShortNames(t *testing.T) {
	for _, c := range []struct {
		short, name string
		want        bool
	}{
		{"HO", "Helse og omsorg", true},
		{"H&O", "Helse og omsorg", true},
		{"OH", "Helse og omsorg", false},
		{"Leiar helse", "Helse og omsorg", true},
		{"H", "Helse og omsorg", false},
		{"1200", "Helse og omsorg", false},
		{"", "Helse", false},
		{"HO", "", false},
	} {
		if got := mayBeCalled(c.short, c.name); got != c.want {
			t.Errorf("%q, %q: %v", c.short, c.name, got)
		}
	}
}
