package output

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
)

// Whole gives the SHA-256 of the list of files of the site in a folder, and reports whether
// every file in it is there with the bytes that the list says, and nothing is left beside it
// of a run that was broken off. Without a list it is "".
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
	for name, sum := range l.Files {
		data, err := ReadFile(join(dir, name))
		if own := sha256.Sum256(data); err != nil || hex.EncodeToString(own[:]) != sum {
			return false
		}
	}
	return true
}
