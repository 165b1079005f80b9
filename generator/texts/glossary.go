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

// GlossaryTerm is one word, in the language of the text.
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

// glossary is a glossary made ready to be found in texts of its language.
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

// GlossaryPages is the page of the glossary. A site has one at most: package check
// sees to that.
func GlossaryPages(p *Texts) []page.Page {
	return DocumentPages(p, func(d *programme.Document) bool { return d.Glossary != nil }, "glossary", glossaryBody)
}

func glossaryBody(p *Texts, text *programme.Document, from string) (*GlossaryBody, error) {
	made, err := p.NewText(text, from)
	if err != nil {
		return nil, err
	}
	var terms []GlossaryTerm
	for _, written := range text.Glossary.Terms {
		term := GlossaryTerm{ID: written.Anchor(), Name: written.Name, Meaning: written.Meaning, Others: otherNames(p, text, written.ID)}
		if more := p.document(written.Target); more != nil {
			link := p.DocumentLink(more, func(address string) string { return page.Relative(from, address) })
			link.Href = p.resolve(text, from, written.Link)
			term.More = &link
		}
		terms = append(terms, term)
	}
	return &GlossaryBody{made, page.ByLetter(p.Edition, terms, func(t GlossaryTerm) string { return t.Name })}, nil
}

// otherNames tells what a term is called in the other languages of the site.
func otherNames(p *Texts, text *programme.Document, id string) []OtherName {
	var names []OtherName
	for _, lang := range p.Site.Languages {
		other := p.index.glossaries[lang]
		if lang == text.Lang || other == nil {
			continue
		}
		for _, term := range other.text.Glossary.Terms {
			if term.ID == id {
				label := p.Printer.Text("glossary.in", "language", p.Printer.NameOf(lang))
				names = append(names, OtherName{label, term.Name, lang})
			}
		}
	}
	return names
}
