package sums

import (
	"math/rand/v2"
	"slices"
	"testing"
)

const one = 1_000_000_000

var oneToFive = Scale{1 * one, 5 * one}

// row returns a row with its number of answers and its means in tenths, as they are printed.
func row(people int, tenths ...int64) Row { return between(people, people, tenths...) }

func between(least, most int, tenths ...int64) Row {
	var means []*Range
	for _, t := range tenths {
		if t == 0 {
			means = append(means, nil)
			continue
		}
		means = append(means, &Range{t*one/10 - one/20, t*one/10 + one/20})
	}
	return NewRow(least, most, means, oneToFive)
}

func find(tree Trust, rows ...Row) []Whole {
	return Family{Rows: rows, Scale: oneToFive, Group: 5, Tree: tree}.Wholes()
}

func TestAWholeIsFoundBesideItsParts(t *testing.T) {
	for name, c := range map[string]struct {
		rows  []Row
		whole int
		parts []int
	}{
		"before all":               {[]Row{row(16, 36, 39), row(12, 43, 42), row(4, 15, 30)}, 0, []int{1, 2}},
		"after all":                {[]Row{row(12, 43, 42), row(4, 15, 30), row(16, 36, 39)}, 2, []int{0, 1}},
		"between all, to the last": {[]Row{row(12, 43, 42), row(16, 36, 39), row(4, 15, 30)}, 1, []int{0, 2}},
		"after a run":              {[]Row{row(24, 42, 42), row(3, 17, 23), row(27, 39, 40), row(30, 40, 38)}, 2, []int{0, 1}},
		"with people of its own":   {[]Row{row(20, 36, 37), row(12, 43, 42), row(4, 15, 30)}, 0, []int{1, 2}},
		"with a hidden part":       {[]Row{row(27, 39, 40), row(24, 42, 42), between(0, 4, 0, 0)}, 0, []int{1, 2}},
	} {
		t.Run(name, func(t *testing.T) {
			found := find(Unknown, c.rows...)
			if len(found) != 1 || found[0].Row != c.whole || !slices.Equal(found[0].Parts, c.parts) {
				t.Errorf("found %+v", found)
			}
		})
	}
}

func TestAWholeIsHarmlessFromASmallestGroupOfItsOwn(t *testing.T) {
	parts := []Row{row(12, 43), row(4, 15)}
	if found := find(Unknown, append([]Row{row(20, 36)}, parts...)...); len(found) != 1 {
		t.Errorf("four people of its own: %+v", found)
	}
	if found := find(Unknown, append([]Row{row(21, 36)}, parts...)...); len(found) != 0 {
		t.Errorf("five people of its own: %+v", found)
	}
}

func TestMeansThatDoNotFitMakeNoWhole(t *testing.T) {
	// 12 with 4.25 to 4.35 and 4 with 1.45 to 1.55: 16 have 3.55 to 3.65.
	if found := find(Unknown, row(16, 37), row(12, 43), row(4, 15)); len(found) != 1 {
		t.Errorf("3.7 begins at 3.65: %+v", found)
	}
	if found := find(Unknown, row(16, 38), row(12, 43), row(4, 15)); len(found) != 0 {
		t.Errorf("3.8 begins at 3.75: %+v", found)
	}
}

func TestWholesOfWholesAreFoundFromTheSmallestUp(t *testing.T) {
	found := find(Unknown, row(57, 40, 39), row(27, 39, 40), row(24, 42, 42), row(3, 17, 23), row(30, 40, 38))
	if len(found) != 2 || found[0].Row != 1 || found[1].Row != 0 || !slices.Equal(found[1].Parts, []int{1, 4}) {
		t.Errorf("found %+v", found)
	}
}

func TestThreeUnitsOfWhichOneHappensToFitBetweenTheOthersAreNoQuestion(t *testing.T) {
	if found := find(Unknown, row(24, 42, 41), row(30, 40, 38), row(3, 17, 20)); len(found) != 0 {
		t.Errorf("found %+v", found)
	}
}

func TestUnderAParentWithRoomForAllOnlyStrongEvidenceIsAQuestion(t *testing.T) {
	weak := []Row{row(16, 36), row(12, 43), row(4, 15)}
	if found := find(Proved, weak...); len(found) != 0 {
		t.Errorf("one mean that fits: %+v", found)
	}
	strong := []Row{row(16, 36, 39, 40, 41), row(12, 43, 42, 43, 43), row(4, 15, 30, 31, 35)}
	if found := find(Proved, strong...); len(found) != 1 {
		t.Errorf("four means that fit: %+v", found)
	}
}

// A random organisation in which every unit has its place is hardly ever asked
// about: unit means differ as in real surveys.
func TestRightTreesAreHardlyEverAsked(t *testing.T) {
	const trees = 2000
	r := rand.New(rand.NewPCG(1, 2))
	asked := 0
	for range trees {
		var rows []Row
		for range 3 + r.IntN(10) {
			people := 3 + int(30*r.ExpFloat64())
			overall := 0.25 * r.NormFloat64()
			var means []int64
			for factor := range 10 {
				mean := 4.1 + 0.05*float64(factor) - 0.3 + overall + 0.2*r.NormFloat64()
				means = append(means, int64(10*min(5, max(1, mean))+0.5))
			}
			rows = append(rows, row(people, means...))
		}
		if len(find(Said, rows...)) > 0 {
			asked++
		}
	}
	t.Logf("%d of %d families asked", asked, trees)
	if asked > trees/100 {
		t.Errorf("%d of %d families were asked about", asked, trees)
	}
}
