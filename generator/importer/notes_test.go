package importer

import (
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/sheet"
)

// importInto imports a table into a site of one language.
func importInto(t *testing.T, lang i18n.Lang, data string) (*Output, string) {
	t.Helper()
	var problems problem.List
	site := fstest.MapFS{settingsPath: {Data: []byte("title: Svar\norganisation: Vik\nlanguages: [" + string(lang) + "]\n")}}
	in := newInput([]sheet.Source{{Name: "vik-2025.csv", Data: []byte(data)}}, Answers{Tree: flat})
	in.Site = ReadSite(site, &problems)
	return imported(in, &problems), told(&problems)
}

func TestThePublisherIsSpokenToInTheFirstLanguageOfTheSite(t *testing.T) {
	for lang, want := range map[i18n.Lang][3]string{
		"nn": {"2 einingar, ved sida av kvarandre.", "# Laga av «tifaktor import» frå vik-2025.csv.", "sidan tala ligg der"},
		"nb": {"2 enheter, ved siden av hverandre.", "# Laget av «tifaktor import» fra vik-2025.csv.", "siden tallene ligger der"},
		"en": {"2 units, beside each other.", "# Made by “tifaktor import” from vik-2025.csv.", "since the numbers lie there"},
	} {
		out, noted := importInto(t, lang, "Eining;Svar;Ro\nA;9;4,1\nB;8;4,2\n")
		if out == nil {
			t.Fatal(noted)
		}
		files := ""
		for _, file := range out.Files {
			files += string(file.Data)
		}
		if !strings.Contains(out.Reading, want[0]) || !strings.Contains(files, want[1]) || !strings.Contains(noted, want[2]) {
			t.Errorf("in %s:\n%s%s%s", lang, out.Reading, files, noted)
		}
	}
}

func TestNoMessageRepeatsHowManyPeopleThereAre(t *testing.T) {
	for _, table := range []string{
		"Eining;Svar;Ro\nA;circa 3 stykk;4,1\nB;30;4,2\nC;31;4,3\nD;32;4,4\n",
		"Måling;Eining;Svar;Faktor;Snitt\n2025;A;3;Ro;4,1\n2025;A;4;Mot;4,2\n2025;B;30;Ro;4,2\n",
	} {
		out, noted := importInto(t, "nn", table)
		if out != nil || noted == "" {
			t.Fatalf("not a problem:\n%s", table)
		}
		for line := range strings.Lines(noted) {
			_, text, _ := strings.Cut(line, ": ")
			text = strings.ReplaceAll(strings.ReplaceAll(text, "(<5, *)", ""), "vik-2025.csv:2:8", "")
			if strings.ContainsAny(text, "34") && !strings.Contains(text, "skalaen") {
				t.Error(line)
			}
		}
	}
}
