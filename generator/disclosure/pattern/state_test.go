package pattern

import (
	"slices"
	"testing"

	"tifaktor/generator/disclosure/limits"
)

func TestEveryStateHasANumberOfItsOwn(t *testing.T) {
	const group = 3
	var numbers []int
	for answers := range int16(group + 1) {
		for rest := range int16(group + 1) {
			for places := range int16(3) {
				for flags := range 12 {
					s := state{answers: answers, rest: rest, places: places, tooFewInside: flags%2 == 1, several: flags/2%2 == 1, ranged: flags/4 > 0, full: flags/4 > 1}
					numbers = append(numbers, s.number(group))
				}
			}
		}
	}
	slices.Sort(numbers)
	if numbers = slices.Compact(numbers); len(numbers) != states(group) || numbers[0] != 0 || numbers[len(numbers)-1] != states(group)-1 {
		t.Errorf("%d numbers from %d to %d of %d states", len(numbers), numbers[0], numbers[len(numbers)-1], states(group))
	}
}

func TestTooFewAreLeftInsideAHiddenUnitWithAReport(t *testing.T) {
	for _, test := range []struct {
		name           string
		answers        int16
		rest           int16
		inside, report bool // too few are left inside already
		want           bool
	}{
		{"a leader inside has four left of five or more", 5, 4, false, true, true},
		{"a leader inside has one left", 5, 1, false, true, true},
		{"a leader inside has a smallest group left", 5, 5, false, true, false},
		{"a leader inside has all of it", 5, 0, false, true, false},
		{"there is no report inside", 4, 4, false, true, false},
		{"it was so already", 5, 0, true, true, true},
		{"there is no report of it all", 5, 4, false, false, false},
	} {
		got := state{answers: test.answers, rest: test.rest, tooFewInside: test.inside}.hidden(test.report, 5)
		rest := test.rest
		if test.report {
			rest = 0
		}
		if got != (state{answers: test.answers, rest: rest, places: 1, tooFewInside: test.want}) {
			t.Errorf("%s: %+v", test.name, got)
		}
	}
}

func TestWhatIsBesideAHiddenUnitProtectsIt(t *testing.T) {
	tooFew, full, one := state{answers: 5, places: 1, tooFewInside: true}, state{answers: 4, rest: 4, ranged: true, full: true}, state{answers: 1, rest: 1}
	open := state{answers: 3, rest: 3, ranged: true}
	for _, test := range []struct {
		name     string
		with, to state
		want     state
	}{
		{"nothing beside", tooFew, state{}, tooFew},
		{"one person beside", tooFew, one, state{answers: 5, rest: 1, places: 1}},
		{"two units in which too few are left", tooFew, tooFew, state{answers: 5, rest: 5, places: 2}},
		{"a full one, and nothing", full, state{}, full},
		{"a full one, and one person", full, one, state{answers: 5, rest: 5, ranged: true}},
		{"two full ones", full, full, state{answers: 5, rest: 5, ranged: true, full: true}},
		{"a full one and one with room", full, open, state{answers: 5, rest: 5, ranged: true}},
		{"people without ranges", one, one, state{answers: 2, rest: 2}},
	} {
		if got := test.with.plus(test.to, 5); got != test.want {
			t.Errorf("%s: %+v", test.name, got)
		}
		if got := test.to.plus(test.with, 5); got != test.want {
			t.Errorf("%s, the other way: %+v", test.name, got)
		}
	}
}

func TestAPoolIsNoPlaceOfItsOwn(t *testing.T) {
	few, l := limits.Range{Highest: 4}, limits.Limits{Group: 5, Insider: 4}
	for _, test := range []struct {
		name string
		pool limits.Pool
		want state
	}{
		{"nobody", limits.Pool{Ranges: []limits.Range{few}}, state{}},
		{"people without ranges", limits.Pool{People: 3}, state{answers: 3, rest: 3, several: true}},
		{"one person without", limits.Pool{People: 1}, state{answers: 1, rest: 1}},
		{"one person in a range", limits.Pool{People: 1, Ranges: []limits.Range{few}}, state{answers: 1, rest: 1, ranged: true}},
		{"full", limits.Pool{People: 4, Ranges: []limits.Range{few}}, state{answers: 4, rest: 0, several: true, ranged: true, full: true}},
		{"four left for a leader", limits.Pool{People: 8, Ranges: []limits.Range{few}}, state{answers: 5, rest: 4, several: true, ranged: true}},
		{"five left", limits.Pool{People: 9, Ranges: []limits.Range{few}}, state{answers: 5, rest: 5, several: true, ranged: true}},
		{"no report of three", limits.Pool{People: 7, Ranges: []limits.Range{{Highest: 3}}}, state{answers: 5, rest: 5, several: true, ranged: true}},
	} {
		if got := stateOf(test.pool, l); got != test.want {
			t.Errorf("%s: %+v", test.name, got)
		}
	}
}

func TestUnitsCountBeforeHeightAndHeightBeforeAnswers(t *testing.T) {
	order := []gain{{2, -9, 5}, {2, -9, 4}, {1, 0, 1}, {1, -1, 100}, {1, -1, 99}, {}}
	for i, g := range order {
		for j, other := range order {
			if g.better(other) != (i < j) {
				t.Errorf("%v is more than %v: %v", g, other, g.better(other))
			}
		}
	}
	if got := (gain{1, -2, 30}).plus(gain{2, -3, 40}); got != (gain{3, -5, 70}) {
		t.Errorf("the sum is %v", got)
	}
}

func TestOwnPeopleAreThoseWhoAreInNoUnitBelow(t *testing.T) {
	chain := []int{-1, 0, 1}
	for _, test := range []struct {
		name        string
		counts, own []int
		shared      bool // of the top
		excess      int  // of the top; 0 if there is none
	}{
		{"some are", []int{20, 9, 5}, []int{11, 4, 5}, false, 0},
		{"all are", []int{9, 9, 9}, []int{0, 0, 9}, false, 0},
		{"one too many is", []int{9, 10, 5}, nil, false, 1},
		{"a level without answers is passed over", []int{20, 0, 5}, []int{15, 0, 5}, false, 0},
		{"a level of one person is not", []int{20, 1, 1}, []int{19, 0, 1}, false, 0},
		{"a number that nobody knows", []int{20, limits.Unknown, 5}, []int{15, 0, 5}, true, 0},
		{"nobody knows the number of the top", []int{limits.Unknown, 9, 5}, []int{0, 4, 5}, false, 0},
	} {
		own, shared, err := Tree{Parents: chain}.OwnPeople(test.counts)
		if test.excess > 0 {
			if err != (Excess{0, test.excess}) {
				t.Errorf("%s: %v", test.name, err)
			}
			continue
		}
		if err != nil || !slices.Equal(own, test.own) || shared[0] != test.shared {
			t.Errorf("%s: %v, shared %v, %v", test.name, own, shared, err)
		}
	}
}
