package check

import (
	"slices"

	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
)

// glossaries checks that the site has one glossary at most: a word in a text leads
// to one place. Its translations have its path.
func glossaries(content Content, r report) {
	var first *programme.Document
	for _, d := range content.Programme.Documents {
		switch {
		case d.Glossary == nil:
		case first == nil:
			first = d
		case d.Path != first.Path:
			r.problem(d.Place, "%s is already the glossary; move the terms there, or name this file as its translation", first.File)
		}
	}
}

// glossary checks that the terms of a translation are terms of the original, since
// pages show what a term is called in the other languages. A translation may
// have fewer.
func (t translation) glossary(here, there *programme.Glossary) {
	var known []string
	for _, term := range there.Terms {
		known = append(known, term.ID)
	}
	for _, term := range here.Terms {
		if term.ID != "" && !slices.Contains(known, term.ID) {
			t.problem(term.Place, "there is no term %q in %s%s", term.ID, t.original.File, problem.Suggest(term.ID, known))
		}
	}
}
