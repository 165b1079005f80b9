package yamlfile_test

import (
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

const nbsp, zero = "a no-break space (U+00A0)", "a zero-width space (U+200B)"

// invisible are files with letters in them that nobody sees, and what is reported about each.
var invisible = []struct{ name, file, want string }{
	{"after a number", "name: a\ncount: 24\u00a0\nopen: true", "2:10: " + nbsp + " is here; write a plain space or none"},
	{"after a number in braces", "name: a\ninner: {id: b, n: 24\u00a0}", "2:21: " + nbsp + " is here; write a plain space or none"},
	{"before a number", "name: a\nmean: \u00a04.2", "2:7: " + nbsp + " is here; write a plain space or none"},
	{"in a number in quotation marks", "name: a\nmean: '4.2\u200b'", "2:11: " + zero + " is here; write a plain space or none"},
	{"after a date", "name: a\nday: 2023-03-26\u00a0", "2:16: " + nbsp + " is here; write a plain space or none"},
	{"after true", "name: a\nopen: true\u202f", "2:11: a narrow no-break space (U+202F) is after true; write a plain space or none"},
	{"after a key", "name: a\ncount\u00a0: 24", "2:6: " + nbsp + " is after count; write a plain space or none"},
	{"in a key in braces", "name: a\ninner: {id:\u00a0b}", "2:8: the key \"id\" is missing\n2:12: " + nbsp + " is after id:; write a plain space or none"},
	{"after a colon", "name: a\ncount:\u00a024\nopen: true", "2:7: " + nbsp + " is after count:; write a plain space or none"},
	{"in the indent", "name: a\ninner:\n  id: b\n\u00a0\u00a0n: 4", "4:1: " + nbsp + " is before n; write a plain space or none"},
	{"in the indent of a list", "name: a\nparts:\n  - id: b\n \u00a0  n: 4\n", "4:2: " + nbsp + " is before n:; write a plain space or none"},
	{"after a hyphen", "name: a\nparts:\n  -\u00a0id: b", "3:4: " + nbsp + " is after -; write a plain space or none"},
	{"zero-width space in a key", "na\u200bme: a", "1:3: " + zero + " is after na; write a plain space or none"},
}

func TestInvisibleLettersAreReportedAtTheirPlace(t *testing.T) {
	for _, m := range invisible {
		t.Run(m.name, func(t *testing.T) { expect(t, m.file, m.want) })
	}
}

// advice returns the advice about a file that can be read.
func advice(t *testing.T, file string) string {
	t.Helper()
	var problems problem.List
	var into example
	if !yamlfile.Decode("a.yaml", []byte(file), &into, &problems) {
		t.Fatalf("%q cannot be read: %v", file, lines(&problems))
	}
	return strings.Join(lines(&problems), "\n")
}

// invisibleInTexts are texts with such letters in them, and the advice about each.
var invisibleInTexts = map[string]string{
	"name: eit\u200b namn":         "a.yaml:1:10: a zero-width space (U+200B) is after eit; remove it [yaml]",
	"name: namn\u00a0":             "a.yaml:1:11: a no-break space (U+00A0) is after namn; remove it [yaml]",
	"name: '\u00a0namn'":           "a.yaml:1:8: a no-break space (U+00A0) is before namn; remove it [yaml]",
	"name: 10\u00a0000 svar":       "",
	"name: \"Rolle\\xADklar\"":     "",
	"name: Rolle\u00adklar":        "",
	"name: 👩\u200d🏫 læraren":       "",
	"name: æ\nwords: [ø, \u00a0å]": "a.yaml:2:12: a no-break space (U+00A0) is before å; remove it [yaml]",
}

func TestInvisibleLettersInATextAreAdvice(t *testing.T) {
	for file, want := range invisibleInTexts {
		if got := advice(t, file); got != want {
			t.Errorf("%q: %s", file, got)
		}
	}
}
