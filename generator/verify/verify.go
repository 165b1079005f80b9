// Package verify checks a published site from its folder alone, as somebody would who
// does not trust whoever publishes it: a union's adviser, or an auditor.
//
//	files.go    the files are those of the site's own list, byte for byte
//	rounds.go   what the list says that each round was protected by
//	numbers.go  the table of results, audited as a reader would
//	bands.go    what is told of hidden means, held against what the others leave
//
// It sees only what every reader sees. So it cannot know whether a hidden unit has few
// answers, or what its numbers are: it checks that nothing follows from what is
// printed, whatever is hidden. Whoever changes the site and rewrites its list too is not
// found out by the list; only its own hash, kept somewhere else, shows that.
package verify

import (
	"fmt"
	"io/fs"

	"tifaktor/generator/i18n"
	"tifaktor/generator/output"
)

// Finding is something that is not as it should be. File is the file it is in, Line the
// line of the table of results, 0 for none.
type Finding struct {
	File string
	Line int
	Text string
}

func (f Finding) String() string {
	if f.Line > 0 {
		return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Text)
	}
	return f.File + ": " + f.Text
}

// Report is what was checked.
type Report struct {
	Findings []Finding
	Files    int // that are in the list
	Rounds   int // whose numbers were audited
}

// Site checks the files of a site against its list, and audits its table of results,
// which is at the path given, with that of rests if there is one. What is found is said in
// the words of a language. An error means that the folder cannot be read.
func Site(files fs.FS, list *output.List, results, rests string, words *i18n.Printer) (*Report, error) {
	r := &Report{Files: len(list.Files)}
	var err error
	if r.Findings, err = compare(files, list, words); err != nil {
		return nil, err
	}
	if _, there := list.Files[results]; !there {
		return r, nil // a site without results
	}
	rounds, wrong := readRounds(list.Rounds, words)
	for _, text := range wrong {
		r.Findings = append(r.Findings, Finding{File: output.ListName, Text: text})
	}
	data, err := fs.ReadFile(files, results)
	if err != nil {
		return r, nil // it is missing, which is found already
	}
	table, found := readTable(results, data, words)
	r.Findings = append(r.Findings, found...)
	if data, err := fs.ReadFile(files, rests); err == nil {
		r.Findings = append(r.Findings, readRests(rests, data, table, words)...)
	}
	for _, t := range table {
		limits, known := rounds[t.id]
		switch {
		case !known:
			r.Findings = append(r.Findings, Finding{results, t.line, words.Text("verify.unprotected", "round", words.Quote(t.id))})
		case limits.source: // another has protected it, and gives no numbers of answers
		default:
			r.Rounds++
			r.Findings = append(r.Findings, t.audit(results, limits, words)...)
		}
	}
	return r, nil
}
