package wayin

import (
	"math/rand/v2"
	"strings"
	"sync/atomic"
	"testing"
)

// mostAsked is how many of a thousand right trees check may ask about.
const mostAsked = 10

func TestRightTreesAreSeldomAskedAbout(t *testing.T) {
	trees := *organisations
	if testing.Short() {
		trees = short
	}
	var stopped atomic.Int64
	forEach(0, trees, func(number int) {
		o := newOrganisation(rand.New(rand.NewPCG(*seed, uint64(number))), number%2 == 0)
		if problems := checked(o.truth(o.decimals)); len(problems) > 0 && stopped.Add(1) <= 3 {
			t.Logf("organisation %d: %s", number, strings.Join(lines(problems), "\n"))
		}
	})
	t.Logf("check asks about %d of %d right trees", stopped.Load(), trees)
	if int(stopped.Load())*1000 > trees*mostAsked {
		t.Errorf("check asks about %d of %d right trees, more than %d of a thousand", stopped.Load(), trees, mostAsked)
	}
}

// A whole beside its parts is the mistake that shows most.
func TestAFlatTreeOfAWholeAndItsPartsLeaks(t *testing.T) {
	leaking := 0
	for number := range 60 {
		o := newOrganisation(rand.New(rand.NewPCG(*seed, uint64(number))), true)
		o.withoutRow(0) // in a flat tree its parts would have more answers than it
		flat := o.clone()
		for u := 1; u < len(flat.units); u++ {
			flat.units[u].parent = 0
		}
		files := flat.truth(o.decimals)
		c, err := readContent(files)
		if err != nil {
			t.Fatal(err)
		}
		truth, _ := protect(o.truth(o.decimals))
		shown, problems := protect(files)
		if truth == nil || shown == nil {
			t.Fatalf("organisation %d: %v", number, problems)
		}
		if len(o.leaks(c, shown, truth)) > 0 {
			leaking++
		}
	}
	t.Logf("%d of 60 flat trees show what the right one hides", leaking)
	if leaking < 10 {
		t.Errorf("only %d of 60 flat trees show what the right one hides: is it seen?", leaking)
	}
}
