package mention

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"tifaktor/generator/i18n"
	"tifaktor/generator/invisible"
	"tifaktor/generator/survey"
)

// Names knows what units and groups are called, and which of them are hidden in a round.
type Names struct {
	called  map[string]called // by name, its words with single spaces between
	longest map[string]int    // words in the longest name, by its first word
}

// called is what a name belongs to.
type called struct {
	who    string // the id of the first unit or group of that name
	hidden bool   // one of them is
}

// shortID is how many letters an id must have to be a name anywhere. A shorter one, such as
// "a" or "hr", is a name only if there is nothing else in its cell.
const shortID = 3

// NewNames returns the ids of units and groups, and every name they have or had.
func NewNames(data *survey.Dataset) *Names {
	n := &Names{map[string]called{}, map[string]int{}}
	for i, unit := range data.Units {
		hidden := isHidden(data, func(r *survey.Round) survey.State { return r.Responses[i].State })
		n.add(unit.ID, hidden, unit.Name, unit.Formerly)
	}
	for i, grouping := range data.Groupings {
		for j, group := range grouping.Groups {
			hidden := isHidden(data, func(r *survey.Round) survey.State {
				if i >= len(r.Groups) {
					return survey.Missing
				}
				return r.Groups[i][j].Response.State
			})
			n.add(group.ID, hidden, group.Name)
		}
	}
	return n
}

// isHidden reports whether something is hidden in a round, or shown in none.
func isHidden(data *survey.Dataset, state func(*survey.Round) survey.State) bool {
	shown := false
	for i := range data.Rounds {
		switch state(&data.Rounds[i]) {
		case survey.Hidden:
			return true
		case survey.Shown:
			shown = true
		}
	}
	return !shown
}

// any reports whether anything is hidden.
func (n *Names) any() bool {
	for _, name := range n.called {
		if name.hidden {
			return true
		}
	}
	return false
}

func (n *Names) add(id string, hidden bool, texts ...i18n.Text) {
	n.addName(id, id, hidden)
	for _, text := range texts {
		for _, name := range text {
			n.addName(name, id, hidden)
		}
	}
}

// addName adds a name. A name that a hidden unit shares with a shown one is hidden.
func (n *Names) addName(name, id string, hidden bool) {
	words := wordsOf(name)
	if len(words) == 0 || !strings.ContainsFunc(name, unicode.IsLetter) {
		return
	}
	whole := joined(words)
	known := n.called[whole]
	n.called[whole] = called{cmp.Or(known.who, id), known.hidden || hidden}
	n.longest[words[0].text] = max(n.longest[words[0].text], len(words))
}

// met is a name in a text.
type met struct {
	called
	from, to int  // bytes
	alone    bool // there are no other words in the text
}

// in returns the names in a text: whole words, whatever their case. If one begins with
// another, the longer one counts.
func (n *Names) in(text string) []met {
	var found []met
	words := wordsOf(text)
	all := len(words)
	for len(words) > 0 {
		length, name := n.at(words, all)
		if length > 0 {
			found = append(found, met{name, words[0].from, words[length-1].to, length == all})
		}
		words = words[max(1, length):]
	}
	return found
}

// at returns the longest name that the words begin with, and how many words it has; 0 if
// there is none. The last word may have the s of a genitive.
func (n *Names) at(words []word, all int) (length int, name called) {
	for length := min(n.most(words[0].text), len(words)); length > 0; length-- {
		whole := joined(words[:length])
		for _, text := range []string{whole, strings.TrimSuffix(whole, "s")} {
			name, known := n.called[text]
			if known && (utf8.RuneCountInString(text) >= shortID || length == all) {
				return length, name
			}
		}
	}
	return 0, called{}
}

// most returns how many words a name that begins with a word may have.
func (n *Names) most(first string) int {
	return max(n.longest[first], n.longest[strings.TrimSuffix(first, "s")])
}

// word is a word of a text in small letters.
type word struct {
	text     string
	from, to int // bytes
}

// wordsOf returns the words of a text: runs of letters and digits, with any invisible
// letters in them.
func wordsOf(text string) []word {
	var words []word
	from := -1
	end := func(to int) {
		if from >= 0 {
			words = append(words, word{strings.ToLower(invisible.Plain(norm.NFKC.String(strings.ReplaceAll(text[from:to], "\x00", "")))), from, to})
			from = -1
		}
	}
	for i, letter := range text {
		switch {
		case unicode.IsLetter(letter) || unicode.IsDigit(letter):
			if from < 0 {
				from = i
			}
		case unicode.IsMark(letter) || letter == 0 || invisible.Name(letter) != "" && !invisible.IsSpace(letter):
			// within a word
		default:
			end(i)
		}
	}
	end(len(text))
	return words
}

func joined(words []word) string {
	if len(words) == 1 {
		return words[0].text
	}
	var b strings.Builder
	for i, word := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(word.text)
	}
	return b.String()
}
