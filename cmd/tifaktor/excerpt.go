package main

import (
	"bufio"
	"io"
	"io/fs"
	"os"
	"strings"
	"unicode/utf8"

	"golang.org/x/term"

	"tifaktor/generator/problem"
)

// isPerson reports whether out is a terminal, so that a person reads what is written.
func isPerson(out io.Writer) bool {
	file, ok := out.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// widestExcerpt is the most letters of a line that are shown.
const widestExcerpt = 100

// excerpt returns the line of the content that a problem is in, and a line with a mark under
// its place; nil if the problem has no line, or the line cannot be read. It is only for a
// person who has the content: a line of results may hold what nobody else may see.
func excerpt(content fs.FS, at problem.Place) []string {
	text := lineOf(content, at)
	if text == "" || strings.TrimSpace(text) == "" {
		return nil
	}
	before := len(text) - len(strings.TrimLeft(text, " \t"))
	if at.Col > 0 {
		before = bytesIn(text, at.Col-1)
	}
	left, right := printable(text[:before]), printable(text[before:])
	const some = 20 // letters before the place, in a long line
	if n := utf8.RuneCountInString(left); n+some > widestExcerpt {
		left = "… " + left[bytesIn(left, n-some):]
	}
	room := widestExcerpt - utf8.RuneCountInString(left)
	if utf8.RuneCountInString(right) > room {
		right = right[:bytesIn(right, room)] + " …"
	}
	const margin = "    "
	return []string{margin + left + right, margin + strings.Repeat(" ", utf8.RuneCountInString(left)) + "^"}
}

// printable returns a text in which each letter takes one column, without signs that control
// a terminal.
func printable(text string) string {
	return problem.OnOneLine(strings.ReplaceAll(text, "\t", " "))
}

// bytesIn returns how many bytes the first letters of a text take.
func bytesIn(text string, letters int) int {
	at := 0
	for ; letters > 0 && at < len(text); letters-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}

// lineOf reads a line of a file of the content; "" if there is none.
func lineOf(content fs.FS, at problem.Place) string {
	if content == nil || at.Line == 0 {
		return ""
	}
	file, err := content.Open(at.File)
	if err != nil {
		return ""
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if n == at.Line {
			return strings.TrimRight(lines.Text(), "\r")
		}
	}
	return ""
}
