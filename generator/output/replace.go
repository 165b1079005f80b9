package output

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Replace writes a file in the place of one that may be there, whole or not at all: beside
// it first, and then under its name, once it is on the disk. It returns when the name is on
// the disk too. What a run left that was killed is taken away.
func Replace(name string, data []byte, mode os.FileMode) error {
	folder, base := filepath.Split(name)
	begins := "." + base + "-"
	entries, err := os.ReadDir(filepath.Clean(folder + "."))
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if end, ours := strings.CutPrefix(entry.Name(), begins); ours && strings.Trim(end, "0123456789") == "" {
			os.Remove(filepath.Join(folder, entry.Name()))
		}
	}
	made := filepath.Join(folder, fmt.Sprintf("%s%d", begins, os.Getpid()))
	err = writeNew(made, data, mode)
	if err == nil {
		err = flush(made)
	}
	if err == nil {
		err = rename(made, name)
	}
	if err != nil {
		os.Remove(made)
		return err
	}
	return flush(filepath.Clean(folder + "."))
}
