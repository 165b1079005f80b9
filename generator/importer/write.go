package importer

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"tifaktor/generator/output"
	"tifaktor/generator/problem"
)

// Written is a file that was written.
type Written struct {
	Path     string // as the disk has it
	Replaced bool   // there was one before
}

// Write writes the files below a content folder, all of them or none, and returns those
// written. A file that exists is only replaced if it is just as it was when the import
// began; unless it may be kept, it is a problem otherwise.
func Write(dir string, files []File, problems *problem.List) ([]Written, error) {
	var changes []output.Change
	var written []Written
	for _, file := range files {
		full := filepath.Join(dir, filepath.FromSlash(file.Path))
		_, err := os.Stat(full)
		switch {
		case file.Before != nil, errors.Is(err, fs.ErrNotExist):
			changes = append(changes, output.Change{Path: file.Path, Data: file.Data, Before: file.Before})
			written = append(written, Written{full, file.Before != nil})
		case err != nil:
			return nil, err
		case !file.OnlyIfNew:
			problems.Add(problem.Place{File: full}, rule, "the file is there already, and nothing is ever overwritten; "+
				"move it away, or import into another folder and take over what you need")
		}
	}
	if problems.Failed() {
		return nil, nil
	}
	if err := output.WriteTogether(dir, changes); err != nil {
		return nil, err
	}
	return written, nil
}
