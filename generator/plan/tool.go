package plan

import (
	"slices"
	"strconv"
	"strings"

	"tifaktor/generator/i18n"
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

// Worksheet is a sheet to fill in. Lang is set when it is in another language
// than the page.
type Worksheet struct {
	Title    string
	Href     string // the page of the tool it belongs to; "" on that page
	Lang     i18n.Lang
	Lead     string
	Sections []WorksheetSection
}

// WorksheetSection has either Fields below each other or Rows of them.
type WorksheetSection struct {
	Title  string
	Fields []Field
	Rows   []WorksheetRow
}

// WorksheetRow is one of several equal rows: "Tiltak 1".
type WorksheetRow struct {
	Name   string
	Fields []Field
}

// Field is one box to write in.
type Field struct {
	ID    string
	Label string
	Hint  string
	Lines int
}

// toolPages are the pages of the tools.
func toolPages(p *planner) []Page {
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
func (p *planner) toolContents(text *programme.Document, body *ToolBody) []Link {
	var links []Link
	if body.Model != nil {
		links = append(links, Link{Text: p.printer.Text("tool.model"), Href: "#" + modelID})
	}
	if len(body.Steps) > 0 {
		links = append(links, Link{Text: p.printer.Text("tool.steps"), Href: "#" + stepsID})
	}
	links = append(links, p.headings(text)...)
	if body.Worksheet != nil {
		links = append(links, Link{Text: p.printer.Text("tool.worksheet"), Href: "#" + worksheetID})
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

func (p *planner) toolBody(text *programme.Document, from string) (*ToolBody, error) {
	made, err := p.newText(text, from)
	if err != nil {
		return nil, err
	}
	body := &ToolBody{
		Text:      made,
		Steps:     steps(text.Tool.Steps, nil),
		Roles:     text.Tool.Roles,
		Model:     p.model(text),
		Worksheet: p.worksheet(text, from),
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

// worksheet gives the sheet of a tool as seen from a page; nil when it has none.
func (p *planner) worksheet(text *programme.Document, from string) *Worksheet {
	written := text.Tool.Worksheet
	if written == nil {
		return nil
	}
	sheet := &Worksheet{Title: text.Title, Lang: p.foreign(text), Lead: written.Lead}
	if address := p.addresses.document(text.Path); address != from {
		sheet.Href = relative(from, address)
	}
	number := 0
	field := func(f programme.Field) Field {
		number++
		return Field{ID: fieldPrefix + strconv.Itoa(number), Label: f.Label, Hint: f.Hint, Lines: max(1, f.Lines)}
	}
	for _, section := range written.Sections {
		made := WorksheetSection{Title: section.Title}
		for row := range section.Rows {
			made.Rows = append(made.Rows, worksheetRow(section, row+1, field))
		}
		if section.Rows == 0 {
			for _, f := range section.Fields {
				made.Fields = append(made.Fields, field(f))
			}
		}
		sheet.Sections = append(sheet.Sections, made)
	}
	return sheet
}

func worksheetRow(section programme.WorksheetSection, number int, field func(programme.Field) Field) WorksheetRow {
	row := WorksheetRow{Name: strings.TrimSpace(section.Row + " " + strconv.Itoa(number))}
	for _, f := range section.Fields {
		row.Fields = append(row.Fields, field(f))
	}
	return row
}
