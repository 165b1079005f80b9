// Package texts makes the pages of texts: the programme, sessions, slides, tools, roles
// and the glossary.
package texts

import (
	"cmp"
	"path"
	"slices"

	"tifaktor/generator/i18n"
	"tifaktor/generator/markdown"
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// Index finds the texts of the site by their path.
type Index struct {
	all   *programme.Programme // nil if there are no texts
	paths []string             // each once, in the order of the files
	texts map[string][]*programme.Document

	glossaries map[i18n.Lang]*glossary // of the languages that have one
}

// NewIndex returns the index of the texts of a site. The programme is nil if there are none.
func NewIndex(all *programme.Programme) *Index {
	l := &Index{all: all, texts: map[string][]*programme.Document{}, glossaries: map[i18n.Lang]*glossary{}}
	if all == nil {
		return l
	}
	for _, text := range all.Documents {
		if l.texts[text.Path] == nil {
			l.paths = append(l.paths, text.Path)
		}
		l.texts[text.Path] = append(l.texts[text.Path], text)
		if text.Glossary != nil {
			l.glossaries[text.Lang] = newGlossary(text)
		}
	}
	return l
}

// Texts makes the pages of texts in one edition. Nothing changes it once Survey is set.
type Texts struct {
	*page.Edition
	Survey *Survey // nil if the site has no results
	index  *Index
}

// Survey is what texts need of the results.
type Survey struct {
	Synthetic bool     // numbers are invented
	Factors   []Option // to choose among on worksheets

	// Figure makes a figure that a text asks for, for the page at from. Its ids have been checked.
	Figure func(asked programme.Figure, from string) (page.Illustration, error)
}

// New returns the texts of an edition.
func New(edition *page.Edition, index *Index) *Texts {
	return &Texts{Edition: edition, index: index}
}

// document returns a text in the language of the edition, or else in the first of the site's
// languages that has it. It returns nil if there is no such text.
func (t *Texts) document(docPath string) *programme.Document {
	versions := t.index.texts[docPath]
	for _, lang := range append([]i18n.Lang{t.Lang}, t.Site.Languages...) {
		for _, version := range versions {
			if version.Lang == lang {
				return version
			}
		}
	}
	return nil
}

// Documents returns the texts that are wanted, each in the language it is read in, in the order
// of lists: by their number, then by title.
func (t *Texts) Documents(wanted func(*programme.Document) bool) []*programme.Document {
	var found []*programme.Document
	for _, docPath := range t.index.paths {
		if text := t.document(docPath); text != nil && wanted(text) {
			found = append(found, text)
		}
	}
	order := t.Printer.Collator()
	slices.SortStableFunc(found, func(a, b *programme.Document) int {
		return cmp.Or(a.Order-b.Order, order.CompareString(a.Title, b.Title))
	})
	return found
}

// First returns the first of the texts that are wanted, in the order of lists, or nil if there
// is none.
func (t *Texts) First(wanted func(*programme.Document) bool) *programme.Document {
	found := t.Documents(wanted)
	if len(found) == 0 {
		return nil
	}
	return found[0]
}

func isPlan(text *programme.Document) bool { return text.Programme != nil }

// IsProtection reports whether a text is the one about the protection of those who answered.
func IsProtection(text *programme.Document) bool { return text.Facts == "protection" }

// InTools reports whether a text is in the section of tools.
func InTools(text *programme.Document) bool { return text.Section == programme.InTools }

// InAbout reports whether a text is in the section about the site.
func InAbout(text *programme.Document) bool { return text.Section == programme.InAbout }

// Ways returns the addresses of the texts that pages of results link to. They do not depend on
// whether the site has results.
func (t *Texts) Ways() page.Ways {
	to := func(wanted func(*programme.Document) bool) string {
		if text := t.First(wanted); text != nil {
			return t.Addresses.Document(text.Path)
		}
		return ""
	}
	tool := func(name string) string {
		return to(func(d *programme.Document) bool { return d.Tool != nil && path.Base(d.Path) == name })
	}
	ways := page.Ways{IGP: tool("igp"), MinPlan: to(HasSheetPerUnit), Steps: tool("tre-steg"), Protection: to(IsProtection)}
	if ways.Plans = ways.MinPlan != ""; !ways.Plans {
		ways.MinPlan = tool("min-plan")
	}
	return ways
}

// Foreign returns the language of a text, or "" if that is the language of the page.
func (t *Texts) Foreign(text *programme.Document) i18n.Lang {
	if text.Lang == t.Lang {
		return ""
	}
	return text.Lang
}

// Short returns the title of a text in menus and breadcrumbs.
func Short(text *programme.Document) string { return cmp.Or(text.Short, text.Title) }

// DocumentLink links to the page of a text.
func (t *Texts) DocumentLink(text *programme.Document, to func(string) string) page.Link {
	return page.Link{Text: Short(text), Href: to(t.Addresses.Document(text.Path)), Lang: t.Foreign(text)}
}

// FilesFolder is the folder of the files that texts refer to: pictures and attachments.
const FilesFolder = "files/"

// resolve returns the address of what a text refers to, as seen from the page at from: the page
// of a text in the reader's language, or the copy of any other file. It returns "" if there is
// no such page or file.
func (t *Texts) resolve(text *programme.Document, from, destination string) string {
	if markdown.IsExternal(destination) {
		return destination
	}
	if file, ok := text.Attached(destination); ok {
		return page.Relative(from, FilesFolder+file)
	}
	target, fragment, local := text.Resolve(destination)
	if !local || t.index.texts[target] == nil {
		return ""
	}
	if fragment != "" {
		fragment = "#" + fragment
	}
	address := t.Addresses.Document(target)
	if address == from && fragment != "" {
		return fragment
	}
	return page.Relative(from, address+fragment)
}
