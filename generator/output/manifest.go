package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// manifestName is the file in the site that lists the files tifaktor wrote
// there. It is what tells them from files that somebody else put there.
const manifestName = ".tifaktor"

const manifestHead = "# Files that tifaktor wrote in this folder, one a line. It leaves all others alone.\n"

func writeManifest(dir string, names *names) error {
	var text strings.Builder
	text.WriteString(manifestHead)
	for _, name := range names.sorted() {
		text.WriteString(name + "\n")
	}
	return os.WriteFile(filepath.Join(dir, manifestName), []byte(text.String()), 0o666)
}

// readManifest gives the files in dir that are tifaktor's, the manifest among
// them. A folder without manifest has none.
func readManifest(dir string) (map[string]bool, error) {
	file := filepath.Join(dir, manifestName)
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	lines, ok := strings.CutPrefix(string(data), manifestHead)
	if !ok {
		return nil, fmt.Errorf("%s is not the list of files that tifaktor left there; remove it, "+
			"and the files in the folder count as yours", file)
	}
	own := map[string]bool{manifestName: true}
	for name := range strings.Lines(lines) {
		name = strings.TrimSuffix(name, "\n")
		if err := checkPath(name); err != nil {
			return nil, fmt.Errorf("%s has been changed: %w", file, err)
		}
		own[name] = true
	}
	return own, nil
}
