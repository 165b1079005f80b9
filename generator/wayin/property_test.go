package wayin

import (
	"flag"
	"math"
	"math/rand/v2"
	"runtime"
	"strings"
	"sync"
	"testing"

	"tifaktor/generator/problem"
)

// Another number, another beginning, one organisation alone with all that it is
// written in, or one layout:
//
//	go test ./generator/wayin -run Organisations -v -organisations 10000 -seed 7
//	go test ./generator/wayin -run Organisations -v -only 1234
//	go test ./generator/wayin -run Organisations -v -layout codes
var (
	organisations = flag.Int("organisations", 2000, "how many organisations are written and imported")
	seed          = flag.Uint64("seed", 1, "where chance begins")
	only          = flag.Int("only", -1, "the number of the only organisation to try")
	onlyLayout    = flag.String("layout", "", "the only layout to try")
)

// short is how many organisations are tried with -short.
const short = 200

// attempt is one table and what became of it.
type attempt struct {
	number  int
	layout  layout
	truth   *organisation
	sources []source
	style   *style
	outcome outcome
	found   []string // what is wrong, or what was asked
}

// try writes an organisation as a table, imports it and compares.
func try(number int, l layout) attempt {
	rng := rand.New(rand.NewPCG(*seed, uint64(number)))
	a := attempt{number: number, layout: l}
	var said answers
	a.truth, a.sources, said, a.style = tableOf(l, rng)
	files, problems := importTable(a.sources, said)
	if stop := stops(problems); len(stop) > 0 {
		return a.end(asked, lines(stop))
	}
	c, err := readContent(files)
	if err != nil {
		return a.end(wrong, []string{err.Error()})
	}
	differences := a.truth.differences(c)
	imported, problems := protect(files)
	if imported == nil { // check asks before anything is shown
		return a.end(asked, lines(problems))
	}
	truth, problems := protect(a.truth.like(c).truth(min(c.decimals, a.truth.decimals)))
	if truth == nil { // check asks about the right tree, and did not about this one
		return a.end(wrong, append(differences, lines(problems)...))
	}
	leaks := a.truth.leaks(c, imported, truth)
	switch {
	case len(leaks) > 0:
		return a.end(leaking, append(differences, "shown and hidden in truth: "+strings.Join(leaks, "; ")))
	case len(differences) > 0 && l.expect != safe:
		return a.end(wrong, differences)
	}
	return a.end(right, nil)
}

func (a attempt) end(o outcome, found []string) attempt {
	a.outcome, a.found = o, found
	return a
}

func lines(problems []problem.Problem) []string {
	var lines []string
	for _, p := range problems {
		lines = append(lines, p.String())
	}
	return lines
}

// chosen returns the layout of the organisation of a number.
func chosen(number int) layout {
	if *onlyLayout != "" {
		for _, l := range layouts {
			if l.name == *onlyLayout {
				return l
			}
		}
	}
	return layouts[number%len(layouts)]
}

// forEach does something with every number, several side by side.
func forEach(first, after int, do func(number int)) {
	numbers := make(chan int)
	var group sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for number := range numbers {
				do(number)
			}
		})
	}
	for number := first; number < after; number++ {
		numbers <- number
	}
	close(numbers)
	group.Wait()
}

func TestRandomOrganisationsInEveryLayoutAreRightOrAskedAbout(t *testing.T) {
	first, after := 0, *organisations
	if testing.Short() {
		after = short
	}
	if *only >= 0 {
		first, after = *only, *only+1
	}
	var byLayout, said, byLabel tally
	var told reports
	forEach(first, after, func(number int) {
		a := try(number, chosen(number))
		byLayout.add(a.layout.name, a.outcome)
		if a.layout.expect == says && !a.style.doubtful {
			said.add(a.layout.name, a.outcome)
		}
		for _, label := range a.style.labels {
			byLabel.add(label, a.outcome)
		}
		told.add(a)
	})
	told.print(t)
	t.Logf("seed %d, organisations %d to %d\n%s\nof those that say their tree and counts, and nothing doubtful:\n%s\nby what was chosen for a table:\n%s",
		*seed, first, after-1, byLayout.layouts(), said.String(), byLabel.String())
	for _, l := range layouts {
		checkLayout(t, l, byLayout.of(l.name), said.of(l.name))
	}
	checkSaid(t, &said)
}

// tryLayouts tries layouts that are not among those of all organisations, with the organisations
// that count for them.
func tryLayouts(t *testing.T, layouts []layout, counts func(attempt) bool) {
	t.Helper()
	each := *organisations / 10
	if testing.Short() {
		each = short / 5
	}
	for _, l := range layouts {
		var found tally
		var told reports
		forEach(0, each, func(number int) {
			if a := try(number, l); counts(a) {
				found.add(l.name, a.outcome)
				told.add(a)
			}
		})
		told.print(t)
		t.Log(found.String())
		checkLayout(t, l, found.of(l.name), found.of(l.name))
	}
}

// enough is how many tables of a layout say how many of them are read: seven in ten at least, or
// fewer by no more than chance explains.
const enough = 20

func checkLayout(t *testing.T, l layout, all, said [outcomes]int) {
	if n := all[wrong] + all[leaking]; n > 0 {
		t.Errorf("%s: %d of %d were accepted and are wrong, %d of them show what is hidden in truth", l.name, n, total(all), all[leaking])
	}
	if n := float64(total(said)); l.expect == says && total(said) >= enough && float64(said[right]) < 0.7*n-2*math.Sqrt(0.7*0.3*n) {
		t.Errorf("%s says its tree and counts, and only %d of %d were read", l.name, said[right], total(said))
	}
}

// checkSaid holds all tables that say their tree and counts to nine in ten.
func checkSaid(t *testing.T, said *tally) {
	read, all := 0, 0
	for what := range said.counts {
		counts := said.of(what)
		read, all = read+counts[right], all+total(counts)
	}
	t.Logf("of %d tables that say their tree and counts, %d were read", all, read)
	if all >= enough && read*10 < all*9 {
		t.Errorf("of %d tables that say their tree and counts, only %d were read", all, read)
	}
}
