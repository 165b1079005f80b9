package sheet

import (
	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
)

// rule is the rule under which problems are noted here.
const rule = "import"

// notes collects problems and advice about a file, in the publisher's language.
// The messages are those of package i18n under open.
type notes struct {
	problems *problem.List
	words    *i18n.Printer
}

// problem notes why a file cannot be read. The text is the message of a key, with
// its places filled in by pairs of name and value.
func (n notes) problem(at problem.Place, key string, pairs ...any) {
	n.problems.Add(at, rule, "%s", n.words.Text("open."+key, pairs...))
}

// advice notes what was done to a file on the way.
func (n notes) advice(at problem.Place, key string, pairs ...any) {
	n.problems.Advise(at, rule, "%s", n.words.Text("open."+key, pairs...))
}

// encodingName is what the users of an encoding know it by, such as "Windows-1252, as
// Excel saves CSV".
func (n notes) encodingName(encoding string) string { return n.words.Text("open.encoding_" + encoding) }

// fieldExample is shown where the field itself cannot be.
const fieldExample = `"Nordlia ""nye"" skule"`
