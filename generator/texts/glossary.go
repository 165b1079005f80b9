package texts

import (
	"tifaktor/generator/i18n"
	"tifaktor/generator/markdown"
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// GlossaryBody is the body of the layout "glossary".
type GlossaryBody struct {
	Text
	Letters []page.Letter[GlossaryTerm] // in the order of the alphabet, those with terms
}

// GlossaryTerm is one term, in the language of the text.
type GlossaryTerm struct {
	ID      string
	Name    string
	Meaning string
	More    *page.Link // a text that says more; may be nil
	Others  []OtherName
}

// OtherName is what a term is called in another language of the site.
type OtherName struct {
	Label string // "På bokmål"
	Name  string
	Lang  i18n.Lang
}

// glossary is a glossary prepared for finding its terms in texts of its language.
type glossary struct {
	text  *programme.Document
	terms *markdown.Terms // by their index
}

func newGlossary(text *programme.Document) *glossary {
	var forms [][]string
	for _, term := range text.Glossary.Terms {
		forms = append(forms, append([]string{term.Name}, term.Forms...))
	}
	return &glossary{text, markdown.NewTerms(forms)}
}

// GlossaryPages returns the page of the glossary. Package check makes sure that there is one at
// most.
func GlossaryPages(t *Texts) []page.Page {
	return DocumentPages(t, func(d *programme.Document) bool { return d.Glossary != nil }, "glossary", glossaryBody)
}

func glossaryBody(t *Texts, text *programme.Document, from string) (*GlossaryBody, error) {
	made, err := t.NewText(text, from)
	if err != nil {
		return nil, err
	}
	var terms []GlossaryTerm
	for _, written := range text.Glossary.Terms {
		term := GlossaryTerm{ID: written.Anchor(), Name: written.Name, Meaning: written.Meaning, Others: otherNames(t, text, written.ID)}
		if more := t.document(written.Target); more != nil {
			link := t.DocumentLink(more, func(address string) string { return page.Relative(from, address) })
			link.Href = t.resolve(text, from, written.Link)
			term.More = &link
		}
		terms = append(terms, term)
	}
	return &GlossaryBody{made, page.ByLetter(t.Edition, terms, func(term GlossaryTerm) string { return term.Name })}, nil
}

// otherNames returns what a term is called in the other languages of the site.
func otherNames(t *Texts, text *programme.Document, id string) []OtherName {
	var names []OtherName
	for _, lang := range t.Site.Languages {
		other := t.index.glossaries[lang]
		if lang == text.Lang || other == nil {
			continue
		}
		for _, term := range other.text.Glossary.Terms {
			if term.ID == id {
				label := t.Printer.Text("glossary.in", "language", t.Printer.NameOf(lang))
				names = append(names, OtherName{label, term.Name, lang})
			}
		}
	}
	return names
}
