package output

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Replace writes a file, or replaces one, whole or not at all: it writes and flushes it
// under a temporary name, and then renames it. When it returns, the new name is on the disk
// too.
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

// RemoveLeft removes what an interrupted Replace left beside a file.
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

// beginsLeft returns the beginning of the temporary name of a file.
func beginsLeft(base string) string { return "." + base + "-" }
