package plan

import (
	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/site"
)

// EntranceBody is the body of the layouts "entrance" and "notfound": the same
// words in each of the site's languages.
type EntranceBody struct {
	Languages []Entrance
}

// Entrance is what is said in one language, and the ways on from there.
type Entrance struct {
	Lang    i18n.Lang
	Name    string // of the language, in itself
	Heading string
	Text    string
	Links   []page.Link
}

// entrance is index.html: the choice of language. It leads no reader anywhere by
// itself, since a redirect fails from disk and takes the choice away.
func entrance(s *site.Site, planners map[i18n.Lang]*planner) page.Page {
	p := planners[s.Languages[0]]
	pg := bare(p.Edition, "index.html", "entrance", "")
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

// notFound is 404.html. A server shows it at any address, so that relative links
// in it would lead astray: it has links only when the site says where it is
// published, and else tells in words how to get on.
func notFound(s *site.Site, planners map[i18n.Lang]*planner) page.Page {
	p := planners[s.Languages[0]]
	pg := bare(p.Edition, "404.html", "notfound", p.Site.Base)
	pg.Title = p.Printer.Text("notFound.title")
	pg.Body = func() (any, error) {
		return inEveryLanguage(s, planners, func(other *planner) Entrance {
			word := other.Printer.Text
			said := Entrance{Heading: word("notFound.title"), Text: word("notFound.why")}
			if p.Site.Base == "" {
				said.Text += " " + word("notFound.wayOut")
				return said
			}
			add := func(key, address string) {
				said.Links = append(said.Links, page.Link{Text: word(key), Href: p.Site.Base + address})
			}
			add("notFound.home", other.Addresses.Home())
			add("notFound.search", other.Addresses.Search())
			if other.results != nil {
				add("notFound.units", other.Addresses.Units())
			}
			return said
		}), nil
	}
	return pg
}

// bare is a page in the site's folder, for readers of any language. What it
// fetches lies below root.
func bare(e *page.Edition, address, layout, root string) page.Page {
	shell := bareShell(e)
	shell.Root = root
	return page.Page{Path: address, Layout: layout, Lang: e.Lang, Shell: shell}
}

func inEveryLanguage(s *site.Site, planners map[i18n.Lang]*planner, say func(*planner) Entrance) *EntranceBody {
	var body EntranceBody
	for _, lang := range s.Languages {
		other := planners[lang]
		said := say(other)
		said.Lang, said.Name = lang, other.Printer.Name()
		body.Languages = append(body.Languages, said)
	}
	return &body
}
