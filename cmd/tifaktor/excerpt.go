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

// isPerson reports whether somebody reads what is written there as it comes: it is a terminal.
func isPerson(out io.Writer) bool {
	file, ok := out.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// widestExcerpt is how many signs of a line are shown.
const widestExcerpt = 100

// excerpt gives the line of the content that a problem is in, and a line with a mark under
// its place; nil when it is not in a line, or that cannot be read. What is shown is only for
// the one who has the content: a line of results may hold what nobody else may see.
func excerpt(content fs.FS, at problem.Place) []string {
	text := lineOf(content, at)
	if text == "" || strings.TrimSpace(text) == "" {
		return nil
	}
	before := len(text) - len(strings.TrimLeft(text, " \t"))
	if at.Col > 0 {
		before = bytesOf(text, at.Col-1)
	}
	left, right := plainly(text[:before]), plainly(text[before:])
	const some = 20 // signs before the place, in a long line
	if n := utf8.RuneCountInString(left); n+some > widestExcerpt {
		left = "… " + left[bytesOf(left, n-some):]
	}
	room := widestExcerpt - utf8.RuneCountInString(left)
	if utf8.RuneCountInString(right) > room {
		right = right[:bytesOf(right, room)] + " …"
	}
	const margin = "    "
	return []string{margin + left + right, margin + strings.Repeat(" ", utf8.RuneCountInString(left)) + "^"}
}

// plainly writes a text so that each letter has one place and nothing commands the terminal.
func plainly(text string) string {
	return problem.OnOneLine(strings.ReplaceAll(text, "\t", " "))
}

// bytesOf is how many bytes the first letters of a text are.
func bytesOf(text string, letters int) int {
	at := 0
	for ; letters > 0 && at < len(text); letters-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return at
}

// lineOf reads a line of a file of the content; "" when there is none.
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
