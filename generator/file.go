package generator

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"sync"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/theme"
)

// parts is what the files of a site are made from, for those who want one at a time.
type parts struct {
	other []single
	pages []page.Page
	look  *theme.Theme

	once  sync.Once
	files map[string]func() ([]byte, error) // by path; without figures, which only their page knows
}

// File makes one file of the site, the same as Files has, without the others. It fails with
// [fs.ErrNotExist] if the site has no such file. Several goroutines may call it.
func (s *Site) File(path string) ([]byte, error) {
	s.parts.once.Do(s.parts.index)
	if make := s.parts.files[path]; make != nil {
		return make()
	}
	return s.parts.figure(path)
}

// Has reports whether File makes the file with a path, for any file but a figure.
func (s *Site) Has(path string) bool {
	s.parts.once.Do(s.parts.index)
	return s.parts.files[path] != nil
}

// TryLayouts renders one page of each layout in each language, and returns the first error:
// a mistake in a template is in all of its pages.
func (s *Site) TryLayouts() error {
	type kind struct {
		layout string
		lang   i18n.Lang
	}
	tried := map[kind]bool{}
	for _, pg := range s.parts.pages {
		if of := (kind{pg.Layout, pg.Lang}); !tried[of] {
			tried[of] = true
			if _, err := s.File(pg.Path); err != nil {
				return err
			}
		}
	}
	return nil
}

// index fills in how each file is made.
func (p *parts) index() {
	p.files = make(map[string]func() ([]byte, error), len(p.other)+2*len(p.pages))
	add := func(files []single) {
		for _, file := range files {
			p.files[file.path] = file.make
		}
	}
	add(p.other)
	for _, pg := range p.pages {
		p.files[pg.Path] = func() (data []byte, err error) {
			defer report(pg, &err)
			data, _, err = renderHTML(pg, p.look)
			return data, err
		}
		add(offered(pg))
	}
}

// figure makes the figure with a path. It is named after its page: what is before one of the
// hyphens is the name of the page.
func (p *parts) figure(path string) ([]byte, error) {
	name, isFigure := strings.CutSuffix(path, ".svg")
	for at := len(name) - 1; isFigure && at > 0; at-- {
		if name[at] != '-' {
			continue
		}
		for _, pg := range p.pages {
			if pg.Path != name[:at]+".html" {
				continue
			}
			if data, err := p.figureOf(pg, path); !errors.Is(err, fs.ErrNotExist) {
				return data, err
			}
		}
	}
	return nil, fmt.Errorf("%s: %w", path, fs.ErrNotExist)
}

// figureOf makes the figure with a path of a page.
func (p *parts) figureOf(pg page.Page, path string) (data []byte, err error) {
	defer report(pg, &err)
	body, err := bodyOf(pg)
	if err != nil {
		return nil, err
	}
	for _, image := range images(body, p.look) {
		if image.Path == path {
			return image.Data, nil
		}
	}
	return nil, fmt.Errorf("%s: %w", path, fs.ErrNotExist)
}
