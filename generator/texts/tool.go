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
	Model     *Model // nil if it builds on none
	Worksheet *Worksheet
	UsedIn    []SessionLink // the sessions that work with the tool
}

// ToolPages returns the pages of the tools.
func ToolPages(t *Texts) []page.Page {
	var made []page.Page
	for _, text := range t.Documents(func(d *programme.Document) bool { return d.Tool != nil }) {
		pg := t.documentPage(text, "tool")
		pg.Kicker = timeAndGroup(text.Tool)
		pg.Body = func() (any, error) { return toolBody(t, text, pg.Path) }
		made = append(made, pg)
	}
	return made
}

// toolContents lists the parts that the page has.
func toolContents(t *Texts, text *programme.Document, body *ToolBody) []page.Link {
	var links []page.Link
	if body.Model != nil {
		links = append(links, page.Link{Text: t.Printer.Text("tool.model"), Href: "#" + modelID})
	}
	if len(body.Steps) > 0 {
		links = append(links, page.Link{Text: t.Printer.Text("tool.steps"), Href: "#" + stepsID})
	}
	links = append(links, t.Headings(text)...)
	if body.Worksheet != nil {
		links = append(links, page.Link{Text: t.Printer.Text("tool.worksheet"), Href: "#" + worksheetID})
	}
	return links
}

// timeAndGroup says how long a tool takes and for how many people it is.
func timeAndGroup(tool *programme.Tool) string {
	if tool.Time == "" || tool.Group == "" {
		return tool.Time + tool.Group
	}
	return tool.Time + " · " + tool.Group
}

func toolBody(t *Texts, text *programme.Document, from string) (*ToolBody, error) {
	made, err := t.NewText(text, from)
	if err != nil {
		return nil, err
	}
	body := &ToolBody{
		Text:      made,
		Steps:     steps(text.Tool.Steps, nil),
		Roles:     text.Tool.Roles,
		Model:     model(t, text),
		Worksheet: t.Worksheet(text, from, nil),
	}
	body.Contents = Contents(toolContents(t, text, body))
	links := t.SessionLinks(from)
	for i, session := range t.sessions() {
		if uses(session.Session, text.Path) {
			body.UsedIn = append(body.UsedIn, links[i])
		}
	}
	return body, nil
}

// uses reports whether a session works with a tool, or is evaluated with its worksheet.
func uses(session *programme.Session, tool string) bool {
	return session.Worksheet == tool || session.Evaluation == tool || slices.ContainsFunc(session.Tasks, func(task programme.Task) bool {
		return task.Method == tool
	})
}
