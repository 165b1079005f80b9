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

// names is what the names of rows say of which belong together.
type names struct {
	words [][]string       // of each name
	named map[string][]int // the rows that have each word
}

func namesOf(rows []Row) names {
	n := names{named: map[string][]int{}}
	for at, row := range rows {
		words := wordsOf(row.Name)
		n.words = append(n.words, words)
		for i, word := range words {
			if slices.Index(words, word) == i {
				n.named[word] = append(n.named[word], at)
			}
		}
	}
	return n
}

// areNamed reports whether the names of rows say that they are parts of another: the first word
// of each is in the name of the whole, or the other way about.
func (n names) areNamed(whole int, parts []int) bool {
	return !slices.ContainsFunc(parts, func(part int) bool { return !n.shareName(whole, part) })
}

// shareName reports whether two rows have a word in common that few others have.
func (n names) shareName(one, other int) bool {
	a, b := n.words[one], n.words[other]
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	return slices.Contains(b, a[0]) && n.isRare(a[0]) || slices.Contains(a, b[0]) && n.isRare(b[0])
}

// joining are the words between names that are written together.
var joining = []string{"og", "and", "samt", "med"}

// isJoined reports whether the name of a row is those of others together: "Lia skule og Lia SFO".
func (n names) isJoined(whole int, parts []int) bool {
	rest := slices.DeleteFunc(slices.Clone(n.words[whole]), func(word string) bool { return slices.Contains(joining, word) })
	left := slices.Clone(rest)
	for _, part := range parts {
		if len(n.words[part]) == 0 || slices.ContainsFunc(n.words[part], func(word string) bool { return !slices.Contains(rest, word) }) {
			return false
		}
		left = slices.DeleteFunc(left, func(word string) bool { return slices.Contains(n.words[part], word) })
	}
	return len(parts) > 1 && len(left) == 0
}

// namesakes returns the rows whose names say that they belong to one, in their order.
func (n names) namesakes(row int) []int {
	var found []int
	for _, word := range n.words[row] {
		if n.isRare(word) {
			found = append(found, n.named[word]...)
		}
	}
	slices.Sort(found)
	return slices.DeleteFunc(slices.Compact(found), func(at int) bool { return at == row || !n.shareName(row, at) })
}

// isRare reports whether few rows have a word in their names.
func (n names) isRare(word string) bool {
	return len(n.named[word]) <= mostOfName && utf8.RuneCountInString(word) >= shortest
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
