package plan

import "tifaktor/generator/i18n"

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
	Links   []Link
}

// entrance is index.html: the choice of language. It leads no reader anywhere by
// itself, since a redirect fails from disk and takes the choice away.
func (p *planner) entrance() Page {
	page := p.bare("index.html", "entrance", "")
	page.Title = p.printer.Text("entrance.choose")
	page.Description = p.text(p.Site.Lead)
	page.Body = func() (any, error) {
		return p.inEveryLanguage(func(other *planner) Entrance {
			home := Link{Text: other.printer.Name(), Href: other.addresses.home(), Lang: other.lang}
			return Entrance{
				Heading: other.printer.Text("entrance.choose"),
				Text:    other.text(p.Site.Lead),
				Links:   []Link{home},
			}
		}), nil
	}
	return page
}

// notFound is 404.html. A server shows it at any address, so that relative links
// in it would lead astray: it has links only when the site says where it is
// published, and else tells in words how to get on.
func (p *planner) notFound() Page {
	page := p.bare("404.html", "notfound", p.Site.Base)
	page.Title = p.printer.Text("notFound.title")
	page.Body = func() (any, error) {
		return p.inEveryLanguage(func(other *planner) Entrance {
			word := other.printer.Text
			said := Entrance{Heading: word("notFound.title"), Text: word("notFound.why")}
			if p.Site.Base == "" {
				said.Text += " " + word("notFound.wayOut")
				return said
			}
			add := func(key, address string) {
				said.Links = append(said.Links, Link{Text: word(key), Href: p.Site.Base + address})
			}
			add("notFound.home", other.addresses.home())
			add("notFound.search", other.addresses.search())
			if other.results != nil {
				add("notFound.units", other.addresses.units())
			}
			return said
		}), nil
	}
	return page
}

// bare is a page in the site's folder, for readers of any language. What it
// fetches lies below root.
func (p *planner) bare(address, layout, root string) Page {
	shell := p.bareShell()
	shell.Root = root
	return Page{Path: address, Layout: layout, Lang: p.lang, Shell: shell}
}

func (p *planner) inEveryLanguage(say func(*planner) Entrance) *EntranceBody {
	var body EntranceBody
	for _, lang := range p.Site.Languages {
		other := p.others[lang]
		said := say(other)
		said.Lang, said.Name = lang, other.printer.Name()
		body.Languages = append(body.Languages, said)
	}
	return &body
}
