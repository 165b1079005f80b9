package plan

import (
	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/site"
)

// EntranceBody is the body of the layouts "entrance" and "notfound": the same text in each of
// the site's languages.
type EntranceBody struct {
	Languages []Entrance
}

// Entrance is the text in one language, with links.
type Entrance struct {
	Lang    i18n.Lang
	Name    string // of the language, in itself
	Heading string
	Text    string
	Links   []page.Link
}

// entrance returns index.html, where readers choose a language. It does not redirect them: a
// redirect fails from disk and takes the choice away.
func entrance(s *site.Site, planners map[i18n.Lang]*planner) page.Page {
	p := planners[s.Languages[0]]
	pg := pageWithoutLinks(p.Edition, "index.html", "entrance", "")
	pg.Title = p.Printer.Text("entrance.choose")
	pg.Description = p.Text(p.Site.Lead)
	pg.Body = func() (any, error) {
		return inEveryLanguage(s, planners, func(other *planner) Entrance {
			home := page.Link{Text: other.Printer.Name(), Href: other.Addresses.Home(), Lang: other.Lang}
			return Entrance{
				Heading: other.Printer.Text("entrance.choose"),
				Text:    other.Text(p.Site.Lead),
				Links:   []page.Link{home},
			}
		}), nil
	}
	return pg
}

// notFound returns 404.html. A server shows it at any address, where relative links would be wrong.
// So it only has links if the site says where it is published, and otherwise says in words how
// to find the way.
func notFound(s *site.Site, planners map[i18n.Lang]*planner) page.Page {
	p := planners[s.Languages[0]]
	pg := pageWithoutLinks(p.Edition, "404.html", "notfound", p.Site.Base)
	pg.Title = p.Printer.Text("notFound.title")
	pg.Body = func() (any, error) {
		return inEveryLanguage(s, planners, func(other *planner) Entrance {
			word := other.Printer.Text
			made := Entrance{Heading: word("notFound.title"), Text: word("notFound.why")}
			if p.Site.Base == "" {
				made.Text += " " + word("notFound.wayOut")
				return made
			}
			add := func(key, address string) {
				made.Links = append(made.Links, page.Link{Text: word(key), Href: p.Site.Base + address})
			}
			add("notFound.home", other.Addresses.Home())
			add("notFound.search", other.Addresses.Search())
			if other.results != nil {
				add("notFound.units", other.Addresses.Units())
			}
			return made
		}), nil
	}
	return pg
}

// pageWithoutLinks begins a page in the site's folder, for readers of any language. The files
// that it fetches are below root.
func pageWithoutLinks(e *page.Edition, address, layout, root string) page.Page {
	shell := shellWithoutLinks(e)
	shell.Root = root
	return page.Page{Path: address, Layout: layout, Lang: e.Lang, Shell: shell}
}

// inEveryLanguage returns a body with the text in each of the site's languages.
func inEveryLanguage(s *site.Site, planners map[i18n.Lang]*planner, write func(*planner) Entrance) *EntranceBody {
	var body EntranceBody
	for _, lang := range s.Languages {
		other := planners[lang]
		made := write(other)
		made.Lang, made.Name = lang, other.Printer.Name()
		body.Languages = append(body.Languages, made)
	}
	return &body
}
