package main

import (
	"fmt"
	"io"
	"iter"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"tifaktor/generator/i18n"
	"tifaktor/generator/output"
)

// How often progress is shown, and how long it is not, since most sites are made in a moment.
const (
	progressAfter  = time.Second
	progressPerson = 100 * time.Millisecond
	progressLog    = 10 * time.Second
)

// progress shows how much of a long work is done: to a person on one line that changes and is
// gone in the end, elsewhere in lines.
type progress struct {
	out    io.Writer
	person bool
	now    func() time.Time          // the clock
	text   func(done, of int) string // what is shown

	next   time.Time // when it is shown next
	widest int       // the most letters that have been shown
}

// progressOf returns the progress of a command with a message that has {done} and {n}.
func progressOf(cmd *cobra.Command, words *i18n.Printer, message string) *progress {
	text := func(done, of int) string { return words.Text(message, "done", done, "n", of) }
	return &progress{out: cmd.ErrOrStderr(), person: isPerson(cmd.ErrOrStderr()), now: time.Now, text: text}
}

// start is called when the work begins.
func (p *progress) start() { p.next = p.now().Add(max(progressAfter, p.every())) }

func (p *progress) every() time.Duration {
	if p.person {
		return progressPerson
	}
	return progressLog
}

// step shows how much is done, unless that was done a moment ago.
func (p *progress) step(done, of int) {
	now := p.now()
	if !now.After(p.next) {
		return
	}
	p.next = now.Add(p.every())
	text := p.text(done, of)
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
	if p.widest > 0 {
		fmt.Fprintf(p.out, "\r%*s\r", p.widest, "")
		p.widest = 0
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
			p.step(done, pages)
			if !yield(file, err) {
				return
			}
		}
	}
}
