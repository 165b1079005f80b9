package main

import (
	"bytes"
	"fmt"
	"html"
	"regexp"
	"strings"
)

// bodyStart matches the body tag of a page. The pages are our own, so there is no body
// tag in a comment or a script.
var bodyStart = regexp.MustCompile(`(?i)<body[^>]*>`)

// addTo returns a page with the script that reloads it, and with the problems, if any,
// above its content.
func (s state) addTo(page []byte) []byte {
	var added bytes.Buffer
	added.Grow(len(page) + 1000)
	begin := 0
	if at := bodyStart.FindIndex(page); at != nil {
		begin = at[1]
	}
	end := bytes.LastIndex(page, []byte("</body>"))
	if end < begin {
		end = len(page)
	}
	added.Write(page[:begin])
	added.WriteString(s.problemList("You see the site as it was before."))
	added.Write(page[begin:end])
	added.WriteString(s.script())
	added.Write(page[end:])
	return added.Bytes()
}

func (s state) script() string {
	return fmt.Sprintf("<script src=\"/-/reload.js\" data-number=\"%d\"></script>\n", s.number)
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

// problemPage returns the page that is shown until there has been a whole site.
func (s state) problemPage() []byte {
	return []byte("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n" +
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
		"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; style-src 'self'\">\n" +
		"<title>" + html.EscapeString(s.counts) + "</title>\n</head>\n<body>" +
		s.problemList("The site is shown here when they are corrected.") + s.script() + "</body>\n</html>\n")
}
