package problem_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"tifaktor/generator/problem"
)

func at(file string, line int) problem.Place { return problem.Place{File: file, Line: line, Col: 1} }

// grouped returns the lines of the groups.
func grouped(list *problem.List) []string {
	var lines []string
	for _, group := range list.Grouped() {
		line := group.First.String()
		if len(group.Others) > 0 {
			line += fmt.Sprintf(" (and %d more like it: %s)", len(group.Others), group.Places())
		}
		lines = append(lines, line)
	}
	return lines
}

func TestSevenProblemsWithOneCauseAreOneLine(t *testing.T) {
	for number, want := range map[int][]string{
		6: {
			"a:1:1: name the file f1 [r]", "a:2:1: name the file f2 [r]", "a:3:1: name the file f3 [r]",
			"a:4:1: name the file f4 [r]", "a:5:1: name the file f5 [r]", "a:6:1: name the file f6 [r]",
		},
		7: {"a:1:1: name the file f1 [r] (and 6 more like it: a:2:1, a:3:1, a:4:1, ...)"},
	} {
		var list problem.List
		for i := range number {
			list.Add(at("a", i+1), "r", "name the file f%d", i+1)
		}
		if got := grouped(&list); !slices.Equal(got, want) {
			t.Errorf("%d problems are shown as %q", number, got)
		}
	}
}

func TestWhatMakesOneCause(t *testing.T) {
	for _, c := range []struct {
		name string
		add  func(list *problem.List, i int)
		want int // groups made of fourteen problems
	}{
		{"one format", func(l *problem.List, i int) { l.Add(at("a", i), "r", "%d fields", i) }, 1},
		{"two rules", func(l *problem.List, i int) { l.Add(at("a", i), fmt.Sprint("r", i%2), "%d fields", i) }, 2},
		{"two formats", func(l *problem.List, i int) { l.Add(at("a", i), "r", []string{"%d fields", "%d rows"}[i%2], i) }, 2},
		{"advice is not a problem", func(l *problem.List, i int) {
			if i%2 == 0 {
				l.Advise(at("a", i), "r", "%d fields", i)
			} else {
				l.Add(at("a", i), "r", "%d fields", i)
			}
		}, 2},
		{"a format without words", func(l *problem.List, i int) {
			l.Add(at("a", i), "r", "%s %s", []string{"invited", "respondents"}[i%2], fmt.Sprintf(`must be above %d, not "x%c"`, i, 'a'+i))
		}, 2},
		{"each language's quotation marks", func(l *problem.List, i int) {
			form := []string{"«x%c» er ikkje eit tal", "“x%c” is no number"}[i%2]
			l.Add(at("a", i), "r", "%s", fmt.Sprintf(form, 'a'+i))
		}, 2},
		{"the same problem twice", func(l *problem.List, i int) { l.Add(at("a", i/2), "r", "%d fields", i/2) }, 1},
	} {
		var list problem.List
		for i := range 14 {
			c.add(&list, i)
		}
		if got := grouped(&list); len(got) != c.want {
			t.Errorf("%s: %d lines:\n%s", c.name, len(got), strings.Join(got, "\n"))
		}
	}
}

func TestAGroupIsInThePlaceOfItsFirstProblem(t *testing.T) {
	var list problem.List
	for i := range 7 {
		list.Add(at("b", i+1), "r", "flood %d", i)
	}
	list.Add(at("a", 1), "r", "before")
	list.Add(at("b", 3), "a", "after")
	want := []string{
		"a:1:1: before [r]",
		"b:1:1: flood 0 [r] (and 6 more like it: b:2:1, b:3:1, b:4:1, ...)",
		"b:3:1: after [a]",
	}
	if got := grouped(&list); !slices.Equal(got, want) {
		t.Errorf("shown as %q", got)
	}
}

func TestAdviceForSeveralPlacesIsOneLineHoweverFewTheyAre(t *testing.T) {
	var list problem.List
	list.AdviseAll([]problem.Place{at("a", 1), at("b", 2)}, "r", "worth %s", "knowing")
	list.AdviseAll([]problem.Place{at("c", 1)}, "r", "alone")
	want := []string{"a:1:1: worth knowing [r] (and 1 more like it: b:2:1)", "c:1:1: alone [r]"}
	if got := grouped(&list); !slices.Equal(got, want) {
		t.Errorf("shown as %q", got)
	}
}

func TestTheFilesThatAreReadFirstComeFirst(t *testing.T) {
	var list problem.List
	list.Order("site.yaml", "survey/units.yaml", "survey/")
	for _, file := range []string{"programme/a.md", "survey/round-1.yaml", "survey/units.yaml", "site.yaml", "survey/instrument.yaml", "a.md"} {
		list.Add(at(file, 1), "r", "wrong")
	}
	var got []string
	for _, p := range list.Sorted() {
		got = append(got, p.Place.File)
	}
	want := []string{"site.yaml", "survey/units.yaml", "survey/instrument.yaml", "survey/round-1.yaml", "a.md", "programme/a.md"}
	if !slices.Equal(got, want) {
		t.Errorf("they come as %q", got)
	}
}
