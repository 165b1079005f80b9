package texts

import (
	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// ListBody is the body of the layouts "tools" and "about": texts of one section.
type ListBody struct {
	Items     []ListItem
	Contact   *page.Contact // only on the page about the site
	Statement string        // the address of the accessibility statement; only there
}

// ListItem is a text in a list. Lang is set when it is in another language than
// the page.
type ListItem struct {
	Title string
	Lead  string
	Note  string // "30-60 minutt · 3-8 personar"
	Lang  i18n.Lang
	Href  string
}

// ToolsIndex is the list of all tools; there is none when there are no tools.
func ToolsIndex(p *Texts) []page.Page {
	if len(p.Documents(InTools)) == 0 {
		return nil
	}
	pg := p.NewPage(page.Addresses.Tools, page.Tools, "tools")
	pg.Title = p.Printer.Text("menu.tools")
	pg.Description = p.Printer.Text("tool.lead")
	pg.Body = func() (any, error) {
		return &ListBody{Items: listItems(p, pg.Path, InTools)}, nil
	}
	return []page.Page{pg}
}

// AboutIndex is the page about the site: texts about the survey, whom to ask,
// and the accessibility statement that the law asks for (ikt-forskrifta § 4 e).
func AboutIndex(p *Texts) []page.Page {
	pg := p.NewPage(page.Addresses.About, page.About, "about")
	pg.Title = p.Printer.Text("about.title")
	pg.Description = p.Printer.Text("about.lead")
	pg.Body = func() (any, error) {
		return &ListBody{
			Items:     listItems(p, pg.Path, InAbout),
			Contact:   p.Contact(),
			Statement: p.Site.AccessibilityStatement,
		}, nil
	}
	return []page.Page{pg}
}

func listItems(p *Texts, from string, wanted func(*programme.Document) bool) []ListItem {
	var items []ListItem
	for _, text := range p.Documents(wanted) {
		item := ListItem{
			Title: text.Title,
			Lead:  text.Lead,
			Lang:  p.Foreign(text),
			Href:  page.Relative(from, p.Addresses.Document(text.Path)),
		}
		if text.Tool != nil {
			item.Note = measure(text.Tool)
		}
		items = append(items, item)
	}
	return items
}
