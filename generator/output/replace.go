package output

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Replace writes a file in the place of one that may be there, whole or not at all: beside
// it first, and then under its name, once it is on the disk. It returns when the name is on
// the disk too.
func Replace(name string, data []byte, mode os.FileMode) error {
	folder, base := filepath.Split(name)
	if err := RemoveLeft(name); err != nil {
		return err
	}
	made := filepath.Join(folder, fmt.Sprintf("%s%d", beginsLeft(base), os.Getpid()))
	err := writeNew(made, data, mode)
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

// RemoveLeft removes what a run that was killed left beside a file it was to replace.
func RemoveLeft(name string) error {
	folder, base := filepath.Split(name)
	entries, err := os.ReadDir(filepath.Clean(folder + "."))
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if end, ours := strings.CutPrefix(entry.Name(), beginsLeft(base)); ours && strings.Trim(end, "0123456789") == "" {
			os.Remove(filepath.Join(folder, entry.Name()))
		}
	}
	return nil
}

// beginsLeft begins the name that a file has before it gets its own.
func beginsLeft(base string) string { return "." + base + "-" }
