package importer

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tifaktor/generator/problem"
)

var someFiles = []File{
	{Path: "survey/instrument.yaml", Data: []byte("a")},
	{Path: "survey/units.yaml", Data: []byte("b")},
	{Path: "site.yaml", Data: []byte("c"), OnlyIfNew: true},
}

func text(t *testing.T, parts ...string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(parts...))
	if err != nil {
		return "none"
	}
	return string(data)
}

func TestTheFilesAreWritten(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "content")
	var problems problem.List
	written, err := Write(dir, someFiles, &problems)
	if err != nil || problems.Failed() || len(written) != 3 {
		t.Fatal(written, err, told(&problems))
	}
	if text(t, dir, "survey", "units.yaml") != "b" || text(t, dir, "site.yaml") != "c" {
		t.Error("not what was to be written")
	}
}

func TestAnExistingFileIsNeverOverwrittenAndThenNothingIsWritten(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "survey"), 0o777); err != nil {
		t.Fatal(err)
	}
	mine := filepath.Join(dir, "survey", "units.yaml")
	if err := os.WriteFile(mine, []byte("mine"), 0o666); err != nil {
		t.Fatal(err)
	}
	var problems problem.List
	written, err := Write(dir, someFiles, &problems)
	if err != nil || written != nil || !strings.Contains(told(&problems), mine+": the file is there already") {
		t.Error(written, err, told(&problems))
	}
	if text(t, mine) != "mine" || text(t, dir, "survey", "instrument.yaml") != "none" || text(t, dir, "site.yaml") != "none" {
		t.Error("something was written")
	}
}

func TestSiteYamlIsKeptWhenThereIsOne(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "site.yaml"), []byte("mine"), 0o666); err != nil {
		t.Fatal(err)
	}
	var problems problem.List
	written, err := Write(dir, someFiles, &problems)
	if err != nil || len(written) != 2 || text(t, dir, "site.yaml") != "mine" || text(t, dir, "survey", "units.yaml") != "b" {
		t.Error(written, err, told(&problems))
	}
}

func TestWhenTheDiskFailsWhatWasWrittenIsTakenAway(t *testing.T) {
	dir := t.TempDir()
	files := append(someFiles[:2:2], File{Path: "survey/" + strings.Repeat("x", 300), Data: []byte("d")})
	var problems problem.List
	if _, err := Write(dir, files, &problems); err == nil {
		t.Fatal("no error")
	}
	if text(t, dir, "survey", "instrument.yaml") != "none" || text(t, dir, "survey", "units.yaml") != "none" {
		t.Error("something was left")
	}
}
