package verify

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"maps"
	"slices"

	"tifaktor/generator/i18n"
	"tifaktor/generator/output"
)

// compare finds files that are changed, gone, or not in the list.
func compare(files fs.FS, list *output.List, words *i18n.Printer) ([]Finding, error) {
	var found []Finding
	for _, name := range slices.Sorted(maps.Keys(list.Files)) {
		data, err := fs.ReadFile(files, name)
		switch sum := sha256.Sum256(data); {
		case errors.Is(err, fs.ErrNotExist):
			found = append(found, Finding{File: name, Text: words.Text("verify.gone")})
		case err != nil:
			return nil, err
		case list.Files[name] == "":
			found = append(found, Finding{File: name, Text: words.Text("verify.unhashed")})
		case list.Files[name] != hex.EncodeToString(sum[:]):
			found = append(found, Finding{File: name, Text: words.Text("verify.changed")})
		}
	}
	err := fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || name == output.ListName {
			return err
		}
		if _, own := list.Files[name]; !own {
			found = append(found, Finding{File: name, Text: words.Text("verify.foreign")})
		}
		return nil
	})
	return found, err
}
