package main

import (
	"strings"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
)

// kinds adds problems or notes of that many kinds.
func kinds(list *problem.List, number int, add func(at problem.Place, rule, format string, args ...any)) {
	for i := range number {
		add(problem.Place{File: "a.yaml", Line: i + 1}, "r", strings.Repeat("x", i+1))
	}
}

func reported(list *problem.List, all bool) []string {
	var text strings.Builder
	report(&text, list, view{words: i18n.For("en"), file: func(file string) string { return "content/" + file }, all: all})
	return strings.Split(strings.TrimSuffix(text.String(), "\n"), "\n")
}

func TestAReportNeverHasMoreThanFiftyLines(t *testing.T) {
	for _, c := range []struct {
		wrong, notes, lines int
		last                string
	}{
		{49, 0, 50, "49 problems"},
		{50, 0, 50, "50 problems, of which the first 49 are shown (--all shows each)"},
		{0, 50, 50, ""},
		{0, 51, 50, "2 more notes (--all shows each)"},
		{1, 48, 50, "1 problem"},
		{1, 49, 50, "1 problem; 1 more note (--all shows each)"},
		{60, 3, 50, "60 problems, of which the first 49 are shown; 3 more notes (--all shows each)"},
	} {
		var list problem.List
		kinds(&list, c.wrong, list.Add)
		kinds(&list, c.notes, list.Advise)
		lines := reported(&list, false)
		if last := lines[len(lines)-1]; len(lines) != c.lines || c.last != "" && last != c.last {
			t.Errorf("%d problems and %d notes: %d lines, the last is %q", c.wrong, c.notes, len(lines), last)
		}
		all := c.wrong + c.notes
		if c.wrong > 0 {
			all++
		}
		if lines := reported(&list, true); len(lines) != all || strings.Contains(lines[len(lines)-1], "--all") {
			t.Errorf("%d problems and %d notes with --all: %d lines, the last is %q", c.wrong, c.notes, len(lines), lines[len(lines)-1])
		}
	}
}

func TestAGroupNamesItsPlacesAsTheUserSeesThem(t *testing.T) {
	var list problem.List
	for i := range 7 {
		list.Add(problem.Place{File: "a.yaml", Line: i + 1}, "r", "wrong")
	}
	lines := reported(&list, false)
	want := "content/a.yaml:1: wrong [r] (and 6 more like it: content/a.yaml:2, content/a.yaml:3, content/a.yaml:4, ...)"
	if lines[0] != want || lines[1] != "7 problems of 1 kind (--all shows each)" {
		t.Errorf("shown as %q", lines)
	}
}
