package i18n

import (
	_ "embed"
	"strings"
)

//go:embed alike.txt
var alike string

// Alike returns words of everyday language that mean the same, in nynorsk, bokmål and English, for
// a search: each text has some of them, with a space between. The first is in nynorsk.
func Alike() []string {
	var all []string
	for line := range strings.Lines(alike) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			all = append(all, line)
		}
	}
	return all
}
