package programme

import (
	"strings"

	"tifaktor/generator/markdown"
	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// Glossary is the words of the programme and what they mean (kind: glossary).
type Glossary struct {
	Terms []Term // as written
}

// Term is one word of the glossary. Its id is the same in every language.
type Term struct {
	ID      string
	Name    string   // as written in the glossary
	Forms   []string // other forms that texts use
	Meaning string
	Link    string // a text that says more, as written; may be empty
	Target  string // the path of that text; may be empty
	Place   problem.Place
}

// Anchor returns the id of the term on the page of the glossary. The id of a heading never
// has an underscore.
func (t Term) Anchor() string { return "ord_" + t.ID }

type glossaryKeys struct {
	Common common     `yaml:",inline"`
	Terms  []termKeys `yaml:"terms,required"`
}

type termKeys struct {
	ID      yamlfile.Value[string]   `yaml:"id,required"`
	Term    yamlfile.Value[string]   `yaml:"term,required"`
	Forms   []yamlfile.Value[string] `yaml:"forms"`
	Meaning yamlfile.Value[string]   `yaml:"meaning,required"`
	Link    yamlfile.Value[string]   `yaml:"link"`
}

// readGlossary reads the words of a glossary.
func readGlossary(r *reader) {
	var keys glossaryKeys
	r.decode(&keys, &keys.Common)
	glossary := &Glossary{}
	if keys.Terms != nil && len(keys.Terms) == 0 {
		r.problem(r.document.Place, "the glossary has no terms; write at least one, or take the file away")
	}
	known := termReader{r, map[string]bool{}, map[string]string{}}
	for _, written := range keys.Terms {
		known.id(written.ID)
		if written.Meaning.Known() && strings.TrimSpace(written.Meaning.V) == "" {
			r.problem(written.Meaning.Place, "the meaning is empty; write in a sentence or two what %q is here", written.Term.V)
		}
		term := Term{ID: written.ID.V, Name: written.Term.V, Meaning: written.Meaning.V, Link: written.Link.V, Place: written.ID.Place}
		known.form(written.Term, term.ID)
		for _, form := range written.Forms {
			known.form(form, term.ID)
			term.Forms = append(term.Forms, form.V)
		}
		if written.Link.Known() {
			term.Target = r.referText(ForTerm, written.Link)
		}
		glossary.Terms = append(glossary.Terms, term)
	}
	r.document.Glossary = glossary
}

// termReader knows the terms above the one that is read.
type termReader struct {
	*reader
	ids   map[string]bool
	forms map[string]string // the id of the term that has it, by the form in small letters
}

// id checks that an id can be part of an address and is not taken.
func (r termReader) id(id yamlfile.Value[string]) {
	switch {
	case !id.Known():
	case markdown.ID(id.V) != id.V:
		r.problem(id.Place, "the id %q becomes part of an address; write it with a-z, 0-9 and hyphens: %s", id.V, markdown.ID(id.V))
	case r.ids[id.V]:
		r.problem(id.Place, "the id %q is already taken by a term above; give each its own", id.V)
	}
	r.ids[id.V] = true
}

// form checks that a form is not empty and that no other term has it. Small and capital
// letters count as the same, since a term may begin a sentence.
func (r termReader) form(form yamlfile.Value[string], term string) {
	if !form.Known() {
		return
	}
	words := strings.ToLower(strings.Join(strings.Fields(form.V), " "))
	switch other, taken := r.forms[words]; {
	case words == "":
		r.problem(form.Place, "the form is empty; write the word as texts have it")
	case taken && other == term:
		r.problem(form.Place, "%q is written twice for the same term; keep one of them", form.V)
	case taken:
		r.problem(form.Place, "%q already belongs to the term %q; a word leads to one place only", form.V, other)
	}
	r.forms[words] = term
}
