package problem

import (
	"errors"
	"io/fs"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Cause returns the text of an error without the name of the file, which a problem begins with
// already.
func Cause(err error) string {
	var of *fs.PathError
	if errors.As(err, &of) {
		return of.Err.Error()
	}
	return err.Error()
}

// OnOneLine returns the name of a file, or a text with names in it, on one line, without
// invisible letters: a letter such as a line break, or one that controls a terminal, is
// written as its number.
func OnOneLine(name string) string {
	var shown strings.Builder
	for rest := name; rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		if sign := rest[:size]; (unicode.IsGraphic(r) || r == '\t') && !(r == utf8.RuneError && size == 1) {
			shown.WriteString(sign)
		} else {
			quoted := strconv.Quote(sign)
			shown.WriteString(quoted[1 : len(quoted)-1])
		}
		rest = rest[size:]
	}
	return shown.String()
}

// Shorten returns a quoted text as it is written in a problem: one line, not too long.
func Shorten(text string) string {
	letters := []rune(text)
	const most = 40
	for i, letter := range letters {
		if letter == '\n' || i == most {
			return string(letters[:i]) + "…"
		}
	}
	return text
}
