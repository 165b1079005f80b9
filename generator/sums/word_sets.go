package sums

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// wordSets finds the rows whose names end in a word of another name, as "Lia barneskule" does in
// one of "Skular og barnehagar".
type wordSets struct {
	names [][]string
	ends  map[string][]int // the rows with a last word of which an end begins so
	seen  map[string][]set
}

const (
	fewestLetters = 3 // that a word and an end have in common
	mostEnding    = 3 // letters that differ after them
)

func newWordSets(names [][]string) *wordSets {
	w := &wordSets{names: names, ends: map[string][]int{}, seen: map[string][]set{}}
	for row := range names {
		last := w.last(row)
		for at := range last {
			if begin := beginning(last[at:]); begin != "" && !slices.Contains(w.ends[begin], row) {
				w.ends[begin] = append(w.ends[begin], row)
			}
		}
	}
	return w
}

// last returns the last word of a row's name, "" if it has none.
func (w *wordSets) last(row int) string {
	if words := w.names[row]; len(words) > 0 {
		return words[len(words)-1]
	}
	return ""
}

// of returns the sets of each word of a row's name, and of all of them together.
func (w *wordSets) of(j *joint, row int) []set {
	var sets []set
	var all []int
	for _, word := range w.names[row] {
		if _, seen := w.seen[word]; !seen {
			w.seen[word] = nil
			if s := j.newSet(w.rows(word)); len(s.rows) > 1 {
				w.seen[word] = []set{s}
			}
		}
		for _, s := range w.seen[word] {
			sets, all = append(sets, s), append(all, s.rows...)
		}
	}
	if len(sets) > 1 {
		sets = append(sets, j.newSet(union(all, nil)))
	}
	return sets
}

// rows returns the rows whose last word ends in another word, or in another form of it.
func (w *wordSets) rows(word string) []int {
	var rows []int
	for _, row := range w.ends[beginning(word)] {
		last := w.last(row)
		for at := range last {
			if isForm(word, last[at:]) {
				rows = append(rows, row)
				break
			}
		}
	}
	return rows
}

// beginning returns the first letters of a word; "" if it is too short to say anything.
func beginning(word string) string {
	letters := 0
	for at := range word {
		if letters++; letters > fewestLetters {
			return word[:at]
		}
	}
	if letters == fewestLetters {
		return word
	}
	return ""
}

// isForm reports whether two words begin alike and differ in a short ending only.
func isForm(one, other string) bool {
	same := 0
	for same < len(one) && same < len(other) && one[same] == other[same] {
		same++
	}
	same = len(strings.ToValidUTF8(one[:same], ""))
	return utf8.RuneCountInString(one[:same]) >= fewestLetters &&
		utf8.RuneCountInString(one[same:]) <= mostEnding && utf8.RuneCountInString(other[same:]) <= mostEnding
}
