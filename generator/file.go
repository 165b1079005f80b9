package generator

import (
	"fmt"
	"io/fs"
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
	files map[string]func() ([]byte, error) // by path
}

// File makes one file of the site, the same as Files has, without the others. It fails with
// [fs.ErrNotExist] if the site has no such file. Several goroutines may call it.
func (s *Site) File(path string) ([]byte, error) {
	s.parts.once.Do(s.parts.index)
	if make := s.parts.files[path]; make != nil {
		return make()
	}
	return nil, fmt.Errorf("%s: %w", path, fs.ErrNotExist)
}

// Has reports whether the site has the file with a path.
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
			return renderHTML(pg, p.look)
		}
		add(offered(pg))
	}
}
