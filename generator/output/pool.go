package output

import "sync"

// writers is how many files are written at once. On a network drive, most of the time of
// each is spent waiting.
const writers = 8

// pool compares files with the old site, and writes those that changed, with a few
// goroutines.
type pool struct {
	site      *staged
	queue     chan File
	failed    chan struct{} // closed at the first error
	err       error         // set before failed is closed
	once      sync.Once
	group     sync.WaitGroup
	folders   sync.Mutex // guards the making of folders, and the fields below
	unchanged []string
	changed   int
}

func startPool(s *staged) *pool {
	p := &pool{site: s, queue: make(chan File), failed: make(chan struct{})}
	for range writers {
		p.group.Go(p.write)
	}
	return p
}

func (p *pool) write() {
	for file := range p.queue {
		if err := p.one(file); err != nil {
			p.once.Do(func() {
				p.err = err
				close(p.failed)
			})
			return
		}
	}
}

func (p *pool) one(file File) error {
	same := p.site.isThere(file)
	p.folders.Lock()
	if same {
		p.unchanged = append(p.unchanged, file.Path)
		p.folders.Unlock()
		return nil
	}
	p.changed++
	err := p.site.makeFolder(file.Path)
	p.folders.Unlock()
	if err != nil {
		return err
	}
	if err := writeNew(p.site.path(file.Path), file.Data, 0o666); err != nil {
		return err
	}
	p.site.likeBefore(file.Path)
	return nil
}

// wait closes the queue, waits for the goroutines and returns the first error.
func (p *pool) wait() error {
	close(p.queue)
	p.group.Wait()
	return p.err
}
