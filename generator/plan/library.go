package plan

import (
	"cmp"
	"slices"

	"tifaktor/generator/i18n"
	"tifaktor/generator/markdown"
	"tifaktor/generator/programme"
)

// library finds the texts of the site by their path.
type library struct {
	paths []string // each once, in the order of the files
	texts map[string][]*programme.Document

	glossaries map[i18n.Lang]*glossary // of the languages that have one
}

func newLibrary(all *programme.Programme) *library {
	l := &library{texts: map[string][]*programme.Document{}, glossaries: map[i18n.Lang]*glossary{}}
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

// document gives a text in the language planned, or in the first of the site's
// languages that has it; nil when there is no such text.
func (p *planner) document(docPath string) *programme.Document {
	versions := p.texts.texts[docPath]
	for _, lang := range append([]i18n.Lang{p.lang}, p.Site.Languages...) {
		for _, version := range versions {
			if version.Lang == lang {
				return version
			}
		}
	}
	return nil
}

// documents gives the texts wanted, each in the language it is read in, in the
// order of lists: by their number, then by title.
func (p *planner) documents(wanted func(*programme.Document) bool) []*programme.Document {
	var found []*programme.Document
	for _, docPath := range p.texts.paths {
		if text := p.document(docPath); text != nil && wanted(text) {
			found = append(found, text)
		}
	}
	order := p.printer.Collator()
	slices.SortStableFunc(found, func(a, b *programme.Document) int {
		return cmp.Or(a.Order-b.Order, order.CompareString(a.Title, b.Title))
	})
	return found
}

// first gives the first of the texts wanted, in the order of lists; nil when
// there is none.
func (p *planner) first(wanted func(*programme.Document) bool) *programme.Document {
	found := p.documents(wanted)
	if len(found) == 0 {
		return nil
	}
	return found[0]
}

func isPlan(text *programme.Document) bool       { return text.Programme != nil }
func isProtection(text *programme.Document) bool { return text.Facts == "protection" }
func inTools(text *programme.Document) bool      { return text.Section == programme.InTools }
func inAbout(text *programme.Document) bool      { return text.Section == programme.InAbout }

// foreign gives the language of a text when it is not that of the page.
func (p *planner) foreign(text *programme.Document) i18n.Lang {
	if text.Lang == p.lang {
		return ""
	}
	return text.Lang
}

// short is what a text is called in menus and breadcrumbs.
func short(text *programme.Document) string { return cmp.Or(text.Short, text.Title) }

// documentLink is a link to the page of a text.
func (p *planner) documentLink(text *programme.Document, to func(string) string) Link {
	return Link{Text: short(text), Href: to(p.addresses.document(text.Path)), Lang: p.foreign(text)}
}

// FilesFolder is where files lie that texts refer to: pictures and attachments.
const FilesFolder = "files/"

// resolve gives the address, seen from the page at from, of what a text refers
// to. A text leads to its page in the reader's language, any other file to its
// copy. It is "" for what is not there.
func (p *planner) resolve(text *programme.Document, from, destination string) string {
	if markdown.IsExternal(destination) {
		return destination
	}
	if file, ok := text.Attached(destination); ok {
		return relative(from, FilesFolder+file)
	}
	target, fragment, local := text.Resolve(destination)
	if !local || p.texts.texts[target] == nil {
		return ""
	}
	if fragment != "" {
		fragment = "#" + fragment
	}
	address := p.addresses.document(target)
	if address == from && fragment != "" {
		return fragment
	}
	return relative(from, address+fragment)
}
