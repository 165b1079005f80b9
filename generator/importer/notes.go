package importer

import (
	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
)

// rule is the rule under which problems are noted here.
const rule = "import"

// notes collects problems and advice, in the publisher's language.
type notes struct {
	problems *problem.List
	words    *i18n.Printer
}

// problem notes what is wrong with a table. The text is the message of a key, with
// its places filled in by pairs of name and value.
func (n notes) problem(at problem.Place, key string, pairs ...any) {
	n.problems.Add(at, rule, "%s", n.words.Text("import."+key, pairs...))
}

// advice notes something worth knowing that stops nothing.
func (n notes) advice(at problem.Place, key string, pairs ...any) {
	n.problems.Advise(at, rule, "%s", n.words.Text("import."+key, pairs...))
}

// failed reports whether anything so far stops the import.
func (n notes) failed() bool { return n.problems.Failed() }

// suggestion asks whether the known word nearest to the one written is meant; "" when
// none is near.
func (n notes) suggestion(word string, known []string) string {
	near := problem.Nearest(word, known)
	if near == "" {
		return ""
	}
	return n.words.Text("import.did_you_mean", "word", n.words.Quote(near))
}

// quoted writes names in quotation marks, each as the language does, and says how
// many more there are after the first few.
func (n notes) quoted(names []string) string {
	const most = 8
	var list []string
	for i, name := range names {
		if i == most && len(names) > most+1 {
			list = append(list, n.words.Text("import.more", "n", len(names)-most))
			break
		}
		list = append(list, n.words.Quote(shorten(name)))
	}
	return n.words.List(list)
}
