package main

import (
	"fmt"
	"math"
	"path/filepath"
	"strings"
	"testing"

	"tifaktor/content"
	"tifaktor/generator/i18n"
	"tifaktor/generator/starter"
)

// spread is how much the sizes of municipalities differ: the standard deviation of the
// logarithm of their populations. Half of them have a third of the mean or less.
const spread = 1.48

// sizesOf divides units among municipalities as the people of Norway are: most are small, and
// a few are large. The largest comes first, and no one has fewer than six units.
func sizesOf(sites, units int) []int {
	weights, all := make([]float64, sites), 0.0
	for i := range weights {
		middle := 1 - (float64(i)+0.5)/float64(sites)
		weights[i] = math.Exp(spread * math.Sqrt2 * math.Erfinv(2*middle-1))
		all += weights[i]
	}
	sizes, left := make([]int, sites), units
	for i := sites - 1; i >= 0; i-- {
		sizes[i] = max(6, int(weights[i]/all*float64(units)))
		left -= sizes[i]
	}
	sizes[0] += left
	return sizes
}

// writeSites makes up the content of municipalities in a folder: the programme of a new site
// in one language, the ten factors, and results that nobody has answered.
func writeSites(t testing.TB, dir string, sizes []int, rounds int) {
	t.Helper()
	for i, units := range sizes {
		name := fmt.Sprintf("kommune-%03d", i+1)
		files, err := starter.Files(content.Files, starter.Wishes{Organisation: "Kommune " + name[8:], Languages: []i18n.Lang{"nn"}, Email: "hr@" + name + ".example"})
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			writeFile(t, filepath.Join(dir, name, filepath.FromSlash(file.Path)), string(file.Data))
		}
		tree := treeOf(units)
		writeFile(t, filepath.Join(dir, name, "survey", "units.yaml"), tree.yaml())
		for round := range rounds {
			year := 2025 - 2*round
			writeFile(t, filepath.Join(dir, name, "survey", fmt.Sprintf("round-%d.yaml", year)), tree.round(year))
		}
	}
}

// invented is a unit with all its people, those of its sub-units included.
type invented struct{ parent, people int }

type inventedTree []invented

// treeOf makes up a tree on three levels. One unit in fourteen is so small that it is hidden.
func treeOf(units int) inventedTree {
	sectors := max(1, int(math.Sqrt(float64(units))))
	tree := inventedTree{{parent: -1}}
	for range sectors {
		tree = append(tree, invented{parent: 0})
	}
	for i := 0; len(tree) < units; i++ {
		people := 6 + (i*37)%37
		if i%14 == 3 {
			people = 3 + i%2
		}
		tree = append(tree, invented{1 + i%sectors, people})
	}
	for i := len(tree) - 1; i > 0; i-- {
		tree[tree[i].parent].people += tree[i].people
	}
	return tree
}

func (tree inventedTree) yaml() string {
	var b strings.Builder
	b.WriteString("units:\n  - {id: u0, name: Heile kommunen}\n")
	for i, unit := range tree[1:] {
		fmt.Fprintf(&b, "  - {id: u%d, name: Eining nummer %d, parent: u%d}\n", i+1, i+1, unit.parent)
	}
	return b.String()
}

// factors are the ids of the factors of a new site.
var factors = []string{"indre-motivasjon", "mestringstro", "autonomi", "bruk-av-kompetanse", "mestringsorientert-ledelse",
	"rolleklarhet", "relevant-kompetanseutvikling", "fleksibilitetsvilje", "mestringsklima", "prososial-motivasjon"}

// round makes up a round, with means of a unit that are those of its people on every level.
func (tree inventedTree) round(year int) string {
	sums, whole := make([][]int, len(tree)), make([]bool, len(tree))
	for i := len(tree) - 1; i >= 0; i-- {
		if sums[i] == nil {
			sums[i] = make([]int, len(factors))
		}
		if i == 0 {
			break
		}
		above := tree[i].parent
		if sums[above] == nil {
			sums[above] = make([]int, len(factors))
		}
		for f := range factors {
			if !whole[i] {
				sums[i][f] = tree[i].people * (33000 + (i*71+f*1300+year*290)%15000)
			}
			sums[above][f] += sums[i][f]
		}
		whole[above] = true
	}
	var b strings.Builder
	fmt.Fprintf(&b, "round: %d\nfrom: %d-03-06\nto: %d-03-19\npublished: %d-04-17\nsynthetic: true\nresults:\n", year, year, year, year)
	for i, unit := range tree {
		fmt.Fprintf(&b, "  - unit: u%d\n    invited: %d\n    respondents: %d\n    means:\n", i, unit.people+unit.people/4, unit.people)
		for f, factor := range factors {
			mean := sums[i][f] / unit.people
			fmt.Fprintf(&b, "      %s: %d.%04d\n", factor, mean/10000, mean%10000)
		}
	}
	return b.String()
}
