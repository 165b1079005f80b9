package plan

import (
	"fmt"
	"strconv"
)

// slot is what fills a placeholder of a message: its name and a row of runs.
type slot struct {
	name string
	runs Sentence
}

// plain is a sentence of one run without style.
func plain(text string) Sentence { return Sentence{{Text: text}} }

// strong is a stressed word or number.
func strong(text string) Sentence { return Sentence{{Text: text, Strong: true}} }

// link is a text that leads somewhere, or only a text when href is empty.
func link(text, href string) Sentence { return Sentence{{Text: text, Href: href}} }

// sentence fills a message with runs. The number n chooses between singular and
// plural where the message has both.
func (p *planner) sentence(key string, n int, slots ...slot) Sentence {
	var whole Sentence
	for _, part := range p.printer.Parts(key, "n", n) {
		if part.Name == "" {
			whole = append(whole, Run{Text: part.Text})
			continue
		}
		whole = append(whole, slotNamed(key, part.Name, slots)...)
	}
	return whole
}

func slotNamed(key, name string, slots []slot) Sentence {
	for _, s := range slots {
		if s.name == name {
			return s.runs
		}
	}
	panic(fmt.Sprintf("message %q needs %q", key, name))
}

// listed joins sentences as the language joins words: "a, b og c".
func (p *planner) listed(items []Sentence) Sentence {
	return joined(items, ", ", " "+p.printer.Text("site.and")+" ")
}

// joined joins sentences with a separator, and the last one with its own.
func joined(items []Sentence, separator, last string) Sentence {
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

// String gives the sentence as text.
func (s Sentence) String() string {
	text := ""
	for _, run := range s {
		text += run.Text
	}
	return text
}

// numberWord writes a number of things inside a sentence: in words up to twelve.
func (p *planner) numberWord(n int) string {
	key := "number.n" + strconv.Itoa(n)
	if p.printer.Has(key) {
		return p.printer.Text(key)
	}
	return p.printer.Count(n)
}
