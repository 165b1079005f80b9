// Package problem describes what is wrong with the content, and where.
//
// A problem is for the author to correct: it has a place, the rule that found it
// and a text that says what is wrong and what would be right. All problems are
// collected in a [List] and shown in one run. An error, in contrast, is the
// machine's (a full disk) and is an ordinary Go error.
package problem

import (
	"cmp"
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

// String returns the place as file:line:col, leaving out what is zero.
func (p Place) String() string {
	file := OnOneLine(p.File)
	switch {
	case p.Line == 0:
		return file
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", file, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", file, p.Line, p.Col)
}

// Problem is one thing to correct. Advice does not stop a build: it is something
// that the publisher should know, for instance what was hidden and why.
type Problem struct {
	Place  Place
	Rule   string
	Text   string
	Advice bool

	cause    string // what problems with one cause have in common besides the rule
	together bool   // problems with the cause are one group even if they are few
}

// String returns the problem on one line: file:line:col: text [rule].
func (p Problem) String() string {
	return fmt.Sprintf("%s: %s [%s]", p.Place, p.Text, p.Rule)
}

// List collects problems. Its zero value is empty and ready to use. A List is
// not safe for use by several goroutines: give each its own and [List.Join]
// them.
type List struct {
	problems []Problem
	order    []string
}

// Add adds a problem that stops the build. Problems with the same rule and the
// same format have one cause (see [List.Grouped]).
func (l *List) Add(at Place, rule, format string, args ...any) {
	l.add(at, rule, false, format, args)
}

// Advise adds advice, which does not stop the build.
func (l *List) Advise(at Place, rule, format string, args ...any) {
	l.add(at, rule, true, format, args)
}

// AdviseAll adds one piece of advice for several places, which are one group even if
// they are few.
func (l *List) AdviseAll(places []Place, rule, format string, args ...any) {
	for _, at := range places {
		l.add(at, rule, true, format, args)
		l.problems[len(l.problems)-1].together = true
	}
}

func (l *List) add(at Place, rule string, advice bool, format string, args []any) {
	text := fmt.Sprintf(format, args...)
	l.problems = append(l.problems, Problem{Place: at, Rule: rule, Text: text, Advice: advice, cause: causeOf(format, text)})
}

// Order sets the order of files: first those whose path begins with the first of
// beginnings, then those of the second and so on, and last all others. A file that
// is read early should come before those that depend on it, so that a cause comes
// before its consequences.
func (l *List) Order(beginnings ...string) { l.order = beginnings }

// Forget removes all problems and advice of a rule.
func (l *List) Forget(rule string) { l.Drop(func(p Problem) bool { return p.Rule == rule }) }

// Drop removes the problems and advice for which drop is true.
func (l *List) Drop(drop func(Problem) bool) { l.problems = slices.DeleteFunc(l.problems, drop) }

// Join adds all problems of another list.
func (l *List) Join(other *List) {
	l.problems = append(l.problems, other.problems...)
}

// Failed reports whether anything in the list stops the build.
func (l *List) Failed() bool {
	return slices.ContainsFunc(l.problems, func(p Problem) bool { return !p.Advice })
}

// Sorted returns the problems by file, line, column, rule and text, each once. The
// files are in the order that [List.Order] sets, and by their names within it.
func (l *List) Sorted() []Problem {
	sorted := slices.Clone(l.problems)
	slices.SortStableFunc(sorted, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(l.step(a.Place.File), l.step(b.Place.File)), compare(a, b))
	})
	return slices.CompactFunc(sorted, func(a, b Problem) bool {
		return a.Advice == b.Advice && compare(a, b) == 0
	})
}

// step returns the index of the first beginning in order that the file's path has.
func (l *List) step(file string) int {
	for i, beginning := range l.order {
		if strings.HasPrefix(file, beginning) {
			return i
		}
	}
	return len(l.order)
}

func compare(a, b Problem) int {
	return cmp.Or(
		strings.Compare(a.Place.File, b.Place.File),
		cmp.Compare(a.Place.Line, b.Place.Line),
		cmp.Compare(a.Place.Col, b.Place.Col),
		strings.Compare(a.Rule, b.Rule),
		strings.Compare(a.Text, b.Text),
	)
}
