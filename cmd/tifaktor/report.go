package main

import (
	"fmt"
	"io"
	"io/fs"

	"github.com/spf13/cobra"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
)

// mostLines is the most lines of problems and notes that are shown, the last line
// included, unless the user asks for all.
const mostLines = 50

// allFlag adds the flag --all to a command.
func allFlag(cmd *cobra.Command, all *bool) {
	cmd.Flags().BoolVar(all, "all", false, "show each problem and note on a line of its own")
}

// view is how problems are shown.
type view struct {
	words *i18n.Printer            // of the publisher's language
	file  func(name string) string // the name of a file as the user sees it
	all   bool                     // each problem and note has a line of its own
	brief bool                     // no note is shown beside a problem

	content fs.FS // the lines of problems are shown from it; nil if others than the publisher may read
}

// report prints notes and then problems, sorted, with one line for each cause, and the number
// of problems. It returns errProblems if there is any.
func report(stderr io.Writer, problems *problem.List, v view) error {
	shown := v.summary(problems)
	for _, line := range shown.notes {
		fmt.Fprintln(stderr, v.words.Text("command.note", "text", line))
	}
	for i, line := range shown.wrong {
		fmt.Fprintln(stderr, line)
		for _, line := range shown.excerpts[i] {
			fmt.Fprintln(stderr, line)
		}
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
	notes, wrong []string   // one line each
	excerpts     [][]string // one for each of wrong; may be nil
	last         string     // the number of problems, and what is left out; "" if there is none
}

// summary chooses what is shown. If there is not room for everything, problems go before
// notes.
func (v view) summary(problems *problem.List) summary {
	var s summary
	groups, total := problems.Grouped(), 0
	if v.all {
		groups = single(problems.Sorted())
	}
	for _, group := range groups {
		line := v.line(group)
		if group.First.Advice && v.brief && problems.Failed() {
			continue
		}
		if group.First.Advice {
			s.notes = append(s.notes, line)
		} else {
			s.wrong = append(s.wrong, line)
			s.excerpts = append(s.excerpts, excerpt(v.content, group.First.Place))
			total += group.Size()
		}
	}
	kinds, notes := len(s.wrong), len(s.notes)
	if !v.all {
		s.cut()
	}
	s.last = v.counted(total, kinds, len(s.wrong), notes-len(s.notes))
	return s
}

// line returns a group as one line: the first problem, so that editors find its place, and
// then how many others there are, and where.
func (v view) line(group problem.Group) string {
	group = placed(group, v.file)
	line := group.First.String()
	if more := group.Size() - 1; more > 0 {
		line += " " + v.words.Text("command.alike", "n", more, "places", group.Places())
	}
	return line
}

// cut leaves out what there is no room for.
func (s *summary) cut() {
	room := mostLines
	if len(s.wrong) > 0 || len(s.notes) > room {
		room-- // for the last line
	}
	s.wrong = s.wrong[:min(len(s.wrong), room)]
	s.notes = s.notes[:min(len(s.notes), room-len(s.wrong))]
	room -= len(s.wrong) + len(s.notes)
	for i, lines := range s.excerpts {
		if room -= len(lines); room < 0 {
			s.excerpts[i] = nil
		}
	}
}

// counted returns the last line: the number of problems and, if not every one has a line,
// how to see them all.
func (v view) counted(total, kinds, shown, notesLeftOut int) string {
	line, ofKinds := "", ""
	if total > kinds {
		ofKinds = v.words.Text("command.kinds", "n", kinds)
	}
	if total > 0 {
		line = v.words.Text("command.problems", "n", total, "kinds", ofKinds)
	}
	if kinds > shown {
		line += ", " + v.words.Text("command.shown", "n", shown)
	}
	if notesLeftOut > 0 {
		if line != "" {
			line += "; "
		}
		line += v.words.Text("command.notes", "n", notesLeftOut)
	}
	if total > shown || notesLeftOut > 0 {
		line += " " + v.words.Text("command.all")
	}
	return line
}

// single returns each problem as a group of its own.
func single(problems []problem.Problem) []problem.Group {
	groups := make([]problem.Group, len(problems))
	for i, p := range problems {
		groups[i].First = p
	}
	return groups
}

// placed returns the group with its files named as the user sees them.
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
