package sheet

import (
	"strings"
	"testing"
)

func TestQuotationMarksQuoteOrAreKept(t *testing.T) {
	for text, want := range map[string]string{
		`"a;b";c`:                        `a;b|c`,
		`"a ""b"" c";d`:                  `a "b" c|d`,
		`a "b" c;d`:                      `a "b" c|d`,
		`"a" b;d`:                        `"a" b|d`,
		` "a" ;d`:                        `a|d`,
		`"a";"";d`:                       `a||d`,
		`x ("a");d`:                      `x ("a")|d`,
		`15";d`:                          `15"|d`,
		"\"a\nb\";c":                     "a\nb|c",
		`"=""4,1""";c`:                   `4,1|c`,
		`="4,1";c`:                       `4,1|c`,
		`="0012";'24`:                    `0012|24`,
		`'t Hoff;'<5;'`:                  `'t Hoff|<5|'`,
		`="a""b";c`:                      `a"b|c`,
		"\"a,\nb; c\"\n\"d\";e\n\"f\";g": "a,\nb; c\nd|e\nf|g",
	} {
		sheets, noted := opened("a.csv", []byte("sep=;\n"+text))
		if len(sheets) != 1 {
			t.Errorf("%s: %s", text, noted)
		} else if got := strings.Trim(shown(sheets[0]), "\n"); got != want {
			t.Errorf("%s is read as %s", text, got)
		}
	}
}

func TestAFieldWithWrongMarksIsShownAsItShouldBeWritten(t *testing.T) {
	for text, want := range map[string]string{
		"a;b;c\n\"Nordlia \"nye\" skule\";24;3\n":   `a.csv:2:1|"Nordlia ""nye"" skule"`,
		"a;b;c\nx;\"Nordlia skule;3\nLia;4;3\n":     `a.csv:2:3|"Nordlia skule"`,
		"a;b;c\n\"Nordlia;24;3\n\"Lia\";3;3\n":      `a.csv:2:1|"Nordlia"`,
		"a;b;c\nx;y;\"Lia\nNes;24;3\nVik;3;\"3\"\n": `a.csv:2:5|"Lia"`,
		"a;b;c\nx;\"Lia;3\nNes;24;3\nVik;z\";3\n":   `a.csv:2:3|"Lia"`, // closed by chance, two lines down
		"a;b;c\n\"4,2;24;3\n":                       `a.csv:2:1|` + fieldExample,
		"a;b;c\n\"3 svar;24;3\n":                    `a.csv:2:1|` + fieldExample,
		"a;b;c\n\"Nes \"nye;24;3\n":                 `a.csv:2:1|"Nes ""nye"`,
	} {
		sheets, noted := opened("a.csv", []byte(text))
		place, field, _ := strings.Cut(want, "|")
		if sheets != nil || !strings.HasPrefix(noted, place+": ") || !strings.HasSuffix(noted, "Write the field as "+field+" [import]\n") ||
			strings.Count(noted, "\n") != 1 {
			t.Errorf("%s\n%s", text, noted)
		}
	}
}

func TestTheSeparatorIsFoundByStructure(t *testing.T) {
	for text, want := range map[string]byte{
		"Rapport, om arbeid, 2024\nKjelde, HR, 2024\nA;B\nx;4,2\ny;4,1\nz;*\n":                    ';',
		"A;B;C\nNes;4,2;4,1\nVik;4,0;3,9\n":                                                       ';',
		"A\tB\tC\nNes; nord\t4,2\t4,1\nVik; sør\t4,0\t3,9\n":                                      '\t',
		"A,B,C\n\"Nes; nord\",4.2,4.1\nVik,4.0,3.9\n":                                             ',',
		"A|B|C\nNes|4,2|4,1\nVik|4,0|3,9\n":                                                       '|',
		"runde;eining;faktor;snitt\n2024;Nes;A;4,2\n2024;Nes;B;4,1\n2024;Nes;C;4,0\n":             ';',
		"\"A, i alt\";\"B, snitt\"\n\"x, y\";\"4,1\"\n\"z, w\";\"4,2\"\n":                         ';',
		"Eining;Svar, i alt;Meistring, snitt\nNes;4,2;4,1\nVik;4,0;3,9\n":                         ';',
		"A;B;C;D\nNes;4;4;3\nVik;4;3;2\n\nKjelde: HR, 2024\nNote, a\nNote, b\nNote, c\nNote, d\n": ';', // more footnotes than rows
		"sep=,\nA;B,C\n": ',',
	} {
		if got, _ := findSeparator(text); got != want {
			t.Errorf("%q is divided by %q", text, got)
		}
	}
}
