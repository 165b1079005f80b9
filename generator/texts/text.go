package texts

import (
	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// Text is what every page made from a text has. If the text is in another language than the
// page, Notice says so and Lang is set. Lang goes on everything that is the text's.
type Text struct {
	Title    string
	Lead     string
	Lang     i18n.Lang
	Notice   string
	Prose    []ProsePart // what the author wrote below the front matter, with figures; may be empty
	Contents []page.Link // the parts of the page; empty if there are too few to need it
	Room     string      // the link to the slides; "" if the text has none
	Script   string      // the link to the speaker's script, likewise
}

// minContents is how many headings make a table of contents worth having.
const minContents = 3

// NewText prepares a text for the page at from.
func (t *Texts) NewText(text *programme.Document, from string) (Text, error) {
	made := t.textHead(text, from)
	if text.Body == nil {
		return made, nil
	}
	var err error
	made.Prose, err = t.prose(text, from)
	return made, err
}

// newTextInTwo prepares a text in two parts: before its second heading of level 2, and from
// there on.
func (t *Texts) newTextInTwo(text *programme.Document, from string) (rest, before Text, err error) {
	rest = t.textHead(text, from)
	before.Lang = rest.Lang
	if text.Body == nil {
		return rest, before, nil
	}
	parts, cut, err := text.Body.PartsInTwo(t.printing(text, from))
	if err != nil {
		return rest, before, err
	}
	prose, err := t.illustrate(text, parts, from)
	if err != nil {
		return rest, before, err
	}
	before.Prose, rest.Prose = prose[:cut], prose[cut:]
	return rest, before, nil
}

// textHead returns what is above a text on the page at from.
func (t *Texts) textHead(text *programme.Document, from string) Text {
	head := Text{Title: text.Title, Lead: text.Lead, Lang: t.Foreign(text)}
	if head.Lang != "" {
		head.Notice = t.OnlyIn(text.Path)
	}
	if text.Slides {
		head.Room, head.Script = page.Relative(from, t.Addresses.Slides(text.Path)), page.Relative(from, t.Addresses.Script(text.Path))
	}
	return head
}

// Headings returns links to the parts of a text, within its page.
func (t *Texts) Headings(text *programme.Document) []page.Link {
	var links []page.Link
	if text.Body == nil {
		return nil
	}
	for _, heading := range text.Body.Headings {
		if heading.Level == 2 {
			links = append(links, page.Link{Text: heading.Text, Href: "#" + heading.ID, Lang: t.Foreign(text)})
		}
	}
	return links
}

// Contents returns a table of contents, or nil if the page is short.
func Contents(links []page.Link) []page.Link {
	if len(links) < minContents {
		return nil
	}
	return links
}

// OnlyIn returns a text that says which languages a text exists in.
func (t *Texts) OnlyIn(docPath string) string {
	var languages []string
	for _, version := range t.index.texts[docPath] {
		languages = append(languages, t.Printer.NameOf(version.Lang))
	}
	return t.Printer.Text("page.onlyIn", "languages", t.Printer.List(languages))
}

// documentPage begins the page of a text. Its address differs between languages only in the
// folder.
func (t *Texts) documentPage(text *programme.Document, layout string) page.Page {
	pg := t.NewPage(func(a page.Addresses) string { return a.Document(text.Path) }, sections[text.Section], layout)
	pg.Title = text.Title
	pg.Description = text.Lead
	pg.Crumbs = t.crumbs(text, pg.Path)
	if len(text.Figures) > 0 && t.Survey != nil {
		pg.Figures, pg.Live, pg.Synthetic = true, true, t.Survey.Synthetic
	}
	return pg
}

// DocumentPages returns the pages of some texts, in the order of lists. The function body makes
// the body of each.
func DocumentPages[Body any](
	t *Texts, wanted func(*programme.Document) bool, layout string,
	body func(t *Texts, text *programme.Document, from string) (Body, error),
) []page.Page {
	var made []page.Page
	for _, text := range t.Documents(wanted) {
		pg := t.documentPage(text, layout)
		pg.Body = func() (any, error) { return body(t, text, pg.Path) }
		made = append(made, pg)
	}
	return made
}

// sections is the entry of the menu that each section belongs to.
var sections = map[programme.Section]page.Section{
	programme.InProgramme: page.Programme,
	programme.InTools:     page.Tools,
	programme.InAbout:     page.About,
}

// crumbs returns the path from the section's own page to the page of a text. Roles are below
// the page that lists them.
func (t *Texts) crumbs(text *programme.Document, from string) []page.Link {
	section := sections[text.Section]
	above := ""
	switch section {
	case page.Programme:
		above = t.ProgrammeAddress()
	case page.Tools:
		above = t.Addresses.Tools()
	case page.About:
		above = t.Addresses.About()
	}
	if above == "" || above == from {
		return nil
	}
	way := []page.Link{{Text: t.Printer.Text("menu." + string(section)), Href: page.Relative(from, above)}}
	if isRole(text) {
		if gathering := t.First(isRolesPage); gathering != nil {
			way = append(way, t.DocumentLink(gathering, func(to string) string { return page.Relative(from, to) }))
		}
	}
	return append(way, page.Link{Text: Short(text), Lang: t.Foreign(text)})
}
