package sums

import (
	"slices"
	"testing"
)

// sorted returns a list sorted by size, in which a whole and its parts are apart.
func sorted() []Row {
	return []Row{
		row(45, 40, 40, 41, 42), row(31, 35, 36, 33, 30), row(27, 44, 45, 46, 47), row(24, 42, 43, 42, 43),
		row(18, 41, 37, 40, 42), row(12, 30, 31, 29, 33), row(3, 20, 33, 38, 35),
	}
}

func TestAWholeIsFoundWhereItsPartsLieAnywhereInAShortList(t *testing.T) {
	found := Family{Rows: sorted(), Scale: oneToFive, Group: 5}.Scattered()
	if len(found) != 1 || found[0].Row != 0 || !slices.Equal(found[0].Parts, []int{3, 4, 6}) || !found[0].Exact {
		t.Errorf("found %+v", found)
	}
}

func TestALongListIsNotSearched(t *testing.T) {
	list := sorted()
	for len(list) < mostScattered {
		list = append(list, row(150<<(len(list)-7), 10, 50, 10, 50))
	}
	if found := (Family{Rows: list, Scale: oneToFive, Group: 5}).Scattered(); len(found) != 1 {
		t.Errorf("%d rows: %+v", len(list), found)
	}
	list = append(list, row(1<<20, 10, 50, 10, 50))
	if found := (Family{Rows: list, Scale: oneToFive, Group: 5}).Scattered(); len(found) != 0 {
		t.Errorf("%d rows: %+v", len(list), found)
	}
}

func TestOneMeanIsTooLittleToFindAWholeAnywhere(t *testing.T) {
	var list []Row
	for _, r := range sorted() {
		list = append(list, Row{Least: r.Least, Most: r.Most, Sums: r.Sums[:1], Known: r.Known[:1]})
	}
	if found := (Family{Rows: list, Scale: oneToFive, Group: 5}).Scattered(); len(found) != 0 {
		t.Errorf("found %+v", found)
	}
}
