package sheet

import (
	"os"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
)

// opened opens a file and returns its sheets, and its problems and advice, one a line.
func opened(name string, data []byte) (sheets []Sheet, noted string) {
	var problems problem.List
	sheets = Open(Source{name, data}, i18n.For("en"), &problems)
	for _, p := range problems.Sorted() {
		noted += p.String() + "\n"
	}
	if problems.Failed() == (sheets != nil) {
		noted += "sheets and a problem that stops, or neither\n"
	}
	return sheets, noted
}

// said returns a message in English.
func said(key string, pairs ...any) string { return i18n.For("en").Text("open."+key, pairs...) }

// shown returns the cells of a sheet with | between them, and a line for each row.
func shown(sheet Sheet) string {
	var text strings.Builder
	for _, row := range sheet.Rows {
		for i, cell := range row {
			if i > 0 {
				text.WriteByte('|')
			}
			text.WriteString(cell.Text)
		}
		text.WriteByte('\n')
	}
	return text.String()
}

func read(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

const (
	twoUnits   = "Eining|Svar|Meistring|Støtte\nNordlia|24|4,2|4,1\nHeimetenesta|30|4,0|3,8\n"
	threeUnits = "Eining|Overordna eining|Tal inviterte|Tal svar|Meistring – arbeid|Støtte\n" +
		"Nordlia skule|Oppvekst|31|24|4,2|4,25\nØvre Åsen barnehage|Oppvekst|18|12|3,9|4,1\nHeimetenesta|Helse|45|30|4,0|3,8\n"
)

func TestTheFilesOfOfficesAreRead(t *testing.T) {
	for _, c := range []struct{ name, want, advice string }{
		{"cr-only-2024.csv", twoUnits, ""},
		{"ctrl-z-2024.csv", "Eining|Svar|Meistring\nNordlia|24|4,2\nHeimetenesta|30|4,0\n", ""},
		{"decoded-twice-2024.csv", "Eining|Svar|Meistring|Støtte\nØvre Åsen|24|4,2|4,1\nHeimetenesta|30|4,0|3,8\n",
			"decoded-twice-2024.csv:1:23: the letters of 2 cells were garbled, as “Ã¸” for “ø”, and were corrected; the first is here [import]\n"},
		{"footnote-unpadded-2024.csv", "Eining|Svar|Meistring|Støtte\nNordlia skule|24|4,2|4,25\nHeimetenesta|30|4,0|3,8\n\nKjelde: HR, 14.03.2024\n", ""},
		{"loose-quotes-2024.tsv", "Eining|Svar|Meistring|Støtte\nNordlia \"nye\" skule|24|4,2|4,1\nHeimetenesta|30|4,0|3,8\n", ""},
		{"numbers-as-text-2024.csv", twoUnits,
			"numbers-as-text-2024.csv:2:9: 3 numbers saved as text, as '24 or =\"4,1\", were read as numbers; the first is here [import]\n"},
		{"quoted-comma-2024.csv", twoUnits, ""},
		{"thousands-comma-2024.csv", "Unit|Invited|Respondents|Mastery|Support\nHealth|1,234|1,012|4.2|4.1\nSchools|950|700|4.0|3.9\n", ""},
		{"title-lines-2024.csv", "Medarbeidarundersøking 2024\nUttrekk 14.03.2024\n\n" + threeUnits, ""},
		{"trailing-blank-2024.csv", twoUnits, ""},
		{"two-marks-2024.csv", twoUnits, ""},
		{"unicode-text-2024.txt", threeUnits, ""},
		{"utf16-no-mark-2024.csv", threeUnits, ""},
		{"windows1252-2024.csv", threeUnits,
			"windows1252-2024.csv: the file is not UTF-8 and was read as Windows-1252, as Excel saves “CSV”. If letters look wrong, save it as “CSV UTF-8” [import]\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			sheets, noted := opened(c.name, read(t, c.name))
			if noted != c.advice {
				t.Errorf("noted:\n%s", noted)
			}
			if len(sheets) != 1 || shown(sheets[0]) != c.want {
				t.Errorf("read as:\n%v", sheets)
			}
		})
	}
}

func TestDecimalCommasInACommaFileAreOneMessage(t *testing.T) {
	sheets, noted := opened("a.csv", read(t, "comma-in-commas-2024.csv"))
	want := "a.csv:2:1: 2 rows have numbers with a decimal comma, and commas separate the fields of the file too; the first is here. " +
		"Write the numbers in quotation marks, as \"4,2\", or save the file with semicolons [import]\n"
	if sheets != nil || noted != want {
		t.Error(noted)
	}
}

func TestProblemsAreReportedInThePublishersLanguage(t *testing.T) {
	for lang, want := range map[i18n.Lang]string{
		"nn": "a.csv: fila er tom [import]", "nb": "a.csv: fila er tom [import]", "en": "a.csv: the file is empty [import]",
	} {
		var problems problem.List
		Open(Source{"a.csv", nil}, i18n.For(lang), &problems)
		if got := problems.Sorted(); len(got) != 1 || got[0].String() != want {
			t.Errorf("in %s: %v", lang, got)
		}
	}
}

func TestACommaFileWithWholeNumbersIsNotRefused(t *testing.T) {
	for _, text := range []string{
		"Fjordvik, Vestland\nUnit,n,A,B\nNordlia,24,80,75\nLia,12,70,65\n",                 // title with a comma
		"Unit,n,A,B\nNordlia,24,80,75,1\nLia,12,70,65\nHelse,30,71,66\n",                   // one row too long
		"Unit,n,A,B\nNordlia,24,12,3,4,4.2\nLia,12,11,3,4,4.1\n",                           // decimals with a point
		"Unit,n,A,B\nNordlia,24,\"4\",\"2\",\"4\",\"1\"\nLia,12,\"4\",\"1\",\"4\",\"0\"\n", // quoted
	} {
		if sheets, noted := opened("a.csv", []byte(text)); len(sheets) != 1 || noted != "" {
			t.Errorf("%s\n%s", text, noted)
		}
	}
}

func TestAPlaceIsLineAndColumnInLetters(t *testing.T) {
	sheets, _ := opened("a.csv", []byte("sep=;\nFøre;\"Ær\nleg\";x\n  Åå; \"y\" ;z\n"))
	var places []string
	for _, row := range sheets[0].Rows {
		for _, cell := range row {
			places = append(places, cell.Place.String())
		}
	}
	want := "a.csv:2:1 a.csv:2:6 a.csv:3:6 a.csv:4:1 a.csv:4:6 a.csv:4:12"
	if got := strings.Join(places, " "); got != want {
		t.Errorf("%s, not %s", got, want)
	}
	if sheets[0].Rows[0] != nil || !sheets[0].Rows[1][1].Quoted || !sheets[0].Rows[2][1].Quoted || sheets[0].Rows[2][2].Quoted {
		t.Errorf("%+v", sheets[0].Rows)
	}
}

func TestSpacesBeforeATextAreItsIndent(t *testing.T) {
	sheets, _ := opened("a.csv", []byte("a;b\n   Nordlia;1\n\u00a0\u00a0Lia;1\n\tHelse;1\n\"  Heim \";1\n  ;1\n"))
	for i, want := range []int{0, 3, 2, tabIndent, 2, 0} {
		if got := sheets[0].Rows[i][0].Indent; got != want {
			t.Errorf("row %d is %d in, not %d", i+1, got, want)
		}
	}
}
