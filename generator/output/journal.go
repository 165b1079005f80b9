package output

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

// journal is written before files are written together: what each file was, and which
// folders are made. It is in a folder ".tifaktor-writing" among them: as "list" as long as
// everything must be undone if the run ends, and as "done" when the files are written and
// only temporary files must be removed.
type journal struct {
	dir     string
	Files   []journalFile `json:"files"`
	Folders []string      `json:"folders"` // the outer before the inner
}

// journalFile is one of the files, with the SHA-256 of what it was, "" if it did not exist,
// and of what it becomes.
type journalFile struct {
	Path   string `json:"path"`
	Before string `json:"before"`
	After  string `json:"after"`
}

func writingPath(dir string) string { return filepath.Join(dir, ".tifaktor-writing") }
func listOf(dir string) string      { return filepath.Join(writingPath(dir), "list") }
func doneOf(dir string) string      { return filepath.Join(writingPath(dir), "done") }
func partOf(dir string) string      { return filepath.Join(writingPath(dir), "part") }

// real returns the path of a file with symbolic links followed.
func (j *journal) real(file journalFile) string {
	name := join(j.dir, file.Path)
	if real, err := filepath.EvalSymlinks(name); err == nil {
		return real
	}
	return name
}

// made returns the path of a new file before it is renamed, and old that of a second link to
// the file that it replaces.
func (j *journal) made(file journalFile) string { return beside(j.real(file), "new") }
func (j *journal) old(file journalFile) string  { return beside(j.real(file), "old") }

func beside(name, which string) string {
	return filepath.Join(filepath.Dir(name), "."+filepath.Base(name)+"-tifaktor-"+which)
}

// remember writes the journal.
func (j *journal) remember() error {
	data, err := json.MarshalIndent(j, "", "  ")
	if err != nil {
		return err
	}
	part := partOf(j.dir)
	if err := writeNew(part, data, 0o666); err != nil {
		os.Remove(part)
		return err
	}
	err = flush(part)
	if err == nil {
		err = rename(part, listOf(j.dir))
	}
	if err != nil {
		os.Remove(part)
		return err
	}
	return flush(writingPath(j.dir), j.dir)
}

// restore restores every file to what it was, unless somebody has changed one since.
func (j *journal) restore() error {
	var written []journalFile
	for _, file := range j.Files {
		now, err := sumOnDisk(j.real(file))
		switch {
		case err != nil:
			return err
		case now == file.Before:
		case now != file.After:
			return j.inspectByHand(fmt.Sprintf("%s was changed after a run that wrote into %s was interrupted, so nothing is restored", j.real(file), j.dir))
		default:
			written = append(written, file)
		}
	}
	for _, file := range written {
		put := func() error { return remove(j.real(file)) }
		if file.Before != "" {
			put = func() error { return rename(j.old(file), j.real(file)) }
		}
		if err := put(); err != nil {
			return err
		}
	}
	return nil
}

// tidy removes the temporary files, then the folders made that are empty, and at last the
// journal.
func (j *journal) tidy() error {
	var names []string
	for _, file := range j.Files {
		names = append(names, j.made(file), j.old(file))
	}
	for _, folder := range slices.Backward(j.Folders) {
		names = append(names, join(j.dir, folder))
	}
	for _, name := range append(names, listOf(j.dir), doneOf(j.dir)) {
		if entries, _ := os.ReadDir(name); !exists(name) || len(entries) > 0 {
			continue
		}
		if err := remove(name); err != nil {
			return err
		}
	}
	return flush(writingPath(j.dir))
}

// flushFolders flushes the folders of all files.
func (j *journal) flushFolders() error {
	folders := []string{j.dir}
	for _, file := range j.Files {
		if folder := filepath.Dir(j.real(file)); !slices.Contains(folders, folder) && exists(folder) {
			folders = append(folders, folder)
		}
	}
	return flush(folders...)
}
