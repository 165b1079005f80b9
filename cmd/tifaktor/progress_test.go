package main

import (
	"bytes"
	"errors"
	"fmt"
	"testing"
	"time"

	"tifaktor/generator/i18n"
	"tifaktor/generator/output"
)

// TestProgressIsShownWhileALargeSiteIsMade makes pages that take 60 ms each by a clock of its
// own, each with a picture.
func TestProgressIsShownWhileALargeSiteIsMade(t *testing.T) {
	for _, test := range []struct {
		name   string
		pages  int
		person bool
		want   string
	}{
		{"a moment, to a person", 16, true, ""},
		{"just over a second, to a person", 18, true, "\rLagar sider: 17 av 18\r                     \r"},
		{"just over, in a log", 18, false, ""},
		{"in a log", 340, false, "Lagar sider: 167 av 340\nLagar sider: 334 av 340\n"},
	} {
		var shown bytes.Buffer
		clock := time.Unix(0, 0)
		p := progressOf(quiet(), i18n.For("nn"), "command.progress")
		p.out, p.person, p.now = &shown, test.person, func() time.Time { return clock }
		made := 0
		for file, err := range p.count(func(yield func(output.File, error) bool) {
			for i := range test.pages {
				clock = clock.Add(60 * time.Millisecond)
				if !yield(output.File{Path: fmt.Sprintf("%d.html", i)}, nil) || !yield(output.File{Path: fmt.Sprintf("%d.svg", i)}, nil) {
					return
				}
			}
			yield(output.File{}, errors.New("the disk is full"))
		}, test.pages) {
			if made++; (err != nil) != (made > 2*test.pages) {
				t.Error(file, err)
			}
		}
		if shown.String() != test.want || made != 2*test.pages+1 {
			t.Errorf("%s: %d files, %q, not %q", test.name, made, shown.String(), test.want)
		}
	}
}
