package main

import (
	"bytes"
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"
)

// bodyStart matches the body tag of a page. The pages are our own, so there is no body
// tag in a comment or a script.
var bodyStart = regexp.MustCompile(`(?i)<body[^>]*>`)

// withProblems returns a page with the problems, if any, above its content.
func (s state) withProblems(page []byte) []byte {
	begin := 0
	if at := bodyStart.FindIndex(page); at != nil {
		begin = at[1]
	}
	return slices.Concat(page[:begin], []byte(s.problemList("You see the site as it was before.")), page[begin:])
}

// withScript returns a page with the script that waits for the next site.
func (s state) withScript(page answer) []byte {
	end := bytes.LastIndex(page.data, []byte("</body>"))
	if end < 0 {
		end = len(page.data)
	}
	script := fmt.Sprintf("<script src=\"/-/wait.js\" data-number=\"%d\" data-sum=\"%s\"></script>\n", s.number, page.sum())
	return slices.Concat(page.data[:end], []byte(script), page.data[end:])
}

// problemList returns the problems as HTML; "" if there are none.
func (s state) problemList(note string) string {
	if len(s.wrong) == 0 {
		return ""
	}
	var list strings.Builder
	fmt.Fprintf(&list, "\n<link rel=\"stylesheet\" href=\"/-/problems.css\">\n"+
		"<section class=\"tifaktor-problems\" lang=\"en\" aria-labelledby=\"tifaktor-problems\">\n"+
		"<h2 id=\"tifaktor-problems\">%s</h2>\n<p>%s</p>\n<ol>\n", html.EscapeString(s.counts), note)
	for _, line := range s.wrong {
		fmt.Fprintf(&list, "<li>%s</li>\n", html.EscapeString(line))
	}
	list.WriteString("</ol>\n</section>\n")
	return list.String()
}

// problemPage returns a page that shows the problems and nothing else.
func (s state) problemPage(note string) []byte {
	return []byte("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n" +
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
		"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; style-src 'self'\">\n" +
		"<title>" + html.EscapeString(s.counts) + "</title>\n</head>\n<body>" + s.problemList(note) + "</body>\n</html>\n")
}
