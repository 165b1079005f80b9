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
	all   *programme.Programme // nil when there are no texts
	paths []string             // each once, in the order of the files
	texts map[string][]*programme.Document

	glossaries map[i18n.Lang]*glossary // of the languages that have one
}

// NewIndex takes up the texts of a site, if it has any.
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

// Texts makes the pages of texts in one edition. Once its survey is set it is only read.
type Texts struct {
	*page.Edition
	Survey *Survey // nil when the site has no results
	index  *Index
}

// Survey is what texts need of the results.
type Survey struct {
	Synthetic bool     // numbers are invented
	Factors   []Option // to choose among on worksheets

	// Figure makes a figure that a text asks for, for the page at from. Its ids have been checked.
	Figure func(asked programme.Figure, from string) (page.Illustration, error)
}

// New gives the texts of an edition.
func New(edition *page.Edition, index *Index) *Texts {
	return &Texts{Edition: edition, index: index}
}

// document gives a text in the language planned, or in the first of the site's
// languages that has it; nil when there is no such text.
func (p *Texts) document(docPath string) *programme.Document {
	versions := p.index.texts[docPath]
	for _, lang := range append([]i18n.Lang{p.Lang}, p.Site.Languages...) {
		for _, version := range versions {
			if version.Lang == lang {
				return version
			}
		}
	}
	return nil
}

// Documents gives the texts wanted, each in the language it is read in, in the
// order of lists: by their number, then by title.
func (p *Texts) Documents(wanted func(*programme.Document) bool) []*programme.Document {
	var found []*programme.Document
	for _, docPath := range p.index.paths {
		if text := p.document(docPath); text != nil && wanted(text) {
			found = append(found, text)
		}
	}
	order := p.Printer.Collator()
	slices.SortStableFunc(found, func(a, b *programme.Document) int {
		return cmp.Or(a.Order-b.Order, order.CompareString(a.Title, b.Title))
	})
	return found
}

// First gives the first of the texts wanted, in the order of lists; nil when
// there is none.
func (p *Texts) First(wanted func(*programme.Document) bool) *programme.Document {
	found := p.Documents(wanted)
	if len(found) == 0 {
		return nil
	}
	return found[0]
}

func isPlan(text *programme.Document) bool       { return text.Programme != nil }
func IsProtection(text *programme.Document) bool { return text.Facts == "protection" }
func InTools(text *programme.Document) bool      { return text.Section == programme.InTools }
func InAbout(text *programme.Document) bool      { return text.Section == programme.InAbout }

// Ways gives the addresses of the texts that pages of results lead to. Of a site without
// results the answer is of no use.
func (p *Texts) Ways() page.Ways {
	to := func(wanted func(*programme.Document) bool) string {
		if text := p.First(wanted); text != nil {
			return p.Addresses.Document(text.Path)
		}
		return ""
	}
	tool := func(name string) string {
		return to(func(d *programme.Document) bool { return d.Tool != nil && path.Base(d.Path) == name })
	}
	ways := page.Ways{IGP: tool("igp"), MinPlan: to(HasSheetPerUnit), Protection: to(IsProtection)}
	if ways.Plans = ways.MinPlan != ""; !ways.Plans {
		ways.MinPlan = tool("min-plan")
	}
	return ways
}

// Foreign gives the language of a text when it is not that of the page.
func (p *Texts) Foreign(text *programme.Document) i18n.Lang {
	if text.Lang == p.Lang {
		return ""
	}
	return text.Lang
}

// Short is what a text is called in menus and breadcrumbs.
func Short(text *programme.Document) string { return cmp.Or(text.Short, text.Title) }

// DocumentLink is a link to the page of a text.
func (p *Texts) DocumentLink(text *programme.Document, to func(string) string) page.Link {
	return page.Link{Text: Short(text), Href: to(p.Addresses.Document(text.Path)), Lang: p.Foreign(text)}
}

// FilesFolder is where files lie that texts refer to: pictures and attachments.
const FilesFolder = "files/"

// resolve gives the address, seen from the page at from, of what a text refers
// to. A text leads to its page in the reader's language, any other file to its
// copy. It is "" for what is not there.
func (p *Texts) resolve(text *programme.Document, from, destination string) string {
	if markdown.IsExternal(destination) {
		return destination
	}
	if file, ok := text.Attached(destination); ok {
		return page.Relative(from, FilesFolder+file)
	}
	target, fragment, local := text.Resolve(destination)
	if !local || p.index.texts[target] == nil {
		return ""
	}
	if fragment != "" {
		fragment = "#" + fragment
	}
	address := p.Addresses.Document(target)
	if address == from && fragment != "" {
		return fragment
	}
	return page.Relative(from, address+fragment)
}
