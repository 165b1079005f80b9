package main

import (
	"fmt"
	"io"
	"iter"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"

	"tifaktor/generator/i18n"
	"tifaktor/generator/importer"
	"tifaktor/generator/output"
)

// How often progress is shown, and how long it is not, since most work is done in a moment.
const (
	progressAfter  = time.Second
	progressPerson = 100 * time.Millisecond
	progressLog    = 10 * time.Second
)

// progress shows how much of a long work is done: to a person on one line that changes and is
// gone in the end, elsewhere in lines. It is shown by the clock, so that a work of which no step
// ends for long is seen too.
type progress struct {
	out     io.Writer
	person  bool
	words   *i18n.Printer
	stop    chan struct{} // closed when the work has ended
	stopped chan struct{} // closed when nothing more is shown

	lock   sync.Mutex
	text   func() string // what is shown; nil before the first step
	widest int           // the most letters that have been shown
}

// progressOf returns the progress of a command, which shows nothing where it is quiet.
func progressOf(cmd *cobra.Command, words *i18n.Printer, quiet bool) *progress {
	out := cmd.ErrOrStderr()
	if quiet {
		out = io.Discard
	}
	return &progress{
		out: out, person: isPerson(out), words: words,
		stop: make(chan struct{}), stopped: make(chan struct{}),
	}
}

// start is called when the work begins, and end when it has ended.
func (p *progress) start() {
	every := progressLog
	if p.person {
		every = progressPerson
	}
	next := time.NewTimer(max(progressAfter, every))
	go func() {
		defer close(p.stopped)
		defer next.Stop()
		for {
			select {
			case <-p.stop:
				return
			case <-next.C:
				p.show()
				next.Reset(every)
			}
		}
	}()
}

// step says how much is done, for a message that has {done} and {n}.
func (p *progress) step(message string, done, of int) {
	words := p.words
	p.lock.Lock()
	defer p.lock.Unlock()
	p.text = func() string { return words.Text(message, "done", words.Count(done), "n", words.Count(of)) }
}

func (p *progress) show() {
	p.lock.Lock()
	defer p.lock.Unlock()
	if p.text == nil {
		return
	}
	text := p.text()
	if !p.person {
		fmt.Fprintln(p.out, text)
		return
	}
	letters := len([]rune(text))
	fmt.Fprintf(p.out, "\r%s%*s", text, max(0, p.widest-letters), "")
	p.widest = max(p.widest, letters)
}

// end removes the line.
func (p *progress) end() {
	close(p.stop)
	<-p.stopped
	if p.widest > 0 {
		fmt.Fprintf(p.out, "\r%*s\r", p.widest, "")
	}
}

// count returns the files as they are, and shows how many of the pages are made meanwhile.
func (p *progress) count(files iter.Seq2[output.File, error], pages int) iter.Seq2[output.File, error] {
	return func(yield func(output.File, error) bool) {
		p.start()
		defer p.end()
		done := 0
		for file, err := range files {
			if strings.HasSuffix(file.Path, ".html") {
				done++
			}
			p.step("command.progress", done, pages)
			if !yield(file, err) {
				return
			}
		}
	}
}

// importing shows how much of a step of an import is done.
func (p *progress) importing(step importer.Step, done, of int) {
	switch step {
	case importer.Opening:
		p.step("command.progress_opening", done, of)
	case importer.Reading:
		p.step("command.progress_reading", done, of)
	case importer.Proving:
		p.step("command.progress_proving", done, of)
	case importer.Writing:
		p.step("command.progress_writing", done, of)
	}
}
