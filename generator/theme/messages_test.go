package theme

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
)

// quotedKey finds what may be the key of a message in Go code or a template, and whether the
// code adds the rest of the key to it.
var quotedKey = regexp.MustCompile(`"([a-z][A-Za-z]*\.[A-Za-z0-9_]*)"(\s*\+|, Rule:)?`)

// keysInUse returns the keys that code and templates ask for, and the beginnings of keys that
// are put together from two parts.
func keysInUse(t *testing.T) (keys, beginnings map[string]bool) {
	t.Helper()
	keys, beginnings = map[string]bool{}, map[string]bool{}
	root := os.DirFS("../..")
	for _, folder := range []string{"generator", "themes", "cmd"} {
		err := fs.WalkDir(root, folder, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || strings.HasSuffix(name, "_test.go") {
				return err
			}
			if ending := path.Ext(name); ending != ".go" && ending != ".html" {
				return nil
			}
			text, err := fs.ReadFile(root, name)
			for _, found := range quotedKey.FindAllSubmatch(text, -1) {
				keys[string(found[1])] = true
				if len(found[2]) > 0 {
					beginnings[string(found[1])] = true
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return keys, beginnings
}

func TestEveryMessageIsUsed(t *testing.T) {
	keys, beginnings := keysInUse(t)
	for _, key := range i18n.For("nn").Keys() {
		used := keys[key]
		for beginning := range beginnings {
			used = used || strings.HasPrefix(key, beginning)
		}
		if !used {
			t.Errorf("nothing uses the message %s", key)
		}
	}
}
