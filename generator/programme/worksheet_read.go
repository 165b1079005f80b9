package programme

import (
	"cmp"
	"strconv"
	"strings"

	"tifaktor/generator/markdown"
	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// perUnit is the one word that may be written under "per".
const perUnit = "unit"

// RowID returns the id of a field in a numbered row, counted from 1: "frist-2". The name of
// the row is not part of it, since that depends on the language.
func RowID(id string, row int) string { return id + "-" + strconv.Itoa(row) }

func (r *reader) worksheet(keys worksheetKeys) *Worksheet {
	return worksheetReader{r, map[string]problem.Place{}}.read(keys)
}

// worksheetReader reads one worksheet.
type worksheetReader struct {
	*reader
	taken map[string]problem.Place // ids of fields, one for each row, and where they are
}

func (r worksheetReader) read(keys worksheetKeys) *Worksheet {
	sheet := &Worksheet{Lead: keys.Lead, Place: keys.Place, PerPlace: keys.Per.Place}
	if keys.Per.Known() {
		sheet.PerUnit = choose(r.reader, "per", keys.Per, []string{perUnit}, "") == perUnit
	}
	if keys.Sections != nil && len(keys.Sections) == 0 {
		r.problem(keys.Place, "the worksheet has no sections; write at least one, with fields, or take worksheet away")
	}
	for _, written := range keys.Sections {
		if written.Fields != nil && len(written.Fields) == 0 {
			r.problem(written.Place, "the section has no fields; write at least one, or take the section away")
		}
		section := WorksheetSection{Title: written.Title, Row: written.Row, Rows: r.rows(written), Place: written.Place}
		for _, keys := range written.Fields {
			field := r.field(keys)
			r.takeIDs(field, section.Rows)
			section.Fields = append(section.Fields, field)
		}
		sheet.Sections = append(sheet.Sections, section)
	}
	return sheet
}

// rows returns how many rows a section has; 0 if it has none.
func (r worksheetReader) rows(written sectionKeys) int {
	const most = 20
	switch rows := written.Rows; {
	case rows.Known() && (rows.V < 1 || rows.V > most):
		r.problem(rows.Place, "rows must be from 1 to %d, not %d", most, rows.V)
		return 0
	case rows.V > 0 && written.Row == "":
		r.problem(rows.Place, `rows need a name for one row; write for instance row: Tiltak`)
	case rows.V == 0 && written.Row != "":
		r.problem(written.Place, "row names a row, but rows does not say how many; write for instance rows: 3")
	}
	return written.Rows.V
}

// takeIDs records the ids of a field, one for each row, and reports an id that another field
// has.
func (r worksheetReader) takeIDs(field Field, rows int) {
	ids := []string{field.ID}
	if rows > 0 {
		ids = nil
		for row := range rows {
			ids = append(ids, RowID(field.ID, row+1))
		}
	}
	reported := field.ID == ""
	for _, id := range ids {
		before, double := r.taken[id]
		if double && !reported {
			r.problem(field.Place, "the id %q is already taken by the field at line %d; give each field an id of its own",
				id, before.Line)
			reported = true
		}
		if !double {
			r.taken[id] = field.Place
		}
	}
}

// field reads a field; without "lines" it is a single line, without "kind" a text.
func (r worksheetReader) field(written fieldKeys) Field {
	field := Field{ID: r.fieldID(written), Label: written.Label.V, Hint: written.Hint, Kind: TextField, Lines: 1, Place: written.Place}
	if written.ID.Known() {
		field.Place = written.ID.Place
	}
	if written.Label.Known() && strings.TrimSpace(field.Label) == "" {
		r.problem(written.Label.Place, "the label is empty; write what is to be filled in")
	}
	if written.Kind.Known() {
		field.Kind = choose(r.reader, "kind", written.Kind, fieldKinds, TextField)
	}
	const most = 30
	switch lines := written.Lines; {
	case !lines.Known():
	case lines.V < 1 || lines.V > most:
		r.problem(lines.Place, "lines must be from 1 to %d, not %d", most, lines.V)
	case field.Kind != TextField:
		r.problem(lines.Place, "lines is for text, and this field is of kind %s; remove lines, or write kind: text", field.Kind)
	default:
		field.Lines = lines.V
	}
	field.Choices = r.choices(written, field.Kind)
	return field
}

// fieldID returns the id written, else one made from the label; "" if there is neither.
func (r worksheetReader) fieldID(written fieldKeys) string {
	id := cmp.Or(written.ID.V, written.Label.V)
	switch {
	case written.ID.Known() && markdown.ID(written.ID.V) != written.ID.V:
		r.problem(written.ID.Place, "what is filled in is saved under the id %q; write it with a-z, 0-9 and hyphens: %s",
			written.ID.V, markdown.ID(id))
	case strings.TrimSpace(id) == "":
		return ""
	case !written.ID.Known():
		r.problems.Advise(written.Place, rule, "the field has no id, so that what is filled in is lost when its label is changed, or read in another language; write the same id in every language, for instance id: %s",
			markdown.ID(id))
	}
	return markdown.ID(id)
}

// choices returns the choices of a field of kind choice, which must have some; other fields
// may have none.
func (r worksheetReader) choices(written fieldKeys, kind FieldKind) []string {
	if kind != ChoiceField {
		if len(written.Choices) > 0 {
			r.problem(written.Choices[0].Place, "choices are for fields of kind choice, and this one is of kind %s; write kind: choice, or remove them", kind)
		}
		return nil
	}
	if len(written.Choices) < 2 {
		r.problem(written.Kind.Place, "a field of kind choice needs at least two choices; write for instance choices: [Ja, Nei]")
	}
	var choices []string
	first := map[string]yamlfile.Value[string]{}
	for _, choice := range written.Choices {
		before, double := first[choice.V]
		switch {
		case strings.TrimSpace(choice.V) == "":
			r.problem(choice.Place, "the choice is empty; write what can be chosen")
		case double:
			r.problem(choice.Place, "the choice %q is at line %d too; write each choice once", choice.V, before.Place.Line)
		}
		first[choice.V] = choice
		choices = append(choices, choice.V)
	}
	return choices
}
