package page

import (
	"fmt"
	"strconv"
	"unicode"
	"unicode/utf8"
)

// Slot is what fills a placeholder of a message: its name and the runs.
type Slot struct {
	name string
	runs Sentence
}

// Fill fills a placeholder of a message with a sentence.
func Fill(name string, with Sentence) Slot { return Slot{name, with} }

// Plain returns a sentence of one run without style.
func Plain(text string) Sentence { return Sentence{{Text: text}} }

// Strong returns a stressed word or number.
func Strong(text string) Sentence { return Sentence{{Text: text, Strong: true}} }

// LinkTo returns a text with a link, or only a text if href is empty.
func LinkTo(text, href string) Sentence { return Sentence{{Text: text, Href: href}} }

// Sentence fills a message with runs. The number n chooses between singular and plural if the
// message has both.
func (e *Edition) Sentence(key string, n int, slots ...Slot) Sentence {
	var whole Sentence
	for _, part := range e.Printer.Parts(key, "n", n) {
		if part.Name == "" {
			whole = append(whole, Run{Text: part.Text})
			continue
		}
		whole = append(whole, slotNamed(key, part.Name, slots)...)
	}
	return whole
}

func slotNamed(key, name string, slots []Slot) Sentence {
	for _, s := range slots {
		if s.name == name {
			return s.runs
		}
	}
	panic(fmt.Sprintf("message %q needs %q", key, name))
}

// Listed joins sentences as the language joins words: "a, b og c".
func (e *Edition) Listed(items []Sentence) Sentence {
	return Joined(items, ", ", " "+e.Printer.Text("site.and")+" ")
}

// Joined joins sentences with a separator, and the last two with another.
func Joined(items []Sentence, separator, last string) Sentence {
	var all Sentence
	for i, item := range items {
		switch {
		case i == 0:
		case i == len(items)-1:
			all = append(all, Run{Text: last})
		default:
			all = append(all, Run{Text: separator})
		}
		all = append(all, item...)
	}
	return all
}

// String returns the sentence as text.
func (s Sentence) String() string {
	text := ""
	for _, run := range s {
		text += run.Text
	}
	return text
}

// NumberWord writes a number of things inside a sentence, up to twelve in words.
func (e *Edition) NumberWord(n int) string {
	key := "number.n" + strconv.Itoa(n)
	if e.Printer.Has(key) {
		return e.Printer.Text(key)
	}
	return e.Printer.Count(n)
}

// FirstInLine returns a text with a capital first letter.
func FirstInLine(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// InsideSentence returns a name with a small first letter, unless it begins with an
// abbreviation ("HMS-arbeid").
func InsideSentence(name string) string {
	first, size := utf8.DecodeRuneInString(name)
	second, _ := utf8.DecodeRuneInString(name[size:])
	if unicode.IsUpper(second) || unicode.IsDigit(second) {
		return name
	}
	return string(unicode.ToLower(first)) + name[size:]
}
