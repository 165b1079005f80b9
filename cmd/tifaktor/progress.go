package main

import (
	"fmt"
	"io"
	"iter"
	"strings"
	"time"

	"tifaktor/generator/i18n"
	"tifaktor/generator/output"
)

// How often progress is shown, and how long it is not, since most sites are made in a moment.
const (
	progressAfter  = time.Second
	progressPerson = 100 * time.Millisecond
	progressLog    = 10 * time.Second
)

// progress shows how many of the pages of a site are made: to a person on one line that
// changes and is gone in the end, elsewhere in lines.
type progress struct {
	out    io.Writer
	person bool
	words  *i18n.Printer
	pages  int
	now    func() time.Time // the clock
}

// count returns the files as they are, and shows progress while they are made.
func (p progress) count(files iter.Seq2[output.File, error]) iter.Seq2[output.File, error] {
	return func(yield func(output.File, error) bool) {
		every := progressLog
		if p.person {
			every = progressPerson
		}
		done, widest, next := 0, 0, p.now().Add(max(progressAfter, every))
		defer func() {
			if widest > 0 && p.person {
				fmt.Fprintf(p.out, "\r%*s\r", widest, "")
			}
		}()
		for file, err := range files {
			if strings.HasSuffix(file.Path, ".html") {
				done++
			}
			if now := p.now(); now.After(next) {
				next = now.Add(every)
				widest = max(widest, p.show(done))
			}
			if !yield(file, err) {
				return
			}
		}
	}
}

// show shows how many pages are made, and returns how many letters that took.
func (p progress) show(done int) int {
	text := p.words.Text("command.progress", "done", done, "n", p.pages)
	if p.person {
		fmt.Fprintf(p.out, "\r%s", text)
	} else {
		fmt.Fprintln(p.out, text)
	}
	return len([]rune(text))
}
