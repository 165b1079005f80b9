package check

import (
	"strings"
	"unicode"

	"tifaktor/generator/i18n"
	"tifaktor/generator/raw"
)

// unitNames finds the names of units in texts: whole words, whatever their case.
type unitNames struct {
	units   map[string][]int // by name, its words with single spaces between
	longest map[string]int   // words in the longest name, by its first word
}

// named tells that units are named in a cell.
type named struct {
	column int
	units  []int
}

// newUnitNames takes the ids of units and every name they have or had.
func newUnitNames(units []raw.Unit) unitNames {
	names := unitNames{map[string][]int{}, map[string]int{}}
	for i, unit := range units {
		names.add(unit.ID.V, i)
		for _, text := range []i18n.Text{unit.Name, unit.Formerly} {
			for _, name := range text {
				names.add(name, i)
			}
		}
	}
	return names
}

// add adds a name. Units come in their order.
func (n unitNames) add(name string, unit int) {
	words := wordsOf(name)
	if len(words) == 0 || !strings.ContainsFunc(name, unicode.IsLetter) {
		return
	}
	whole := strings.Join(words, " ")
	if known := n.units[whole]; len(known) == 0 || known[len(known)-1] != unit {
		n.units[whole] = append(known, unit)
	}
	n.longest[words[0]] = max(n.longest[words[0]], len(words))
}

// in finds the units named in the cells of a row, each once, and leaves out of
// the cells what it has read as a name: "Sone 3" holds no number.
func (n unitNames) in(cells []string) []named {
	var found []named
	seen := map[int]bool{}
	for column, cell := range cells {
		words := wordsOf(cell)
		var read []string
		for len(words) > 0 {
			length, units := n.at(words)
			if length > 0 && !seen[units[0]] {
				seen[units[0]] = true
				found = append(found, named{column, units})
			}
			read = append(read, words[:length]...)
			words = words[max(1, length):]
		}
		for _, word := range read {
			if strings.ContainsAny(word, "0123456789") {
				cells[column] = strings.Replace(cells[column], word, "", 1)
			}
		}
	}
	return found
}

// at gives the units that some words begin with the name of, and how many words
// the longest such name has; 0 when there is none.
func (n unitNames) at(words []string) (length int, units []int) {
	for length := min(n.longest[words[0]], len(words)); length > 0; length-- {
		if units := n.units[strings.Join(words[:length], " ")]; units != nil {
			return length, units
		}
	}
	return 0, nil
}

// wordsOf gives the words of a text in small letters: stretches of letters and
// digits.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(letter rune) bool {
		return !unicode.IsLetter(letter) && !unicode.IsDigit(letter)
	})
}
