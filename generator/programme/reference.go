package programme

import (
	"net/url"
	"path"
	"strings"

	"tifaktor/generator/invisible"
	"tifaktor/generator/markdown"
	"tifaktor/generator/problem"
)

// Use is what a reference is for.
type Use string

// The uses of a reference.
const (
	ForLink       Use = "link"       // in the body
	ForImage      Use = "image"      // in the body
	ForMaterial   Use = "material"   // of a session
	ForMethod     Use = "method"     // of a task
	ForWorksheet  Use = "worksheet"  // of a session
	ForEvaluation Use = "evaluation" // of a session
	ForPhase      Use = "phase"      // of the plan week by week
	ForTerm       Use = "link of a term"
)

// Reference is a place where a text leads to another text, a file or somewhere
// outside the site.
type Reference struct {
	Use         Use
	Destination string // as written
	Place       problem.Place
}

// ending is how the name of a text ends.
const ending = ".md"

// Resolve returns which text a destination leads to. target is the path of a text that may
// not exist, fragment what follows #; "#roller" alone leads to the text itself. local is
// false if the destination is a file beside the texts or outside the site.
func (d *Document) Resolve(destination string) (target, fragment string, local bool) {
	file, fragment := d.resolve(destination)
	switch {
	case file == "" && fragment != "":
		return d.Path, fragment, true
	case strings.HasSuffix(file, ending):
		return strings.TrimSuffix(file, ending), fragment, true
	}
	return "", "", false
}

// Attached returns which file beside the texts a destination leads to: its path below
// programme/. ok is false if it leads to a text or outside the site.
func (d *Document) Attached(destination string) (file string, ok bool) {
	file, _ = d.resolve(destination)
	return file, file != "" && !strings.HasSuffix(file, ending)
}

// resolve returns the file that a destination names, below programme/; "" if it names no
// file.
func (d *Document) resolve(destination string) (file, fragment string) {
	if markdown.IsExternal(destination) {
		return "", ""
	}
	written, fragment, _ := strings.Cut(destination, "#")
	fragment = unescaped(fragment)
	if written == "" {
		return "", fragment
	}
	return invisible.Composed(path.Join(path.Dir(d.Path), unescaped(written))), fragment
}

// unescaped returns "min plan" for "min%20plan". Text that is not validly escaped is returned
// as it is.
func unescaped(written string) string {
	if plain, err := url.PathUnescape(written); err == nil {
		return plain
	}
	return written
}
