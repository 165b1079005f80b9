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

// ListItem is a text in a list. Lang is set if it is in another language than the page.
type ListItem struct {
	Title string
	Lead  string
	Note  string // "30-60 minutt · 3-8 personar"
	Lang  i18n.Lang
	Href  string
}

// ToolsIndex returns the list of all tools, or nothing if there are none.
func ToolsIndex(t *Texts) []page.Page {
	if len(t.Documents(InTools)) == 0 {
		return nil
	}
	pg := t.NewPage(page.Addresses.Tools, page.Tools, "tools")
	pg.Title = t.Printer.Text("menu.tools")
	pg.Description = t.Printer.Text("tool.lead")
	pg.Body = func() (any, error) {
		return &ListBody{Items: listItems(t, pg.Path, InTools)}, nil
	}
	return []page.Page{pg}
}

// AboutIndex returns the page about the site: texts about the survey, whom to ask, and the
// accessibility statement that the law requires (ikt-forskrifta § 4 e).
func AboutIndex(t *Texts) []page.Page {
	pg := t.NewPage(page.Addresses.About, page.About, "about")
	pg.Title = t.Printer.Text("about.title")
	pg.Description = t.Printer.Text("about.lead")
	pg.Body = func() (any, error) {
		return &ListBody{
			Items:     listItems(t, pg.Path, InAbout),
			Contact:   t.Contact(),
			Statement: t.Site.AccessibilityStatement,
		}, nil
	}
	return []page.Page{pg}
}

func listItems(t *Texts, from string, wanted func(*programme.Document) bool) []ListItem {
	var items []ListItem
	for _, text := range t.Documents(wanted) {
		item := ListItem{
			Title: text.Title,
			Lead:  text.Lead,
			Lang:  t.Foreign(text),
			Href:  page.Relative(from, t.Addresses.Document(text.Path)),
		}
		if text.Tool != nil {
			item.Note = timeAndGroup(text.Tool)
		}
		items = append(items, item)
	}
	return items
}
