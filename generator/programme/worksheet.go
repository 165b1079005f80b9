package programme

import (
	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// Worksheet is a sheet to fill in, on screen or on paper. Readers can save what
// they write, so the ids of its fields are the same in every language and
// never change.
type Worksheet struct {
	PerUnit  bool // every unit has a sheet of its own, opened from its page
	Lead     string
	Sections []WorksheetSection
	Place    problem.Place
	PerPlace problem.Place // where "per" is written; without line if it is not
}

// WorksheetSection is a named part of a worksheet. If Rows is above 0, the fields are side
// by side in as many numbered rows ("Tiltak 1, 2, 3").
type WorksheetSection struct {
	Title  string
	Row    string // the name of one row: "Tiltak"
	Rows   int
	Fields []Field
	Place  problem.Place
}

// Field is one thing to fill in.
type Field struct {
	ID      string // what is written is saved under it; in rows with the number of the row: see RowID
	Label   string
	Hint    string
	Kind    FieldKind
	Lines   int      // the height of the box; 1 is a single line
	Choices []string // of a ChoiceField, in order; what is saved is the number, counted from 1
	Place   problem.Place
}

// FieldKind is what a field takes, as written ("kind: date").
type FieldKind string

// The kinds of field.
const (
	TextField   FieldKind = "text"
	DateField   FieldKind = "date"
	FactorField FieldKind = "factor" // one of the factors of the survey
	UnitField   FieldKind = "unit"   // the name of the reader's own unit
	ChoiceField FieldKind = "choice" // one of the author's choices
)

var fieldKinds = []FieldKind{TextField, DateField, FactorField, UnitField, ChoiceField}

type worksheetKeys struct {
	Place    problem.Place          `yaml:",place"`
	Per      yamlfile.Value[string] `yaml:"per"`
	Lead     string                 `yaml:"lead"`
	Sections []sectionKeys          `yaml:"sections,required"`
}

type sectionKeys struct {
	Place  problem.Place       `yaml:",place"`
	Title  string              `yaml:"title"`
	Row    string              `yaml:"row"`
	Rows   yamlfile.Value[int] `yaml:"rows"`
	Fields []fieldKeys         `yaml:"fields,required"`
}

type fieldKeys struct {
	Place   problem.Place            `yaml:",place"`
	ID      yamlfile.Value[string]   `yaml:"id"`
	Label   yamlfile.Value[string]   `yaml:"label,required"`
	Hint    string                   `yaml:"hint"`
	Lines   yamlfile.Value[int]      `yaml:"lines"`
	Kind    yamlfile.Value[string]   `yaml:"kind"`
	Choices []yamlfile.Value[string] `yaml:"choices"`
}
