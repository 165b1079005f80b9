package disclosure

import (
	"fmt"
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/raw"
	"tifaktor/generator/site"
	"tifaktor/generator/yamlfile"
)

// TestKnowingTheProgramRevealsNoMore runs the program on every sum of answers that
// a few people could have given, and compares all that are published alike: together they
// must leave each single answer open enough. So it must not help to know what would have
// been shown if somebody had answered otherwise.
func TestKnowingTheProgramRevealsNoMore(t *testing.T) {
	for number, test := range []struct {
		name    string
		parents []int
		people  []int // registered directly
		steps   int   // answers are in so many parts of a step of the scale
		rounded bool  // the means are delivered with two decimals
	}{
		{"two units", []int{-1, 0, 0}, []int{0, 3, 3}, 6, false},
		{"two units of different size", []int{-1, 0, 0}, []int{0, 3, 7}, 6, false},
		{"a unit and leaders", []int{-1, 0}, []int{3, 4}, 6, false},
		{"two levels", []int{-1, 0, 1}, []int{3, 3, 3}, 3, false},
		{"two levels and a unit", []int{-1, 0, 1, 0}, []int{0, 3, 3, 4}, 3, false},
		{"a rest of a leader and a hidden unit", []int{-1, 0, 0}, []int{1, 3, 2}, 3, false},
		{"the same with two decimals", []int{-1, 0, 0}, []int{1, 3, 2}, 3, true},
		{"a larger rest with two decimals", []int{-1, 0, 0}, []int{2, 4, 2}, 3, true},
		{"a rest of leaders alone, with two decimals", []int{-1, 0}, []int{3, 4}, 4, true},
		{"a rest beside two units, with two decimals", []int{-1, 0, 0, 0}, []int{1, 3, 2, 3}, 1, true},
		{"two units with two decimals", []int{-1, 0, 0}, []int{0, 3, 7}, 4, true},
	} {
		if testing.Short() && number%3 > 0 {
			continue // each takes half a second
		}
		i := insider{people: test.people, parents: test.parents, steps: test.steps, rounded: test.rounded, classes: map[string]*class{}}
		i.try(t, 0, make([]int, len(test.people)))
		if len(i.order) < 60 {
			t.Errorf("%s: only %d different publications", test.name, len(i.order))
		}
		for _, text := range i.order {
			i.judge(t, test.name, text)
		}
	}
}

// insider knows the program, and which sums lead to the same publication.
type insider struct {
	parents, people []int
	steps           int
	rounded         bool
	results         *raw.Results
	classes         map[string]*class
	order           []string
}

// class is the least and the greatest sum of each unit's own people among all
// that are published alike.
type class struct{ least, greatest []int }

// try publishes all sums from a unit on.
func (i *insider) try(t *testing.T, unit int, sums []int) {
	if unit < len(i.people) {
		for sum := i.steps * i.people[unit]; sum <= 5*i.steps*i.people[unit]; sum++ {
			sums[unit] = sum
			i.try(t, unit+1, sums)
		}
		return
	}
	text := i.publish(t, sums)
	c, seen := i.classes[text]
	if !seen {
		c = &class{append([]int{}, sums...), append([]int{}, sums...)}
		i.classes[text] = c
		i.order = append(i.order, text)
	}
	for u, sum := range sums {
		c.least[u], c.greatest[u] = min(c.least[u], sum), max(c.greatest[u], sum)
	}
}

// judge fails if a class leaves a single answer less than a step; as sums are whole numbers,
// one of their units may be missing at each end.
func (i *insider) judge(t *testing.T, name, text string) {
	for u, n := range i.people {
		low := max(i.steps, i.classes[text].least[u]-5*i.steps*(n-1))
		high := min(5*i.steps, i.classes[text].greatest[u]-i.steps*(n-1))
		if n > 0 && high-low < i.steps-2 {
			t.Errorf("%s: %q tells that each of unit %d answered from %d to %d of 5*%d", name, text, u, low, high, i.steps)
		}
	}
}

// publish returns the figures that are printed for the sums.
func (i *insider) publish(t *testing.T, sums []int) string {
	n, sum := append([]int{}, i.people...), append([]int{}, sums...)
	for u := len(n) - 1; u > 0; u-- {
		n[i.parents[u]] += n[u]
		sum[i.parents[u]] += sum[u]
	}
	if i.results == nil {
		var units []unit
		for u, parent := range i.parents {
			id, above := fmt.Sprint("u", u), ""
			if parent >= 0 {
				above = fmt.Sprint("u", parent)
			}
			units = append(units, unit{id, above, -1, n[u], 0})
		}
		i.results = table(units...)
		i.results.Rounds[0].Decimals = written(9, 1)
		if i.rounded {
			i.results.Rounds[0].Decimals.V = 2
		}
	}
	for u := range n {
		mean := yamlfile.One * yamlfile.Decimal(sum[u]) / yamlfile.Decimal(i.steps*n[u])
		if hundredth := yamlfile.One / 100; i.rounded {
			mean = (mean + hundredth/2) / hundredth * hundredth
		}
		i.results.Rounds[0].Rows[u].Cells[0].Mean.V = mean
	}
	var problems problem.List
	dataset, _, err := Protect(i.results, &site.Site{SmallestGroup: 3}, nil, &problems)
	if err != nil || dataset == nil {
		t.Fatal(err, advice(&problems))
	}
	format := newFormatter(oneToFive)
	var text strings.Builder
	for u := range n {
		text.WriteString(dataset.Rounds[0].Means[u][0].Statement(format.scale.Decimals))
		text.WriteByte(byte('0' + dataset.Rounds[0].Means[u][0].State))
	}
	for _, rest := range dataset.Rounds[0].Rests {
		for _, mean := range rest.Means {
			text.WriteString(" rest " + mean.Statement(format.scale.Decimals))
			text.WriteByte(byte('0' + mean.State))
		}
	}
	return text.String()
}
