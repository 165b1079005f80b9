package programme

import (
	"cmp"
	"errors"
	"io/fs"
	"slices"
	"strings"

	"tifaktor/generator/i18n"
	"tifaktor/generator/invisible"
	"tifaktor/generator/markdown"
	"tifaktor/generator/problem"
)

// folder is the folder of the texts in the content folder.
const folder = "programme"

// rule is the rule under which problems of the front matter are reported.
const rule = "front-matter"

// Read reads every text under programme/ in the content folder. languages are
// those of the site, in order. A text of unknown kind is left out. If there is no such
// folder, the site has no texts.
func Read(fsys fs.FS, languages []i18n.Lang, problems *problem.List) *Programme {
	p := &Programme{onDisk: map[string]string{}}
	var texts []string
	err := fs.WalkDir(fsys, folder, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist) && name == folder:
			return fs.SkipAll
		case err != nil:
			problems.Add(problem.Place{File: name}, rule, "the folder cannot be read: %s", problem.Cause(err))
			return fs.SkipDir
		case strings.HasPrefix(entry.Name(), ".") && entry.IsDir():
			return fs.SkipDir
		case entry.IsDir() || strings.HasPrefix(entry.Name(), ".") || isNote(entry.Name()):
			return nil
		case entry.Type()&fs.ModeSymlink != 0:
			problems.Add(problem.Place{File: name}, rule, "this is a symbolic link, which may lead out of the content folder; put the file or the folder itself here")
			return nil
		case nameMeant(entry.Name()) != entry.Name():
			problems.Add(problem.Place{File: name}, rule, "nothing reads this under that name; call the file %s", nameMeant(entry.Name()))
			return nil
		case !strings.HasSuffix(name, ending):
			p.files = append(p.files, below(name))
			p.onDisk[p.files[len(p.files)-1]] = name
			return nil
		}
		texts = append(texts, name)
		return nil
	})
	if err != nil {
		panic(err) // every error has become a problem above
	}
	for _, name := range withoutDoubles(texts, languages[0], problems) {
		p.readFile(fsys, name, languages, problems)
	}
	slices.Sort(p.files)
	slices.Sort(p.paths)
	p.paths = slices.Compact(p.paths)
	slices.SortStableFunc(p.Documents, func(a, b *Document) int {
		return cmp.Or(
			strings.Compare(a.Path, b.Path),
			slices.Index(languages, a.Lang)-slices.Index(languages, b.Lang),
		)
	})
	p.useUsualMethod()
	p.attach(fsys, problems)
	return p
}

// isNote reports whether a file is a note among authors.
func isNote(name string) bool {
	return strings.HasPrefix(name, "README.") && strings.HasSuffix(name, ending)
}

// nameMeant returns the name that a text was probably meant to have: some editors give it
// another ending, and Windows may add ".txt" without showing it.
func nameMeant(name string) string {
	for _, wrong := range []string{ending + ".txt", ".markdown", ending} {
		if base := len(name) - len(wrong); base > 0 && strings.EqualFold(name[base:], wrong) {
			return name[:base] + ending
		}
	}
	return name
}

// below returns the path of a file below programme/, with composed letters: a Mac writes
// the å in the name of a file as two letters.
func below(name string) string { return invisible.Composed(strings.TrimPrefix(name, folder+"/")) }

func (p *Programme) readFile(fsys fs.FS, name string, languages []i18n.Lang, problems *problem.List) {
	docPath, lang := address(name, languages, problems)
	p.paths = append(p.paths, docPath)
	source, err := fs.ReadFile(fsys, name)
	if err != nil {
		problems.Add(problem.Place{File: name}, rule, "the file cannot be read: %s", problem.Cause(err))
	}
	if err != nil || lang == "" {
		return
	}
	body := markdown.Parse(name, source, string(lang), problems)
	if body.FrontMatterLine == 0 {
		return // reported by markdown
	}
	r := &reader{
		document: &Document{
			Path: docPath, File: name, Lang: lang, Body: body,
			Place: problem.Place{File: name, Line: 1},
		},
		problems: problems,
	}
	if r.read() {
		p.Documents = append(p.Documents, r.document)
	}
}
