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

// ListName is the name of that file, for those who tell of it.
const ListName = manifestName

const manifestHead = "# Files that tifaktor wrote in this folder, one a line. It leaves all others alone.\n"

// ownerHead begins the line that says whose site it is. Lists of the first versions
// have none.
const ownerHead = "# The site of: "

func writeManifest(dir, owner string, names *names) error {
	var text strings.Builder
	text.WriteString(manifestHead)
	if owner != "" {
		text.WriteString(ownerHead + strings.Join(strings.Fields(owner), " ") + "\n")
	}
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
	if _, rest, found := cutOwner(lines); found {
		lines = rest
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

// cutOwner takes the line that says whose site it is from the lines of a list.
func cutOwner(lines string) (owner, rest string, found bool) {
	after, found := strings.CutPrefix(lines, ownerHead)
	if !found {
		return "", lines, false
	}
	owner, rest, _ = strings.Cut(after, "\n")
	return strings.Join(strings.Fields(owner), " "), rest, true
}

// Owner returns whose site lies in a folder, as [Write] was told; "" where there is
// none, or none that says. [Write] tells what is wrong with the folder.
func Owner(dir string) string {
	data, _ := os.ReadFile(filepath.Join(dir, manifestName))
	lines, _ := strings.CutPrefix(string(data), manifestHead)
	owner, _, _ := cutOwner(lines)
	return owner
}
