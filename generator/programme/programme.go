// Package programme holds the texts of the site: the leadership programme with
// its sessions, tools and roles, and pages about the survey.
//
// A text is a Markdown file under programme/ in the content folder. Its place
// there is its address on the site: programme/verktoy/igp.md becomes
// nn/verktoy/igp.html when nn is the first language of the site; the bokmål
// text of the same page is programme/verktoy/igp.nb.md. The name of a text in the
// first language may say so too: programme/verktoy/igp.nn.md. Links always name
// the file without language. Files named README.md and folders whose name begins
// with a dot are notes among authors and not part of the site.
//
// In a text, a block (```chart) is a figure of the results, of a kind in FigureKinds.
//
// To add a kind of text, write its file beside page.go and list it in kinds.
package programme

import (
	"slices"
	"strings"

	"tifaktor/generator/i18n"
	"tifaktor/generator/markdown"
	"tifaktor/generator/problem"
)

// Programme is all texts of the site. Its zero value has none.
type Programme struct {
	Documents []*Document  // by path, then in the order of the site's languages
	Files     []Attachment // what the texts show or link to besides each other, by path

	paths []string // of all texts, including those that could not be read; sorted
	files []string // all files beside the texts; sorted

	onDisk map[string]string // the names of files in the content folder
}

// Attachment is a file beside the texts, such as an image. It is published only
// when a text shows it or links to it.
type Attachment struct {
	Path  string // below programme/: "verktoy/igp-ark.pdf"
	Place problem.Place
	Size  Size // of an image that a text shows; zero for others, and for one that cannot be read
}

// Kind is the kind of a text, as written in its front matter ("kind: session").
type Kind string

// The kinds of text.
const (
	PageKind      Kind = "page"
	SessionKind   Kind = "session"
	ToolKind      Kind = "tool"
	ProgrammeKind Kind = "programme"
	RoleKind      Kind = "role"
	RolesKind     Kind = "roles"
	GlossaryKind  Kind = "glossary"
)

// Section is the part of the site's menu that a text belongs to.
type Section string

// The sections a text may belong to.
const (
	InProgramme Section = "programme"
	InTools     Section = "tools"
	InAbout     Section = "about"
)

// kinds lists the kinds of text, each with the section of a text whose front matter does not
// name one, and the function that reads the front matter.
var kinds = []struct {
	kind    Kind
	section Section
	read    func(*reader)
}{
	{PageKind, InProgramme, readPage},
	{SessionKind, InProgramme, readSession},
	{ToolKind, InTools, readTool},
	{ProgrammeKind, InProgramme, readTimeline},
	{RoleKind, InProgramme, readDuties},
	{RolesKind, InProgramme, readRoles},
	{GlossaryKind, InProgramme, readGlossary},
}

// Kinds lists the kinds of text.
func Kinds() []Kind {
	all := make([]Kind, len(kinds))
	for i, k := range kinds {
		all[i] = k.kind
	}
	return all
}

// Document is one text in one language.
type Document struct {
	Path    string // below programme/, without language and ending: "verktoy/igp"
	File    string // the file it was read from
	Place   problem.Place
	Lang    i18n.Lang
	Kind    Kind
	Section Section
	Order   int    // among its siblings in lists; then by title
	Title   string // the page's heading
	Short   string // for menus and breadcrumbs; Title if not written
	Lead    string // one or two sentences under the heading; may be empty
	Facts   string // "protection" if the site's limits for small groups are shown beside the text; else empty
	Slides  bool   // it also has slides; every session has
	Body    *markdown.Document

	// One of these is set, after Kind; none for the kinds "page" and "roles".
	Session   *Session  // "session"
	Tool      *Tool     // "tool"
	Programme *Timeline // "programme"
	Duties    *Duties   // "role"
	Glossary  *Glossary // "glossary"

	Figures    []Figure    // one for each block of the body, in order
	References []Reference // everything the text leads to, in the body and in the front matter
}

// Find returns the text at a path in exactly one language, or nil.
func (p *Programme) Find(path string, lang i18n.Lang) *Document {
	i, found := slices.BinarySearchFunc(p.Documents, path, func(d *Document, path string) int {
		return strings.Compare(d.Path, path)
	})
	for ; found && i < len(p.Documents) && p.Documents[i].Path == path; i++ {
		if p.Documents[i].Lang == lang {
			return p.Documents[i]
		}
	}
	return nil
}

// In returns the text at a path in the language want, else in the first language of order
// that has it; nil if there is no such text.
func (p *Programme) In(path string, want i18n.Lang, order []i18n.Lang) *Document {
	if d := p.Find(path, want); d != nil {
		return d
	}
	for _, lang := range order {
		if d := p.Find(path, lang); d != nil {
			return d
		}
	}
	return nil
}

// File returns a file beside the texts; false if it is not published.
func (p *Programme) File(path string) (Attachment, bool) {
	i, found := slices.BinarySearchFunc(p.Files, path, func(file Attachment, path string) int {
		return strings.Compare(file.Path, path)
	})
	if !found {
		return Attachment{}, false
	}
	return p.Files[i], true
}

// Anchors returns the ids on the page of the text that a link may lead to.
func (d *Document) Anchors() []string {
	anchors := d.Body.IDs
	if d.Glossary != nil {
		anchors = slices.Clone(anchors)
		for _, term := range d.Glossary.Terms {
			anchors = append(anchors, term.Anchor())
		}
	}
	return anchors
}

// Paths returns the path of every text, sorted, each once, including texts that could not
// be read.
func (p *Programme) Paths() []string { return p.paths }

// AllFiles returns the path below programme/ of every file beside the texts, sorted,
// whether it is published or not.
func (p *Programme) AllFiles() []string { return p.files }
