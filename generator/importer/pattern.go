package importer

import (
	"regexp"
	"sync"
)

// pattern returns a regular expression that is compiled when it is first used, and once:
// the program has many, and needs none of them but to import.
func pattern(text string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(text) })
}
