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

// Invisible letters are reported at their own place where they change how a file is
// read: in the indent, beside a colon or a hyphen, in a key, at either end of a
// value. Within a text they may be meant.

// unseen notes the invisible letter in a value or key that is not what it should be,
// and reports whether there is one.
func (d *decoder) unseen(n *yaml.Node) bool {
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
		found = invisible.Name([]rune(n.Value)[before]) + " stands here"
	}
	d.problem(d.letterOf(n, before), "%s; write a plain space or none", found)
	return true
}

// stray advises of the invisible letters in a text that do nothing there, and of
// spaces at its ends that are no plain ones.
func (d *decoder) stray(n *yaml.Node) {
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
			d.problems.Advise(d.letterOf(n, i), rule, "%s%s; remove it",
				invisible.Name(letter), invisible.Standing(string(letters[:i]), string(letters[i+1:])))
			return
		}
	}
}

func ascii(text string) bool { return len(text) == utf8.RuneCountInString(text) }

// letterOf is the place of a letter of a value, counted from 0. Where the value is
// written in another way than it reads, it is the place of the value.
func (d *decoder) letterOf(n *yaml.Node, letter int) problem.Place {
	at, line := d.place(n), d.line(n.Line)
	if isQuoted(n) {
		letter++
	}
	written := offset(line, n.Column-1+letter)
	if first, _ := utf8.DecodeRuneInString(line[written:]); invisible.Name(first) != "" {
		at.Col += letter
	}
	return at
}

// structural finds an invisible letter where a line has its plain spaces: in the
// indent, after a hyphen, or beside the colon of a key.
var structural = regexp.MustCompile(`^(?: *(?:- +)*-?|[^"'#]*?:)(` + unseenLetter + `)|^[^"'#]*?(` + unseenLetter + `):(?:[ \r\n]|$)`)

const unseenLetter = `[\x{a0}\x{ad}\x{2000}-\x{200f}\x{202f}\x{205f}\x{2060}\x{3000}]+`

// invisible notes the invisible letters that keep a file from being YAML, and reports
// whether there are any. message is why it is none.
func (d *decoder) invisible(lines []string, message string) bool {
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
				at := letterPlace(i+1+d.before, line[:begin])
				at.File = d.file
				found = append(found, problem.Problem{Place: at, Text: invisible.Name(letter) + invisible.Standing(line[:begin], line[begin+size:])})
			}
			repaired[i] = repaired[i][:begin] + strings.Map(plainSpace, repaired[i][begin:end]) + repaired[i][end:]
		}
	}
	if found == nil || syntaxError([]byte(strings.Join(repaired, ""))) == message {
		return false
	}
	for _, p := range found {
		d.problem(p.Place, "%s; write a plain space or none", p.Text)
	}
	return true
}

// plainSpace gives a plain space for a letter that looks like one; it takes away what
// has no width.
func plainSpace(letter rune) rune {
	if invisible.IsSpace(letter) {
		return ' '
	}
	return -1
}
