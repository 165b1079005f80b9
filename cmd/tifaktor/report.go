package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"tifaktor/generator/problem"
)

// mostLines is how many lines are shown of what is wrong and worth knowing, the
// last one included, unless the user asks for all.
const mostLines = 50

// allFlag gives a command the flag --all.
func allFlag(cmd *cobra.Command, all *bool) {
	cmd.Flags().BoolVar(all, "all", false, "show each problem and note on a line of its own")
}

// report shows what is worth knowing and then what is wrong, sorted, with one line
// for each cause, and counts what is wrong. With all, each problem and note has a
// line of its own. It gives errProblems when anything is wrong.
func report(stderr io.Writer, problems *problem.List, file func(string) string, all bool) error {
	shown := newSummary(problems, file, all)
	for _, line := range shown.notes {
		fmt.Fprintf(stderr, "note: %s\n", line)
	}
	for _, line := range shown.wrong {
		fmt.Fprintln(stderr, line)
	}
	if shown.last != "" {
		fmt.Fprintln(stderr, shown.last)
	}
	if problems.Failed() {
		return errProblems
	}
	return nil
}

// summary is what a report shows.
type summary struct {
	notes, wrong []string // one line each
	last         string   // how much is wrong, and what is left out; "" when nothing is
}

// newSummary chooses what is shown. Where there is no room for everything, what is
// wrong goes before what is worth knowing.
func newSummary(problems *problem.List, file func(string) string, all bool) summary {
	var s summary
	groups, total := problems.Grouped(), 0
	if all {
		groups = single(problems.Sorted())
	}
	for _, group := range groups {
		line := placed(group, file).String()
		if group.First.Advice {
			s.notes = append(s.notes, line)
		} else {
			s.wrong = append(s.wrong, line)
			total += group.Size()
		}
	}
	kinds, notes := len(s.wrong), len(s.notes)
	if !all {
		s.cut()
	}
	s.last = counted(total, kinds, len(s.wrong), notes-len(s.notes))
	return s
}

// cut leaves out what there is no room for.
func (s *summary) cut() {
	room := mostLines
	if len(s.wrong) > 0 || len(s.notes) > room {
		room-- // for the last line
	}
	s.wrong = s.wrong[:min(len(s.wrong), room)]
	s.notes = s.notes[:min(len(s.notes), room-len(s.wrong))]
}

// counted writes the last line: the number of problems, and when that is another
// than the number of lines, how to see them all.
func counted(total, kinds, shown, notesLeftOut int) string {
	line := ""
	if total > 0 {
		line = count(total, "problem")
	}
	if total > kinds {
		line += " of " + count(kinds, "kind")
	}
	if kinds > shown {
		line += fmt.Sprintf(", of which the first %d are shown", shown)
	}
	if notesLeftOut > 0 {
		if line != "" {
			line += "; "
		}
		line += count(notesLeftOut, "more note")
	}
	if total > shown || notesLeftOut > 0 {
		line += " (--all shows each)"
	}
	return line
}

// single gives each problem as a group by itself.
func single(problems []problem.Problem) []problem.Group {
	groups := make([]problem.Group, len(problems))
	for i, p := range problems {
		groups[i].First = p
	}
	return groups
}

// placed gives the problems with their files named as the user sees them.
func placed(group problem.Group, file func(string) string) problem.Group {
	named := func(at problem.Place) problem.Place {
		if at.File != "" {
			at.File = file(at.File)
		}
		return at
	}
	group.First.Place = named(group.First.Place)
	others := make([]problem.Place, len(group.Others))
	for i, at := range group.Others {
		others[i] = named(at)
	}
	group.Others = others
	return group
}

func count(number int, thing string) string {
	if number != 1 {
		thing += "s"
	}
	return fmt.Sprintf("%d %s", number, thing)
}
