// Package mention searches what is published as its author wrote it: the texts of the site,
// the files that they link to, and those in the assets of a theme. Nothing protects what is
// in them. If a unit that is hidden in some round is named in the same row or sentence as a
// number, somebody has to look at it before it is published, and say in site.yaml that it
// was looked at. What cannot be read is reported.
//
// It knows what may be shown, and never sees results as delivered. Package tabular knows
// what a row is in each kind of file; names.go knows what a name is, and numbers.go what a
// number is.
package mention

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
	"tifaktor/generator/site"
	"tifaktor/generator/tabular"
	"tifaktor/generator/yamlfile"
)

// The rules: what must be looked at, and what could not be read.
const (
	Rule       = "hidden-unit"
	UnreadRule = "unread"
)

// Content is what is searched, and what the search needs to know.
type Content struct {
	Site      *site.Site
	Names     *Names // of what the site shows; nil if it shows no survey
	Programme *programme.Programme
	Rounds    []Round
	Files     fs.FS // the content folder
	Themes    fs.FS
}

// Round is what is written in the file of a round besides its results, as it is read: the parts of
// its YAML.
type Round struct {
	File  string
	Texts []yamlfile.Part
}

// Mention is a file in which hidden units are named beside numbers.
type Mention struct {
	File  string          // as the author sees it, below the content folder
	Code  string          // identifies what was found; it changes when that does
	Names []string        // as they are written
	At    []problem.Place // per name
}

// Found is the result of a search.
type Found struct {
	Mentions []Mention // that nobody has looked at, by file
	Unread   map[tabular.Why][]problem.Place
}

// FindInTexts searches the texts of the site and the files that they link to. If no unit is
// hidden, there is nothing to find.
func FindInTexts(content Content) Found {
	return content.find(func(s *search) {
		for _, document := range content.Programme.Documents {
			s.document(document)
		}
		for _, attached := range content.Programme.Files {
			s.file(content.Files, attached.Place.File, attached.Place.File)
		}
	})
}

// FindBesideTexts searches the rest, which is the same when the texts change: the settings,
// the files of the survey and the theme. Programme may be nil.
func FindBesideTexts(content Content) Found {
	return content.find(func(s *search) {
		s.settings()
		s.rounds()
		s.themes()
	})
}

func (c Content) find(look func(*search)) Found {
	s := search{Content: c, Found: Found{Unread: map[tabular.Why][]problem.Place{}}}
	if c.Names != nil && c.Names.any() {
		look(&s)
	}
	return s.Found
}

// With returns what either of two searches found.
func (f Found) With(other Found) Found {
	all := Found{slices.Concat(f.Mentions, other.Mentions), maps.Clone(f.Unread)}
	slices.SortStableFunc(all.Mentions, func(a, b Mention) int { return strings.Compare(a.File, b.File) })
	for why, places := range other.Unread {
		all.Unread[why] = slices.Concat(all.Unread[why], places)
	}
	return all
}

// search is a search under way.
type search struct {
	Content
	Found
}

// looks are files of a theme that hold no results, since they say how pages look.
var looks = []string{".css", ".woff", ".woff2", ".ttf", ".otf"}

// isBuiltIn reports whether a file is in the program itself: those alone have no time.
func isBuiltIn(info fs.FileInfo) bool { return info.ModTime().IsZero() }

// themes searches the assets of the site's theme, and of the one that supplies what it
// leaves out, except files that are built in.
func (s *search) themes() {
	const supplier = "default"
	themes := []string{supplier}
	if chosen := s.Site.Theme; chosen != "" && chosen != supplier && fs.ValidPath(chosen) {
		themes = append(themes, chosen)
	}
	for _, theme := range themes {
		// What cannot be walked is no theme, which is reported when it is loaded.
		_ = fs.WalkDir(s.Themes, path.Join(theme, "assets"), func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || slices.Contains(looks, path.Ext(name)) {
				return nil
			}
			if info, err := fs.Stat(s.Themes, name); err == nil && !isBuiltIn(info) {
				s.file(s.Themes, name, "../themes/"+name)
			}
			return nil
		})
	}
}

// mostFound is the largest number of findings in one file. Somebody has to look at it anyway.
const mostFound = 100

// file searches one file. Shown is its name as the author sees it.
func (s *search) file(files fs.FS, name, shown string) {
	info, err := fs.Stat(files, name)
	if err != nil {
		return // reported when it is copied
	}
	at := problem.Place{File: shown}
	switch {
	case !tabular.Readable(name):
		s.Unread[tabular.Unknown] = append(s.Unread[tabular.Unknown], at)
		return
	case info.Size() > tabular.MostBytes:
		s.Unread[tabular.Large] = append(s.Unread[tabular.Large], at)
		return
	}
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return
	}
	f := finder{Names: s.Names, most: mostFound, file: path.Base(name)}
	for _, unread := range tabular.Read(name, data, f.row) {
		s.Unread[unread.Why] = append(s.Unread[unread.Why], placed(shown, tabular.Place{Inner: unread.Inner}))
	}
	s.add(shown, f.found, data)
}

// add adds what was found in a file, unless somebody has looked at it. Looked is what the
// code of the mention is made of.
func (s *search) add(file string, found []*finding, looked ...[]byte) {
	if len(found) == 0 {
		return
	}
	sum := sha256.New()
	for _, data := range looked {
		sum.Write(data)
		sum.Write([]byte{0})
	}
	m := Mention{File: file, Code: hex.EncodeToString(sum.Sum(nil))[:12]}
	if s.Site.LookedAt[file] == m.Code {
		return
	}
	for _, f := range found {
		m.Names = append(m.Names, f.name)
		m.At = append(m.At, placed(file, f.Place))
	}
	s.Mentions = append(s.Mentions, m)
}

// placed returns a place in a file as it is shown: within an archive or a workbook in
// brackets after the name of the file.
func placed(file string, at tabular.Place) problem.Place {
	if at.Inner == "" {
		return problem.Place{File: file, Line: at.Line, Col: at.Col}
	}
	inner := problem.Place{File: at.Inner, Line: at.Line, Col: at.Col}
	return problem.Place{File: file + " [" + inner.String() + "]"}
}

// whys are the reasons why something was not read, in the order they are reported.
var whys = []tabular.Why{tabular.Unknown, tabular.Broken, tabular.Large}

// Advise adds what was found as advice, in the publisher's language.
func (f Found) Advise(words *i18n.Printer, problems *problem.List) {
	for _, m := range f.Mentions {
		for i, at := range m.At {
			problems.Advise(at, Rule, "%s", words.Text("advice.mentioned", "name", m.Names[i], "file", m.File, "code", m.Code))
		}
	}
	for _, why := range whys {
		if places := f.Unread[why]; len(places) > 0 {
			problems.AdviseAll(places, UnreadRule, "%s", words.Text("advice.unread_"+string(why)))
		}
	}
}
