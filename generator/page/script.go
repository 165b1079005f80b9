package page

import (
	"path"
	"strings"
)

// Script is a file of values that a page offers to its own scripts, which fetch it only when a
// reader needs it. It is itself a script: pages are also opened from disk, where a page cannot
// fetch anything else. What is in it may be printed on the page.
type Script struct {
	Path   string     // from the site's folder
	Values func() any // written as JSON
}

// Name returns what the values are called in the scripts of the page: the name of the file,
// without folder and ending.
func (s Script) Name() string { return strings.TrimSuffix(path.Base(s.Path), ".js") }
