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

// folderWith is a content folder with files in it, each a path and what is in it.
func folderWith(t *testing.T, files ...string) string {
	t.Helper()
	dir := t.TempDir()
	for i := 0; i < len(files); i += 2 {
		name := filepath.Join(dir, filepath.FromSlash(files[i]))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(files[i+1]), 0o640); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// all is every file below a folder with what is in it.
func all(t *testing.T, dir string) string {
	t.Helper()
	var found strings.Builder
	err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			name, _ := filepath.Rel(dir, path)
			found.WriteString(filepath.ToSlash(name) + "=" + text(t, path) + " ")
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(found.String())
}

func TestTheFilesAreWritten(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "content")
	var problems problem.List
	written, err := Write(dir, someFiles, &problems)
	if err != nil || problems.Failed() || len(written) != 3 {
		t.Fatal(written, err, told(&problems))
	}
	if got := all(t, dir); got != "site.yaml=c survey/instrument.yaml=a survey/units.yaml=b" {
		t.Error(got)
	}
}

func TestAnExistingFileIsNeverOverwrittenAndThenNothingIsWritten(t *testing.T) {
	dir := folderWith(t, "survey/units.yaml", "mine")
	var problems problem.List
	written, err := Write(dir, someFiles, &problems)
	if err != nil || written != nil || !strings.Contains(told(&problems), filepath.Join(dir, "survey", "units.yaml")+": the file is there already") {
		t.Error(written, err, told(&problems))
	}
	if got := all(t, dir); got != "survey/units.yaml=mine" {
		t.Error(got)
	}
}

func TestSiteYamlIsKeptWhenThereIsOne(t *testing.T) {
	dir := folderWith(t, "site.yaml", "mine")
	var problems problem.List
	written, err := Write(dir, someFiles, &problems)
	if err != nil || len(written) != 2 || text(t, dir, "site.yaml") != "mine" || text(t, dir, "survey", "units.yaml") != "b" {
		t.Error(written, err, told(&problems))
	}
}

func TestAFileThatIsReplacedKeepsItsPermissions(t *testing.T) {
	dir := folderWith(t, "survey/units.yaml", "before")
	var problems problem.List
	written, err := Write(dir, []File{{Path: "survey/units.yaml", Data: []byte("after"), Before: []byte("before")}, {Path: "survey/new.yaml", Data: []byte("new")}}, &problems)
	if err != nil || len(written) != 2 || !written[0].Replaced || written[1].Replaced {
		t.Fatal(written, err, told(&problems))
	}
	info, err := os.Stat(filepath.Join(dir, "survey", "units.yaml"))
	if err != nil || info.Mode().Perm() != 0o640 {
		t.Error(info.Mode(), err)
	}
	if got := all(t, dir); got != "survey/new.yaml=new survey/units.yaml=after" {
		t.Error(got)
	}
}

func TestAFileThatSomebodyChangedMeanwhileIsLeftAsItIs(t *testing.T) {
	for name, site := range map[string][]string{"changed": {"survey/units.yaml", "mine"}, "taken away": nil} {
		dir := folderWith(t, site...)
		files := []File{{Path: "survey/new.yaml", Data: []byte("new")}, {Path: "survey/units.yaml", Data: []byte("after"), Before: []byte("before")}}
		before := all(t, dir)
		if written, err := Write(dir, files, &problem.List{}); err == nil || written != nil || all(t, dir) != before {
			t.Errorf("%s: %v, %v: %s", name, written, err, all(t, dir))
		}
	}
}

func TestWhenTheDiskFailsEverythingIsAsItWas(t *testing.T) {
	dir := folderWith(t, "survey/units.yaml", "before")
	replaced := File{Path: "survey/units.yaml", Data: []byte("after"), Before: []byte("before")}
	tooLong := File{Path: "survey/" + strings.Repeat("x", 300), Data: []byte("d")}
	for name, files := range map[string][]File{"first": {tooLong, replaced, someFiles[0]}, "last": {someFiles[0], replaced, tooLong}} {
		if written, err := Write(dir, files, &problem.List{}); err == nil || written != nil {
			t.Errorf("%s: no error", name)
		}
		if got := all(t, dir); got != "survey/units.yaml=before" {
			t.Errorf("%s: %s", name, got)
		}
	}
}
