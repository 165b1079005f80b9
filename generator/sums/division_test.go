package sums

import (
	"fmt"
	"strings"
	"testing"
)

func TestAListDividesInOneWayOnlyOrNotAtAll(t *testing.T) {
	for _, c := range []struct{ root, rows, parents string }{
		{"98", "54 33 21 44", "[-1 0 0 -1]"},
		{"98", "33 21 54 44", "[2 2 -1 -1]"},
		{"98", "54 30 21 <5 44", "[-1 0 0 0 -1]"},            // room for three
		{"98", "54 33 21 <5 44", ""},                         // no room for anybody
		{"101", "54 33 21 <5 44", "[-1 0 0 -1 -1]"},          // but in the whole
		{"102", "54 30 21 <5 48 40 <5", ""},                  // in two wholes, one of which has too much room
		{"98", "54 33 20 44", ""},                            // one person of its own
		{"20", "10 5 5 10 5 5", "[-1 0 0 -1 3 3]"},           //
		{"98", "54 21 33 <5 44 20 24 ", ""},                  //
		{"110", "60 40 25 15 20 50 50", "[-1 0 1 1 0 -1 5]"}, // three levels, and a whole of one
		{"79", "12 9 30 28", ""},                             // no whole
		{"30", "10 5 5 5 5 10", ""},                          // [10 [5 5] 5 5 10] is too much by five, and so are others
		{"25", "10 5 5 5 5 5", ""},
		{"98", "54 30 21 * 44", "[-1 0 0 0 -1]"},   // room for three in one place alone
		{"118", "54 33 21 44 *", "[-1 0 0 -1 -1]"}, // in the whole, which has twenty more
		{"119", "54 33 21 44 *", ""},               // which are too many

	} {
		f := Family{Scale: Scale{1e9, 5e9}, Group: 5}
		row := func(text string) Row {
			if text == "*" {
				open := NewRow(0, 4, []*Range{nil}, f.Scale)
				open.Open = true
				return open
			}
			n := 0
			if text == "<5" {
				return NewRow(0, 4, []*Range{nil}, f.Scale)
			}
			fmt.Sscan(text, &n)
			return NewRow(n, n, []*Range{{3e9, 4e9}}, f.Scale)
		}
		for _, text := range strings.Fields(c.rows) {
			f.Rows = append(f.Rows, row(text))
		}
		parents := f.Divide(row(c.root))
		if found := fmt.Sprint(parents); parents != nil && found != c.parents || parents == nil && c.parents != "" {
			t.Errorf("%s = %s: %s, want %s", c.root, c.rows, found, c.parents)
		}
	}
}

func TestALongListIsDividedSoon(t *testing.T) {
	f := Family{Scale: Scale{1e9, 5e9}, Group: 5}
	total := 0
	for range 40 {
		f.Rows = append(f.Rows, NewRow(21, 21, []*Range{{3e9, 4e9}}, f.Scale))
		for _, n := range []int{6, 7, 8} {
			f.Rows = append(f.Rows, NewRow(n, n, []*Range{{3e9, 4e9}}, f.Scale))
		}
		total += 21
	}
	if parents := f.Divide(NewRow(total, total, []*Range{{3e9, 4e9}}, f.Scale)); parents == nil || parents[159] != 156 {
		t.Error(parents)
	}
}
