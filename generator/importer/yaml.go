package importer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"tifaktor/generator/i18n"
	"tifaktor/generator/invisible"
)

// page is a YAML file being written, a line at a time.
type page struct {
	text strings.Builder
}

func (p *page) line(format string, args ...any) {
	fmt.Fprintf(&p.text, format, args...)
	p.text.WriteByte('\n')
}

// longestComment is how many letters a line of a comment has at most, if its words
// are no longer.
const longestComment = 96

// comment writes a text as a comment, on as many lines as it needs.
func (p *page) comment(text string) {
	line := "#"
	for _, word := range strings.Fields(text) {
		if line != "#" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > longestComment {
			p.line("%s", line)
			line = "#"
		}
		line += " " + word
	}
	p.line("%s", line)
}

func (p *page) data() []byte { return []byte(p.text.String()) }

// plainPattern is what YAML reads as text without quotation marks, also inside
// braces.
var plainPattern = pattern(`^\p{L}[\p{L}\p{N} .&'()/+_-]*$`)

// reservedWords are read as something else than text by one version of YAML or
// another.
var reservedWords = []string{"true", "false", "yes", "no", "on", "off", "y", "n", "null", "hidden"}

// scalar writes a text so that YAML reads it as just that. Go's escapes inside
// quotation marks are all known to YAML (YAML 1.2, 5.7). Letters that content
// cannot hold are left out.
func scalar(text string) string {
	text = visible(text)
	if plainPattern().MatchString(text) && !strings.HasSuffix(text, " ") && !slices.Contains(reservedWords, strings.ToLower(text)) {
		return text
	}
	return strconv.Quote(text)
}

// visible leaves out letters that content cannot hold.
func visible(text string) string {
	return strings.Map(func(letter rune) rune {
		if invisible.Refused(letter) {
			return -1
		}
		return letter
	}, text)
}

// inAllLanguages writes a text in all its languages on one line.
func inAllLanguages(text i18n.Text) string {
	if same, ok := text[i18n.Any]; ok {
		return scalar(same)
	}
	var f fields
	for _, lang := range i18n.Languages() {
		if written, ok := text[lang]; ok {
			f = append(f, string(lang)+": "+scalar(written))
		}
	}
	return f.String()
}

// fields is a mapping written on one line.
type fields []string

func (f *fields) add(key, value string) { *f = append(*f, scalar(key)+": "+value) }

func (f fields) String() string { return "{" + strings.Join(f, ", ") + "}" }
