package importer

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"tifaktor/generator/problem"
)

// norwegian is a wide file in which every encoding shows.
const norwegian = "Indre motivasjon – ærleg;Enhet;Antall svar\r\n4,1;Barnehage på Sør-øya;12\r\n"

func utf16Of(text string, order binary.AppendByteOrder) []byte {
	var data []byte
	for _, unit := range utf16.Encode([]rune("\ufeff" + text)) {
		data = order.AppendUint16(data, unit)
	}
	return data
}

func TestEveryEncodingThatExcelSavesIsRead(t *testing.T) {
	windows := strings.NewReplacer("æ", "\xe6", "ø", "\xf8", "å", "\xe5", "–", "\x96").Replace(norwegian)
	for name, data := range map[string][]byte{
		"UTF-8":                    []byte(norwegian),
		"UTF-8 with mark":          []byte("\ufeff" + norwegian),
		"Windows-1252":             []byte(windows),
		"UTF-16, low byte first":   utf16Of(norwegian, binary.LittleEndian),
		"UTF-16, high byte first":  utf16Of(norwegian, binary.BigEndian),
		"UTF-8 with bare newlines": []byte(strings.ReplaceAll(norwegian, "\r\n", "\n")),
	} {
		t.Run(name, func(t *testing.T) {
			var problems problem.List
			files := Import([]Source{{"results-2023.csv", data}}, Naming{}, &problems)
			if problems.Failed() {
				t.Fatal(told(&problems))
			}
			if units := string(files[1].Data); !strings.Contains(units, "{id: barnehage-pa-sor-oya, name: Barnehage på Sør-øya, ") {
				t.Error(units)
			}
			if instrument := string(files[0].Data); !strings.Contains(instrument, `name: "Indre motivasjon – ærleg"`) {
				t.Error(instrument)
			}
			if isWindows := strings.Contains(told(&problems), "Windows-1252"); isWindows != (name == "Windows-1252") {
				t.Error(told(&problems))
			}
		})
	}
}

func TestAFileThatIsNoTextIsRefusedWithTheWayOut(t *testing.T) {
	for name, data := range map[string]string{
		"workbook":       "PK\x03\x04rest",
		"old workbook":   "\xd0\xcf\x11\xe0rest",
		"something else": "a,b\n1,\x002\n",
	} {
		var problems problem.List
		if files := Import([]Source{{"results-2023.xlsx", []byte(data)}}, Naming{}, &problems); files != nil {
			t.Errorf("%s: imported", name)
		}
		if text := told(&problems); !strings.Contains(text, `save the sheet as "CSV UTF-8"`) || strings.Count(text, "\n") != 1 {
			t.Errorf("%s: %s", name, text)
		}
	}
}

func TestAColumnCountsLettersAlsoInAQuotedFieldOverTwoLines(t *testing.T) {
	var problems problem.List
	Import([]Source{{"a-2023.csv", []byte("Eining,Føre,Svar\n\"Ær\nleg\",4x,3\n\"Øøø\",4.1,3x\nA,4.1,3\nB,4.1,3\n")}}, Naming{}, &problems)
	want := "a-2023.csv:3:6: \"4x\""
	if text := told(&problems); !strings.Contains(text, want) || !strings.Contains(text, "a-2023.csv:4:11: \"3x\"") {
		t.Error(text)
	}
}
