package mention_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/generator/i18n"
	"tifaktor/generator/mention"
	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
	"tifaktor/generator/site"
	"tifaktor/generator/survey"
	"tifaktor/generator/yamlfile"
)

// organisation returns units that are hidden in a round and others that are shown, and a
// group of each kind.
func organisation() *survey.Dataset {
	unit := func(id, nn string) survey.Unit { return survey.Unit{ID: id, Name: i18n.Text{"nn": nn}} }
	d := &survey.Dataset{Units: []survey.Unit{
		unit("kommunen", "Kommunen"),
		unit("skulen", "Skulen"),
		unit("natt", "Nattevakta"),
		unit("sone-3", "Sone 3"),
		unit("hr", "Stab og personal"),
		unit("nord", "Nattevakta nord"),
		unit("arkivet", "Arkivet"), // never measured
		unit("kjokken-1", "Kjøkkenet"),
		unit("kjokken-2", "Kjøkkenet"), // shown, but has the same name
	}}
	d.Units[2].Name["nb"] = "Nattevakten"
	d.Units[2].Formerly = i18n.Text{"nn": "Vaktlaget"}
	d.Groupings = []survey.Grouping{{Of: 0, Groups: []survey.Group{
		{ID: "leiarar", Name: i18n.Text{"nn": "Leiarar"}}, {ID: "andre", Name: i18n.Text{"nn": "Andre tilsette"}},
	}}}
	shown, hidden := survey.Response{State: survey.Shown}, survey.Response{State: survey.Hidden}
	d.Rounds = []survey.Round{
		{Responses: []survey.Response{shown, shown, shown, shown, shown, shown, {}, shown, shown}},
		{
			Responses: []survey.Response{shown, shown, hidden, hidden, hidden, shown, {}, hidden, shown},
			Groups:    [][]survey.GroupResult{{{Response: hidden}, {Response: shown}}},
		},
	}
	return d
}

// search searches a content folder whose text links to all other files.
func search(t testing.TB, files fstest.MapFS, looked map[string]string) mention.Found {
	t.Helper()
	links := ""
	for name := range files {
		if file, ok := strings.CutPrefix(name, "programme/"); ok && !strings.HasSuffix(name, ".md") {
			links += "[fil](" + file + ")\n"
		}
	}
	files["programme/lenkjer.md"] = &fstest.MapFile{Data: []byte("---\nkind: page\ntitle: Filer\n---\n\n" + links)}
	var problems problem.List
	texts := programme.Read(files, []i18n.Lang{"nn"}, &problems)
	themes, err := fs.Sub(files, "themes")
	if err != nil {
		t.Fatal(err)
	}
	content := mention.Content{
		Site: &site.Site{Theme: "eige", LookedAt: looked}, Names: mention.NewNames(organisation()), Programme: texts, Files: files, Themes: themes,
	}
	rounds, err := fs.Glob(files, "survey/round-*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range rounds {
		var texts []yamlfile.Part
		if err := yamlfile.Walk(files[name].Data, 1, func(part yamlfile.Part) { texts = append(texts, part) }); err != nil {
			t.Fatal(err)
		}
		content.Rounds = append(content.Rounds, mention.Round{File: name, Texts: texts})
	}
	return mention.FindInTexts(content).With(mention.FindBesideTexts(content))
}

// places returns what was found as "file:line:col name".
func places(found mention.Found) []string {
	var all []string
	for _, m := range found.Mentions {
		for i, at := range m.At {
			all = append(all, at.String()+" "+m.Names[i])
		}
	}
	return all
}

// packed returns an archive of names and texts in turn.
func packed(t testing.TB, files ...string) string {
	t.Helper()
	var file bytes.Buffer
	w := zip.NewWriter(&file)
	for pair := range slices.Chunk(files, 2) {
		part, err := w.Create(pair[0])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write([]byte(pair[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return file.String()
}

// formats holds a table of two rows, each a name and a value, in every format that is read,
// with the place of the name in the second.
var formats = []struct {
	name, place string
	write       func(t testing.TB, rows [2][2]string) string
}{
	{"tal.csv", ":2:1", func(_ testing.TB, r [2][2]string) string {
		return fmt.Sprintf("%s;%s\r\n%s;%s\r\n", r[0][0], r[0][1], r[1][0], r[1][1])
	}},
	{"tal.tsv", ":2:1", func(_ testing.TB, r [2][2]string) string {
		return fmt.Sprintf("%s\t%s\n%s\t%s\n", r[0][0], r[0][1], r[1][0], r[1][1])
	}},
	{"tal.txt", ":2:1", func(_ testing.TB, r [2][2]string) string {
		return fmt.Sprintf("%s hadde %s.\n%s hadde %s.\n", r[0][0], r[0][1], r[1][0], r[1][1])
	}},
	{"tal.json", ":2:11", func(_ testing.TB, r [2][2]string) string {
		return fmt.Sprintf("[{\"unit\": \"%s\", \"n\": \"%s\"},\n{\"unit\": \"%s\", \"n\": \"%s\"}]", r[0][0], r[0][1], r[1][0], r[1][1])
	}},
	{"keys.json", ":2:3", func(_ testing.TB, r [2][2]string) string {
		return fmt.Sprintf("{\"%s\": {\"means\": [\"%s\"]},\n \"%s\": {\"means\": [\"%s\"]}}", r[0][0], r[0][1], r[1][0], r[1][1])
	}},
	{"tal.svg", "", func(_ testing.TB, r [2][2]string) string {
		return fmt.Sprintf("<svg><text>%s</text><text>%s</text></svg>", r[1][0], r[1][1])
	}},
	{"tal.xlsx", " [Snitt!A2]", func(t testing.TB, r [2][2]string) string {
		return packed(t, "xl/workbook.xml", `<workbook xmlns:r="r"><sheet name="Snitt" sheetId="1" r:id="r1"/></workbook>`,
			"xl/_rels/workbook.xml.rels", `<R><Relationship Id="r1" Target="/xl/worksheets/sheet1.xml"/></R>`,
			"xl/worksheets/sheet1.xml", cells(`<row r="%d">`, `<c r="%s"><v>%s</v></c>`, `</row>`, r))
	}},
	{"tal.ods", " [Snitt!A2]", func(t testing.TB, r [2][2]string) string {
		return packed(t, "content.xml", `<table name="Snitt">`+cells(`<table-row n="%d">`, `<table-cell n="%s"><p>%s</p></table-cell>`, `</table-row>`, r)+"</table>")
	}},
	{"tal.docx", " [¶3]", func(t testing.TB, r [2][2]string) string {
		return packed(t, "word/document.xml", `<d><tbl>`+cells(`<tr n="%d">`, `<tc n="%s"><p><t>%s</t></p></tc>`, `</tr>`, r)+"</tbl></d>")
	}},
	{"tal.odt", " [¶2]", func(t testing.TB, r [2][2]string) string {
		return packed(t, "content.xml", fmt.Sprintf(`<x><p>%s hadde %s</p><h>%s<tab/>%s</h></x>`, r[0][0], r[0][1], r[1][0], r[1][1]))
	}},
	{"tal.pptx", " [slide4 ¶2]", func(t testing.TB, r [2][2]string) string {
		return packed(t, "ppt/slides/slide4.xml", fmt.Sprintf(`<x><p>%s hadde %s</p><p>%s<br/>%s</p></x>`, r[0][0], r[0][1], r[1][0], r[1][1]))
	}},
	{"tal.odp", " [¶2]", func(t testing.TB, r [2][2]string) string {
		return packed(t, "content.xml", fmt.Sprintf(`<x><p>%s hadde %s</p><p>%s<s/>%s</p></x>`, r[0][0], r[0][1], r[1][0], r[1][1]))
	}},
	{"tal.zip", " [mappe/tal.csv:2:1]", func(t testing.TB, r [2][2]string) string {
		return packed(t, "mappe/tal.csv", fmt.Sprintf("%s;%s\n%s;%s\n", r[0][0], r[0][1], r[1][0], r[1][1]))
	}},
	{"yaml.zip", " [tal.yaml:2:10]", func(t testing.TB, r [2][2]string) string {
		return packed(t, "tal.yaml", fmt.Sprintf("- {unit: '%s', n: '%s'}\n- {unit: '%s', n: '%s'}\n", r[0][0], r[0][1], r[1][0], r[1][1]))
	}},
	{"xml.zip", " [tal.xml:2:7]", func(t testing.TB, r [2][2]string) string {
		return packed(t, "tal.xml", fmt.Sprintf("<r><u><n>%s</n><m>%s</m></u>\n<u><n>%s</n><m>%s</m></u></r>", r[0][0], r[0][1], r[1][0], r[1][1]))
	}},
	{"inner.zip", " [tal.xlsx, sheet1!A2]", func(t testing.TB, r [2][2]string) string {
		return packed(t, "tal.xlsx", packed(t, "xl/worksheets/sheet1.xml", cells(`<row r="%d">`, `<c r="%s"><v>%s</v></c>`, `</row>`, r)))
	}},
	{"tekst.md", ":6:1", func(_ testing.TB, r [2][2]string) string {
		return fmt.Sprintf("---\nkind: page\ntitle: Prøve\n---\n%s hadde %s.\n%s hadde %s.\n", r[0][0], r[0][1], r[1][0], r[1][1])
	}},
	{"tabell.md", ":9:3", func(_ testing.TB, r [2][2]string) string {
		return fmt.Sprintf("---\nkind: page\ntitle: Prøve\n---\n\n| a | b |\n|---|---|\n| %s | %s |\n| %s | %s |\n", r[0][0], r[0][1], r[1][0], r[1][1])
	}},
	{"framside.md", ":4:7", func(_ testing.TB, r [2][2]string) string {
		return fmt.Sprintf("---\nkind: page\ntitle: Prøve\nlead: %s hadde %s.\n---\n\n%s hadde %s.\n", r[1][0], r[1][1], r[0][0], r[0][1])
	}},
}

// cells returns two rows of two cells as text.
func cells(begin, cell, end string, rows [2][2]string) string {
	var b strings.Builder
	b.WriteString("<x>")
	for i, row := range rows {
		fmt.Fprintf(&b, begin, i+1)
		for j, text := range row {
			fmt.Fprintf(&b, cell, fmt.Sprintf("%c%d", 'A'+j, i+1), text)
		}
		b.WriteString(end)
	}
	return b.String() + "</x>"
}

func TestAHiddenNameBesideANumberIsFoundInEveryFormat(t *testing.T) {
	for _, format := range formats {
		for _, test := range []struct {
			what  string
			rows  [2][2]string
			found string
		}{
			{"a number of answers", [2][2]string{{"Skulen", "40"}, {"Nattevakta", "4"}}, "Nattevakta"},
			{"a mean", [2][2]string{{"Skulen", "4,2"}, {"NATTEVAKTEN", "3,47"}}, "NATTEVAKTEN"},
			{"a shown unit", [2][2]string{{"Nattevakta", "skjult"}, {"Skulen", "40"}}, ""},
			{"no number", [2][2]string{{"Skulen", "40"}, {"Nattevakta", "skjult"}}, ""},
		} {
			if format.name == "tal.svg" && test.what == "a shown unit" {
				continue // a drawing is one row
			}
			name := "programme/" + format.name
			found := search(t, fstest.MapFS{name: {Data: []byte(format.write(t, test.rows))}}, nil)
			var want []string
			if test.found != "" {
				want = []string{name + format.place + " " + test.found}
			}
			got := places(found)
			if format.name == "tal.svg" && len(got) == 1 {
				got[0] = name + " " + test.found
			}
			if !slices.Equal(got, want) || len(found.Unread[""])+len(found.Unread["broken"]) > 0 {
				t.Errorf("%s, %s: %q, want %q; unread %v", format.name, test.what, got, want, found.Unread)
			}
		}
	}
}
