package markdown

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Terms finds the terms of a glossary in running text. It never changes, so several
// goroutines may use it at once.
type Terms struct {
	terms int
	forms map[string][]form // by their first word with a small first letter; the longest first
}

// form is one form of a term, such as its plural.
type form struct {
	words []string
	term  int
}

// NewTerms returns Terms for a glossary. Each of its terms is a list of forms.
func NewTerms(terms [][]string) *Terms {
	t := &Terms{terms: len(terms), forms: map[string][]form{}}
	for term, forms := range terms {
		for _, written := range forms {
			words := strings.Fields(written)
			if len(words) == 0 {
				continue
			}
			words[0] = small(words[0])
			t.forms[words[0]] = append(t.forms[words[0]], form{words, term})
		}
	}
	for _, forms := range t.forms {
		slices.SortStableFunc(forms, func(a, b form) int { return len(b.words) - len(a.words) })
	}
	return t
}

// count returns the number of terms.
func (t *Terms) count() int {
	if t == nil {
		return 0
	}
	return t.terms
}

// found is a term in a text.
type found struct {
	start, end int // offsets
	term       int
}

// next finds the first term that begins between two offsets of a text and ends at
// limit or before. Terms are whole words, and a word with hyphens is one word: "IGP"
// is not found in "IGP-ark". Only terms for which wanted is true are found.
func (t *Terms) next(text []byte, from, to, limit int, wanted func(term int) bool) (found, bool) {
	for at := from; at < to; {
		end := wordEnd(text, at, limit)
		if end == at {
			_, size := utf8.DecodeRune(text[at:])
			at += size
			continue
		}
		if at == 0 || !strings.ContainsRune("-&", rune(text[at-1])) {
			for _, form := range t.beginning(text[at:end]) {
				if stop, ok := form.at(text, end, limit); ok && wanted(form.term) {
					return found{at, stop, form.term}, true
				}
			}
		}
		at = end
	}
	return found{}, false
}

// beginning returns the forms that begin with a word. Most words begin with a small
// letter, and looking them up allocates nothing.
func (t *Terms) beginning(word []byte) []form {
	if 'a' <= word[0] && word[0] <= 'z' {
		return t.forms[string(word)]
	}
	return t.forms[small(string(word))]
}

// at reports whether the rest of a form follows its first word, which ends at an
// offset, and where the form ends.
func (f form) at(text []byte, end, limit int) (stop int, ok bool) {
	for _, word := range f.words[1:] {
		rest := bytes.TrimLeft(text[end:limit], " \n")
		if !bytes.HasPrefix(rest, []byte(word)) || len(rest) == limit-end {
			return 0, false
		}
		next := limit - len(rest)
		if end = wordEnd(text, next, limit); end != next+len(word) {
			return 0, false
		}
	}
	return end, end >= len(text) || text[end] != '-'
}

// wordEnd returns the offset where the word that begins at an offset ends; the same
// offset if none begins there. Hyphens between letters are part of a word.
func wordEnd(text []byte, at, limit int) int {
	for at < limit {
		letter, size := rune(text[at]), 1
		if letter >= utf8.RuneSelf {
			letter, size = utf8.DecodeRune(text[at:limit])
		}
		if !inWord(letter) {
			return at
		}
		at += size
		if at+1 < limit && text[at] == '-' {
			if next, _ := utf8.DecodeRune(text[at+1 : limit]); inWord(next) {
				at++
			}
		}
	}
	return at
}

func inWord(letter rune) bool {
	if letter < utf8.RuneSelf {
		return 'a' <= letter && letter <= 'z' || 'A' <= letter && letter <= 'Z' || '0' <= letter && letter <= '9'
	}
	return unicode.IsLetter(letter) || unicode.IsNumber(letter) || unicode.IsMark(letter)
}

// small returns a word with a small first letter, since a term may begin a sentence.
func small(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	if lower := unicode.ToLower(first); lower != first {
		return string(lower) + word[size:]
	}
	return word
}
