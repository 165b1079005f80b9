package theme

import "strings"

// compactScript removes lines that are comments, empty lines and indentation. A script in which
// that could change more than what people read stays as it is: one with a text of several lines,
// or with comments between /* and */, such as the licence of a bundle.
func compactScript(text string) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "//") {
			continue
		}
		if strings.Contains(line, "/*") || !endsOutsideText(line) {
			return text
		}
		out.WriteString(line)
		out.WriteByte('\n')
	}
	return out.String()
}

// endsOutsideText reports whether every text that begins on a line of a script ends on it too. It
// knows no regular expressions: a quote in one must have a companion on its line.
func endsOutsideText(line string) bool {
	var open []byte // the quotes, and the braces in templates, that the place is inside
	for i := 0; i < len(line); i++ {
		var inside byte
		if len(open) > 0 {
			inside = open[len(open)-1]
		}
		inText := inside == '"' || inside == '\'' || inside == '`'
		switch c := line[i]; {
		case c == '\\':
			i++
		case inText && c == inside:
			open = open[:len(open)-1]
		case inside == '`' && strings.HasPrefix(line[i:], "${"):
			open = append(open, '{')
			i++
		case inText:
		case strings.HasPrefix(line[i:], "//"):
			i = len(line)
		case c == '"' || c == '\'' || c == '`' || c == '{' && inside == '{':
			open = append(open, c)
		case c == '}' && inside == '{':
			open = open[:len(open)-1]
		}
	}
	return len(open) == 0 && !strings.HasSuffix(line, `\`)
}
