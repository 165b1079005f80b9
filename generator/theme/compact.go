package theme

import (
	"bytes"
	"errors"
	"strings"
)

// compactCSS removes what only people need: comments, indentation, empty lines, and line ends
// and spaces where the syntax does not need them. Strings stay as they are, so content:"/*" is
// safe.
func compactCSS(text string) (string, error) {
	var out strings.Builder
	for text != "" {
		at := strings.IndexAny(text, `"'/`)
		if at < 0 {
			out.WriteString(text)
			break
		}
		out.WriteString(text[:at])
		text = text[at:]
		switch {
		case strings.HasPrefix(text, "/*"):
			_, after, found := strings.Cut(text[2:], "*/")
			if !found {
				return "", errors.New("a comment is not closed with */")
			}
			text = after
		case text[0] == '/':
			out.WriteByte('/')
			text = text[1:]
		default:
			end := stringEnd(text)
			if end < 0 {
				return "", errors.New("a string is not closed")
			}
			out.WriteString(text[:end])
			text = text[end:]
		}
	}
	return joinLines(out.String()), nil
}

// joinLines joins the lines of a style sheet where no space is needed between them, and removes
// the last semicolon of a block.
func joinLines(text string) string {
	var out []byte
	for line := range strings.Lines(text) {
		line = compactLine(strings.TrimSpace(line))
		if line == "" {
			continue
		}
		if line[0] == '}' {
			out = bytes.TrimSuffix(out, []byte(";"))
		}
		out = append(out, line...)
		if !strings.ContainsRune("{};,", rune(line[len(line)-1])) {
			out = append(out, '\n')
		}
	}
	return string(out)
}

// compactLine removes the spaces that a line of CSS does not need. A line with a string keeps
// all of them after the name of its property.
func compactLine(line string) string {
	if property, value, found := strings.Cut(line, ": "); found && isProperty(property) {
		line = property + ":" + value
	}
	if selector, opens := strings.CutSuffix(line, " {"); opens {
		line = selector + "{"
	}
	if strings.ContainsAny(line, `"'`) {
		return line
	}
	if strings.HasSuffix(line, "{") || strings.HasSuffix(line, ",") {
		line = strings.ReplaceAll(strings.ReplaceAll(line, " > ", ">"), ": ", ":")
	}
	return strings.ReplaceAll(line, ", ", ",")
}

// isProperty reports whether a text can be the name of a property or a token.
func isProperty(text string) bool {
	return strings.Trim(text, "abcdefghijklmnopqrstuvwxyz0123456789-") == ""
}

// stringEnd returns where the quoted string at the beginning of the text ends, or -1.
func stringEnd(text string) int {
	for i := 1; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '\n':
			return -1
		case text[0]:
			return i + 1
		}
	}
	return -1
}

// trimLines removes indentation and empty lines.
func trimLines(text string) string {
	var out strings.Builder
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			out.WriteString(line)
			out.WriteByte('\n')
		}
	}
	return out.String()
}
