package export

import (
	"encoding/csv"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"
)

func TestFormulasAreGuarded(t *testing.T) {
	for text, want := range map[string]string{
		"":                      "",
		"Fjellsund, heile":      "Fjellsund, heile",
		"Nord-Fron":             "Nord-Fron",
		"a@b.example":           "a@b.example",
		"=1+1":                  "'=1+1",
		" =2+2":                 "' =2+2",
		"\u00a0=2+2":            "'\u00a0=2+2",
		"\u200b\ufeff@SUM(1)":   "'\u200b\ufeff@SUM(1)",
		"\u3000＝1":              "'\u3000＝1",
		"\"=1\"":                "'\"=1\"",
		"Skule;=HYPERLINK(1)":   "Skule;'=HYPERLINK(1)",
		"Skule; ;+1":            "Skule; ;'+1",
		"Skule,\u00a0-1":        "Skule,'\u00a0-1",
		"Skule\t\"@a\"":         "Skule\t'\"@a\"",
		"Skule\r\n=1":           "Skule\r\n'=1",
		"\tSkule":               "'\tSkule",
		"＋1;－2;＠3":              "'＋1;'－2;'＠3",
		"4,8 eller høgare":      "4,8 eller høgare",
		"Skule; avdeling = ein": "Skule; avdeling = ein",
	} {
		if got := guarded(text); got != want {
			t.Errorf("%q is written %q, want %q", text, got, want)
		}
	}
}

// asSplit returns the cells of a line in a program that splits it at a separator and ignores
// quotation marks.
func asSplit(line, separator string) []string {
	return strings.FieldsFunc(line, func(letter rune) bool { return strings.ContainsRune(separator+"\r\n", letter) })
}

// asQuoted returns the cells of a line in a program where a quotation mark at the beginning of
// a cell quotes.
func asQuoted(line string, separator rune) []string {
	reader := csv.NewReader(strings.NewReader(line))
	reader.Comma, reader.LazyQuotes, reader.FieldsPerRecord = separator, true, -1
	records, _ := reader.ReadAll()
	return slices.Concat(records...)
}

// calculates reports whether a spreadsheet would take a cell for a formula, after it has
// removed what is invisible and all quotation marks before it.
func calculates(cell string) bool {
	seen := strings.TrimLeftFunc(cell, func(letter rune) bool { return !unicode.IsGraphic(letter) || unicode.IsSpace(letter) || letter == '"' })
	return seen != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(seen)[0])
}

func TestNoCellIsAFormulaInAnyProgramAndAllAreReadBack(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	letters := []rune("ab1=+-@＝＋－＠,;\t\"' \u00a0\u200b\ufeff\n")
	for range 20_000 {
		cells := make([]string, 3)
		for i := range cells {
			for range rng.IntN(7) {
				cells[i] += string(letters[rng.IntN(len(letters))])
			}
		}
		for _, own := range []byte(",;") {
			line := "x"
			for _, cell := range cells {
				line = string(appendCell(append([]byte(line), own), guarded(cell), own))
			}
			for _, separator := range ",;\t" {
				for _, cell := range append(asSplit(line, string(separator)), asQuoted(line, separator)...) {
					if calculates(cell) {
						t.Fatalf("%q is written %q; split at %q it has the cell %q", cells, line, separator, cell)
					}
				}
			}
			for i, cell := range asQuoted(line, rune(own))[1:] {
				if cell != guarded(cells[i]) {
					t.Fatalf("%q is read as %q", guarded(cells[i]), cell)
				}
			}
		}
	}
}
