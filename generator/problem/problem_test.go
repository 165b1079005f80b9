package problem_test

import (
	"slices"
	"testing"

	"tifaktor/generator/problem"
)

func TestAPlaceLeavesOutWhatIsUnknown(t *testing.T) {
	for _, c := range []struct {
		place problem.Place
		want  string
	}{
		{problem.Place{File: "a.yaml", Line: 3, Col: 7}, "a.yaml:3:7"},
		{problem.Place{File: "a.yaml", Line: 3}, "a.yaml:3"},
		{problem.Place{File: "a.yaml"}, "a.yaml"},
	} {
		if got := c.place.String(); got != c.want {
			t.Errorf("%+v is written %s, not %s", c.place, got, c.want)
		}
	}
}

func TestProblemsAreShownByPlaceAndEachOnce(t *testing.T) {
	at := func(file string, line, col int) problem.Place { return problem.Place{File: file, Line: line, Col: col} }
	var list, other problem.List
	list.Add(at("b.yaml", 1, 1), "r", "first of b")
	list.Add(at("a.yaml", 10, 1), "r", "line ten")
	list.Add(at("a.yaml", 9, 2), "s", "text")
	list.Add(at("a.yaml", 9, 2), "r", "text z")
	list.Advise(at("a.yaml", 9, 2), "r", "text a")
	other.Add(at("a.yaml", 9, 1), "r", "line %d", 9)
	other.Add(at("a.yaml", 10, 1), "r", "line ten")
	list.Join(&other)
	want := []string{
		"a.yaml:9:1: line 9 [r]",
		"a.yaml:9:2: text a [r]",
		"a.yaml:9:2: text z [r]",
		"a.yaml:9:2: text [s]",
		"a.yaml:10:1: line ten [r]",
		"b.yaml:1:1: first of b [r]",
	}
	var got []string
	for _, p := range list.Sorted() {
		got = append(got, p.String())
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestAdviceDoesNotStopABuild(t *testing.T) {
	var list problem.List
	list.Advise(problem.Place{File: "a"}, "r", "worth knowing")
	if list.Failed() {
		t.Error("advice alone stops the build")
	}
	list.Add(problem.Place{File: "a"}, "r", "wrong")
	if !list.Failed() {
		t.Error("a problem does not stop the build")
	}
}
