package texts

import (
	"strconv"
	"strings"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// Worksheet is a sheet to fill in. Lang is set if it is in another language than the page.
type Worksheet struct {
	Title    string
	Path     string         // the name of the sheet in files that readers save: "verktoy/min-plan"
	Store    string         // the key that it is saved under in the reader's browser
	Unit     *WorksheetUnit // whose sheet it is; nil if it is anybody's
	Href     string         // the page of the tool it belongs to; "" on that page
	Units    string         // the link to the units, if each has a sheet of its own; else ""
	Lang     i18n.Lang
	Lead     string
	Sections []WorksheetSection
}

// WorksheetUnit is the unit that a sheet is for.
type WorksheetUnit struct {
	ID, Name string
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

// Field is one thing to fill in. What is written is saved under its key.
type Field struct {
	ID      string // on the page
	Key     string
	Label   string
	Hint    string
	Control Control
	Lines   int // of a text
	Value   string
	Options []Option  // to select or choose among
	Lang    i18n.Lang // of the value and the options, if it is not the sheet's
}

// Control is how a field is filled in.
type Control string

// The ways to fill in a field.
const (
	WriteText    Control = "text"
	PickDate     Control = "date"
	SelectOption Control = "select"
	ChooseOption Control = "choice" // all options are seen, also on paper
)

// Option is one of several to select among. Its value is the same in every language.
type Option struct {
	Value, Text string
}

// HasSheetPerUnit reports whether a text is a tool whose worksheet has a copy for each unit.
func HasSheetPerUnit(d *programme.Document) bool {
	return d.Tool != nil && d.Tool.Worksheet != nil && d.Tool.Worksheet.PerUnit
}

// Worksheet returns the sheet of a tool as seen from a page, for a unit or for anybody. It
// returns nil if the tool has none.
func (t *Texts) Worksheet(text *programme.Document, from string, unit *WorksheetUnit) *Worksheet {
	written := text.Tool.Worksheet
	if written == nil {
		return nil
	}
	sheet := &Worksheet{
		Title: text.Title, Path: text.Path, Unit: unit, Lang: t.Foreign(text), Lead: written.Lead,
		Store: "tifaktor/" + domain(t.Edition) + "/" + text.Path,
	}
	if unit != nil {
		sheet.Store += "/" + unit.ID
	} else if t.Survey != nil && t.First(HasSheetPerUnit) == text {
		sheet.Units = page.Relative(from, t.Addresses.Units())
	}
	if address := t.Addresses.Document(text.Path); address != from {
		sheet.Href = page.Relative(from, address)
	}
	for _, section := range written.Sections {
		sheet.Sections = append(sheet.Sections, worksheetSection(t, section, sheet))
	}
	return sheet
}

func worksheetSection(t *Texts, section programme.WorksheetSection, sheet *Worksheet) WorksheetSection {
	made := WorksheetSection{Title: section.Title}
	if section.Rows == 0 {
		for _, field := range section.Fields {
			made.Fields = append(made.Fields, newField(t, field, field.ID, sheet))
		}
	}
	for number := range section.Rows {
		row := WorksheetRow{Name: strings.TrimSpace(section.Row + " " + strconv.Itoa(number+1))}
		for _, field := range section.Fields {
			row.Fields = append(row.Fields, newField(t, field, programme.RowID(field.ID, number+1), sheet))
		}
		made.Rows = append(made.Rows, row)
	}
	return made
}

// newField returns a field of a sheet. Without a survey there are no factors to choose among,
// and a factor is a text.
func newField(t *Texts, written programme.Field, key string, sheet *Worksheet) Field {
	field := Field{
		ID: fieldPrefix + key, Key: key, Label: written.Label, Hint: written.Hint,
		Control: WriteText, Lines: max(1, written.Lines),
	}
	switch {
	case written.Kind == programme.DateField:
		field.Control = PickDate
	case written.Kind == programme.ChoiceField:
		field.Control = ChooseOption
		for i, choice := range written.Choices {
			field.Options = append(field.Options, Option{strconv.Itoa(i + 1), choice})
		}
	case written.Kind == programme.FactorField && t.Survey != nil:
		field.Control, field.Lang = SelectOption, pageLang(t, sheet)
		field.Options = t.Survey.Factors
	case written.Kind == programme.UnitField && sheet.Unit != nil:
		field.Value, field.Lang = sheet.Unit.Name, pageLang(t, sheet)
	}
	return field
}

// pageLang returns the language of the page if the sheet is in another, and otherwise "".
func pageLang(t *Texts, sheet *Worksheet) i18n.Lang {
	if sheet.Lang == "" {
		return ""
	}
	return t.Lang
}
