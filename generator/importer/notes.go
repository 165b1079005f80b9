package importer

import (
	"slices"
	"strings"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
)

// rule is the rule under which problems are noted here.
const rule = "import"

// notes collects problems and advice, in the publisher's language: the messages of the
// group import.
type notes struct{ i18n.Notes }

// newNotes makes notes that go into a list.
func newNotes(list *problem.List, words *i18n.Printer) notes {
	return notes{i18n.Notes{List: list, Words: words, Group: "import.", Rule: rule}}
}

// failed reports whether anything so far stops the import.
func (n notes) failed() bool { return n.List.Failed() }

// suggestion asks whether the known word nearest to the one written is meant; "" when
// none is near.
func (n notes) suggestion(word string, known []string) string {
	near := problem.Nearest(word, known)
	if near == "" {
		return ""
	}
	return n.Words.Text("import.did_you_mean", "word", n.Words.Quote(near))
}

// quoted writes names in quotation marks, each as the language does, and says how
// many more there are after the first few.
func (n notes) quoted(names []string) string {
	const most = 8
	var list []string
	for i, name := range names {
		if i == most && len(names) > most+1 {
			list = append(list, n.Words.Text("import.more", "n", len(names)-most))
			break
		}
		list = append(list, n.Words.Quote(problem.Shorten(oneLine(name))))
	}
	return n.Words.List(list)
}

// someOf joins what a question is about, and says how much more there is after the first.
func (n notes) someOf(all []string) string {
	const most = 25
	if len(all) > most+1 {
		all = append(slices.Clone(all[:most]), n.Words.Text("import.more", "n", len(all)-most))
	}
	return strings.Join(all, "; ")
}
