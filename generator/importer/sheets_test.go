package importer

import (
	"io/fs"
	"strings"
	"testing"

	"tifaktor/content"
)

// exampleTable is a file of the example that a new site gets, whose headings are in row 2.
func exampleTable(t *testing.T, name string) string {
	t.Helper()
	data, err := fs.ReadFile(content.Guide, name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestSheetsAndRowsOfHeadingsThatAreNotThereAreTold(t *testing.T) {
	const workbook, text = "doeme-oppdikta-2025.xlsx", "doeme-oppdikta-2025.csv"
	const elsewhere, noSheet = "They seem to be in row 2: “Eining”, “Overordna eining”", "no sheet with results is called “Feil”. The sheets are “Oppdikta resultat”"
	for _, c := range []struct {
		file string
		said Answers
		want string // "" when nothing is wrong
	}{
		{workbook, Answers{Headings: 2}, ""}, {text, Answers{Headings: 2}, ""},
		{workbook, Answers{Headings: 1}, elsewhere}, {workbook, Answers{Headings: 3}, elsewhere}, {text, Answers{Headings: 300}, elsewhere}, {text, Answers{Headings: -1}, elsewhere},
		{workbook, Answers{Sheets: []string{"oppdikta resultat"}}, ""}, {workbook, Answers{Sheets: []string{"Feil"}}, noSheet},
		{workbook, Answers{Sheets: []string{"Oppdikta resultat", "Feil"}}, noSheet}, {text, Answers{Sheets: []string{"Feil"}}, "the file is text and has no sheets, so leave out --sheet"},
	} {
		files, said := importOne(t, c.file, exampleTable(t, c.file), Answers{}.over(c.said))
		if c.want == "" {
			if len(files) == 0 {
				t.Errorf("%s with %v %v: %s", c.file, c.said.Headings, c.said.Sheets, said)
			}
			continue
		}
		if len(files) > 0 || !strings.Contains(said, c.want) || strings.Count(said, "\n") != 1 {
			t.Errorf("%s with %v %v: no %q alone in %s", c.file, c.said.Headings, c.said.Sheets, c.want, said)
		}
	}
	if _, said := importOne(t, "a-2025.csv", "Berre tekst\nog meir tekst\n", Answers{Headings: 1}); !strings.Contains(said, "a-2025.csv:1: row 1 is not the headings. That row has a heading for the names") {
		t.Error(said)
	}
}
