package wayin

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// rights are what right trees may lack, and how many of a thousand check may ask
// about. Where no unit above says how many answered, nothing but chance speaks for a
// tree, and a few people are worth a question; where hidden numbers are beside, any
// that the few other numbers allow.
var rights = []struct {
	name      string
	mostAsked int
	make      func(rng *rand.Rand, o *organisation)
}{
	{"every unit has numbers", 10, func(*rand.Rand, *organisation) {}},
	{"the source hid small units", 10, func(_ *rand.Rand, o *organisation) { hideSmall(o) }},
	{"wholes below the top have none", 10, func(_ *rand.Rand, o *organisation) { onlyLowest(o, 1) }},
	{"the top has none", 100, func(_ *rand.Rand, o *organisation) { o.withoutRow(0) }},
	{"the top has none, and the source hid small units", 200, func(_ *rand.Rand, o *organisation) {
		o.withoutRow(0)
		hideSmall(o)
	}},
	{"only the lowest units have numbers", 200, func(_ *rand.Rand, o *organisation) { onlyLowest(o, 0) }},
}

// onlyLowest takes the rows of wholes away, from one on.
func onlyLowest(o *organisation, first int) {
	for u := first; u < len(o.units); u++ {
		if !o.isLeaf(u) {
			o.withoutRow(u)
		}
	}
}

func TestRightTreesAreSeldomAskedAbout(t *testing.T) {
	trees := *organisations
	if testing.Short() {
		trees = short
	}
	for i, way := range rights {
		var stopped atomic.Int64
		if i == 1 {
			trees /= 4
		}
		forEach(0, trees, func(number int) {
			rng := rand.New(rand.NewPCG(*seed, uint64(number)))
			grow := newOrganisation
			if number%3 == 0 {
				grow = withFactors
			}
			o := grow(rng, number%2 == 0)
			way.make(rng, o)
			if problems := checked(o.truth(o.decimals)); len(problems) > 0 && stopped.Add(1) <= 1 {
				t.Logf("organisation %d, %s: %s", number, way.name, strings.Join(lines(problems), "\n"))
			}
		})
		t.Logf("check asks about %d of %d right trees where %s", stopped.Load(), trees, way.name)
		if int(stopped.Load())*1000 > trees*way.mostAsked {
			t.Errorf("check asks about %d of %d right trees where %s, more than %d of a thousand", stopped.Load(), trees, way.name, way.mostAsked)
		}
	}
}

// Nothing distinguishes a whole of about ten people from a unit of that size: of wrong trees
// that tell of a few people, one in so many may pass.
const onePasses = 100

func TestWholesBesideTheirPartsAreFoundWhereTheyTellOfAFewPeople(t *testing.T) {
	var mutex sync.Mutex
	var telling, passed int
	outcomes := map[string]map[string]int{}
	trees := *organisations
	if testing.Short() {
		trees = short
	}
	forEach(0, trees, func(number int) {
		rng := rand.New(rand.NewPCG(*seed, uint64(number)))
		o := withFactors(rng, number%3 > 0)
		writtenByHand(rng, o)
		way := besides[number%len(besides)]
		outcome, told := impossible, []string(nil)
		if wrong := way.make(rng, o); wrong != nil {
			outcome, told = besideOutcome(t, o, wrong)
		}
		mutex.Lock()
		defer mutex.Unlock()
		if outcomes[way.name] == nil {
			outcomes[way.name] = map[string]int{}
		}
		outcomes[way.name][outcome]++
		if len(told) > 0 {
			telling++
		}
		if outcome == unnoticed {
			passed++
			t.Logf("organisation %d, %s: %s", number, way.name, told[0])
		}
	})
	for _, name := range slices.Sorted(maps.Keys(outcomes)) {
		t.Logf("%s: %s", name, strings.TrimPrefix(fmt.Sprint(outcomes[name]), "map"))
	}
	t.Logf("%d of %d wrong trees tell of a few people; check finds all but %d", telling, trees, passed)
	if passed*onePasses > telling || telling*10 < trees {
		t.Errorf("of %d wrong trees that tell of a few people, %d pass", telling, passed)
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
		truth, _ := protect(declared(o.truth(o.decimals)))
		shown, problems := protect(declared(files))
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
