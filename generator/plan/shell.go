package plan

import "path"

// inShell gives pages what surrounds them.
func (p *planner) inShell(pages []Page) []Page {
	for i := range pages {
		pages[i].Shell = p.shell(pages[i].Path)
	}
	return pages
}

// shell gives what surrounds the pages of a folder.
func (p *planner) shell(from string) *Shell {
	folder := path.Dir(from)
	if s, ok := p.shells[folder]; ok {
		return s
	}
	s := p.newShell(from)
	p.shells[folder] = s
	return s
}

func (p *planner) newShell(from string) *Shell {
	shell := bareShell(p.Edition)
	to := func(address string) string { return Relative(from, address) }
	shell.Root = to("")
	shell.Home = to(p.Addresses.Home())
	add := func(section Section, address string) {
		word := p.Printer.Text("menu." + string(section))
		shell.Menu = append(shell.Menu, MenuItem{section, word, to(address)})
	}
	if p.results != nil {
		add(Results, p.Addresses.Whole())
	}
	if index := p.texts.programmeIndex(); index != "" {
		add(Programme, index)
	}
	if len(p.texts.documents(inTools)) > 0 {
		add(Tools, p.Addresses.Tools())
	}
	add(About, p.Addresses.About())
	add(Search, p.Addresses.Search())
	shell.Help, shell.Legal = p.footer(to)
	return shell
}

// bareShell is a shell without a link in it.
func bareShell(p *Edition) *Shell {
	return &Shell{
		Title:        p.Text(p.Site.Title),
		Organisation: p.Text(p.Site.Organisation),
		Department:   p.Text(p.Site.Department),
		AboutSurvey:  p.Text(p.Site.About),
	}
}

// helpTexts is how many texts about the survey the footer names; the page about
// the site lists them all.
const helpTexts = 4

// footer gives the two columns of links at the foot of every page.
func (p *planner) footer(to func(string) string) (help, legal []Link) {
	for i, text := range p.texts.documents(inAbout) {
		if i == helpTexts {
			break
		}
		help = append(help, p.texts.documentLink(text, to))
	}
	about := to(p.Addresses.About())
	help = append(help, Link{Text: p.Text(p.Site.Contact.Name), Href: about + "#" + contactID})
	legal = append(legal, Link{Text: p.Printer.Text("site.everythingAbout"), Href: about})
	if statement := p.Site.AccessibilityStatement; statement != "" {
		legal = append(legal, Link{Text: p.Printer.Text("site.statement"), Href: statement})
	}
	return help, legal
}
