package plan

import (
	"slices"

	"tifaktor/generator/programme"
)

// ToolBody is the body of the layout "tool".
type ToolBody struct {
	Text
	Steps     []TaskStep
	Roles     []programme.Role
	Model     *Model // nil when it builds on none
	Worksheet *Worksheet
	UsedIn    []SessionLink // the sessions that work with the tool
}

// toolPages are the pages of the tools.
func toolPages(p *Texts) []Page {
	var made []Page
	for _, text := range p.documents(func(d *programme.Document) bool { return d.Tool != nil }) {
		page := p.documentPage(text, "tool")
		page.Kicker = measure(text.Tool)
		page.Body = func() (any, error) { return p.toolBody(text, page.Path) }
		made = append(made, page)
	}
	return made
}

// toolContents lists the parts of the page that are there.
func (p *Texts) toolContents(text *programme.Document, body *ToolBody) []Link {
	var links []Link
	if body.Model != nil {
		links = append(links, Link{Text: p.Printer.Text("tool.model"), Href: "#" + modelID})
	}
	if len(body.Steps) > 0 {
		links = append(links, Link{Text: p.Printer.Text("tool.steps"), Href: "#" + stepsID})
	}
	links = append(links, p.headings(text)...)
	if body.Worksheet != nil {
		links = append(links, Link{Text: p.Printer.Text("tool.worksheet"), Href: "#" + worksheetID})
	}
	return links
}

// measure tells how long a tool takes and for how many it is.
func measure(tool *programme.Tool) string {
	if tool.Time == "" || tool.Group == "" {
		return tool.Time + tool.Group
	}
	return tool.Time + " · " + tool.Group
}

func (p *Texts) toolBody(text *programme.Document, from string) (*ToolBody, error) {
	made, err := p.newText(text, from)
	if err != nil {
		return nil, err
	}
	body := &ToolBody{
		Text:      made,
		Steps:     steps(text.Tool.Steps, nil),
		Roles:     text.Tool.Roles,
		Model:     p.model(text),
		Worksheet: p.worksheet(text, from, nil),
	}
	body.Contents = contents(p.toolContents(text, body))
	links := p.sessionLinks(from)
	for i, session := range p.sessions() {
		if uses(session.Session, text.Path) {
			body.UsedIn = append(body.UsedIn, links[i])
		}
	}
	return body, nil
}

// uses tells whether a session works with a tool, or fills in its sheet.
func uses(session *programme.Session, tool string) bool {
	return session.Worksheet == tool || session.Evaluation == tool || slices.ContainsFunc(session.Tasks, func(task programme.Task) bool {
		return task.Method == tool
	})
}
