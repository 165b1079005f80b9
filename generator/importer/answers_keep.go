package importer

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"tifaktor/generator/problem"
)

// keepAnswers returns survey/import.yaml with what the flags say and it does not: each
// key on its own line, changed or put last, and no other byte changed. It returns nil
// when nothing is new, and reports false where this has to be written by hand.
func keepAnswers(data []byte, stored, said Answers) ([]byte, bool) {
	said.Rows = withoutNumbers(said.Rows)
	wanted := stored.over(said)
	if wanted.said() == stored.said() {
		return nil, true
	}
	text := newTextLines(data)
	mappings := []mapping{{"columns", said.Columns}, {"rows", said.Rows}, {"same", said.Same}}
	slices.SortStableFunc(mappings, func(a, b mapping) int { return text.key(b.name) - text.key(a.name) }) // what is new comes last
	for _, m := range mappings {
		text.setAll(m)
	}
	before := stored.keys()
	for i, key := range said.keys() {
		if key.value != "" && key.value != before[i].value {
			text.set(key)
		}
	}
	changed := text.data()
	var problems problem.List
	read := decodeAnswers(changed, &problems)
	return changed, !problems.Failed() && read.said() == wanted.said()
}

// keyValue is a key of survey/import.yaml with its value as it is written there; ""
// when it is left out.
type keyValue struct{ name, value string }

// keys are the answers that are one value each.
func (a Answers) keys() []keyValue {
	text := func(value string) string {
		if value == "" {
			return ""
		}
		return scalar(value)
	}
	yes := func(value bool, word string) string {
		if !value {
			return ""
		}
		return word
	}
	var sheets, headings string
	if len(a.Sheets) > 0 {
		sheets = listOf(a.Sheets)
	}
	if a.Headings > 0 {
		headings = strconv.Itoa(a.Headings)
	}
	return []keyValue{
		{"organisation", text(a.Organisation)}, {"instrument", text(a.Instrument)}, {"scale", text(a.Scale)}, {"sheets", sheets},
		{"headings", headings}, {"tree", text(a.Tree)}, {"carry_down", yes(a.CarryDown, "true")}, {"turned", yes(a.Turned, "true")},
		{"protected", yes(a.ProtectedBySource, bySource)},
	}
}

// mapping is a key of survey/import.yaml whose value is names with a word each.
type mapping struct {
	name  string
	words map[string]string
}

// said is all that the answers say of any table, as a text that can be compared.
func (a Answers) said() string {
	return fmt.Sprintf("%q %q %q %q", a.keys(), alike(a.Columns), alike(a.Rows), alike(a.Same))
}

// alike are the words by names that are the same however people write them.
func alike(words map[string]string) map[string]string {
	same := map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(words)) {
		same[normal(name)] += " " + words[name] // "N" and "n" are two columns
	}
	return same
}

// longestKey is how many bytes a name may have to be kept: YAML allows a key on one line 1,024
// letters, and some are written as several.
const longestKey = 500

// withoutNumbers leaves out what is named by the number of a row or a column, which means nothing
// in the next file.
func withoutNumbers(words map[string]string) map[string]string {
	words = maps.Clone(words)
	maps.DeleteFunc(words, func(name, _ string) bool { _, err := strconv.Atoi(name); return err == nil })
	return words
}

// keepable leaves out names that are too long for a key of YAML.
func keepable(words map[string]string) map[string]string {
	words = maps.Clone(words)
	maps.DeleteFunc(words, func(name, _ string) bool { return len(name) > longestKey })
	return words
}

// writtenValue is a value on one line and the comment after it.
var writtenValue = pattern(`^( *)("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[[^\]#]*\]|[^#\[{"' \r\n](?:[^#\r\n]*[^# \r\n])?|)( *(?: #[^\r\n]*)?\r?\n?)$`)

// setAfter puts a value after the colon of a line, in the place of the one there.
func (t *textLines) setAfter(line, colon int, value string) {
	rest := t.lines[line][colon+1:]
	if parts := writtenValue().FindStringSubmatch(rest); parts != nil {
		t.lines[line] = t.lines[line][:colon+1] + max(parts[1], " ") + value + parts[3]
	}
}

// key returns the line of a key that is not indented, -1 when it is not there.
func (t *textLines) key(name string) int {
	return slices.IndexFunc(t.lines, func(line string) bool { return strings.HasPrefix(line, name+":") })
}

// set gives a key its value: where it is, or else on a line at the end.
func (t *textLines) set(key keyValue) {
	if line := t.key(key.name); line >= 0 {
		t.setAfter(line, len(key.name), key.value)
		return
	}
	t.append(len(t.lines)-1, key.name+": "+key.value)
}

// append puts a line after another one and after what was put there before.
func (t *textLines) append(after int, text string) { t.insert(after, len(t.inserted), text) }

// setAll gives the keys of a mapping their values, each on a line below the mapping's
// own key.
func (t *textLines) setAll(m mapping) {
	if len(m.words) == 0 {
		return
	}
	line, indent := t.key(m.name), "  "
	last := len(t.lines) - 1
	if line < 0 {
		t.append(last, m.name+":")
	} else {
		t.lines[line] = emptyMapping().ReplaceAllString(t.lines[line], "$1$2")
		last = t.blockEnd(line, 0)
		if spaces, _ := t.indentOf(last); last > line {
			indent = strings.Repeat(" ", spaces)
		}
	}
	for _, heading := range slices.Sorted(maps.Keys(m.words)) {
		if at, colon := t.entryOf(heading, line, last); at >= 0 {
			t.setAfter(at, colon, scalar(m.words[heading]))
			continue
		}
		t.append(last, indent+scalar(heading)+": "+scalar(m.words[heading]))
	}
}

// emptyMapping is a key whose mapping is written as an empty one.
var emptyMapping = pattern(`^(\w+:) *(?:\{ *\}|~|null)( *(?: #[^\r\n]*)?\r?\n?)$`)

// entryKey is a key with its value on the same line.
var entryKey = pattern(`^ +("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^#"' ][^#]*?) *: `)

// entryOf returns the line below a key that has an entry of that name, and where its
// colon is; -1 when there is none.
func (t *textLines) entryOf(name string, key, last int) (line, colon int) {
	if key < 0 {
		return -1, 0
	}
	for at := key + 1; at <= last; at++ {
		if parts := entryKey().FindStringSubmatch(t.lines[at]); parts != nil && normal(parts[1]) == normal(name) {
			return at, len(parts[0]) - 2
		}
	}
	return -1, 0
}
