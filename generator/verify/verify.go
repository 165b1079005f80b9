// Package verify checks a published site from its folder alone, for people who do not trust
// its publisher: a union's adviser, or an auditor.
//
//	files.go    the files are those of the site's own list, byte for byte
//	rounds.go   how each round was protected, as the list says
//	numbers.go  the table of results, audited as a reader would
//	bands.go    the bands of hidden means, compared with what the printed means leave
//
// It sees only what every reader sees. So it cannot know whether a hidden unit has few
// answers, or what its numbers are: it checks that nothing follows from what is
// printed, whatever is hidden. If someone changes the site and rewrites its list too, the
// list does not show it; only the hash of the list, kept somewhere else, does.
package verify

import (
	"fmt"
	"io/fs"

	"tifaktor/generator/i18n"
	"tifaktor/generator/output"
)

// Finding is something that is not as it should be. File is the file it is in, and Line the
// line of the table of results, or 0.
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
// which is at the path given, with that of rests if there is one. The findings are written
// in the language of words. It fails if the folder cannot be read.
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
