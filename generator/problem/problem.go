// Package problem describes what is wrong with the content, and where.
//
// A problem is the author's to mend: it has a place, the rule that found it and
// a text that says what is wrong and what would be right. Everything that is
// wrong is collected in a [List] and shown in one run. An error, in contrast, is
// the machine's (a full disk) and stays an ordinary Go error.
package problem

import (
	"fmt"
	"slices"
	"strings"
)

// Place is a position in a content file. Line and Col count from 1, Col in
// letters rather than bytes. Line 0 means the file as a whole, and Col 0 the
// whole line.
type Place struct {
	File      string
	Line, Col int
}

// String writes the place as file:line:col, leaving out what is zero.
func (p Place) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// Problem is one thing to mend. Advice does not stop a build: it tells the
// publisher something worth knowing, for instance what was hidden and why.
type Problem struct {
	Place  Place
	Rule   string
	Text   string
	Advice bool
}

// String writes the problem on one line: file:line:col: text [rule].
func (p Problem) String() string {
	return fmt.Sprintf("%s: %s [%s]", p.Place, p.Text, p.Rule)
}

// List collects problems. Its zero value is empty and ready to use. A List is
// not safe for use by several goroutines: give each its own and [List.Join]
// them.
type List struct {
	problems []Problem
}

// Add notes a problem that stops the build.
func (l *List) Add(at Place, rule, format string, args ...any) {
	l.problems = append(l.problems, Problem{Place: at, Rule: rule, Text: fmt.Sprintf(format, args...)})
}

// Advise notes something worth knowing that does not stop the build.
func (l *List) Advise(at Place, rule, format string, args ...any) {
	l.problems = append(l.problems, Problem{Place: at, Rule: rule, Text: fmt.Sprintf(format, args...), Advice: true})
}

// Join adds all of another list.
func (l *List) Join(other *List) {
	l.problems = append(l.problems, other.problems...)
}

// Failed reports whether anything in the list stops the build.
func (l *List) Failed() bool {
	return slices.ContainsFunc(l.problems, func(p Problem) bool { return !p.Advice })
}

// Sorted gives the problems by file, line, column, rule and text, each once.
func (l *List) Sorted() []Problem {
	sorted := slices.Clone(l.problems)
	slices.SortStableFunc(sorted, compare)
	return slices.Compact(sorted)
}

func compare(a, b Problem) int {
	if c := strings.Compare(a.Place.File, b.Place.File); c != 0 {
		return c
	}
	if c := a.Place.Line - b.Place.Line; c != 0 {
		return c
	}
	if c := a.Place.Col - b.Place.Col; c != 0 {
		return c
	}
	if c := strings.Compare(a.Rule, b.Rule); c != 0 {
		return c
	}
	return strings.Compare(a.Text, b.Text)
}
