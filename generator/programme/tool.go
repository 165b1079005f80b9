package programme

import (
	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// Tool is a way of working (kind: tool), with the steps it consists of, the model
// it builds on and the sheet to fill in, any of which may be missing.
type Tool struct {
	Time      string // "30–60 minutt"
	Group     string // "3–8 personar"
	Steps     []Step
	Roles     []Role
	Model     *Model
	Worksheet *Worksheet
}

// Step is one step of a tool. Minutes is 0 when the step has no fixed length.
type Step struct {
	Name    string
	Text    string
	Minutes int
}

// Role is a part that someone takes while a tool is used.
type Role struct {
	Name, Text string
}

// Worksheet is a sheet to fill in, on screen or on paper.
type Worksheet struct {
	Lead     string
	Sections []WorksheetSection
}

// WorksheetSection is a named part of a worksheet. With Rows above 0 the fields
// stand side by side in as many numbered rows ("Tiltak 1, 2, 3").
type WorksheetSection struct {
	Title  string
	Row    string // the name of one row: "Tiltak"
	Rows   int
	Fields []Field
}

// Field is one thing to fill in. Lines is the height of the box; 1 is a single
// line.
type Field struct {
	Label string
	Hint  string
	Lines int
}

type toolKeys struct {
	Common    common        `yaml:",inline"`
	Time      string        `yaml:"time"`
	Group     string        `yaml:"group"`
	Steps     []stepKeys    `yaml:"steps"`
	Roles     []roleKeys    `yaml:"roles"`
	Model     modelKeys     `yaml:"model"`
	Worksheet worksheetKeys `yaml:"worksheet"`
}

type stepKeys struct {
	Name    string              `yaml:"name,required"`
	Text    string              `yaml:"text"`
	Minutes yamlfile.Value[int] `yaml:"minutes"`
}

type roleKeys struct {
	Name string `yaml:"name,required"`
	Text string `yaml:"text"`
}

type worksheetKeys struct {
	Place    problem.Place `yaml:",place"`
	Lead     string        `yaml:"lead"`
	Sections []sectionKeys `yaml:"sections,required"`
}

type sectionKeys struct {
	Place  problem.Place       `yaml:",place"`
	Title  string              `yaml:"title"`
	Row    string              `yaml:"row"`
	Rows   yamlfile.Value[int] `yaml:"rows"`
	Fields []fieldKeys         `yaml:"fields,required"`
}

type fieldKeys struct {
	Label yamlfile.Value[string] `yaml:"label,required"`
	Hint  string                 `yaml:"hint"`
	Lines yamlfile.Value[int]    `yaml:"lines"`
}

func readTool(r *reader) {
	var keys toolKeys
	r.decode(&keys, &keys.Common)
	tool := &Tool{Time: keys.Time, Group: keys.Group}
	for _, step := range keys.Steps {
		tool.Steps = append(tool.Steps, Step{Name: step.Name, Text: step.Text, Minutes: r.minutes(step.Minutes)})
	}
	for _, role := range keys.Roles {
		tool.Roles = append(tool.Roles, Role(role))
	}
	if keys.Model.Place.Line > 0 {
		tool.Model = r.model(keys.Model)
	}
	if keys.Worksheet.Place.Line > 0 {
		tool.Worksheet = r.worksheet(keys.Worksheet)
	}
	r.document.Tool = tool
}

func (r *reader) worksheet(keys worksheetKeys) *Worksheet {
	sheet := &Worksheet{Lead: keys.Lead}
	for _, written := range keys.Sections {
		section := WorksheetSection{Title: written.Title, Row: written.Row, Rows: written.Rows.V}
		const most = 20
		switch {
		case written.Rows.Known() && (section.Rows < 1 || section.Rows > most):
			r.problem(written.Rows.Place, "rows must be from 1 to %d, not %d", most, section.Rows)
			section.Rows = 0
		case section.Rows > 0 && section.Row == "":
			r.problem(written.Rows.Place, `rows need a name for one row; write for instance row: Tiltak`)
		case section.Rows == 0 && section.Row != "":
			r.problem(written.Place, "row names a row, but rows does not say how many; write for instance rows: 3")
		}
		for _, field := range written.Fields {
			section.Fields = append(section.Fields, r.field(field))
		}
		sheet.Sections = append(sheet.Sections, section)
	}
	return sheet
}

// field reads a field; without "lines" it is a single line.
func (r *reader) field(written fieldKeys) Field {
	const most = 30
	lines := 1
	switch {
	case !written.Lines.Known():
	case written.Lines.V < 1 || written.Lines.V > most:
		r.problem(written.Lines.Place, "lines must be from 1 to %d, not %d", most, written.Lines.V)
	default:
		lines = written.Lines.V
	}
	if written.Label.Known() && written.Label.V == "" {
		r.problem(written.Label.Place, "the label is empty; write what is to be filled in")
	}
	return Field{Label: written.Label.V, Hint: written.Hint, Lines: lines}
}
