package texts

import (
	"tifaktor/generator/markdown"
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// printing returns how a text is printed on the page at from: where its links lead, the words
// in its language, and which of its words the glossary explains.
func (t *Texts) printing(text *programme.Document, from string) markdown.Printing {
	own := t.In(text.Lang)
	word := own.Printer.Text
	on := markdown.Printing{
		Resolve: func(link markdown.Link) markdown.Target {
			target := markdown.Target{Address: t.resolve(text, from, link.Destination)}
			if file, ok := text.Attached(link.Destination); ok && link.Image {
				attached, _ := t.index.all.File(file)
				target.Width, target.Height = attached.Size.Width, attached.Size.Height
			}
			return target
		},
		Words: markdown.Words{
			Note: word("text.note"), Tip: word("text.tip"), Important: word("text.important"),
			Done: word("text.done"), Undone: word("text.undone"),
		},
	}
	words := t.index.glossaries[text.Lang]
	if words == nil || words.text.Path == text.Path {
		return on
	}
	home := page.Relative(from, own.Addresses.Document(words.text.Path))
	on.Terms = words.terms
	on.Entry = func(i int) string {
		term := words.text.Glossary.Terms[i]
		if term.Target == text.Path {
			return "" // the text is what says more about it
		}
		return home + "#" + term.Anchor()
	}
	return on
}
