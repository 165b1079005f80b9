package markdown

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
)

// highest is the highest level of a heading in a text. Level 1 is the title of the
// page, which is in the front matter.
const highest = 2

// heading sets the id of a heading and reports what is wrong with it. The levels of
// headings are an outline, so none may be skipped on the way down (WCAG 2.2, technique
// G141).
func (r *reader) heading(node *ast.Heading, written anchor, before int) {
	place := r.placeOf(node, "#")
	words := r.words(node)
	switch {
	case node.Level < highest:
		r.problems.Add(place, "heading", "a heading of level 1 in the text; the title is in the front matter: begin headings with ##")
	case node.Level > before+1:
		r.problems.Add(place, "heading", "a heading of level %d follows level %d; write %s", node.Level, before, strings.Repeat("#", before+1))
	}
	if words == "" {
		r.problems.Add(place, "heading", "a heading without words; write what the part is about, or take the line away")
	}
	if strings.HasSuffix(words, "}") {
		r.problems.Add(place, "heading", "the braces after the heading cannot be read; write {#anchor} with a-z, 0-9 and hyphens, or {.page}")
	}
	if container := inContainer(node); container != nil {
		r.problems.Add(place, containerRule, "a heading cannot be between ::: %s and its :::; write it before them, or in **bold**", container.word)
	}
	id := written.id
	if id == "" {
		id = r.ids.add(r.wordsAsTyped(node))
	}
	r.IDs = append(r.IDs, id)
	node.SetAttributeString("id", id)
	r.pageOnly[node] = written.pageOnly
	if node.Level == 2 || node.Level == 3 {
		r.Headings = append(r.Headings, Heading{Level: node.Level, ID: id, Text: words, PageOnly: written.pageOnly})
	}
}

// ids are the ids of the headings of a text.
type ids struct {
	taken map[string]bool
	alike map[string]int // how many were made of the same words, apart from the first
}

// add makes an id of a heading's words, different from every other.
func (i ids) add(words string) string {
	base := ID(words)
	id := base
	for i.taken[id] {
		i.alike[base]++
		id = base + "-" + strconv.Itoa(i.alike[base]+1)
	}
	i.taken[id] = true
	return id
}

// spelling maps letters outside a-z to what is written in an id.
var spelling = strings.NewReplacer(
	"æ", "ae", "ø", "oe", "å", "aa", "ä", "ae", "ö", "oe", "ü", "u",
	"é", "e", "è", "e", "ê", "e", "ë", "e", "ó", "o", "ò", "o", "ô", "o", "á", "a", "à", "a", "â", "a",
	"č", "c", "đ", "d", "ŋ", "n", "š", "s", "ŧ", "t", "ž", "z", "ñ", "n", "ç", "c",
)

// ID returns the id that is made of some words: "Kven ser kva?" becomes
// "kven-ser-kva". An id begins with a letter, so that any tool can point to it.
func ID(words string) string {
	var b strings.Builder
	for _, letter := range spelling.Replace(strings.ToLower(words)) {
		switch {
		case letter >= 'a' && letter <= 'z', letter >= '0' && letter <= '9':
			b.WriteRune(letter)
		case unicode.IsSpace(letter) || strings.ContainsRune("-–—_/.:,", letter):
			b.WriteByte('-')
		}
	}
	parts := strings.FieldsFunc(b.String(), func(letter rune) bool { return letter == '-' })
	id := strings.Join(parts, "-")
	if id == "" || id[0] < 'a' {
		return strings.TrimSuffix("h-"+id, "-")
	}
	return id
}
