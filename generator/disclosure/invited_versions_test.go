package disclosure

import (
	"testing"

	"tifaktor/generator/raw"
)

// A sector of 30, ten of them in a unit. All but the three who were invited to the sector alone
// answered, and ten have come late in the other unit.
func TestWhoAnsweredDoesNotFollowFromNumbersInvitedOfTwoVersions(t *testing.T) {
	first := func() *raw.Results {
		return table(unit{"k", "", 30, 30, 4000}, unit{"a", "k", 20, 20, 4000}, unit{"b", "k", 10, 10, 4000})
	}
	late := func(sector, a, b int) *raw.Results {
		return table(unit{"k", "", sector, 40, 4000}, unit{"a", "k", a, 30, 4000}, unit{"b", "k", b, 10, 4000})
	}
	for _, test := range []struct {
		name      string
		late      *raw.Results
		now, then string // what is shown, and what is shown when two more have come
	}{
		{"the number of b is known, and three are left", late(43, 30, 10),
			"k 40 answers of 43 4.0; a 30 answers 4.0; b 10 answers of 10 4.0", "k 40 answers of 43 4.0; a 30 answers 4.0; b 10 answers of 10 4.0"},
		{"five are left", late(45, 30, 10),
			"k 40 answers of 45 4.0; a 30 answers of 30 4.0; b 10 answers of 10 4.0", "k 40 answers of 45 4.0; a 30 answers of 30 4.0; b 10 answers of 10 4.0"},
		{"the number of b is another now, and none may be shown", late(44, 30, 11),
			"k 40 answers of 44 4.0; a 30 answers of 30 4.0; b 10 answers 4.0", "k 40 answers of 44 4.0; a 30 answers of 30 4.0; b 10 answers 4.0"},
	} {
		_, known := publish(t, first(), five(), nil)
		dataset, known := publish(t, test.late, five(), known)
		if got := seen(dataset); got != test.now {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.now)
		}
		more := table(unit{"k", "", 50, 42, 4000}, unit{"a", "k", 35, 32, 4000}, unit{"b", "k", 12, 10, 4000})
		dataset, _ = publish(t, more, five(), known)
		if got := seen(dataset); got != test.then {
			t.Errorf("%s, and two more came:\n got %s\nwant %s", test.name, got, test.then)
		}
	}
}

// Three of forty invited people were in neither of two units, so the number of b was not shown.
// Where ten more are invited, it may not be shown either: nobody came there, so it was the same
// before.
func TestNoNumberInvitedIsNewWhereFiguresAreReplaced(t *testing.T) {
	_, known := publish(t, table(unit{"k", "", 40, 31, 4000}, unit{"a", "k", 20, 18, 4000}, unit{"b", "k", 17, 13, 4000}), five(), nil)
	dataset, _ := protectAs(t, table(unit{"k", "", 50, 41, 4000}, unit{"a", "k", 20, 18, 4000}, unit{"b", "k", 17, 13, 4000}), five(), known)
	if got, want := seen(dataset), "k 41 answers of 50 4.0; a 18 answers of 20 4.0; b 13 answers 4.0"; got != want {
		t.Errorf(" got %s\nwant %s", got, want)
	}
}
