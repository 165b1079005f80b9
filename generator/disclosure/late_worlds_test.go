package disclosure

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"testing"

	"tifaktor/generator/ledger"
)

var lateWorlds = flag.Int("late-worlds", 25, "organisations in which everything is published that could have been answered before and late")

// TestNothingFollowsFromOtherLateAnswers publishes everything that the people of a
// small random organisation could have answered, and then everything that those who came
// late could have. A reader who has seen both sites and knows the program knows that the
// truth is one of those that look like them.
func TestNothingFollowsFromOtherLateAnswers(t *testing.T) {
	for seed := range *lateWorlds {
		w := randomLate(seed)
		t.Run(fmt.Sprint(seed), func(t *testing.T) { w.publishAndJudge(t) })
	}
}

// late is an organisation before and after some have come late.
type late struct {
	before, after *everything
	came          []int // per unit of its own
}

func randomLate(seed int) *late {
	for r := rand.New(rand.NewPCG(uint64(seed), 12)); ; {
		w := randomTree(r, 1+r.IntN(3))
		l := &late{before: w, came: make([]int, len(w.people))}
		worlds, some := w.count(w.people), false
		for u, n := range w.people {
			if n > 0 && r.IntN(2) == 0 {
				l.came[u] = w.group + r.IntN(3)
				some = true
			}
		}
		if worlds *= w.count(l.came); !some || worlds < 20 || worlds > 1200 {
			continue
		}
		after := *w
		l.after, after.people = &after, make([]int, len(w.people))
		for u, n := range w.people {
			after.people[u] = n + l.came[u]
		}
		for _, one := range []*everything{l.before, l.after} {
			one.describe(one.scale, one.statements, rand.New(rand.NewPCG(uint64(seed), 13)))
		}
		return l
	}
}

func (l *late) publishAndJudge(t *testing.T) {
	classes := map[string][][]int{}        // own sums before, then of those who came
	ledgers := map[string]*ledger.Ledger{} // by what is printed
	l.before.each(l.before.people, func(old []int) {
		dataset := l.before.protect(t, old, nil)
		first := l.before.printed(dataset)
		if ledgers[first] == nil {
			ledgers[first] = reread(t, nothingPublished().With(dataset))
		}
		l.before.each(l.came, func(came []int) {
			sums := make([]int, len(old))
			for u := range sums {
				sums[u] = old[u] + came[u]
			}
			second := l.after.printed(l.after.protect(t, sums, ledgers[first]))
			classes[first+" then "+second] = append(classes[first+" then "+second], append(append([]int{}, old...), came...))
		})
	})
	for text, class := range classes {
		for i := range class[0] {
			n := append(append([]int{}, l.before.people...), l.came...)[i]
			if n == 0 {
				continue
			}
			low, high := ends(class, func(own []int) int { return own[i] })
			if low, high = max(0, low-(n-1)*l.before.steps), min(l.before.steps, high); 4*(high-low) < l.before.steps {
				t.Errorf("%v %v %v: %s: each answer of %d lies in %d to %d of %d", l.before.parents, l.before.people, l.came, text, i, low, high, l.before.steps)
			}
		}
	}
}
