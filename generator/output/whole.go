package output

import (
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"
	"os"
	"path/filepath"
)

// Whole returns the SHA-256 of the list of files of the site in a folder, "" if there is no
// list. It reports whether every file of the list has the bytes that the list says, and an
// interrupted run has left nothing beside the site.
func Whole(dir string) (list string, whole bool) {
	site, err := ReadList(dir)
	if site == nil || err != nil {
		return "", false
	}
	data, err := ReadFile(filepath.Join(dir, manifestName))
	if err != nil {
		return "", false
	}
	sum := sha256.Sum256(data)
	real, err := filepath.Abs(dir)
	if err == nil {
		real, err = filepath.EvalSymlinks(real)
	}
	if err != nil || exists(workspacePath(real)) {
		return hex.EncodeToString(sum[:]), false
	}
	return hex.EncodeToString(sum[:]), site.holds(dir)
}

// holds reports whether all files of the list are there with their bytes.
func (l *List) holds(dir string) bool {
	own, buffer := sha256.New(), make([]byte, 128<<10) // sites are large, and most files are small
	for name, sum := range l.Files {
		own.Reset()
		if err := addTo(own, join(dir, name), buffer); err != nil || hex.EncodeToString(own.Sum(nil)) != sum {
			return false
		}
	}
	return true
}

// addTo adds the bytes of a file to a sum.
func addTo(sum hash.Hash, name string, buffer []byte) error {
	if err := regular(name); err != nil {
		return err
	}
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	for {
		n, err := file.Read(buffer)
		sum.Write(buffer[:n])
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		}
	}
}
