package sheet

import (
	"strings"
	"unicode/utf8"
)

// field is one field of a text file, with the spaces around it.
type field struct {
	text      string
	quoted    bool
	line, col int // of its first letter or quotation mark, col in letters
}

// splitter splits a text into fields.
type splitter struct {
	text      string
	separator byte
	usual     int // number of separators in most lines
	at        int
	line, col int
	wrong     *field // a field whose quotation marks are wrong, with what to write as its text
}

// more reports whether there is another record, and every field so far was right.
func (s *splitter) more() bool {
	return s.wrong == nil && s.at < len(s.text)
}

// record returns the fields of one record: a line, or several if a quoted field
// has line breaks in it. It stops at a wrong field, and once there is one field more
// than a row may have.
func (s *splitter) record() []field {
	var fields []field
	for {
		fields = append(fields, s.field())
		if s.wrong != nil || len(fields) > maxColumns {
			return fields
		}
		ended := s.at >= len(s.text) || s.text[s.at] == '\n'
		s.advance(min(s.at+1, len(s.text)))
		if ended {
			return fields
		}
	}
}

// advance moves to a place in the text, and counts lines and letters on the way.
func (s *splitter) advance(to int) {
	passed := s.text[s.at:to]
	if last := strings.LastIndexByte(passed, '\n'); last >= 0 {
		s.line += strings.Count(passed, "\n")
		s.col = 1
		passed = passed[last+1:]
	}
	s.col += utf8.RuneCountInString(passed)
	s.at = to
}

// field returns the field that begins here. A field that begins and ends with a
// quotation mark is quoted, as in RFC 4180; spaces before and after the marks are
// ignored. Marks inside a field are kept if they are in pairs.
func (s *splitter) field() field {
	found := field{line: s.line, col: s.col}
	start := s.at
	open := start
	for open < len(s.text) && s.text[open] == ' ' {
		open++
	}
	formula := strings.HasPrefix(s.text[open:], `="`) // Excel's text that looks like a number
	if formula {
		open++
	}
	end := s.fieldEnd(start)
	if open >= len(s.text) || s.text[open] != '"' {
		s.advance(end)
		found.text = s.text[start:end]
		return found
	}
	closing, after := s.closing(open + 1)
	switch {
	case after >= 0 && !s.swallows(s.text[open:closing]):
		s.advance(after)
		found.quoted = true
		found.text = strings.ReplaceAll(s.text[open+1:closing], `""`, `"`)
		if formula {
			found.text = `="` + found.text + `"`
		}
	case closing >= 0 && closing < end && inPairs(s.text[start:end]):
		s.advance(end)
		found.text = s.text[start:end]
	default:
		found.text = rightlyQuoted(s.text[start:end])
		s.wrong = &found
	}
	return found
}

// fieldEnd returns where a field without quotation marks ends.
func (s *splitter) fieldEnd(start int) int {
	for at := start; at < len(s.text); at++ {
		if s.text[at] == s.separator || s.text[at] == '\n' {
			return at
		}
	}
	return len(s.text)
}

// closing returns the place of the mark that closes a quoted field, and the place of
// the separator or line break after it; -1 if there is none.
func (s *splitter) closing(at int) (closing, after int) {
	for {
		found := strings.IndexByte(s.text[at:], '"')
		if found < 0 {
			return -1, -1
		}
		closing = at + found
		if !strings.HasPrefix(s.text[closing+1:], `"`) {
			break
		}
		at = closing + 2
	}
	after = closing + 1
	for after < len(s.text) && s.text[after] == ' ' {
		after++
	}
	if after == len(s.text) || s.text[after] == s.separator || s.text[after] == '\n' {
		return closing, after
	}
	return closing, -1
}

// swallows reports whether a quoted field has whole lines of the table in it, because
// its closing mark was forgotten and a mark further down closes it.
func (s *splitter) swallows(quoted string) bool {
	breaks := strings.Count(quoted, "\n")
	return breaks > 0 && strings.Count(quoted, string(s.separator)) >= breaks*max(s.usual, 2)
}

// inPairs reports whether each quotation mark before a word has one after it.
func inPairs(text string) bool {
	open := false
	before := ' '
	for i, letter := range text {
		if letter == '"' {
			after, _ := utf8.DecodeRuneInString(text[i+1:])
			atBeginning := strings.ContainsRune(" (", before) && i+1 < len(text) && after != ' '
			if open == atBeginning {
				return false
			}
			open = !open
		}
		before = letter
	}
	return !open
}

// rightlyQuoted returns a field as it should be written in quotation marks, or an
// example if the field is very long or has a digit in it: others read messages, and
// a number of answers may be one to hide.
func rightlyQuoted(text string) string {
	text = strings.TrimSpace(text)
	inner := strings.TrimPrefix(text, `"`)
	if strings.Count(text, `"`)%2 == 0 {
		inner = strings.TrimSuffix(inner, `"`)
	}
	inner = strings.ReplaceAll(inner, `""`, `"`)
	if inner == "" || strings.ContainsAny(inner, "0123456789") || utf8.RuneCountInString(inner) > 60 {
		return fieldExample
	}
	return `"` + strings.ReplaceAll(inner, `"`, `""`) + `"`
}

// fieldExample is shown instead of a field that must not be shown.
const fieldExample = `"Nordlia ""nye"" skule"`
