package plan

import (
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
	"tifaktor/generator/results"
	"tifaktor/generator/texts"
)

// PageBody is the body of the layout "page": a text. If the text asks for it, the rules that
// protect the people behind the numbers are below it.
type PageBody struct {
	texts.Text
	Protection *results.Protection
}

// textPages returns the pages of texts that have no other kind.
func textPages(p *planner) []page.Page {
	return texts.DocumentPages(p.texts, func(d *programme.Document) bool { return d.Kind == programme.PageKind }, "page", func(_ *texts.Texts, text *programme.Document, from string) (*PageBody, error) {
		return p.textBody(text, from)
	})
}

func (p *planner) textBody(text *programme.Document, from string) (*PageBody, error) {
	made, err := p.texts.NewText(text, from)
	if err != nil {
		return nil, err
	}
	body := &PageBody{Text: made}
	parts := p.texts.Headings(text)
	if texts.IsProtection(text) {
		body.Protection = results.NewProtection(p.Edition, p.results)
		parts = append(parts, results.ProtectionParts(p.Edition)...)
	}
	body.Contents = texts.Contents(parts)
	return body, nil
}
