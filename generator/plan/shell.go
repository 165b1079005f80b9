package plan

import "path"

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
	shell := p.bareShell()
	to := func(address string) string { return relative(from, address) }
	shell.Root = to("")
	shell.Home = to(p.addresses.home())
	add := func(section Section, address string) {
		word := p.printer.Text("menu." + string(section))
		shell.Menu = append(shell.Menu, MenuItem{section, word, to(address)})
	}
	if p.results != nil {
		add(Results, p.addresses.whole())
	}
	if index := p.programmeIndex(); index != "" {
		add(Programme, index)
	}
	if len(p.documents(inTools)) > 0 {
		add(Tools, p.addresses.tools())
	}
	add(About, p.addresses.about())
	add(Search, p.addresses.search())
	shell.Help, shell.Legal = p.footer(to)
	return shell
}

// bareShell is a shell without a link in it.
func (p *planner) bareShell() *Shell {
	return &Shell{
		Title:        p.text(p.Site.Title),
		Organisation: p.text(p.Site.Organisation),
		Department:   p.text(p.Site.Department),
		AboutSurvey:  p.text(p.Site.About),
	}
}

// programmeIndex gives the address of the page of the programme: the text that
// holds the plan, else the first session; "" when there is neither.
func (p *planner) programmeIndex() string {
	if text := p.first(isPlan); text != nil {
		return p.addresses.document(text.Path)
	}
	if sessions := p.sessions(); len(sessions) > 0 {
		return p.addresses.document(sessions[0].Path)
	}
	return ""
}

// helpTexts is how many texts about the survey the footer names; the page about
// the site lists them all.
const helpTexts = 4

// footer gives the two columns of links at the foot of every page.
func (p *planner) footer(to func(string) string) (help, legal []Link) {
	for i, text := range p.documents(inAbout) {
		if i == helpTexts {
			break
		}
		help = append(help, p.documentLink(text, to))
	}
	about := to(p.addresses.about())
	help = append(help, Link{Text: p.text(p.Site.Contact.Name), Href: about + "#" + contactID})
	legal = append(legal, Link{Text: p.printer.Text("site.everythingAbout"), Href: about})
	if statement := p.Site.AccessibilityStatement; statement != "" {
		legal = append(legal, Link{Text: p.printer.Text("site.statement"), Href: statement})
	}
	return help, legal
}
