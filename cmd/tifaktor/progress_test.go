package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"tifaktor/generator/i18n"
	"tifaktor/generator/importer"
	"tifaktor/generator/output"
)

// TestProgressIsShownWhileALargeSiteIsMade makes pages that take 60 ms each, each with a picture.
func TestProgressIsShownWhileALargeSiteIsMade(t *testing.T) {
	for _, test := range []struct {
		name   string
		pages  int
		person bool
		want   string
	}{
		{"a moment, to a person", 16, true, ""},
		{"just over a second, to a person", 18, true, "\rLagar sider: 16 av 18\r                     \r"},
		{"just over, in a log", 18, false, ""},
		{"in a log", 340, false, "Lagar sider: 166 av 340\nLagar sider: 333 av 340\n"},
	} {
		synctest.Test(t, func(t *testing.T) {
			shown, p := shownBy(test.person)
			made := 0
			for file, err := range p.count(func(yield func(output.File, error) bool) {
				for i := range test.pages {
					time.Sleep(60 * time.Millisecond)
					if !yield(output.File{Path: fmt.Sprintf("%d.html", i)}, nil) || !yield(output.File{Path: fmt.Sprintf("%d.svg", i)}, nil) {
						return
					}
				}
				yield(output.File{}, errors.New("the disk is full"))
			}, test.pages) {
				if made++; (err != nil) != (made > 2*test.pages) {
					t.Error(file, err)
				}
			}
			if shown.String() != test.want || made != 2*test.pages+1 {
				t.Errorf("%s: %d files, %q, not %q", test.name, made, shown.String(), test.want)
			}
		})
	}
}

// TestALongStepOfAnImportIsShownBeforeItEnds opens a file for longer than a second.
func TestALongStepOfAnImportIsShownBeforeItEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		shown, p := shownBy(true)
		p.start()
		p.importing(importer.Opening, 0, 1)
		time.Sleep(1050 * time.Millisecond)
		p.importing(importer.Reading, 0, 100_000)
		time.Sleep(100 * time.Millisecond)
		p.end()
		if want := "\rOpnar filer: 0 av 1\rLes rader: 0 av 100\u00a0000\r                       \r"; shown.String() != want {
			t.Errorf("%q, not %q", shown.String(), want)
		}
	})
}

func TestLongWorkShowsNothingWithQuiet(t *testing.T) {
	for _, silent := range []bool{false, true} {
		synctest.Test(t, func(t *testing.T) {
			var shown bytes.Buffer
			cmd := quiet()
			cmd.SetErr(&shown)
			p := progressOf(cmd, i18n.For("nn"), silent)
			p.start()
			p.importing(importer.Reading, 1, 2)
			time.Sleep(11 * time.Second)
			p.end()
			if (shown.Len() == 0) != silent {
				t.Errorf("quiet is %v, and %q is shown", silent, &shown)
			}
		})
	}
}

// shownBy returns what progress writes in nynorsk.
func shownBy(person bool) (*bytes.Buffer, *progress) {
	var shown bytes.Buffer
	p := progressOf(quiet(), i18n.For("nn"), false)
	p.out, p.person = &shown, person
	return &shown, p
}

// TestAnImportPrintsOnlyProblemsAndAdviceWithQuiet imports a table whose scale is a guess.
func TestAnImportPrintsOnlyProblemsAndAdviceWithQuiet(t *testing.T) {
	table := filepath.Join(t.TempDir(), "results-2025.csv")
	if err := os.WriteFile(table, []byte("Unit;Answers;Joy;Trust\nThe whole;24;4.1;3.9\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		flag  string
		print bool
	}{{"", true}, {"--quiet", false}} {
		var out, problems bytes.Buffer
		args := []string{"import", table, "--into", filepath.Join(t.TempDir(), "site"), "--column", "Joy=factor", "--column", "Trust=factor"}
		if test.flag != "" {
			args = append(args, test.flag)
		}
		if code := run(t.Context(), args, &out, &problems); code != 0 || strings.Count(problems.String(), "note: ") != 2 || strings.Count(problems.String(), "\n") != 2 || (out.Len() > 0) != test.print {
			t.Errorf("%v: %d, %q, %q", args, code, &out, &problems)
		}
	}
}
