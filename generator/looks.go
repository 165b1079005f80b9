package generator

import (
	"io/fs"
	"sync"

	"tifaktor/generator/theme"
)

// Looks reads each theme of a folder once, for all sites that have it: a theme takes as long
// to read as a small site to make. The folder must not change meanwhile. Several goroutines
// may use it.
type Looks struct {
	themes fs.FS
	lock   sync.Mutex
	loaded map[string]func() (*theme.Theme, error)
}

// NewLooks returns the themes of a folder. It reads nothing yet.
func NewLooks(themes fs.FS) *Looks {
	return &Looks{themes: themes, loaded: map[string]func() (*theme.Theme, error){}}
}

// load returns the theme called name, which is read the first time.
func (l *Looks) load(name string) (*theme.Theme, error) {
	l.lock.Lock()
	if l.loaded[name] == nil {
		l.loaded[name] = sync.OnceValues(func() (*theme.Theme, error) { return theme.Load(l.themes, name) })
	}
	load := l.loaded[name]
	l.lock.Unlock()
	return load()
}
