package check

import (
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
)

// fileNames checks that the names of texts, files and folders can be part of an
// address on every server.
func fileNames(content Content, r report) {
	names := nameRule{r, map[string]bool{}}
	for _, d := range content.Programme.Documents {
		at := problem.Place{File: d.File}
		names.folders(d.Path, at)
		if names.first(d.Path) {
			names.part(path.Base(d.Path), at)
			names.length(d.Path+".html", at)
		}
	}
	for _, file := range content.Programme.Files {
		if names.folders(file.Path, file.Place) && names.first(file.Path) {
			names.file(file)
		}
	}
}

// nameRule looks at each folder and each text once.
type nameRule struct {
	report
	seen map[string]bool
}

func (n nameRule) first(name string) bool {
	before := n.seen[name]
	n.seen[name] = true
	return !before
}

// foldersOfServers are folders from which IIS serves nothing, in small letters
// (learn.microsoft.com, Request Filtering, hiddenSegments).
var foldersOfServers = []string{
	"bin", "app_code", "app_globalresources", "app_localresources", "app_webreferences", "app_data", "app_browsers",
}

// folders checks the folders of a file, and reports whether all of their names are possible.
func (n nameRule) folders(file string, at problem.Place) bool {
	right := true
	for end, letter := range file {
		if letter != '/' || !n.first(file[:end]+"/") {
			continue
		}
		switch folder := path.Base(file[:end]); {
		case slices.Contains(foldersOfServers, strings.ToLower(folder)):
			right = false
			n.problem(at, "some servers keep the folder %q for themselves, so that nobody could open what lies in it; %s would do",
				folder, strings.ReplaceAll(strings.ToLower(folder), "_", "-")+"-filer")
		default:
			right = n.part(folder, at) && right
		}
	}
	return right
}

// part checks the name of a folder or a text, and reports whether it is possible.
func (n nameRule) part(part string, at problem.Place) bool {
	switch {
	case slices.Contains(deviceNames, part):
		n.problem(at, "%q cannot be the name of a file on Windows; write a longer one", part)
	case !isSlug(part):
		n.problem(at, "the name %q becomes part of an address and must be written with a-z, 0-9 and hyphens only%s", part, slugHint(part))
	default:
		return true
	}
	return false
}

// file checks the name of a file that is published beside the texts, where a point
// and an underscore do no harm.
func (n nameRule) file(file programme.Attachment) {
	name := path.Base(file.Path)
	if first, _, _ := strings.Cut(strings.ToLower(name), "."); slices.Contains(deviceNames, first) {
		n.problem(file.Place, "%q cannot be the name of a file on Windows, whatever its ending; write a longer one", first)
		return
	}
	harmless := strings.NewReplacer(".", "", "_", "", "-", "")
	if !isSlug(harmless.Replace(name)) {
		hint := ""
		if slug := strings.TrimPrefix(strings.TrimSuffix(slugHint(withoutExtension(name)), " would do"), "; "); slug != "" {
			hint = "; " + slug + strings.ToLower(path.Ext(name)) + " would do"
		} else if isSlug(withoutExtension(name)) {
			hint = "; " + strings.ToLower(name) + " would do"
		}
		n.problem(file.Place, "the name becomes part of an address and must be written with a-z, 0-9, hyphens and points only%s", hint)
	}
	n.length(file.Path, file.Place)
}

// length adds advice about an address that is longer than some programs can write to disk.
func (n nameRule) length(address string, at problem.Place) {
	const most = 100
	if letters := utf8.RuneCountInString(address); letters > most {
		n.advice(at, "the address will have %d letters, and some programs copy no more than %d; give the file or its folders shorter names",
			letters, most)
	}
}
