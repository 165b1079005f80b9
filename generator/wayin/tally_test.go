package wayin

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

// outcome is what became of one table.
type outcome uint8

const (
	right    outcome = iota
	asked            // import stopped, or check did, and nothing was written
	wrong            // something else was written than the table says
	leaking          // and it shows what the truth hides
	outcomes = 4
)

func (o outcome) String() string { return [outcomes]string{"right", "asked", "wrong", "leaking"}[o] }

// tally counts outcomes: of layouts, and of whatever was chosen for a table. It
// is safe for use by several goroutines.
type tally struct {
	mutex  sync.Mutex
	counts map[string]*[outcomes]int
}

func (t *tally) add(what string, o outcome) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	if t.counts == nil {
		t.counts = map[string]*[outcomes]int{}
	}
	if t.counts[what] == nil {
		t.counts[what] = new([outcomes]int)
	}
	t.counts[what][o]++
}

// of returns the counts of one thing.
func (t *tally) of(what string) [outcomes]int {
	if counts := t.counts[what]; counts != nil {
		return *counts
	}
	return [outcomes]int{}
}

func total(counts [outcomes]int) int {
	return counts[right] + counts[asked] + counts[wrong] + counts[leaking]
}

// String prints a line for each thing, what is read least first.
func (t *tally) String() string {
	share := func(what string) float64 { return float64(t.counts[what][right]) / float64(total(t.of(what))) }
	names := slices.SortedFunc(maps.Keys(t.counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(share(a), share(b)), strings.Compare(a, b))
	})
	var b strings.Builder
	for _, name := range names {
		fmt.Fprintln(&b, row(name, t.of(name)))
	}
	return b.String()
}

func row(name string, counts [outcomes]int) string {
	return fmt.Sprintf("%6d right %6d asked %6d wrong %6d leaking  %s", counts[right], counts[asked], counts[wrong], counts[leaking], name)
}

// layouts prints the layouts in their order, and their sum.
func (t *tally) layouts() string {
	var b strings.Builder
	var sum [outcomes]int
	for _, l := range layouts {
		counts := t.of(l.name)
		if total(counts) == 0 {
			continue
		}
		for o, n := range counts {
			sum[o] += n
		}
		fmt.Fprintln(&b, row(fmt.Sprintf("%s (%v)", l.name, l.expect), counts))
	}
	fmt.Fprintln(&b, row("all", sum))
	return b.String()
}

func (e expectation) String() string {
	return [...]string{"says its tree and counts", "is asked about or right", "shows nothing that is hidden"}[e]
}
