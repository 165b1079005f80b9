package importer

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"tifaktor/generator/problem"
)

// Write writes the files below a content folder, all of them or none, and gives
// the names of those written. A file that exists is never overwritten: unless it
// may be kept, it is a problem.
func Write(dir string, files []File, problems *problem.List) ([]string, error) {
	var wanted []File
	for _, file := range files {
		full := filepath.Join(dir, filepath.FromSlash(file.Path))
		_, err := os.Lstat(full)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			wanted = append(wanted, file)
		case err != nil:
			return nil, err
		case file.Replace:
			wanted = append(wanted, file)
		case !file.OnlyIfNew:
			problems.Add(problem.Place{File: full}, rule, "the file is there already, and nothing is ever overwritten; "+
				"move it away, or import into another folder and take over what you need")
		}
	}
	if problems.Failed() {
		return nil, nil
	}
	var written []string
	for _, file := range wanted {
		full := filepath.Join(dir, filepath.FromSlash(file.Path))
		write := writeNew
		if file.Replace {
			write = replace
		}
		if err := write(full, file.Data); err != nil {
			for _, done := range written {
				err = errors.Join(err, os.Remove(done))
			}
			return nil, err
		}
		written = append(written, full)
	}
	return written, nil
}

// writeNew writes a file that does not exist, and leaves nothing when it cannot.
func writeNew(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	_, err = file.Write(data)
	if err = errors.Join(err, file.Close()); err != nil {
		return errors.Join(err, os.Remove(name))
	}
	return nil
}

// replace writes a file beside the one that is there and renames it.
func replace(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return err
	}
	file, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+"-*")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name()) // nothing is there once it is renamed
	_, err = file.Write(data)
	if err = errors.Join(err, file.Chmod(0o644), file.Close()); err != nil {
		return err
	}
	return os.Rename(file.Name(), name)
}
