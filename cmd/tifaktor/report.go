package main

import (
	"fmt"
	"io"
	"io/fs"

	"github.com/spf13/cobra"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
)

// mostLines is how many lines are shown of what is wrong and worth knowing, the
// last one included, unless the user asks for all.
const mostLines = 50

// allFlag gives a command the flag --all.
func allFlag(cmd *cobra.Command, all *bool) {
	cmd.Flags().BoolVar(all, "all", false, "show each problem and note on a line of its own")
}

// view is how what is wrong is shown.
type view struct {
	words *i18n.Printer            // of the publisher's language
	file  func(name string) string // the name of a file as the user sees it
	all   bool                     // each problem and note has a line of its own

	content fs.FS // to show the lines that are wrong from; nil where not only the publisher reads
}

// report shows what is worth knowing and then what is wrong, sorted, with one line
// for each cause, and counts what is wrong. It gives errProblems when anything is wrong.
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
	excerpts     [][]string // of what is wrong; may be none
	last         string     // how much is wrong, and what is left out; "" when nothing is
}

// summary chooses what is shown. Where there is no room for everything, what is
// wrong goes before what is worth knowing.
func (v view) summary(problems *problem.List) summary {
	var s summary
	groups, total := problems.Grouped(), 0
	if v.all {
		groups = single(problems.Sorted())
	}
	for _, group := range groups {
		line := v.line(group)
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

// line writes a group: the first problem, so that editors find its place, and then how
// many there are more, and where.
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

// counted writes the last line: the number of problems, and when that is another
// than the number of lines, how to see them all.
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
