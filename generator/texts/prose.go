package texts

import (
	"html/template"

	"tifaktor/generator/markdown"
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// ProsePart is a piece of a text: what the author wrote, or a figure.
type ProsePart struct {
	HTML template.HTML
	page.Illustration
}

// prose returns a text with its figures, for the page at from.
func (t *Texts) prose(text *programme.Document, from string) ([]ProsePart, error) {
	parts, err := text.Body.Parts(t.printing(text, from))
	if err != nil {
		return nil, err
	}
	return t.illustrate(text, parts, from)
}

// illustrate puts the figures of a text in their places among its parts.
func (t *Texts) illustrate(text *programme.Document, parts []markdown.Part, from string) ([]ProsePart, error) {
	if len(parts) == 0 {
		return nil, nil
	}
	var err error
	made := make([]ProsePart, len(parts))
	figures := make([]*page.Figure, len(parts))
	for i, part := range parts {
		if made[i].HTML = part.HTML; part.Block == markdown.NoBlock {
			continue
		}
		if made[i].Illustration, err = t.figure(text.Figures[part.Block], from); err != nil {
			return nil, err
		}
		figures[i] = made[i].Figure
	}
	page.Identify(figures...)
	return made, nil
}

// figure makes a figure of a text, or says that there are no results yet.
func (t *Texts) figure(asked programme.Figure, from string) (page.Illustration, error) {
	if t.Survey == nil {
		return page.Illustration{Nothing: t.Printer.Text("results.notYet")}, nil
	}
	return t.Survey.Figure(asked, from)
}
