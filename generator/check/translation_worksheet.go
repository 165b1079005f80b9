package check

import "tifaktor/generator/programme"

// worksheet compares a sheet with its original. What a reader saved on the page
// of one language is opened on that of another by the ids of the fields.
func (t translation) worksheet(here, there *programme.Worksheet) {
	if !t.count("worksheets", sheets(here), sheets(there)) || here == nil {
		return
	}
	at := here.PerPlace
	if at.Line == 0 {
		at = here.Place
	}
	t.same(at, "per", per(here), per(there))
	if !t.count("sections in the worksheet", len(here.Sections), len(there.Sections)) {
		return
	}
	for i, section := range here.Sections {
		t.section(section, there.Sections[i])
	}
}

func (t translation) section(here, there programme.WorksheetSection) {
	t.same(here.Place, "the number of rows", here.Rows, there.Rows)
	t.same(here.Place, "the number of fields", len(here.Fields), len(there.Fields))
	if len(here.Fields) != len(there.Fields) {
		return
	}
	for i, field := range here.Fields {
		other := there.Fields[i]
		if field.ID != other.ID {
			t.problem(field.Place, "what is filled in here is saved as %s, but as %s in %s; write id: %s, so that a sheet saved in one language can be opened in the other",
				field.ID, other.ID, t.original.File, other.ID)
		}
		t.same(field.Place, "the kind of the field", field.Kind, other.Kind)
		t.same(field.Place, "the number of choices", len(field.Choices), len(other.Choices))
	}
}

func sheets(sheet *programme.Worksheet) int {
	if sheet == nil {
		return 0
	}
	return 1
}

func per(sheet *programme.Worksheet) string {
	if sheet.PerUnit {
		return "unit"
	}
	return "not written"
}
