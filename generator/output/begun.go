package output

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// begun is what is written down before files are written together: what each was, and
// which folders are made. It lies in a folder ".tifaktor-writing" among them, as "list"
// while all must be undone if the run ends, and as "done" once they are written and only
// what is left beside them must go.
type begun struct {
	dir     string
	Files   []begunFile `json:"files"`
	Folders []string    `json:"folders"` // the outer before the inner
}

// begunFile is one of them, with the SHA-256 of what it was, "" for nothing, and of what it
// becomes.
type begunFile struct {
	Path   string `json:"path"`
	Before string `json:"before"`
	After  string `json:"after"`
}

func writingPath(dir string) string { return filepath.Join(dir, ".tifaktor-writing") }
func listOf(dir string) string      { return filepath.Join(writingPath(dir), "list") }
func doneOf(dir string) string      { return filepath.Join(writingPath(dir), "done") }
func partOf(dir string) string      { return filepath.Join(writingPath(dir), "part") }

// real is the place of a file, where links lead to.
func (b *begun) real(file begunFile) string {
	name := join(b.dir, file.Path)
	if real, err := filepath.EvalSymlinks(name); err == nil {
		return real
	}
	return name
}

// made is where a new file lies before it gets its place, and old is another name of the
// one that it replaces.
func (b *begun) made(file begunFile) string { return beside(b.real(file), "new") }
func (b *begun) old(file begunFile) string  { return beside(b.real(file), "old") }

func beside(name, which string) string {
	return filepath.Join(filepath.Dir(name), "."+filepath.Base(name)+"-tifaktor-"+which)
}

// remember writes it down.
func (b *begun) remember() error {
	data, err := json.MarshalIndent(b, "", "  ")
	if err != nil {
		return err
	}
	part := partOf(b.dir)
	if err := writeNew(part, data, 0o666); err != nil {
		os.Remove(part)
		return err
	}
	err = flush(part)
	if err == nil {
		err = rename(part, listOf(b.dir))
	}
	if err != nil {
		os.Remove(part)
		return err
	}
	return flush(writingPath(b.dir), b.dir)
}

// restore puts back what each file was, unless somebody has changed one since.
func (b *begun) restore() error {
	var written []begunFile
	for _, file := range b.Files {
		now, err := sumOnDisk(b.real(file))
		switch {
		case err != nil:
			return err
		case now == file.Before:
		case now != file.After:
			return b.byHand(fmt.Sprintf("%s was changed after a run that wrote into %s was broken off, so nothing is put back as it was", b.real(file), b.dir))
		default:
			written = append(written, file)
		}
	}
	for _, file := range written {
		put := func() error { return remove(b.real(file)) }
		if file.Before != "" {
			put = func() error { return rename(b.old(file), b.real(file)) }
		}
		if err := put(); err != nil {
			return err
		}
	}
	return nil
}

// tidy takes away what lies beside the files, the folders made that are empty, and at last
// what was written down.
func (b *begun) tidy() error {
	var names []string
	for _, file := range b.Files {
		names = append(names, b.made(file), b.old(file))
	}
	for _, folder := range slices.Backward(b.Folders) {
		names = append(names, join(b.dir, folder))
	}
	for _, name := range append(names, listOf(b.dir), doneOf(b.dir)) {
		if entries, _ := os.ReadDir(name); !exists(name) || len(entries) > 0 {
			continue
		}
		if err := remove(name); err != nil {
			return err
		}
	}
	return flush(writingPath(b.dir))
}

// flushFolders flushes the folders of all files.
func (b *begun) flushFolders() error {
	folders := []string{b.dir}
	for _, file := range b.Files {
		if folder := filepath.Dir(b.real(file)); !slices.Contains(folders, folder) && exists(folder) {
			folders = append(folders, folder)
		}
	}
	return flush(folders...)
}
