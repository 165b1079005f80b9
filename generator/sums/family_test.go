package sums

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

func TestARowThatIsSaidToBeNoWholeLeavesItsSistersToOthers(t *testing.T) {
	rows := []Row{row(16, 36, 39), row(16, 36, 39), row(12, 43, 42), row(4, 15, 30)}
	rows[1].OnlyPart = true
	if found := find(Unknown, rows[1:]...); len(found) != 0 {
		t.Errorf("it is found all the same: %+v", found)
	}
	rows = []Row{rows[1], rows[2], rows[3], rows[0]} // both fit the same parts
	found := find(Unknown, rows...)
	if len(found) != 1 || found[0].Row != 3 || !slices.Equal(found[0].Parts, []int{1, 2}) {
		t.Errorf("found %+v", found)
	}
}

func TestAWholeWithPeopleOfItsOwnIsAQuestionOnlyIfItRevealsFew(t *testing.T) {
	others := []Row{row(30, 35, 36), row(41, 44, 38)}
	for name, c := range map[string]struct {
		parts []Row
		asked bool
	}{
		"three of its own":                     {[]Row{row(15, 40, 39), row(12, 43, 42)}, true},
		"nobody of its own, and three hidden":  {[]Row{row(15, 40, 39), row(12, 43, 42), row(3, 40, 40)}, true},
		"three of its own, and two are hidden": {[]Row{row(15, 40, 39), row(10, 43, 42), row(2, 40, 40)}, false},
	} {
		rows := slices.Concat([]Row{row(30, 41, 40)}, c.parts, others)
		if found := find(Said, rows...); (len(found) > 0) != c.asked {
			t.Errorf("%s: found %+v", name, found)
		}
	}
}

func TestARowTooSmallToBeShownRevealsNothing(t *testing.T) {
	for _, c := range []struct{ whole, part, wholes int }{{4, 4, 0}, {45, 44, 1}} {
		rows := []Row{row(c.whole, 40, 41, 42, 44), row(c.part, 40, 41, 42, 44), row(90, 30, 31, 38, 39)}
		if found := find(Said, rows...); len(found) != c.wholes {
			t.Errorf("%d people: found %+v", c.whole, found)
		}
	}
}

func TestAWholeOfOneShownPartAndHiddenOnesIsAQuestion(t *testing.T) {
	hidden := between(0, 4, 0, 0)
	for _, c := range []struct {
		name  string
		rows  []Row
		asked bool
	}{
		{"one of two", []Row{row(12, 40, 39), hidden, row(10, 40, 38)}, true},
		{"three of one each", []Row{row(20, 40, 39), hidden, hidden, hidden, row(17, 41, 38), row(90, 44, 38)}, true},
		{"two of three each, which do not follow by themselves", []Row{row(18, 36, 35), hidden, hidden, row(12, 43, 42), row(90, 31, 45)}, true},
		{"one with four people and four of its own", []Row{row(18, 36, 35), row(10, 43, 42), hidden}, true},
		{"five of its own", []Row{row(19, 36, 35), row(10, 43, 42), hidden}, false},
		{"means that six people cannot make", []Row{row(16, 20, 35), row(10, 43, 42), hidden, hidden}, false},
		{"between its parts", []Row{row(10, 40, 38), row(12, 40, 39), hidden}, true},
		{"after its parts", []Row{hidden, hidden, row(12, 43, 42), row(18, 36, 35)}, true},
		{"with others beside", []Row{row(60, 31, 36), row(12, 40, 39), hidden, row(10, 40, 38), row(90, 44, 38)}, true},
		{"as many as the shown one", []Row{row(10, 40, 41), hidden, row(10, 44, 38)}, false},
		{"no number is known of any part", []Row{row(12, 40, 39), hidden, hidden, hidden}, false},
	} {
		if found := find(Said, c.rows...); (len(found) > 0) != c.asked {
			t.Errorf("%s: found %+v", c.name, found)
		}
		if found := find(Proved, c.rows...); len(found) != 0 {
			t.Errorf("%s, where there is room for all: found %+v", c.name, found)
		}
	}
}

func TestARowThatIsSaidToBeAWholeIsOneOfAllThatItsNumbersAllow(t *testing.T) {
	hidden := between(0, 4, 0, 0)
	for _, c := range []struct {
		name  string
		rows  []Row
		parts []int
		only  bool
	}{
		{"where there is room for all", []Row{row(12, 40, 39), hidden, row(10, 40, 38), row(90, 44, 38)}, []int{1, 2}, true},
		{"with one hidden row more or less", []Row{row(12, 40, 39), row(10, 40, 38), hidden, hidden, row(90, 44, 38)}, []int{1, 2, 3}, false},
		{"with many people of its own", []Row{row(30, 40, 39), row(10, 40, 38), hidden, row(90, 44, 38)}, []int{1, 2}, false},
		{"means that it cannot have", []Row{row(12, 20, 39), hidden, row(10, 40, 38), row(90, 44, 38)}, nil, false},
	} {
		c.rows[0].IsWhole = true
		found := find(Proved, c.rows...)
		if len(found) == 0 && c.parts == nil {
			continue
		}
		if len(found) != 1 || !slices.Equal(found[0].Parts, c.parts) || found[0].Only != c.only {
			t.Errorf("%s: found %+v", c.name, found)
		}
	}
}

func TestALargeRowOfAListMayHoldOthers(t *testing.T) {
	list := func(at, people int, others ...int) []Row {
		var rows []Row
		for _, n := range others {
			rows = append(rows, row(n, 40))
		}
		return slices.Insert(rows, at, row(people, 40))
	}
	ten := []int{10, 10, 10, 10, 10, 10, 10}
	for _, c := range []struct {
		name string
		rows []Row
		top  int
	}{
		{"a third in the middle of eight", list(3, 35, ten...), 3},
		{"less than a third", list(3, 34, ten...), -1},
		{"a third in the middle of seven", list(3, 30, ten[:6]...), -1},
		{"a fifth at the end of six", list(5, 13, ten[:5]...), 5},
		{"less than a fifth", list(5, 12, ten[:5]...), -1},
		{"a fifth at the end of five", list(4, 13, ten[:4]...), -1},
		{"as large as another", list(0, 20, 20, 10, 10, 10, 10), -1},
	} {
		if top := (Family{Rows: c.rows}).Top(); top != c.top {
			t.Errorf("%s: the row is %d, not %d", c.name, top, c.top)
		}
	}
	said := list(0, 40, ten...)
	said[0].OnlyPart = true
	if top := (Family{Rows: said}).Top(); top != -1 {
		t.Errorf("it is said to be no whole: %d", top)
	}
}

// sisters returns many rows of a few people to some hundred, some of them hidden.
func sisters(number, hidden int) []Row {
	r := rand.New(rand.NewPCG(3, 4))
	rows := make([]Row, number)
	for i := range rows {
		var means []int64
		for range 10 {
			means = append(means, 35+r.Int64N(10))
		}
		people := 5 + int(30*r.ExpFloat64())
		rows[i] = row(people, means...)
		if i%100 < hidden {
			rows[i] = between(0, 4, make([]int64, 10)...)
		}
	}
	return rows
}

func BenchmarkWholes(b *testing.B) {
	for _, hidden := range []int{0, 50} {
		b.Run(fmt.Sprintf("2000 sisters, %d per cent hidden", hidden), func(b *testing.B) {
			family := Family{Rows: sisters(2000, hidden), Scale: oneToFive, Group: 5, Tree: Said}
			for b.Loop() {
				family.Wholes()
			}
		})
	}
}

// BenchmarkManySisters measures how many times longer 10,000 sisters take than 5,000.
func BenchmarkManySisters(b *testing.B) {
	family := func(number int) Family {
		return Family{Rows: sisters(number, 20), Scale: oneToFive, Group: 5, Tree: Said}
	}
	few, many := family(5_000), family(10_000)
	var long, short time.Duration
	for b.Loop() {
		start := time.Now()
		few.Wholes()
		middle := time.Now()
		many.Wholes()
		short += middle.Sub(start)
		long += time.Since(middle)
	}
	b.ReportMetric(float64(long)/float64(short), "times-half")
}
