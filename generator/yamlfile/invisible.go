package yamlfile

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"tifaktor/generator/invisible"
	"tifaktor/generator/problem"
)

// Invisible letters are reported at their own place if they change how a file is
// read: in the indent, beside a colon or a hyphen, in a key, at either end of a
// value. Within a text they may be intended.

// unseen reports whether a value or key that is not what it should be has an invisible
// letter, and adds it as a problem.
func (s *source) unseen(n *yaml.Node) bool {
	if n.Kind == yaml.MappingNode && len(n.Content) > 0 {
		n = n.Content[0] // a hyphen and a no-break space make a list a key
	}
	if n.Kind != yaml.ScalarNode {
		return false
	}
	found, before := invisible.Find(n.Value)
	if found == "" {
		return false
	}
	if strings.ContainsAny(n.Value, "0123456789") { // which may be a number to hide
		found = invisible.Name([]rune(n.Value)[before]) + " is here"
	}
	s.problem(s.letterOf(n, before), "%s; write a plain space or none", found)
	return true
}

// stray advises of the first invisible letter in a text that has no use there, or that
// is a space at either end other than the plain space.
func (s *source) stray(n *yaml.Node) {
	if ascii(n.Value) {
		return
	}
	letters := []rune(n.Value)
	isSeen := func(letter rune) bool { return !unicode.IsSpace(letter) }
	first := slices.IndexFunc(letters, isSeen)
	last := len(letters) - 1
	for last >= 0 && !isSeen(letters[last]) {
		last--
	}
	for i, letter := range letters {
		atEnd := invisible.IsSpace(letter) && (i < first || i > last)
		if atEnd || invisible.Stray(letter) && !invisible.Refused(letter) {
			s.problems.Advise(s.letterOf(n, i), rule, "%s%s; remove it",
				invisible.Name(letter), invisible.Where(string(letters[:i]), string(letters[i+1:])))
			return
		}
	}
}

func ascii(text string) bool { return len(text) == utf8.RuneCountInString(text) }

// letterOf returns the place of a letter of a value, counted from 0; the place of the
// value if the letter is not written there in the file, as after an escape.
func (s *source) letterOf(n *yaml.Node, letter int) problem.Place {
	at, line := s.place(n), s.line(n.Line)
	if isQuoted(n) {
		letter++
	}
	written := offset(line, n.Column-1+letter)
	if first, _ := utf8.DecodeRuneInString(line[written:]); invisible.Name(first) != "" {
		at.Col += letter
	}
	return at
}

// structural matches an invisible letter where YAML needs plain spaces: in the indent,
// after a hyphen, or beside the colon of a key.
var structural = regexp.MustCompile(`^(?: *(?:- +)*-?|[^"'#]*?:)(` + unseenLetter + `)|^[^"'#]*?(` + unseenLetter + `):(?:[ \r\n]|$)`)

const unseenLetter = `[\x{a0}\x{ad}\x{2000}-\x{200f}\x{202f}\x{205f}\x{2060}\x{3000}]+`

// invisible reports whether invisible letters are the reason that a file is not YAML,
// and adds each as a problem. message is the library's error.
func (s *source) invisible(lines []string, message string) bool {
	var found []problem.Problem
	repaired := make([]string, len(lines))
	for i, line := range lines {
		repaired[i] = line
		const most = 8 // places on a line that are looked at
		for range most {
			group := structural.FindStringSubmatchIndex(repaired[i])
			if group == nil {
				break
			}
			begin, end := max(group[2], group[4]), max(group[3], group[5])
			if repaired[i] == line {
				letter, size := utf8.DecodeRuneInString(line[begin:])
				at := letterPlace(i+1+s.before, line[:begin])
				at.File = s.file
				found = append(found, problem.Problem{Place: at, Text: invisible.Name(letter) + invisible.Where(line[:begin], line[begin+size:])})
			}
			repaired[i] = repaired[i][:begin] + strings.Map(plainSpace, repaired[i][begin:end]) + repaired[i][end:]
		}
	}
	if found == nil || syntaxError([]byte(strings.Join(repaired, ""))) == message {
		return false
	}
	for _, p := range found {
		s.problem(p.Place, "%s; write a plain space or none", p.Text)
	}
	return true
}

// plainSpace returns a plain space for a letter that looks like one, and -1, which
// removes the letter, for one that has no width.
func plainSpace(letter rune) rune {
	if invisible.IsSpace(letter) {
		return ' '
	}
	return -1
}
