package sums

import (
	"slices"
	"testing"
)

// acrossOf looks for wholes across a tree whose groups, which have no rows of their own, come
// after the rows.
func acrossOf(rows []Row, parents []int, trusted bool) []Whole {
	rows, parents = slices.Clone(rows), slices.Clone(parents)
	for group := len(rows); group <= slices.Max(parents); group++ {
		var below []Row
		for row, parent := range parents {
			if parent == group {
				below = append(below, rows[row])
			}
		}
		total := Total(below)
		total.OnlyPart = true
		rows, parents = append(rows, total), append(parents, -1)
	}
	a := Across{Family: Family{Rows: rows, Scale: oneToFive, Tree: Said, Group: 5}, Parents: parents, Trusted: make([]bool, len(rows))}
	for i := range a.Trusted {
		a.Trusted[i] = trusted
	}
	return a.Wholes()
}

// schools returns four schools in two sectors, others beside them, and last a row of some people
// and means in the second sector.
func schools(name string, last Row) ([]Row, []int) {
	rows := []Row{
		row(16, 36, 42, 38, 41, 40), row(11, 31, 35, 36, 44, 39), row(22, 44, 38, 41, 37, 42), row(9, 38, 33, 45, 36, 40),
		row(13, 40, 40, 39, 38, 33), row(24, 35, 46, 31, 40, 41), row(17, 45, 36, 43, 32, 37), last,
	}
	for i, name := range []string{"Lia skule", "Neset barneskule", "Strand skule", "Vik ungdomsskule", "Lia barnehage", "Vik helsestasjon", "Neset bibliotek", name} {
		rows[i].Name = name
	}
	return rows, []int{8, 8, 9, 9, 8, 8, 9, 9}
}

func TestASumOfAllOfAKindIsFoundWhereverTheyLie(t *testing.T) {
	sum := row(58, 38, 38, 40, 39, 41) // the means of the four schools together
	for name, c := range map[string]struct {
		called  string
		people  int
		change  func(*Row)
		trusted bool
		found   bool
	}{
		"named so":                          {"Skular samla", 58, nil, false, true},
		"called as any unit":                {"Fagerheim", 58, nil, false, true},
		"four more, who are revealed":       {"Skular samla", 62, nil, false, true},
		"five more":                         {"Skular samla", 63, nil, false, false},
		"one fewer":                         {"Skular samla", 57, nil, false, false},
		"a mean that is another":            {"Skular samla", 58, func(r *Row) { *r = row(58, 46, 38, 40, 39, 41) }, false, false},
		"said to be other people":           {"Skular samla", 58, func(r *Row) { r.OnlyPart = true }, false, false},
		"below a row that has room":         {"Skular samla", 58, nil, true, true},
		"three more, below a row with room": {"Fagerheim", 61, nil, true, false},
	} {
		last := sum
		if last = row(c.people, 38, 38, 40, 39, 41); c.change != nil {
			c.change(&last)
		}
		rows, parents := schools(c.called, last)
		found := acrossOf(rows, parents, c.trusted)
		switch {
		case !c.found && len(found) > 0:
			t.Errorf("%s: found %+v", name, found)
		case c.found && (len(found) != 1 || found[0].Row != 7 || !slices.Equal(found[0].Parts, []int{0, 1, 2, 3})):
			t.Errorf("%s: found %+v", name, found)
		}
	}
}

func TestASumOfTwoSectorsIsFoundInAThird(t *testing.T) {
	rows, parents := schools("Vegen", row(18, 36, 35, 40, 44, 31))
	parents[7] = 10
	total := Total(rows[:7])
	means := make([]int64, len(total.Sums))
	for f, sum := range total.Sums {
		means[f] = (sum.Low + sum.High) / 2 / int64(total.Least) / 100_000_000
	}
	rows, parents = append(rows, row(total.Least, means...)), append(parents, 10)
	for row := range parents {
		parents[row]++ // since there is one more before the groups
	}
	found := acrossOf(rows, parents, false)
	if len(found) != 1 || found[0].Row != 8 {
		t.Errorf("found %+v", found)
	}
}

func TestWordsSayWhatKindIsMeant(t *testing.T) {
	for _, c := range []struct {
		word, end string
		form      bool
	}{
		{"skular", "skule", true}, {"skoler", "skole", true}, {"barnehagar", "barnehage", true}, {"heimar", "heim", true},
		{"sfo", "sfo", true}, {"skular", "skulemat", false}, {"sk", "skule", false}, {"høgda", "høg", true}, {"vik", "vegen", false},
	} {
		if isForm(c.word, c.end) != c.form {
			t.Errorf("%s, %s: want %v", c.word, c.end, c.form)
		}
	}
}
