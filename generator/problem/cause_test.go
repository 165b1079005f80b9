package problem

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"testing"
)

func TestACauseDoesNotRepeatTheNameOfTheFile(t *testing.T) {
	denied := &fs.PathError{Op: "open", Path: "survey", Err: fs.ErrPermission}
	for want, err := range map[string]error{
		"permission denied": denied,
		"a circle":          errors.New("a circle"),
	} {
		if got := Cause(err); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := Cause(fmt.Errorf("while reading: %w", denied)); got != "permission denied" {
		t.Error(got)
	}
}

func TestANameIsOnOneLineAndControlsNoTerminal(t *testing.T) {
	for name, want := range map[string]string{
		"programme/æøå – «a b».pdf": "programme/æøå – «a b».pdf",
		"a\u030a.pdf":               "a\u030a.pdf",
		"new\nline.pdf":             `new\nline.pdf`,
		"red\x1b[31m.pdf":           `red\x1b[31m.pdf`,
		"fdp\u202e.exe":             `fdp\u202e.exe`,
		"bad\xff.pdf":               `bad\xff.pdf`,
		"1\u00a0000.pdf":            "1\u00a0000.pdf",
		"lost\ufffd.pdf":            "lost\ufffd.pdf",
	} {
		if got := (Place{File: name, Line: 2}).String(); got != want+":2" {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestWhatIsQuotedStaysOnOneLineOfFortyLetters(t *testing.T) {
	forty := strings.Repeat("å", 40)
	for text, want := range map[string]string{"": "", forty: forty, forty + "b": forty + "…", "a\nb": "a…"} {
		if got := Shorten(text); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
