package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tifaktor/generator/output"
)

func TestWhatCannotBeRememberedIsNotPublished(t *testing.T) {
	err := writeLedger(filepath.Join(t.TempDir(), "gone\x00", "ledger.csv"), nil, output.File{Data: []byte("new")})
	if err == nil || !strings.Contains(err.Error(), "the ledger could not be written, so no site was written") {
		t.Error(err)
	}
}

func TestAnUnreadableLedgerIsNotTreatedAsMissing(t *testing.T) {
	name := filepath.Join(t.TempDir(), "ledger.csv")
	if data, err := readLedger(name); data != nil || err != nil {
		t.Errorf("where there is none: %q, %v", data, err)
	}
	if err := os.Mkdir(name, 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := readLedger(name); err == nil || !strings.Contains(err.Error(), name+" cannot be read") {
		t.Error(err)
	}
}

func TestNobodyPublishesOverAnother(t *testing.T) {
	name := filepath.Join(t.TempDir(), "ledger.csv")
	if err := os.WriteFile(name, []byte("theirs"), 0o644); err != nil {
		t.Fatal(err)
	}
	before := []byte("before")
	for _, err := range []error{
		stillHolds(name, before),
		writeLedger(name, before, output.File{Data: []byte("ours")}),
		writeLedger(name, before, output.File{Data: before}), // nothing new, but not what the site was made with
	} {
		if err == nil || !strings.Contains(err.Error(), "somebody else has published; publish again") {
			t.Error(err)
		}
	}
	if data, _ := os.ReadFile(name); string(data) != "theirs" {
		t.Errorf("it holds %q", data)
	}
}

// TestWhatHappensWhileTheSiteIsMadeIsFoundBeforeItIsShown does something when the advice on
// the content is printed, which is after it was read and before anything is written.
func TestWhatHappensWhileTheSiteIsMadeIsFoundBeforeItIsShown(t *testing.T) {
	for _, other := range []struct {
		name, want string
		happens    func(dir, out string)
	}{
		{"somebody publishes", "somebody else has published; publish again", func(dir, out string) { mustPublish(t, dir, out) }},
		{"somebody saves", "half old and half new", func(dir, _ string) {
			save(t, filepath.Join(dir, "survey", "round-2025.yaml"), []byte(strings.ReplaceAll(aRound(2025), "4.1", "4.2")))
		}},
	} {
		t.Run(other.name, func(t *testing.T) {
			dir, out := publishable(t)
			save(t, filepath.Join(dir, "site.yaml"), []byte("title: Survey\norganisation: Sør kommune\nlanguages: [en]\n")) // which there is advice on
			meanwhile := &meanwhile{do: func() { other.happens(dir, out) }}
			code := run(context.Background(), []string{"publish", "--content", dir, "--out", out}, io.Discard, meanwhile)
			if code != exitProblems || !strings.Contains(meanwhile.String(), other.want) {
				t.Error(code, meanwhile.String())
			}
		})
	}
}

// meanwhile does something the first time that it is written to.
type meanwhile struct {
	bytes.Buffer
	do func()
}

func (m *meanwhile) Write(text []byte) (int, error) {
	if do := m.do; do != nil {
		m.do = nil
		do()
	}
	return m.Buffer.Write(text)
}

func TestTheLedgerIsReplacedWholeAndNothingIsLeftBesideIt(t *testing.T) {
	folder := t.TempDir()
	name := filepath.Join(folder, "ledger.csv")
	for _, text := range []string{"first", "second", "second"} {
		if err := os.WriteFile(filepath.Join(folder, ".ledger.csv-4711"), []byte("left by an earlier version"), 0o644); err != nil {
			t.Fatal(err)
		}
		before, err := readLedger(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := writeLedger(name, before, output.File{Data: []byte(text)}); err != nil {
			t.Fatal(err)
		}
		if data, _ := os.ReadFile(name); string(data) != text {
			t.Errorf("it holds %q, not %q", data, text)
		}
	}
	if entries, _ := os.ReadDir(folder); len(entries) != 1 {
		t.Errorf("beside it lie %v", entries)
	}
}

func TestNamesOfFilesArePrintedOnOneLine(t *testing.T) {
	dir, out := publishable(t)
	strange := "new\nline\x1b[31m"
	writeFile(t, filepath.Join(out, strange), "a reader's")
	taken := filepath.Join(filepath.Dir(out), "taken")
	writeFile(t, filepath.Join(taken, strange), "mine")
	for _, args := range [][]string{{"verify", out}, {"build", "--content", dir, "--out", taken}} {
		var stderr bytes.Buffer
		run(context.Background(), args, io.Discard, &stderr)
		if text := stderr.String(); !strings.Contains(text, `\x1b[31m`) || strings.Contains(text, "\x1b") || !strings.Contains(text, `new\nline`) {
			t.Errorf("%v: %q", args, text)
		}
	}
}
