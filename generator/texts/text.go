package texts

import (
	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// Text is what every page made from a text has. Lang and Notice are set when
// the text is in another language than the page: then the page says so, and
// Lang goes on everything that is the text's.
type Text struct {
	page.Album
	Title    string
	Lead     string
	Lang     i18n.Lang
	Notice   string
	Prose    []ProsePart // what the author wrote below the front matter, with figures; may be empty
	Contents []page.Link // the parts of the page; empty when there are too few to need it
	Room     string      // the way to the slides; "" when the text has none
	Script   string      // the way to the speaker's script, likewise
}

// enoughParts is how many headings make a table of contents worth having.
const enoughParts = 3

// NewText makes the text ready for the page at from.
func (p *Texts) NewText(text *programme.Document, from string) (Text, error) {
	t := p.textHead(text, from)
	if text.Body == nil {
		return t, nil
	}
	var err error
	t.Prose, t.Album, err = p.prose(text, from)
	return t, err
}

// textInTwo makes the text ready in two: before its second heading of level 2, and
// from there on.
func (p *Texts) textInTwo(text *programme.Document, from string) (rest, before Text, err error) {
	rest = p.textHead(text, from)
	before.Lang = rest.Lang
	if text.Body == nil {
		return rest, before, nil
	}
	parts, cut, err := text.Body.PartsInTwo(p.printing(text, from))
	if err != nil {
		return rest, before, err
	}
	prose, album, err := p.illustrate(text, parts, from)
	if err != nil {
		return rest, before, err
	}
	before.Prose, rest.Prose, rest.Album = prose[:cut], prose[cut:], album
	return rest, before, nil
}

// textHead is what stands above a text, as seen from the page at from.
func (p *Texts) textHead(text *programme.Document, from string) Text {
	t := Text{Title: text.Title, Lead: text.Lead, Lang: p.Foreign(text)}
	if t.Lang != "" {
		t.Notice = p.OnlyIn(text.Path)
	}
	if text.Slides {
		t.Room, t.Script = page.Relative(from, p.Addresses.Slides(text.Path)), page.Relative(from, p.Addresses.Script(text.Path))
	}
	return t
}

// Headings gives the parts of a text as links within its page.
func (p *Texts) Headings(text *programme.Document) []page.Link {
	var links []page.Link
	if text.Body == nil {
		return nil
	}
	for _, heading := range text.Body.Headings {
		if heading.Level == 2 {
			links = append(links, page.Link{Text: heading.Text, Href: "#" + heading.ID, Lang: p.Foreign(text)})
		}
	}
	return links
}

// Contents gives a table of contents, or none when the page is short.
func Contents(links []page.Link) []page.Link {
	if len(links) < enoughParts {
		return nil
	}
	return links
}

// OnlyIn says which languages a text exists in.
func (p *Texts) OnlyIn(docPath string) string {
	var languages []string
	for _, version := range p.index.texts[docPath] {
		languages = append(languages, p.Printer.NameOf(version.Lang))
	}
	return p.Printer.Text("page.onlyIn", "languages", p.Printer.List(languages))
}

// documentPage starts the page of a text. Its address is the same in every
// language, apart from the language itself.
func (p *Texts) documentPage(text *programme.Document, layout string) page.Page {
	pg := p.NewPage(func(a page.Addresses) string { return a.Document(text.Path) }, sections[text.Section], layout)
	pg.Title = text.Title
	pg.Description = text.Lead
	pg.Crumbs = p.crumbs(text, pg.Path)
	if len(text.Figures) > 0 && p.Survey != nil {
		pg.Live, pg.Synthetic = true, p.Survey.Synthetic
	}
	return pg
}

// DocumentPages gives the pages of the texts wanted, in the order of lists. body
// makes the part that is a page's own.
func DocumentPages[Body any](
	p *Texts, wanted func(*programme.Document) bool, layout string,
	body func(p *Texts, text *programme.Document, from string) (Body, error),
) []page.Page {
	var made []page.Page
	for _, text := range p.Documents(wanted) {
		pg := p.documentPage(text, layout)
		pg.Body = func() (any, error) { return body(p, text, pg.Path) }
		made = append(made, pg)
	}
	return made
}

// sections tells which entry of the menu a text belongs to.
var sections = map[programme.Section]page.Section{
	programme.InProgramme: page.Programme,
	programme.InTools:     page.Tools,
	programme.InAbout:     page.About,
}

// crumbs gives the way from the section's own page to the page of a text. A role
// is reached through the page that gathers them.
func (p *Texts) crumbs(text *programme.Document, from string) []page.Link {
	section := sections[text.Section]
	above := map[page.Section]string{
		page.Programme: p.ProgrammeAddress(),
		page.Tools:     p.Addresses.Tools(),
		page.About:     p.Addresses.About(),
	}[section]
	if above == "" || above == from {
		return nil
	}
	way := []page.Link{{Text: p.Printer.Text("menu." + string(section)), Href: page.Relative(from, above)}}
	if gathering := p.First(isRolesPage); isRole(text) && gathering != nil {
		way = append(way, p.DocumentLink(gathering, func(to string) string { return page.Relative(from, to) }))
	}
	return append(way, page.Link{Text: Short(text), Lang: p.Foreign(text)})
}
