package check

import "tifaktor/generator/programme"

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
