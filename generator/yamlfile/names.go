package yamlfile

import (
	"path"
	"strings"
)

// NameMeant returns the name that a file of YAML seems to be meant to have: editors and
// Windows end it with ".yml", or put ".txt" behind it where nobody sees it.
func NameMeant(name string) string {
	small := strings.TrimSuffix(strings.ToLower(name), ".txt")
	if path.Ext(small) == ".yml" {
		return strings.TrimSuffix(small, ".yml") + ".yaml"
	}
	return small
}
