package problem

import (
	"slices"
	"unicode/utf8"

	"tifaktor/generator/invisible"
)

// Difference returns the difference between a word and a known one that looks the same,
// for a problem in which both would be printed alike; "" if there is none.
func Difference(word string, known []string) string {
	if alike := slices.IndexFunc(known, func(k string) bool { return invisible.Alike(word, k) }); alike >= 0 && !slices.Contains(known, word) {
		return "; " + invisible.Difference(word, known[alike])
	}
	return ""
}

// Suggest returns [Difference], or "; did you mean %q?" for the known word nearest to the
// one written, or "" if none is near.
func Suggest(word string, known []string) string {
	if difference := Difference(word, known); difference != "" {
		return difference
	}
	if near := Nearest(word, known); near != "" {
		return "; did you mean \"" + near + "\"?"
	}
	return ""
}

// Nearest returns the known word nearest to the one written; "" if none is near. A word is
// near if at most a third of its letters differ (Levenshtein distance), or two in a short
// word, but never all of them.
func Nearest(word string, known []string) string {
	written := []rune(word)
	best, limit := "", min(max(2, len(written)/3), len(written)-1)
	var m measure
	for _, k := range known {
		if d := m.distance(written, k, limit); d <= limit {
			best, limit = k, d-1
		}
	}
	return best
}

// measure is the working memory of distance.
type measure struct {
	target []rune
	row    []int
}

// distance returns the Levenshtein distance in letters: the number of letters to
// insert, delete or replace to get from one word to the other. It may stop
// early, with some number above the limit.
func (m *measure) distance(from []rune, to string, limit int) int {
	if longer := utf8.RuneCountInString(to) - len(from); longer > limit || -longer > limit {
		return limit + 1
	}
	m.target, m.row = m.target[:0], m.row[:0]
	for _, letter := range to {
		m.target = append(m.target, letter)
	}
	for j := range len(m.target) + 1 {
		m.row = append(m.row, j)
	}
	for i, letter := range from {
		if m.next(i, letter) > limit {
			return limit + 1
		}
	}
	return m.row[len(m.target)]
}

// next computes the row of distances for one more letter of the first word, and
// returns the smallest: no later distance is below it.
func (m *measure) next(i int, letter rune) int {
	row := m.row[:len(m.target)+1]
	diagonal, left := row[0], i+1
	smallest := left
	row[0] = left
	for j, other := range m.target {
		replace := diagonal
		if letter != other {
			replace++
		}
		diagonal = row[j+1]
		left = min(left+1, diagonal+1, replace)
		row[j+1] = left
		smallest = min(smallest, left)
	}
	return smallest
}
