package programme

import "tifaktor/generator/yamlfile"

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
