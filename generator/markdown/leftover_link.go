package markdown

import (
	"bytes"
	"net/url"
	"path"
	"regexp"
	"strings"

	"tifaktor/generator/problem"
)

var (
	linkMiddle = regexp.MustCompile(`\](\s*)\(`)
	// titled matches what is in the brackets of a link: its address and a title.
	titled = regexp.MustCompile(`^\s*(.*?)(?:\s+"[^"]*"|\s+'[^']*')?\s*$`)
	// nameOfFile matches what looks like the name of a file, or like an address.
	nameOfFile   = regexp.MustCompile(`\.\w{1,5}(?:#\S*)?$|^\S*/|^#\S+$`)
	wholeAddress = regexp.MustCompile(`^(?:https?://|www\.|mailto:|tel:|\.{0,2}/|#)\S+$|^\S+\.(?:md|pdf|docx?|xlsx?|pptx?|png|jpe?g|gif|svg)(?:#\S*)?$`)

	otherOrder   = regexp.MustCompile(`\)\[((?:https?://|www\.)[^\]]*|[^\]\s]+\.(?:md|pdf))\]`)
	toAReference = regexp.MustCompile(`\]\[([^\]]+)\]`)
	toANote      = regexp.MustCompile(`\[\^([^\]\s]+)\]`)
	imageStart   = regexp.MustCompile(`!\[`)
	braces       = regexp.MustCompile(`\{(?:[#.][\w-]+|lang\b[^}]*)\}?`)
)

// farthest is how many bytes of a text or an address are looked at.
const farthest = 1000

// links finds links and images that are printed as signs.
func (s stretch) links(problems *problem.List) {
	for _, found := range linkMiddle.FindAllSubmatchIndex(s.source(), -1) {
		if s.text[found[0]] == ']' && s.text[found[1]-1] == '(' {
			s.link(found[0], found[1], found[3] > found[2], problems)
		}
	}
	for _, found := range otherOrder.FindAllIndex(s.source(), -1) {
		if s.text[found[0]] == ')' && s.text[found[0]+1] == '[' {
			s.note(found[0]+1, "this is no link: write the text in [ ] and the address after it in ( )")
		}
	}
	for _, found := range toAReference.FindAllSubmatchIndex(s.text, -1) {
		s.note(s.opening(found[0]), "this is no link: no line begins with ["+string(s.text[found[2]:found[3]])+"]: and an address; write the address in ( ) after the text")
	}
	for _, found := range toANote.FindAllSubmatchIndex(s.text, -1) {
		s.note(found[0], "no footnote has the name ["+string(s.text[found[2]-1:found[3]])+"]; write a line that begins with ["+string(s.text[found[2]-1:found[3]])+"]: and the note")
	}
	for _, found := range imageStart.FindAllIndex(s.text, -1) {
		if !isWord(s.before(found[0])) && !bytes.Contains(s.text[found[0]:], []byte("](")) {
			s.note(found[0], "this is no image: write ![what it shows](file.png)")
		}
	}
	for _, found := range braces.FindAllIndex(s.text, -1) {
		s.note(found[0], "what is in these braces is printed: {#anchor} and {.page} belong after a heading, and {lang=en} right after words in [ ]")
	}
}

// link notes a link whose text ends at one byte and whose address begins at another.
func (s stretch) link(end, begin int, apart bool, problems *problem.List) {
	at, image := s.opening(end), false
	what, form := "link", "[text](file.md)"
	if at > 0 && s.text[at] == '[' && s.text[at-1] == '!' {
		at, image, what, form = at-1, true, "image", "![what it shows](file.png)"
	}
	rest, _, _ := bytes.Cut(s.source()[begin:min(len(s.text), begin+farthest)], []byte("\n"))
	inside, _, closed := cutClosing(string(rest))
	destination := titled.FindStringSubmatch(inside)[1]
	spaced := strings.Contains(destination, " ") && !strings.HasPrefix(destination, "<")
	switch {
	case apart && closed && (wholeAddress.MatchString(destination) || image):
		s.note(at, "this is no "+what+": a space is between ] and (; write "+form)
	case apart:
	case !closed:
		s.note(at, "this is no "+what+": the ) that ends the address is missing")
	case spaced && (image || nameOfFile.MatchString(destination)):
		s.spaced(at, what, destination, image, problems)
	default:
		s.note(at, "this is no "+what+", since the address cannot be read; write "+form+`, or \[ to print the sign`)
	}
}

// spaced reports a link to a name with a space in it. The link is kept, so that a file
// that does not exist is reported too.
func (s stretch) spaced(at int, what, destination string, image bool, problems *problem.List) {
	place := s.place(at)
	better := ""
	if !IsExternal(destination) {
		better = "; best is a file named without spaces: " + strings.ReplaceAll(path.Base(destination), " ", "-")
	}
	problems.Add(place, what, "this is printed as signs and is no %s: a name with a space must be in <...> or be written with %%20: <%s> or %s%s",
		what, destination, strings.ReplaceAll(destination, " ", "%20"), better)
	if whyRefused(destination, image) == "" {
		s.document.Links = append(s.document.Links, Link{Destination: destination, Image: image, Place: place})
	}
}

// source returns the stretch as it was typed.
func (s stretch) source() []byte { return s.document.source[s.start : s.start+len(s.text)] }

// opening returns the offset of the opening bracket that belongs to a closing one; that
// of the closing one if there is none.
func (s stretch) opening(end int) int {
	depth := 0
	for at := end; at >= max(0, end-farthest); at-- {
		switch s.text[at] {
		case ']':
			depth++
		case '[':
			if depth--; depth == 0 {
				return at
			}
		}
	}
	return end
}

// cutClosing cuts a text at the bracket that closes one opened before the text.
func cutClosing(text string) (before, after string, found bool) {
	depth := 1
	for i, letter := range text {
		switch letter {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return text[:i], text[i+1:], true
			}
		}
	}
	return text, "", false
}

// plainAddress matches an address that is printed without a link.
var plainAddress = regexp.MustCompile(`https?://[\p{L}\p{N}][\w.-]*|www\.[\w-]+\.\w+|[\w.+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}`)

// addresses finds addresses that did not become links.
func (s stretch) addresses() {
	if !bytes.ContainsAny(s.text, "@/") && !bytes.Contains(s.text, []byte("www.")) { // as in runs
		return
	}
	for _, found := range plainAddress.FindAllIndex(s.text, -1) {
		if s.inLink[found[0]] {
			continue
		}
		written := string(s.text[found[0]:found[1]])
		if _, err := url.Parse(written); err == nil {
			s.note(found[0], written+" is no link here; write a space before it, or < before it and > after it")
		}
	}
}
