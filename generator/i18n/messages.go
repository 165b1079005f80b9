package i18n

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

//go:embed messages
var files embed.FS

// message is a text cut at its placeholders. A plural message has a form for exactly one
// and a form for other numbers; the argument named "n" chooses between them.
type message struct {
	other []Part
	one   []Part // nil if the message is the same for any number
}

// Part is a part of a message: a text, or the name of a placeholder.
type Part struct {
	Text string
	Name string // "" for text
}

// printers reads the messages of every language, once. They are part of the program, so a
// mistake in them is found by its tests.
var printers = sync.OnceValue(func() map[Lang]*Printer {
	all, spare := map[Lang]*Printer{}, map[string]message{}
	for _, info := range languages {
		name := "messages/" + string(info.lang) + ".yaml"
		data, err := fs.ReadFile(files, name)
		if err != nil {
			panic(err)
		}
		messages, problems := readMessages(name, data)
		for _, p := range problems.Sorted() {
			panic(p.String())
		}
		all[info.lang] = &Printer{languageInfo: info, messages: messages, spare: spare}
		for key, m := range messages {
			if _, earlier := spare[key]; !earlier {
				spare[key] = m
			}
		}
	}
	return all
})

// readMessages reads a file of messages: groups of names, and under each name a
// text, or the two texts "one" and "other".
func readMessages(name string, data []byte) (map[string]message, *problem.List) {
	var problems problem.List
	var groups yamlfile.Map[yamlfile.Map[written]]
	yamlfile.Decode(name, data, &groups, &problems)
	messages := map[string]message{}
	for _, group := range groups {
		for _, entry := range group.Value {
			m := message{other: cut(entry.Value.other)}
			if entry.Value.one != "" {
				m.one = cut(entry.Value.one)
			}
			messages[group.Key.V+"."+entry.Key.V] = m
		}
	}
	return messages, &problems
}

// written is a message as it is in the file.
type written struct{ one, other string }

// DecodeYAML reads a text, or a mapping of "one" and "other".
func (w *written) DecodeYAML(node yamlfile.Node) {
	if text, ok := node.Scalar(); ok {
		w.other = text
		return
	}
	var forms struct {
		One   string `yaml:"one,required"`
		Other string `yaml:"other,required"`
	}
	node.Decode(&forms)
	w.one, w.other = forms.One, forms.Other
}

// cut splits "{n} av {invited} svarte" at its placeholders.
func cut(text string) []Part {
	var parts []Part
	for {
		before, rest, found := strings.Cut(text, "{")
		if before != "" {
			parts = append(parts, Part{Text: before})
		}
		if !found {
			return parts
		}
		name, after, _ := strings.Cut(rest, "}")
		parts = append(parts, Part{Name: name})
		text = after
	}
}

// Keys returns the keys of all messages, sorted.
func (p *Printer) Keys() []string {
	keys := make([]string, 0, len(p.messages))
	for key := range p.messages {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// Has reports whether the language itself has a message of that key.
func (p *Printer) Has(key string) bool {
	_, ok := p.messages[key]
	return ok
}

// Fixed returns the message of a key, and whether it is fixed: it has one form and no
// placeholders.
func (p *Printer) Fixed(key string) (text string, fixed bool) {
	m, _ := p.message(key)
	if m.one != nil || len(m.other) != 1 || m.other[0].Name != "" {
		return "", false
	}
	return m.other[0].Text, true
}

// Text returns the message of a key ("unit.answered") with its placeholders filled
// from pairs of name and value. Values are written with fmt.Sprint; the number
// named "n" chooses between singular and plural. A message that the language lacks is
// in the first language that has it. Text panics if no language has the key, which is
// a mistake in the program.
func (p *Printer) Text(key string, pairs ...any) string {
	parts := p.Parts(key, pairs...)
	if len(parts) == 1 && parts[0].Name == "" {
		return parts[0].Text
	}
	var b strings.Builder
	for _, part := range parts {
		if part.Name == "" {
			b.WriteString(part.Text)
			continue
		}
		b.WriteString(argument(key, part.Name, pairs))
	}
	return b.String()
}

// Parts returns the message of a key cut at its placeholders, for a caller that fills
// them with more than text. The pairs only choose between singular and plural.
func (p *Printer) Parts(key string, pairs ...any) []Part {
	m, ok := p.message(key)
	if !ok {
		panic(fmt.Sprintf("no message %q in %s", key, p.lang))
	}
	if m.one != nil && argument(key, "n", pairs) == "1" {
		return m.one
	}
	return m.other
}

// message returns the message of a key, in another language if this one lacks it.
func (p *Printer) message(key string) (message, bool) {
	if own, ok := p.messages[key]; ok {
		return own, true
	}
	m, ok := p.spare[key]
	return m, ok
}

func argument(key, name string, pairs []any) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		if pairs[i] == name {
			return fmt.Sprint(pairs[i+1])
		}
	}
	panic(fmt.Sprintf("message %q needs %q", key, name))
}
