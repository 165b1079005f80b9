package check

import (
	"path"
	"slices"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
)

// links checks that every link of every text leads to a text, a heading or a
// file that exists.
func links(content Content, r report) {
	l := linkRule{content, r}
	for _, d := range content.Programme.Documents {
		for _, reference := range d.References {
			if reference.Use != programme.ForImage {
				l.check(d, reference)
			}
		}
	}
}

type linkRule struct {
	Content
	report
}

func (l linkRule) check(d *programme.Document, reference programme.Reference) {
	if target, fragment, local := d.Resolve(reference.Destination); local {
		l.text(d, reference, target, fragment)
		return
	}
	file, ok := d.Attached(reference.Destination)
	if ok && !slices.Contains(l.Programme.AllFiles(), file) && !programme.IsHidden(file) {
		l.problem(reference.Place, "%s does not exist%s", written(reference), nearest(d, reference, l.all(d)))
	}
}

// text checks a link to a text.
func (l linkRule) text(d *programme.Document, reference programme.Reference, target, fragment string) {
	bare := strings.TrimSuffix(target, path.Ext(target))
	switch {
	case l.exists(target):
		l.fragment(d, reference, target, fragment)
	case bare != target && l.exists(bare):
		l.problem(reference.Place, "%s names a language; write %s, which leads to the reader's own language",
			written(reference), relative(d, bare+".md"))
	case path.Base(target) == "README":
		l.problem(reference.Place, "%s is a note among authors and no page of the site", written(reference))
	default:
		l.problem(reference.Place, "%s does not exist%s", written(reference), nearest(d, reference, l.all(d)))
	}
}

func (l linkRule) exists(docPath string) bool {
	_, found := slices.BinarySearch(l.Programme.Paths(), docPath)
	return found
}

// fragment checks what follows # in a link. The text that the reader meets is
// in the language of the link when there is one. A text that could not be read
// is left alone.
func (l linkRule) fragment(d *programme.Document, reference programme.Reference, target, fragment string) {
	to := l.Programme.In(target, d.Lang, l.Site.Languages)
	if fragment == "" || to == nil {
		return
	}
	if known := to.Anchors(); !slices.Contains(known, fragment) {
		l.problem(reference.Place, "%s has no heading #%s%s", to.File, fragment, problem.Suggest(fragment, known))
	}
}

// all returns every text and file, as it would be written in a link.
func (l linkRule) all(d *programme.Document) []string {
	var known []string
	for _, docPath := range l.Programme.Paths() {
		known = append(known, relative(d, docPath+".md"))
	}
	for _, file := range l.Programme.AllFiles() {
		known = append(known, relative(d, file))
	}
	return known
}

// written returns the file that a reference names, as the author wrote it.
func written(reference programme.Reference) string {
	file, _, _ := strings.Cut(reference.Destination, "#")
	return file
}

// relative returns the path from a text to a file below programme/.
func relative(from *programme.Document, file string) string {
	folders := strings.Split(path.Dir(from.Path), "/")
	if folders[0] == "." {
		folders = nil
	}
	parts := strings.Split(file, "/")
	same := 0
	for same < len(folders) && same < len(parts)-1 && folders[same] == parts[same] {
		same++
	}
	return strings.Repeat("../", len(folders)-same) + strings.Join(parts[same:], "/")
}
