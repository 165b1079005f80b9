package yamlfile

import (
	"path"
	"strings"
)

// NameMeant returns the name that a file of YAML was probably meant to have: some
// editors end it with ".yml", and Windows may add ".txt" without showing it.
func NameMeant(name string) string {
	small := strings.TrimSuffix(strings.ToLower(name), ".txt")
	if path.Ext(small) == ".yml" {
		return strings.TrimSuffix(small, ".yml") + ".yaml"
	}
	return small
}
