package programme

import (
	"cmp"
	"strings"

	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// reader reads the front matter of one text.
type reader struct {
	document *Document
	problems *problem.List
}

// common is what the front matter of every kind may hold.
type common struct {
	Kind    string                 `yaml:"kind,required"`
	Title   yamlfile.Value[string] `yaml:"title,required"`
	Short   string                 `yaml:"short"`
	Lead    string                 `yaml:"lead"`
	Section yamlfile.Value[string] `yaml:"section"`
	Order   int                    `yaml:"order"`
	Facts   yamlfile.Value[string] `yaml:"facts"`
	Slides  bool                   `yaml:"slides"`
}

// sections and facts are what may be written under those keys.
var (
	sections = []Section{InProgramme, InTools, InAbout}
	facts    = []string{"protection"}
)

// read reads the front matter, and reports whether the kind of the text is known.
func (r *reader) read() bool {
	kind := r.kind()
	for _, k := range kinds {
		if k.kind == Kind(kind.V) {
			r.document.Kind, r.document.Section = k.kind, k.section
			r.references()
			r.figures()
			k.read(r)
			r.checkMarks()
			return true
		}
	}
	if kind.Known() {
		r.problem(kind.Place, "kind: %q is not a kind of text%s", kind.V, hint(kind.V, kindNames()))
		return false
	}
	readPage(r) // reports that the kind is missing, or why nothing can be read
	return false
}

// checkMarks reports parts that are marked for slides in a text without slides: nobody would
// see the notes for the speaker.
func (r *reader) checkMarks() {
	if r.document.Slides {
		return
	}
	for _, place := range r.document.Body.Marks {
		r.problem(place, "this part is for slides, and the text has none; write slides: true at the top, or take the lines with ::: away")
	}
}

// kind reads only the kind; mistakes are reported when the rest is read.
func (r *reader) kind() yamlfile.Value[string] {
	var front struct {
		Kind   yamlfile.Value[string] `yaml:"kind"`
		Others anyKey                 `yaml:",others"`
	}
	yamlfile.DecodeAt(r.document.File, r.document.Body.FrontMatter, r.document.Body.FrontMatterLine, &front, &problem.List{})
	return front.Kind
}

// anyKey ignores the keys that are read later.
type anyKey struct{}

// TakeKey takes every key.
func (anyKey) TakeKey(string, problem.Place) bool { return true }

// references records what the body leads to.
func (r *reader) references() {
	for _, link := range r.document.Body.Links {
		use := ForLink
		if link.Image {
			use = ForImage
		}
		r.refer(use, yamlfile.Value[string]{V: link.Destination, Place: link.Place})
	}
}

// refer records that a place of the text leads to a destination.
func (r *reader) refer(use Use, destination yamlfile.Value[string]) {
	if destination.Known() {
		r.document.References = append(r.document.References,
			Reference{Use: use, Destination: destination.V, Place: destination.Place})
	}
}

// referText records a destination that must be a text, and returns the path of that text, or
// "" if it is none.
func (r *reader) referText(use Use, destination yamlfile.Value[string]) string {
	r.refer(use, destination)
	target, _, local := r.document.Resolve(destination.V)
	if destination.Known() && !local {
		r.problem(destination.Place, "%s must be a Markdown file, for instance ../verktoy/igp.md, not %s", use, destination.V)
	}
	return target
}

// decode reads the front matter into the keys of a kind, and sets what all kinds share.
func (r *reader) decode(into any, shared *common) {
	d := r.document
	yamlfile.DecodeAt(d.File, d.Body.FrontMatter, d.Body.FrontMatterLine, into, r.problems)
	d.Title, d.Short, d.Lead, d.Order = shared.Title.V, shared.Short, shared.Lead, shared.Order
	d.Slides = shared.Slides || d.Kind == SessionKind
	if d.Short == "" {
		d.Short = d.Title
	}
	if shared.Title.Known() && strings.TrimSpace(d.Title) == "" {
		r.problem(shared.Title.Place, "the title is empty; write what the page is called")
	}
	if written := shared.Section; written.Known() {
		d.Section = choose(r, "section", written, sections, d.Section)
	}
	if written := shared.Facts; written.Known() {
		d.Facts = choose(r, "facts", written, facts, "")
	}
}

func (r *reader) problem(at problem.Place, format string, args ...any) {
	r.problems.Add(at, rule, format, args...)
}

// choose returns the allowed word that was written. If it is none of them, choose reports the
// problem and returns otherwise.
func choose[T ~string](r *reader, key string, written yamlfile.Value[string], allowed []T, otherwise T) T {
	for _, word := range allowed {
		if string(word) == written.V {
			return word
		}
	}
	r.problem(written.Place, "%s cannot be %q%s", key, written.V, hint(written.V, texts(allowed)))
	return otherwise
}

// hint suggests the nearest allowed word, or lists them all.
func hint(word string, allowed []string) string {
	return cmp.Or(problem.Suggest(word, allowed), "; write "+strings.Join(allowed, ", "))
}

func texts[T ~string](words []T) []string {
	all := make([]string, len(words))
	for i, word := range words {
		all[i] = string(word)
	}
	return all
}

func joined[T ~string](words []T) string { return strings.Join(texts(words), ", ") }

func kindNames() []string {
	var names []string
	for _, k := range kinds {
		names = append(names, string(k.kind))
	}
	return names
}
