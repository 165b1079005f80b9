// Package theme turns planned pages into HTML.
//
// A theme is a folder: base.html is the page around everything, layouts/KIND.html
// is what pages of that kind have inside <main>, partials/NAME.html is a piece that
// others use as {{template "NAME" .}}, icons/NAME.svg is a drawing in the text, and
// assets/ is what the browser fetches. The templates are Go's html/template. Their
// functions are listed in functions.go. A new kind of page needs a layout, and no
// change here. The rest is in themes/README.md.
package theme

import (
	"bytes"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"tifaktor/generator/i18n"
	"tifaktor/generator/output"
	"tifaktor/generator/page"
)

// Default is the theme that supplies what another theme leaves out.
const Default = "default"

// Theme is a theme that has been read and checked. Several goroutines may use it.
type Theme struct {
	name    string
	layouts []string                              // names, sorted
	sets    map[variant]func() *template.Template // bound to the language when first asked for
	assets  []output.File
	buffers sync.Pool
}

// variant is one layout in one language. It has its own set of templates, since the words and
// number formats of a language are bound to the set.
type variant struct {
	layout string
	lang   i18n.Lang
}

// Load reads the theme called name from a folder of themes. Files that it does not have are
// those of the theme "default". Errors name the file: a template that does not parse, or one
// that asks for a message, an icon or an asset that does not exist.
func Load(themes fs.FS, name string) (*Theme, error) {
	files, err := readFiles(themes, name)
	if err != nil {
		return nil, err
	}
	assets, addresses, err := makeAssets(files)
	if err != nil {
		return nil, err
	}
	t := &Theme{name: name, assets: assets, sets: map[variant]func() *template.Template{}}
	t.buffers.New = func() any { return new(bytes.Buffer) }
	known := &resources{assets: addresses, icons: iconsOf(files)}
	if err := t.parse(files, known); err != nil {
		return nil, err
	}
	return t, nil
}

// parse reads the shell and the partials once, adds each layout to a copy of them, and lets a
// copy of that be bound to every language. Most sites have one language, and each binding
// takes time.
func (t *Theme) parse(files themeFiles, known *resources) error {
	shell := template.New("base.html")
	if err := known.add(shell, files, "base.html", "base.html"); err != nil {
		return err
	}
	for _, file := range files.in("partials", ".html") {
		if err := known.add(shell, files, file, stem(file)); err != nil {
			return err
		}
	}
	for _, file := range files.in("layouts", ".html") {
		set := template.Must(shell.Clone())
		if err := known.add(set, files, file, "main"); err != nil {
			return err
		}
		t.layouts = append(t.layouts, stem(file))
		for _, lang := range i18n.Languages() {
			t.sets[variant{stem(file), lang}] = sync.OnceValue(func() *template.Template {
				bound := template.Must(set.Clone()).Funcs(known.functions(i18n.For(lang)))
				known.precompute(bound, i18n.For(lang))
				return bound
			})
		}
	}
	return nil
}

// add parses and checks a file, and adds it to a set under a name that templates can use.
// Errors in it still name the file.
func (r *resources) add(set *template.Template, files themeFiles, file, name string) error {
	text, ok := files[file]
	if !ok {
		return fmt.Errorf("%s is missing", file)
	}
	anyLanguage := r.functions(i18n.For(i18n.Languages()[0]))
	parsed, err := template.New(file).Funcs(anyLanguage).Parse(string(text))
	if err != nil {
		return err
	}
	if err := r.check(parsed); err != nil {
		return err
	}
	for _, part := range parsed.Templates() {
		as := part.Name()
		if as == file {
			as = name
		}
		if _, err := set.AddParseTree(as, part.Tree); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
	}
	return nil
}

// stem returns the name of a file without folder and ending.
func stem(file string) string {
	return strings.TrimSuffix(path.Base(file), path.Ext(file))
}

// data is what a template sees: the page and its body.
type data struct {
	page.Page
	Body any
}

// Render writes a page with its body as HTML. It fails if the theme has no layout for the page,
// or if a template uses what the page does not have.
func (t *Theme) Render(page page.Page, body any) ([]byte, error) {
	set, ok := t.sets[variant{page.Layout, page.Lang}]
	if !ok {
		return nil, t.missing(page)
	}
	seen := data{Page: page, Body: body}
	buffer := t.buffers.Get().(*bytes.Buffer)
	defer t.buffers.Put(buffer)
	buffer.Reset()
	if err := set().Execute(buffer, &seen); err != nil {
		return nil, fmt.Errorf("theme %s: %s: %w", t.name, page.Path, err)
	}
	return bytes.Clone(buffer.Bytes()), nil
}

func (t *Theme) missing(page page.Page) error {
	if !slices.Contains(t.layouts, page.Layout) {
		return fmt.Errorf("theme %s: layouts/%s.html is missing, which %s needs; the theme has %s",
			t.name, page.Layout, page.Path, strings.Join(t.layouts, ", "))
	}
	return fmt.Errorf("theme %s: %s: tifaktor does not have the language %q", t.name, page.Path, page.Lang)
}

// Assets returns the files that the pages fetch: style sheet, fonts, icon, scripts, in the
// order of their paths.
func (t *Theme) Assets() []output.File { return t.assets }
