package plan

import (
	"tifaktor/generator/i18n"
	"tifaktor/generator/programme"
)

// Text is what every page made from a text has. Lang and Notice are set when
// the text is in another language than the page: then the page says so, and
// Lang goes on everything that is the text's.
type Text struct {
	Album
	Title    string
	Lead     string
	Lang     i18n.Lang
	Notice   string
	Prose    []ProsePart // what the author wrote below the front matter, with figures; may be empty
	Contents []Link      // the parts of the page; empty when there are too few to need it
	Room     string      // the way to the slides; "" when the text has none
	Script   string      // the way to the speaker's script, likewise
}

// enoughParts is how many headings make a table of contents worth having.
const enoughParts = 3

// newText makes the text ready for the page at from.
func (p *planner) newText(text *programme.Document, from string) (Text, error) {
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
func (p *planner) textInTwo(text *programme.Document, from string) (rest, before Text, err error) {
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
func (p *planner) textHead(text *programme.Document, from string) Text {
	t := Text{Title: text.Title, Lead: text.Lead, Lang: p.foreign(text)}
	if t.Lang != "" {
		t.Notice = p.onlyIn(text.Path)
	}
	if text.Slides {
		t.Room, t.Script = relative(from, p.addresses.slides(text.Path)), relative(from, p.addresses.script(text.Path))
	}
	return t
}

// headings gives the parts of a text as links within its page.
func (p *planner) headings(text *programme.Document) []Link {
	var links []Link
	if text.Body == nil {
		return nil
	}
	for _, heading := range text.Body.Headings {
		if heading.Level == 2 {
			links = append(links, Link{Text: heading.Text, Href: "#" + heading.ID, Lang: p.foreign(text)})
		}
	}
	return links
}

// contents gives a table of contents, or none when the page is short.
func contents(links []Link) []Link {
	if len(links) < enoughParts {
		return nil
	}
	return links
}

// onlyIn says which languages a text exists in.
func (p *planner) onlyIn(docPath string) string {
	var languages []string
	for _, version := range p.texts.texts[docPath] {
		languages = append(languages, p.printer.Text("page.in_"+string(version.Lang)))
	}
	return p.printer.Text("page.onlyIn", "languages", p.printer.List(languages))
}

// documentPage starts the page of a text. Its address is the same in every
// language, apart from the language itself.
func (p *planner) documentPage(text *programme.Document, layout string) Page {
	page := p.page(func(a addresses) string { return a.document(text.Path) }, sections[text.Section], layout)
	page.Title = text.Title
	page.Description = text.Lead
	page.Crumbs = p.crumbs(text, page.Path)
	if len(text.Figures) > 0 && p.results != nil {
		page.Live, page.Synthetic = true, p.results.synthetic()
	}
	return page
}

// documentPages gives the pages of the texts wanted, in the order of lists. body
// makes the part that is a page's own.
func documentPages[Body any](
	p *planner, wanted func(*programme.Document) bool, layout string,
	body func(text *programme.Document, from string) (Body, error),
) []Page {
	var made []Page
	for _, text := range p.documents(wanted) {
		page := p.documentPage(text, layout)
		page.Body = func() (any, error) { return body(text, page.Path) }
		made = append(made, page)
	}
	return made
}

// sections tells which entry of the menu a text belongs to.
var sections = map[programme.Section]Section{
	programme.InProgramme: Programme,
	programme.InTools:     Tools,
	programme.InAbout:     About,
}

// crumbs gives the way from the section's own page to the page of a text. A role
// is reached through the page that gathers them.
func (p *planner) crumbs(text *programme.Document, from string) []Link {
	section := sections[text.Section]
	above := map[Section]string{
		Programme: p.programmeIndex(),
		Tools:     p.addresses.tools(),
		About:     p.addresses.about(),
	}[section]
	if above == "" || above == from {
		return nil
	}
	way := []Link{{Text: p.printer.Text("menu." + string(section)), Href: relative(from, above)}}
	if gathering := p.first(isRolesPage); isRole(text) && gathering != nil {
		way = append(way, p.documentLink(gathering, func(to string) string { return relative(from, to) }))
	}
	return append(way, Link{Text: short(text), Lang: p.foreign(text)})
}

// PageBody is the body of the layout "page": a text, and below it how the people
// behind the numbers are protected when the text asks for that.
type PageBody struct {
	Text
	Protection *Protection
}

// textPages are the pages of texts that are only texts.
func textPages(p *planner) []Page {
	return documentPages(p, func(d *programme.Document) bool { return d.Kind == programme.PageKind }, "page", p.textBody)
}

func (p *planner) textBody(text *programme.Document, from string) (*PageBody, error) {
	made, err := p.newText(text, from)
	if err != nil {
		return nil, err
	}
	body := &PageBody{Text: made}
	parts := p.headings(text)
	if isProtection(text) {
		body.Protection = p.protection()
		parts = append(parts, p.protectionParts()...)
	}
	body.Contents = contents(parts)
	return body, nil
}
