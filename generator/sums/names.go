package sums

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// mostOfName is how many sisters may share a word that says which of them belong together:
// "Neset" does, "barnehage" does not.
const mostOfName = mostApart + 2

// shortest is how many letters such a word has.
const shortest = 3

// readNames finds the words of all names, and which rows have each.
func (s *search) readNames() {
	s.named = map[string][]int{}
	for at, row := range s.Rows {
		words := wordsOf(row.Name)
		s.words = append(s.words, words)
		for i, word := range words {
			if slices.Index(words, word) == i {
				s.named[word] = append(s.named[word], at)
			}
		}
	}
}

// areNamed reports whether the names of rows say that they are parts of another: the first word
// of each is in the name of the whole, or the other way about.
func (s *search) areNamed(whole int, parts []int) bool {
	return !slices.ContainsFunc(parts, func(part int) bool { return !s.shareName(whole, part) })
}

// shareName reports whether two rows have a word in common that few others have.
func (s *search) shareName(one, other int) bool {
	a, b := s.words[one], s.words[other]
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	return slices.Contains(b, a[0]) && s.isRare(a[0]) || slices.Contains(a, b[0]) && s.isRare(b[0])
}

// namesakes returns the rows whose names say that they belong to one, in their order.
func (s *search) namesakes(row int) []int {
	var found []int
	for _, word := range s.words[row] {
		if s.isRare(word) {
			found = append(found, s.named[word]...)
		}
	}
	slices.Sort(found)
	return slices.DeleteFunc(slices.Compact(found), func(at int) bool { return at == row || !s.shareName(row, at) })
}

// isRare reports whether few rows have a word in their names.
func (s *search) isRare(word string) bool {
	return len(s.named[word]) <= mostOfName && utf8.RuneCountInString(word) >= shortest
}

// severalWords are how the names end that several places have together, and nobody else.
var severalWords = []string{
	"senter", "senteret", "sentrum", "center", "centre", "område", "området", "area", "distrikt", "district",
	"samla", "samlet", "totalt", "total", "alt", "sum", "felles",
}

// isSeveral reports whether one of the words of a name is that of several places together.
func isSeveral(words []string) bool {
	return slices.ContainsFunc(words, func(word string) bool {
		return slices.ContainsFunc(severalWords, func(end string) bool {
			return word == end || len(end) >= 6 && strings.HasSuffix(word, end)
		})
	})
}

// wordsOf returns the words of a name in lower case.
func wordsOf(name string) []string {
	return strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
}

// mayBeCalled reports whether what a unit is called may be another way to write its name: its
// first letters, as "HO" and "H&O" are of "Helse og omsorg", or a word of it.
func mayBeCalled(other, name string) bool {
	called, row := wordsOf(other), wordsOf(name)
	if len(called) == 0 || len(row) == 0 {
		return false
	}
	for _, word := range called {
		if utf8.RuneCountInString(word) >= shortest && slices.Contains(row, word) {
			return true
		}
	}
	initials, all := "", strings.Join(called, "")
	for _, word := range row {
		first, _ := utf8.DecodeRuneInString(word)
		initials += string(first)
	}
	return len(all) > 1 && isWithin(all, initials)
}

// isWithin reports whether the letters of a word are among others, in their order.
func isWithin(word, others string) bool {
	for _, letter := range word {
		at := strings.IndexRune(others, letter)
		if at < 0 {
			return false
		}
		others = others[at+utf8.RuneLen(letter):]
	}
	return true
}
