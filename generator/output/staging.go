package output

import (
	"crypto/sha256"
	"iter"
	"os"
	"path/filepath"
	"sync"
)

// writers is how many files are written at once. On a network drive most of the
// time of each goes with waiting.
const writers = 8

// stage writes the files and the manifest to an empty folder of its own. It
// stops at the first error; what has been written stays for the caller to
// remove.
func stage(staging string, about About, files iter.Seq2[File, error]) (*names, Summary, error) {
	if err := os.Mkdir(staging, 0o777); err != nil {
		return nil, Summary{}, err
	}
	pool := startPool(staging)
	names := newNames()
	summary, err := feed(pool, names, files)
	if failure := pool.wait(); err == nil {
		err = failure
	}
	if err != nil {
		return nil, Summary{}, err
	}
	return names, summary, writeManifest(staging, about, names)
}

// feed hands the files to the pool, each in a folder that exists.
func feed(pool *pool, names *names, files iter.Seq2[File, error]) (Summary, error) {
	var summary Summary
	for file, err := range files {
		if err != nil {
			return summary, err
		}
		newFolder, err := names.add(file.Path)
		if err != nil {
			return summary, err
		}
		if newFolder {
			if err := os.MkdirAll(filepath.Dir(pool.path(file)), 0o777); err != nil {
				return summary, err
			}
		}
		names.sums[file.Path] = sha256.Sum256(file.Data)
		summary.Files++
		summary.Bytes += int64(len(file.Data))
		select {
		case pool.queue <- file:
		case <-pool.failed:
			return summary, nil // wait tells why
		}
	}
	return summary, nil
}

// pool writes files with a few goroutines.
type pool struct {
	dir    string
	queue  chan File
	failed chan struct{} // closed at the first error
	err    error         // set before failed is closed
	once   sync.Once
	group  sync.WaitGroup
}

func startPool(dir string) *pool {
	p := &pool{dir: dir, queue: make(chan File), failed: make(chan struct{})}
	for range writers {
		p.group.Go(p.write)
	}
	return p
}

func (p *pool) path(file File) string { return filepath.Join(p.dir, filepath.FromSlash(file.Path)) }

func (p *pool) write() {
	for file := range p.queue {
		if err := os.WriteFile(p.path(file), file.Data, 0o666); err != nil {
			p.once.Do(func() {
				p.err = err
				close(p.failed)
			})
			return
		}
	}
}

// wait closes the queue and gives the first error.
func (p *pool) wait() error {
	close(p.queue)
	p.group.Wait()
	return p.err
}
