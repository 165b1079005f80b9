package texts

import (
	"html/template"

	"tifaktor/generator/markdown"
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// ProsePart is a piece of a text: what the author wrote, or a figure in its
// place.
type ProsePart struct {
	HTML template.HTML
	page.Illustration
}

// prose fills figures into a text. The album is that of the page at from.
func (p *Texts) prose(text *programme.Document, from string) ([]ProsePart, page.Album, error) {
	parts, err := text.Body.Parts(p.printing(text, from))
	if err != nil {
		return nil, page.Album{}, err
	}
	return p.illustrate(text, parts, from)
}

// illustrate puts figures in their places among the parts of a text.
func (p *Texts) illustrate(text *programme.Document, parts []markdown.Part, from string) ([]ProsePart, page.Album, error) {
	if len(parts) == 0 {
		return nil, page.Album{}, nil
	}
	var err error
	made := make([]ProsePart, len(parts))
	figures := make([]*page.Figure, len(parts))
	for i, part := range parts {
		if made[i].HTML = part.HTML; part.Block == markdown.NoBlock {
			continue
		}
		if made[i].Illustration, err = p.figure(text.Figures[part.Block], from); err != nil {
			return nil, page.Album{}, err
		}
		figures[i] = made[i].Figure
	}
	return made, p.Album(from, figures...), nil
}

// figure makes a figure of a text, or says that there are no results yet.
func (p *Texts) figure(asked programme.Figure, from string) (page.Illustration, error) {
	if p.Survey == nil {
		return page.Illustration{Nothing: p.Printer.Text("results.notYet")}, nil
	}
	return p.Survey.Figure(asked, from)
}
