package mention_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// tables are tables in a file, and where the name in each is that a number belongs to.
var tables = map[string]string{
	"Nattevakta;Autonomi;\n;Meistring;3,5\n":                             "1:1", // the rows below it are its own
	"Nattevakta;Autonomi;\nMeistring;;3,5\n":                             "1:1",
	"Nattevakta;;\n;Autonomi;4,1\n":                                      "1:1",
	"Nattevakta\n4\n":                                                    "1:1",
	"Nattevakta\nFaktor;Snitt;Svar\nAutonomi;3,5;4\n":                    "1:1",
	"Skulen\nAutonomi;4,0;22\nNattevakta\nAutonomi;3,3;3\n":              "3:1",
	"Nattevakta\nFaktor;Snitt\nSkulen\nAutonomi;4,0\n":                   "",
	"Nattevakta;Autonomi;\nSkulen;Meistring;3,5\n":                       "", // another unit's row
	"Nattevakta;skjult\nSkulen;40\nSum;90\n":                             "",
	"Nattevakta;skjult\nSum;90\n":                                        "1:1", // a person must decide
	"Faktor;Skulen;Nattevakta\nAutonomi;4,3;3,5\n":                       "1:15",
	"Faktor;Skulen;Nattevakta\nAutonomi;4,3;\n;;3,5":                     "1:15",
	"Faktor;Skulen;Nattevakta\nAutonomi;4,3;skjult\n":                    "",
	"Faktor;Skulen;Nattevakta\nAutonomi;4,3;*\n":                         "",
	"Faktor;Nattevakta;Skulen\nAutonomi;;3,5\n":                          "", // what is below another
	"Faktor;Skulen;Nattevakta\nKommunen samla;4,3;3,5":                   "1:15",
	"Nattevakta;Skulen\n;3,5\n":                                          "",
	"Nattevakta;Skulen\n3,5;4\n":                                         "1:1",
	";Nattevakta\nsnitt;3,3\nsvar;3\n":                                   "1:2",
	";;Nattevakta;\nFaktor;Snitt;Svar\nAutonomi;3,3;3\n":                 "1:3", // a title in the middle
	";Skulen;;Nattevakta;\nFaktor;Snitt;n;Snitt;n\nAutonomi;4,2;40;;4\n": "1:10",
	";Nattevakta;;Skulen;\nFaktor;Snitt;n;Snitt;n\nAutonomi;;;4,2;40\n":  "", // cells made one
	";Skulen;Nattevakta\n2025;4,2;\n2026;4,3;\n":                         "",
	"Leiar;Eining;Telefon\nA;Nattevakta;35 06 44 13\nB;Skulen;35064414":  "",
}

func TestANumberInATableBelongsToTheNamesBesideAndAboveIt(t *testing.T) {
	for table, want := range tables {
		want = strings.TrimSuffix("programme/a.csv:"+want+" Nattevakta", "programme/a.csv: Nattevakta")
		if got := strings.Join(places(search(t, fstest.MapFS{"programme/a.csv": {Data: []byte(table)}}, nil)), " "); got != want {
			t.Errorf("%q: %q, want %q", table, got, want)
		}
	}
}

func TestATableBelongsToTheSentenceRightAboveIt(t *testing.T) {
	for text, want := range map[string]string{
		"## Nattevakta\n\n| Faktor | Snitt |\n|---|---|\n| Autonomi | 3,5 |":                 "Nattevakta",
		"## Nattevakta\n\n| Eining | Snitt |\n|---|---|\n| Skulen | 3,5 |":                   "",
		"## Nattevakta\n\nDette er noko anna.\n\n| Faktor | Snitt |\n|---|---|\n| A | 3,5 |": "",
		"Nattevakta er med. Her er tala:\n\n| Faktor | Snitt |\n|---|---|\n| A | 3,5 |":      "",
	} {
		if got := strings.Join(inText(t, text), " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	for _, test := range []struct{ name, data, want string }{
		{"a.txt", "Nattevakta\nAutonomi\t3,5\n", "a.txt:1:1 Nattevakta"},
		{"a.txt", "Autonomi\t3,5\n\nNattevakta\n\nSlutt\nAutonomi\t3,5\n", ""},
		{"a.docx", packed(t, "word/document.xml", "<d><p>Nattevakta</p><tbl><tr><tc><p>Autonomi</p></tc><tc><p>3,5</p></tc></tr></tbl></d>"), "a.docx [¶1] Nattevakta"},
		{"a.odt", packed(t, "content.xml", `<d><h>Nattevakta</h><table name="Tabell1"><table-row><table-cell><p>3,5</p></table-cell></table-row></table></d>`), "a.odt [¶1] Nattevakta"},
		{"a.zip", packed(t, "a.txt", "Nattevakta", "b.csv", "Autonomi;3,5"), ""},
		{"a.zip", packed(t, "a.txt", "Nattevakta", "b.txt", "4"), ""},
		{"a.pptx", packed(t, "ppt/slides/slide1.xml", "<s><p>Nattevakta</p><p>Snitt 3,5</p></s>"), "a.pptx [slide1 ¶1] Nattevakta"},
		{"a.pptx", packed(t, "ppt/slides/slide1.xml", "<s><p>Nattevakta</p></s>", "ppt/slides/slide2.xml", "<s><p>3 spørsmål</p></s>"), ""},
	} {
		want := strings.TrimSuffix("programme/"+test.want, "programme/")
		if got := strings.Join(places(search(t, fstest.MapFS{"programme/" + test.name: {Data: []byte(test.data)}}, nil)), " "); got != want {
			t.Errorf("%s: %q, want %q", test.name, got, want)
		}
	}
}

// lists are texts with short lines, and the name above that they belong to.
var lists = map[string]string{
	"## Nattevakta\n\n- Svar: 4\n- Snitt: 3,5":                "Nattevakta",
	"Nattevakta:\n\nSnitt\n\n3,5":                             "Nattevakta",
	"1. Nattevakta\n   - 4 svar":                              "Nattevakta",
	"## Nattevakta\n\n## Skulen\n\nSnitt: 3,5":                "",
	"## Nattevakta\n\nSkulen har 40 svar":                     "",
	"## Nattevakta\n\nMøte 17. mai kl. 9":                     "",
	"## Om Nattevakta\n\nDei er 4":                            "", // not the name alone
	"Nattevakta\n\n" + strings.Repeat("æ", 48) + " 4":         "Nattevakta",
	"Nattevakta\n\n" + strings.Repeat("æ", 49) + " 4":         "",
	"Nattevakta\n\n" + strings.Repeat("æ", 51) + "\n\n4 svar": "",
}

func TestAShortLineBelongsToTheNameOnALineAboveIt(t *testing.T) {
	for text, want := range lists {
		if got := strings.Join(inText(t, text), " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestAPageOfAThemeIsReadToo(t *testing.T) {
	for page, want := range map[string]string{
		"<table><caption>Nattevakta</caption><tr><td>Autonomi<td>3,5</table>":                                    "../themes/eige/assets/a.html:1 Nattevakta",
		"<h2>Nattevakta</h2><table><tr><td>Autonomi<td>3,5</table>":                                              "../themes/eige/assets/a.html:1 Nattevakta",
		"<p>Natte&shy;vakta: &#51; svar</p>":                                                                     "../themes/eige/assets/a.html:1 Natte\u00advakta",
		"<table><tr><td><th colspan=2>Nattevakta<th colspan=2>Skulen<tr><td>Snitt<td><td><td>4,2<td>40</table>":  "",
		"<table><tr><td><th colspan=2>Nattevakta<th colspan=2>Skulen<tr><td>Snitt<td><td>4<td>4,2<td>40</table>": "../themes/eige/assets/a.html:1 Nattevakta",
	} {
		file := &fstest.MapFile{Data: []byte(page), ModTime: time.Unix(1, 0)}
		if got := strings.Join(places(search(t, fstest.MapFS{"themes/eige/assets/a.html": file}, nil)), " "); got != want {
			t.Errorf("%s: %q, want %q", page, got, want)
		}
	}
}

func TestANumberInATreeBelongsToTheNamesInTheSmallestObject(t *testing.T) {
	for data, want := range map[string]string{
		`{"eining": {"namn": "Nattevakta"}, "tal": {"snitt": 3.3}}`: "1:22",
		`{"unit": "Nattevakta", "results": {"mean": 3.9}}`:          "1:11",
		`{"Nattevakta": 3.9}`:             "1:3",
		`{"Nattevakta": {"a": {"n": 4}}}`: "1:3",
		`{"Nattevakta": {"a": ["2025-01-01","2025-01-02","3","2025","2","x1","x2","x3",4]}}`: "1:3",
		`{"names": ["Nattevakta", "Skulen"], "means": [3.9, 4.1]}`:                           "1:13",
		`{"labels": ["Nattevakta"], "datasets": [{"data": [3.9]}]}`:                          "1:14",
		`[["Faktor", "Nattevakta"], ["Autonomi", 3.9]]`:                                      "1:14",
		`[{"title": "Nattevakta"}, {"mean": 3.9}]`:                                           "1:13",
		`{"snitt": 3.9, "om": {"eining": "Nattevakta"}}`:                                     "1:34",
		`[{"name": "Nattevakta", "n": null}, {"name": "Skulen", "n": 40}]`:                   "",
		`{"name": "Skulen", "n": 40, "units": [{"name": "Nattevakta", "n": null}]}`:          "",
		`{"name": "Nattevakta", "n": null, "units": [{"name": "Skulen", "n": 40}]}`:          "",
		`{"Nattevakta": null, "Skulen": 4.2, "x": {"Skulen": {"n": 40}}}`:                    "",
		`[{"a": {"b": "Nattevakta"}, "c": {}}, {"a": {"b": "Skulen"}, "c": {"d": 4.2}}]`:     "",
		`{"year": 2026, "units": ["Nattevakta", "Skulen"]}`:                                  "",
		`{"Nattevakta": {"tel": "35 06 44 13", "rom": "B2"}, "Skulen": {"elevar": 300}}`:     "",
	} {
		want = strings.TrimSuffix("programme/a.json:"+want+" Nattevakta", "programme/a.json: Nattevakta")
		if got := strings.Join(places(search(t, fstest.MapFS{"programme/a.json": {Data: []byte(data)}}, nil)), " "); got != want {
			t.Errorf("%s: %q, want %q", data, got, want)
		}
	}
}

func TestTheCodeCoversAllTextBelowAName(t *testing.T) {
	found := func(text string, looked map[string]string) []string {
		return places(search(t, fstest.MapFS{"programme/a.md": {Data: []byte("---\nkind: page\ntitle: Prøve\n---\n\n" + text)}}, looked))
	}
	const table, list = "## Nattevakta\n\n| a | b |\n|---|---|\n| A | 3,5 |\n| B | 3,6 |\n", "## Nattevakta\n\n- A 3,5\n- B 3,6\n"
	for _, text := range []string{table, list} {
		files := fstest.MapFS{"programme/a.md": {Data: []byte("---\nkind: page\ntitle: Prøve\n---\n\n" + text)}}
		looked := map[string]string{"programme/a.md": search(t, files, nil).Mentions[0].Code}
		for changed, want := range map[string]int{
			text: 0,
			text + "\nMeir tekst om noko anna, som er lenger enn ei kort linje, og 3 bilar.\n": 0,
			strings.Replace(text, "3,5", "3,4", 1):                                             1,
			strings.Replace(text, "3,6", "3,7", 1):                                             1,
			strings.Replace(text, "Nattevakta", "Nattevakten", 1):                              1,
		} {
			if got := found(changed, looked); len(got) != want {
				t.Errorf("%q: %q", changed, got)
			}
		}
	}
}
