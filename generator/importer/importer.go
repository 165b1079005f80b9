// Package importer turns results as a supplier delivers them into content: the
// units, the rounds and the instrument as YAML that a person can read and mend.
//
// It goes in four steps, with one value between each:
//
//	open  any file -> sheets of cells             package sheet
//	read  a sheet  -> deliveries                  read.go, columns.go, wide.go, tidy.go
//	prove rows     -> a tree that the numbers fit forest.go, prove.go, package sums
//	write          -> a Reading, and files        reading.go, files.go, round.go
//
// A guess that can change what is protected, or which unit a number belongs to, is
// either proved by the numbers in the table or said by the publisher ([Answers]);
// else import stops and asks one question that names the answer to give. What the
// file itself says is no guess: columns of parents, levels and codes, indentation,
// and the merged cells of a workbook.
//
// To let more headings be recognised, add their words in headings_known.go; more
// ways to write a hidden number, in hidden.go; more names of rows that are no
// units, in rowkinds.go. What is asked is in the messages of package i18n, under
// import.
package importer

import (
	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

// Input is what an import works on.
type Input struct {
	Sources     []sheet.Source
	Answers     Answers      // said by flags
	Site        *Site        // the content that the results are for
	Instruments []Instrument // known to the program
	Accept      bool         // write the units that are proposed
	Replace     bool         // write rounds again that are there and not published

	// Progress is called when more of a step is done; nil if nobody listens.
	Progress func(step Step, done, of int)
}

// Output is what an import makes.
type Output struct {
	Reading string // how the tables were understood, for the publisher to read, as far as they were
	Files   []File // of the content folder; none when anything is wrong or has to be asked, or nothing is new
}

// Import reads the sources and returns the files of a content folder. What is wrong or
// has to be asked is added to problems, and then there are no files.
func Import(in Input, problems *problem.List) *Output {
	n := newNotes(problems, in.Site.Printer())
	s := &survey{}
	files := s.takeIn(in, n)
	return &Output{s.reading(n), files}
}

// takeIn goes from the sources to the files. It returns none when anything is wrong or has
// to be asked; then the survey holds what was understood until there.
func (s *survey) takeIn(in Input, n notes) []File {
	answers := in.Site.answers.over(in.Answers)
	known := &instruments{own: in.Site.instrument(), shipped: in.Instruments, unused: len(in.Site.results.Rounds) == 0}
	if !answers.check(in.Sources[0].Name, known, n) {
		return nil
	}
	if answers.Tree == byUnits && len(in.Site.units()) == 0 {
		n.Problem(problem.Place{File: in.Sources[0].Name}, "units_none")
		return nil
	}
	s.readTables(in, known, answers, n)
	if n.failed() {
		return nil
	}
	shortenRounds(s.deliveries, answers, in.Site)
	s.rounds = gather(s.deliveries, n)
	s.deliveries = newestFirst(s.rounds)
	if !checkRounds(s.deliveries, s.rounds, n) {
		return nil
	}
	s.layFactors(n)
	s.protected = answers.ProtectedBySource && !(answers.last.protected && areCounted(s.rounds))
	s.scale = s.findScale(answers, n)
	s.group = in.Site.group()
	checkThere(s.rounds, in, n)
	if n.failed() {
		return nil
	}
	if len(in.Site.units()) > 0 {
		return s.addToSite(answers, in, n)
	}
	return s.newSite(answers, in, n)
}

// readTables opens the files and reads the tables in them.
func (s *survey) readTables(in Input, known *instruments, answers Answers, n notes) {
	organisations := in.Site.organisations(answers)
	s.tables = open(in, known, answers, n)
	checkNamed(s.tables, in.Answers, n)
	takeHiddenCounts(s.tables, answers)
	countRows(s.tables, in)
	unchosen := map[string][]*delivery{} // by file
	for _, t := range s.tables {
		alone := newNotes(&problem.List{}, n.Words) // what is wrong in one table stops no other
		found := read(t, known, answers, organisations, alone)
		for _, d := range found {
			d.invented = saysInvented(t.above)
		}
		if t.unchosen != nil {
			if unchosen[t.file] = append(unchosen[t.file], found...); alone.failed() {
				unchosen[t.file] = append(unchosen[t.file], nil)
			}
		}
		s.deliveries = append(s.deliveries, found...)
		if t.unchosen == nil || !alone.failed() {
			n.List.Join(alone.List)
		}
		n.checkSize(found)
	}
	s.askSheets(unchosen, n)
}

// newSite makes the files of a site that has no units yet.
func (s *survey) newSite(answers Answers, in Input, n notes) []File {
	if !s.askAgain(in, false, n) || !s.proveAll(answers, nil, in, n) {
		return nil
	}
	nameWhole(s.rounds, in.Site.organisation(answers))
	s.units = enrol(s.rounds, n)
	if n.failed() {
		return nil
	}
	adviseNameless(s.units, n)
	if s.roundWriter().askSame(s.rounds, in.Site, n); n.failed() {
		return nil
	}
	return s.write(answers, in, n)
}
