package generator

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/content"
	"tifaktor/generator/problem"
	"tifaktor/themes"
)

// TestAMakerMakesTheSameSiteFromTheTextsAsTheyAreNow changes texts of the sample in turn.
func TestAMakerMakesTheSameSiteFromTheTextsAsTheyAreNow(t *testing.T) {
	folder := copied(t, content.Files)
	maker := NewMaker(folder, themes.Files)
	const text = "programme/program.md"
	good := folder[text].Data
	for _, step := range []struct{ name, text, problem string }{
		{"as it was", string(good), ""},
		{"changed", string(good) + "\nEi setning til.\n", ""},
		{"with a mistake", string(good) + "\n[borte](finst-ikkje.md)\n", "link-exists"},
		{"and with two hidden units beside numbers", string(good) + "\nNatteamet hadde 3 svar.\n", ""},
		{"as it was again", string(good), ""},
	} {
		folder[text] = &fstest.MapFile{Data: []byte(step.text)}
		var kept, anew problem.List
		before, read := maker.shown, maker.delivered.Results
		site, err := maker.Build(&kept)
		if err != nil {
			t.Fatal(err)
		}
		if before != nil && (maker.shown != before || maker.delivered.Results != read) {
			t.Errorf("%s: the results are read again", step.name)
		}
		fresh, err := Build(folder, themes.Files, &anew)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := lines(&kept), lines(&anew); got != want || step.problem != "" && !strings.Contains(got, step.problem) {
			t.Errorf("%s:\n%s\nwant\n%s", step.name, got, want)
		}
		if (site == nil) != (fresh == nil) || (site == nil) != (step.problem != "") {
			t.Fatalf("%s: %v, %v", step.name, site, fresh)
		}
		if site == nil {
			continue
		}
		for _, name := range []string{"nn/program.html", "nn/index.html", "nn/sok.html", "data/results.csv"} {
			one, err := site.File(name)
			other, again := fresh.File(name)
			if err != nil || again != nil || !bytes.Equal(one, other) {
				t.Errorf("%s: %s differs (%v, %v)", step.name, name, err, again)
			}
		}
	}
}

// lines returns the problems and advice, one a line.
func lines(problems *problem.List) string {
	var all strings.Builder
	for _, p := range problems.Sorted() {
		all.WriteString(p.String() + "\n")
	}
	return all.String()
}
