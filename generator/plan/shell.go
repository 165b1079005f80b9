package plan

import (
	"path"

	"tifaktor/generator/page"
	"tifaktor/generator/texts"
)

// inShell adds the shell to each page.
func (p *planner) inShell(pages []page.Page) []page.Page {
	for i := range pages {
		pages[i].Shell = p.shell(pages[i].Path)
	}
	return pages
}

// shell returns the shell of the pages of a folder.
func (p *planner) shell(from string) *page.Shell {
	folder := path.Dir(from)
	if s, ok := p.shells[folder]; ok {
		return s
	}
	s := p.newShell(from)
	p.shells[folder] = s
	return s
}

func (p *planner) newShell(from string) *page.Shell {
	shell := shellWithoutLinks(p.Edition)
	to := func(address string) string { return page.Relative(from, address) }
	shell.Root = to("")
	shell.Home = to(p.Addresses.Home())
	add := func(section page.Section, address string) {
		word := p.Printer.Text("menu." + string(section))
		shell.Menu = append(shell.Menu, page.MenuItem{Section: section, Text: word, Href: to(address)})
	}
	if p.results != nil {
		add(page.Results, p.Addresses.Whole())
	}
	if index := p.texts.ProgrammeAddress(); index != "" {
		add(page.Programme, index)
	}
	if len(p.texts.Documents(texts.InTools)) > 0 {
		add(page.Tools, p.Addresses.Tools())
	}
	add(page.About, p.Addresses.About())
	add(page.Search, p.Addresses.Search())
	shell.Help, shell.Legal = p.footer(to)
	return shell
}

// shellWithoutLinks returns a shell that has no link.
func shellWithoutLinks(p *page.Edition) *page.Shell {
	return &page.Shell{
		Title:        p.Text(p.Site.Title),
		Organisation: p.Text(p.Site.Organisation),
		Department:   p.Text(p.Site.Department),
		AboutSurvey:  p.Text(p.Site.About),
	}
}

// contactID is the id of the contact on the page about the site.
const contactID = "part_contact"

// helpTexts is how many texts about the survey the footer has. The page about the site lists
// all.
const helpTexts = 4

// footer returns the two columns of links at the foot of every page.
func (p *planner) footer(to func(string) string) (help, legal []page.Link) {
	for i, text := range p.texts.Documents(texts.InAbout) {
		if i == helpTexts {
			break
		}
		help = append(help, p.texts.DocumentLink(text, to))
	}
	about := to(p.Addresses.About())
	if name := p.Text(p.Site.Contact.Name); name != "" {
		help = append(help, page.Link{Text: name, Href: about + "#" + contactID})
	}
	legal = append(legal, page.Link{Text: p.Printer.Text("site.everythingAbout"), Href: about})
	if statement := p.Site.AccessibilityStatement; statement != "" {
		legal = append(legal, page.Link{Text: p.Printer.Text("site.statement"), Href: statement})
	}
	return help, legal
}
