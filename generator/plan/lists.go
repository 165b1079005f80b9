package plan

import (
	"tifaktor/generator/i18n"
	"tifaktor/generator/programme"
)

// ListBody is the body of the layouts "tools" and "about": texts of one section.
type ListBody struct {
	Items     []ListItem
	Contact   *Contact // only on the page about the site
	Statement string   // the address of the accessibility statement; only there
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

// toolsIndex is the list of all tools; there is none when there are no tools.
func toolsIndex(p *Texts) []Page {
	if len(p.documents(inTools)) == 0 {
		return nil
	}
	page := p.NewPage(Addresses.Tools, Tools, "tools")
	page.Title = p.Printer.Text("menu.tools")
	page.Description = p.Printer.Text("tool.lead")
	page.Body = func() (any, error) {
		return &ListBody{Items: p.listItems(page.Path, inTools)}, nil
	}
	return []Page{page}
}

// aboutIndex is the page about the site: texts about the survey, whom to ask,
// and the accessibility statement that the law asks for (ikt-forskrifta § 4 e).
func aboutIndex(p *Texts) []Page {
	page := p.NewPage(Addresses.About, About, "about")
	page.Title = p.Printer.Text("about.title")
	page.Description = p.Printer.Text("about.lead")
	page.Body = func() (any, error) {
		return &ListBody{
			Items:     p.listItems(page.Path, inAbout),
			Contact:   p.Contact(),
			Statement: p.Site.AccessibilityStatement,
		}, nil
	}
	return []Page{page}
}

func (p *Texts) listItems(from string, wanted func(*programme.Document) bool) []ListItem {
	var items []ListItem
	for _, text := range p.documents(wanted) {
		item := ListItem{
			Title: text.Title,
			Lead:  text.Lead,
			Lang:  p.foreign(text),
			Href:  Relative(from, p.Addresses.Document(text.Path)),
		}
		if text.Tool != nil {
			item.Note = measure(text.Tool)
		}
		items = append(items, item)
	}
	return items
}
