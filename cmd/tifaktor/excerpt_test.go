package main

import (
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
)

func TestAnExcerptMarksThePlace(t *testing.T) {
	long := strings.Repeat("ord ", 60)
	content := fstest.MapFS{"a.yaml": {Data: []byte("title: Ås\n\tcolour: \x1b[31mraud\r\n\n" + long + "her" + long + "\n")}}
	for _, test := range []struct {
		name      string
		line, col int
		want      string
	}{
		{"a letter of two bytes before", 1, 9, "    title: Ås\n            ^"},
		{"no column", 2, 0, "     colour: \\x1b[31mraud\n     ^"},
		{"a tab, and a sign that commands", 2, 11, "     colour: \\x1b[31mraud\n                 ^"},
		{"past the end", 1, 99, "    title: Ås\n             ^"},
		{"an empty line", 3, 1, ""},
		{"no such line", 9, 1, ""},
		{"the whole file", 0, 0, ""},
		{"a long line", 4, 241, "    … ord ord ord ord ord her" + strings.Repeat("ord ", 18) + "ord …\n" + strings.Repeat(" ", 26) + "^"},
	} {
		got := strings.Join(excerpt(content, problem.Place{File: "a.yaml", Line: test.line, Col: test.col}), "\n")
		if got != test.want {
			t.Errorf("%s:\n%s\nwant\n%s", test.name, got, test.want)
		}
	}
	if got := excerpt(content, problem.Place{File: "b.yaml", Line: 1}); got != nil {
		t.Errorf("of a file that is not there: %q", got)
	}
}

func TestExcerptsAreShownWhereThereIsRoom(t *testing.T) {
	content := fstest.MapFS{"a.yaml": {Data: []byte(strings.Repeat("line\n", 60))}}
	shown := func(problems int, content fstest.MapFS) string {
		var list problem.List
		for i := range problems {
			list.Add(problem.Place{File: "a.yaml", Line: i + 1, Col: 2}, "rule", "%s", strings.Repeat("x", i))
		}
		var text strings.Builder
		v := view{words: i18n.For("en"), file: func(file string) string { return file }}
		if content != nil {
			v.content = content
		}
		report(&text, &list, v)
		return text.String()
	}
	if got := strings.Count(shown(6, content), "    line\n     ^\n"); got != 6 {
		t.Errorf("%d of six have an excerpt", got)
	}
	if got := shown(40, content); strings.Count(got, "^") != 4 || strings.Count(got, "\n") != 49 {
		t.Errorf("of forty:\n%s", got)
	}
	if got := strings.Count(shown(6, nil), "^"); got != 0 {
		t.Errorf("%d have an excerpt where a program reads", got)
	}
}
