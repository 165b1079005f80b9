package texts

import (
	"slices"

	"tifaktor/generator/page"
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

// ToolPages are the pages of the tools.
func ToolPages(p *Texts) []page.Page {
	var made []page.Page
	for _, text := range p.Documents(func(d *programme.Document) bool { return d.Tool != nil }) {
		pg := p.documentPage(text, "tool")
		pg.Kicker = measure(text.Tool)
		pg.Body = func() (any, error) { return toolBody(p, text, pg.Path) }
		made = append(made, pg)
	}
	return made
}

// toolContents lists the parts of the page that are there.
func toolContents(p *Texts, text *programme.Document, body *ToolBody) []page.Link {
	var links []page.Link
	if body.Model != nil {
		links = append(links, page.Link{Text: p.Printer.Text("tool.model"), Href: "#" + modelID})
	}
	if len(body.Steps) > 0 {
		links = append(links, page.Link{Text: p.Printer.Text("tool.steps"), Href: "#" + stepsID})
	}
	links = append(links, p.Headings(text)...)
	if body.Worksheet != nil {
		links = append(links, page.Link{Text: p.Printer.Text("tool.worksheet"), Href: "#" + worksheetID})
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

func toolBody(p *Texts, text *programme.Document, from string) (*ToolBody, error) {
	made, err := p.NewText(text, from)
	if err != nil {
		return nil, err
	}
	body := &ToolBody{
		Text:      made,
		Steps:     steps(text.Tool.Steps, nil),
		Roles:     text.Tool.Roles,
		Model:     model(p, text),
		Worksheet: p.Worksheet(text, from, nil),
	}
	body.Contents = Contents(toolContents(p, text, body))
	links := p.SessionLinks(from)
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
