package generator

import (
	"fmt"
	"strings"
	"testing/fstest"
)

// madeUpFactors is the number of factors of a made-up municipality.
const madeUpFactors = 10

// municipality makes up the content of a municipality with about the given
// number of units on three levels, ten factors and the given number of rounds,
// in one language. Every fourteenth unit is small enough to be hidden. The
// numbers follow from the units' order, so they are the same every time.
func municipality(units, rounds int) fstest.MapFS {
	return madeUpTree(units).content(rounds)
}

func (tree madeUpUnits) content(rounds int) fstest.MapFS {
	files := fstest.MapFS{
		"site.yaml":              {Data: []byte(madeUpSite)},
		"survey/instrument.yaml": {Data: []byte(madeUpInstrument())},
	}
	files["survey/units.yaml"] = &fstest.MapFile{Data: []byte(tree.yaml())}
	for round := range rounds {
		year := 2019 + 2*round
		files[fmt.Sprintf("survey/round-%d.yaml", year)] = &fstest.MapFile{Data: []byte(tree.round(year, round))}
	}
	return files
}

const madeUpSite = `title: 10-FAKTOR
lead: Ein oppdikta kommune
organisation: Oppdikta kommune
languages: [nn]
accessibility_statement: https://uustatus.no/nn/erklaringer/publisert/oppdikta
contact: {name: HR, email: hr@kommune.example}
`

func madeUpInstrument() string {
	var b strings.Builder
	b.WriteString("id: oppdikta\nname: 10-FAKTOR\nsource: Oppdikta\nscale: {from: 1, to: 5, low: svært ueinig, high: svært einig}\nfactors:\n")
	for f := range madeUpFactors {
		fmt.Fprintf(&b, "  - id: faktor-%d\n    name: Faktor nummer %d\n    meaning: Det faktor %d handlar om\n    questions: [\"Kva ser vi?\", \"Kva gjer vi?\", \"Kven er med?\"]\n", f+1, f+1, f+1)
	}
	return b.String()
}

// madeUpUnit is a unit with its people: all of them, its sub-units' included.
// Shift is added to the sum of their answers (in ten-thousandths).
type madeUpUnit struct {
	parent int
	people int
	shift  int
}

type madeUpUnits []madeUpUnit

// madeUpTree spreads the units over sectors of about as many units each as
// there are sectors. The lowest units have 3 to 42 people.
func madeUpTree(units int) madeUpUnits {
	sectors := 1
	for sectors*sectors < units {
		sectors++
	}
	tree := madeUpUnits{{parent: -1}}
	for range sectors {
		tree = append(tree, madeUpUnit{parent: 0})
	}
	for i := 0; len(tree) < max(units, 2*sectors+1); i++ {
		people := 6 + (i*37)%37
		if i%14 == 3 {
			people = 3 + i%2
		}
		tree = append(tree, madeUpUnit{parent: 1 + i%sectors, people: people})
	}
	for i := len(tree) - 1; i > 0; i-- {
		tree[tree[i].parent].people += tree[i].people
	}
	return tree
}

func (tree madeUpUnits) yaml() string {
	var b strings.Builder
	b.WriteString("units:\n  - {id: u0, name: Oppdikta kommune}\n")
	for i, unit := range tree[1:] {
		fmt.Fprintf(&b, "  - {id: u%d, name: Eining nummer %d, parent: u%d}\n", i+1, i+1, unit.parent)
	}
	return b.String()
}

func (tree madeUpUnits) round(year, number int) string {
	sums := tree.sums(number)
	var b strings.Builder
	fmt.Fprintf(&b, "round: %d\nfrom: %d-03-06\nto: %d-03-19\npublished: %d-04-17\nsynthetic: true\nresults:\n", year, year, year, year)
	for i, unit := range tree {
		fmt.Fprintf(&b, "  - unit: u%d\n    invited: %d\n    respondents: %d\n    means:\n", i, unit.people+unit.people/4, unit.people)
		for f, sum := range sums[i] {
			mean := sum / unit.people
			fmt.Fprintf(&b, "      faktor-%d: %d.%04d\n", f+1, mean/10000, mean%10000)
		}
	}
	return b.String()
}

// sums returns per unit and factor the sum of all answers, in ten-thousandths, so
// that the mean of a unit is that of its people whatever the level.
func (tree madeUpUnits) sums(round int) [][madeUpFactors]int {
	sums := make([][madeUpFactors]int, len(tree))
	isParent := make([]bool, len(tree))
	for i := len(tree) - 1; i >= 0; i-- {
		for f := range madeUpFactors {
			if !isParent[i] {
				sums[i][f] = tree[i].people*(33000+(i*71+f*1300+round*290)%15000) + tree[i].shift
			}
			if i > 0 {
				sums[tree[i].parent][f] += sums[i][f]
			}
		}
		if i > 0 {
			isParent[tree[i].parent] = true
		}
	}
	return sums
}
