package plan

import "tifaktor/generator/programme"

// PageBody is the body of the layout "page": a text, and below it how the people
// behind the numbers are protected when the text asks for that.
type PageBody struct {
	Text
	Protection *Protection
}

// textPages are the pages of texts that are only texts.
func textPages(p *planner) []Page {
	return documentPages(p.texts, func(d *programme.Document) bool { return d.Kind == programme.PageKind }, "page", p.textBody)
}

func (p *planner) textBody(text *programme.Document, from string) (*PageBody, error) {
	made, err := p.texts.newText(text, from)
	if err != nil {
		return nil, err
	}
	body := &PageBody{Text: made}
	parts := p.texts.headings(text)
	if isProtection(text) {
		body.Protection = newProtection(p.Edition, p.results)
		parts = append(parts, protectionParts(p.Edition)...)
	}
	body.Contents = contents(parts)
	return body, nil
}
