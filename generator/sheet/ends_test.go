package sheet

import (
	"strings"
	"testing"
)

func TestAReturnAloneEndsALineOnlyWhereAllLinesEndSo(t *testing.T) {
	want := "Eining|Svar|Meistring|Støtte\nNes|12|4,1|3,9\nLia|15|4,0|3,8\n"
	plain := "Eining;Svar;Meistring;Støtte\nNes;12;4,1;3,9\nLia;15;4,0;3,8\n"
	for name, text := range map[string]string{
		"lines that end so":          strings.ReplaceAll(plain, "\n", "\r"),
		"and a line feed at the end": strings.ReplaceAll(plain[:len(plain)-1], "\n", "\r") + "\n",
		"two before each line feed":  strings.ReplaceAll(plain, "\n", "\r\r\n"),
		"one before a separator":     strings.ReplaceAll(plain, ",1;", ",1\r;"),
		"before every separator":     strings.ReplaceAll(plain, ";", "\r;"),
		"before the last field":      strings.ReplaceAll(strings.ReplaceAll(plain, "Støtte", "\rStøtte"), ";3,", ";\r3,"),
		"before a name":              strings.ReplaceAll(plain, "Lia", "\rLia"),
	} {
		sheets, noted := opened("a.csv", []byte(text))
		if sheets == nil || shown(sheets[0]) != want {
			t.Errorf("%s: %s %v", name, noted, sheets)
			continue
		}
		for _, row := range sheets[0].Rows {
			if len(row) > 0 && row[0].Indent != 0 {
				t.Errorf("%s: %q is indented", name, row[0].Text)
			}
		}
	}
}

func TestAQuestionMarkInAWordIsALostLetter(t *testing.T) {
	for text, lost := range map[string]bool{
		"Sm?rstad": true, "B?rnehage nord": true, "Nedre ?vrem": true, "?rleg": true,
		"Trivst du?": false, "Kva no? Ja": false, "https://a.no/b?c=d": false, "?": false, "15 ?": false,
	} {
		sheets, noted := opened("a.csv", []byte("Eining;Svar\n"+text+";12\n"))
		if lost != (sheets == nil) || lost != strings.Contains(noted, "were lost when the file was saved") && lost != strings.Contains(noted, "letters of a cell were lost") {
			t.Errorf("%q: %s", text, noted)
		}
	}
}
