package yamlfile_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// broken are files that are not YAML, and what is reported about each.
var broken = []struct{ name, file, want string }{
	{"tab", "name: a\ninner:\n\tid: b\n", `3:1: there is a tab here; indent with spaces`},
	{"tab after spaces", "name: a\ninner:\n  id: b\n \tn: 1\n", `4:2: there is a tab here; indent with spaces`},
	{"colon in a text", "name: Samling: oppstart\n", `1:7: a text with a colon and a space in it needs quotation marks around it`},
	{"colon in a text further down", "count: 1\nwords:\n  - a\nname: Samling: oppstart\nopen: true\n", `4:7: a text with a colon and a space in it needs quotation marks around it`},
	{"sign at the beginning", "name: @kommunen\n", `1:7: a text that begins with this sign needs quotation marks around it`},
	{"per cent sign at the beginning", "count: 1\nname: %\n", `2:7: a text that begins with this sign needs quotation marks around it`},
	{"asterisk", "name: *\n", `1:7: a text that begins with this sign needs quotation marks around it`},
	{"open quotation mark", "name: \"a\ncount: 1\n", `1:7: the quotation mark that begins here is not closed on its line`},
	{"open apostrophe", "count: 1\nname: 'a\n", `2:7: the quotation mark that begins here is not closed on its line`},
	{"text after a quotation mark", "name: \"a\" b\n", `1:11: there is text after the closing quotation mark; put the whole text inside, or take the marks away`},
	{"open bracket", "name: a\nwords: [b, c\ncount: 1\n", `2:8: the bracket that opens here is not closed on its line`},
	{"no colon", "name: a\ncount\nopen: true\n", `2:1: a key is followed by a colon and a space; this line has none, or is indented less than the text it belongs to`},
	{"no space after the colon", "name: a\ncount:1\nopen: true\n", `2:1: a space is missing after the colon`},
	{"key indented more than its neighbour", "name: a\n  count: 1\n", `2:3: a key cannot be here; keys that belong together begin in the same column`},
	{"key indented less than its neighbour", "inner:\n    id: a\n  n: 1\n", `3:3: this line does not fit those above; keys that belong together begin in the same column`},
	{"key in a list", "words:\n  - a\n  name: b\n", `3:3: this line does not fit the list above; all items of a list begin with a hyphen in the same column`},
	{"no comma", "means: {a: 1 b: 2}\n", `1:1: a comma or a closing bracket is missing on this line or below`},
	{"no comma in a list", "count: 1\nwords: [a, [b] c]\n", `2:1: a comma or a closing bracket is missing on this line or below`},
	{"question mark in brackets", "name: a\nwords: [b, kva no?, c]\n", `2:12: a text with a question mark needs quotation marks around it inside brackets`},
	{"question mark in braces", "parts:\n  - {id: korleis?, n: 1}\n", `2:10: a text with a question mark needs quotation marks around it inside brackets`},
	{"escape", "name: \"C:\\Users\"\n", `1:1: a backslash in double quotation marks has a meaning of its own; use single quotation marks`},
	{"emphasis in a list", "words:\n  - a\n  - *viktig*\n", `3:3: a text that begins with * or & needs quotation marks around it`},
	{"emphasis", "count: 1\nname: *viktig*\n", `2:7: a text that begins with this sign needs quotation marks around it`},
	{"not UTF-8", "name: a\ncount: \xe6\n", `2:8: the file is not written in UTF-8; save it as UTF-8`},
	{"control character", "name: a\x00", `1:8: an invisible control character (U+0000) is here; remove it`},
	{"line end of a word processor", "name: a\ncount: 1\u2028", `2:9: a line separator (U+2028) is here; remove it`},
	{"line end of an old computer", "name: a\rcount: 1", `1:8: an invisible control character (U+000D) is here; remove it`},
}

func TestFilesThatAreNotYAMLAreExplained(t *testing.T) {
	for _, m := range broken {
		t.Run(m.name, func(t *testing.T) { expect(t, m.file, m.want) })
	}
}

// unused are parts of YAML that these files do not use, and what is reported about each.
var unused = []struct{ name, file, want string }{
	{"alias", "name: &a b\nwords: [*a]", `2:9: *a refers to a value written elsewhere; write the value itself here`},
	{"alias as key", "name: &a b\n*a : 1", `2:1: *a refers to a value written elsewhere; write the value itself here`},
	{"merge key", "inner: &a {id: b}\nname: c\nparts: [{<<: *a, id: d}]", `3:10: the key << is not used in these files; write the keys and values themselves here`},
	{"tag", "name: !!str a", `1:7: the tag !!str is not used in these files; write the value without it`},
	{"second document", "name: a\n---\nname: b", `2:1: a second document begins here; only one is read, so remove the line ---`},
	{"list as key", "name: a\n[b]: c", `2:1: a key must be a word, not a list`},
	{"empty key", "name: a\n? \n: c", `2:2: a key must be a word, not empty`},
}

func TestAliasesTagsAndMergeKeysAreRefused(t *testing.T) {
	for _, m := range unused {
		t.Run(m.name, func(t *testing.T) { expect(t, m.file, m.want) })
	}
}

func TestAliasesThatGrowWithoutBoundAreRefused(t *testing.T) {
	var file strings.Builder
	file.WriteString("name: a\nx0: &a0 [b, b, b, b, b, b, b, b, b]\n")
	for i := range 9 {
		digit, next := string(rune('0'+i)), string(rune('1'+i))
		file.WriteString("x" + next + ": &a" + next + " [" + strings.Repeat("*a"+digit+", ", 9) + "]\n")
	}
	file.WriteString("words: *a9\n")
	expect(t, file.String(), "12:8: *a9 refers to a value written elsewhere; write the value itself here")
}

func FuzzDecode(f *testing.F) {
	for _, m := range slices.Concat(mistakes, broken, unused, invisible) {
		f.Add(m.file)
	}
	for _, texts := range []map[string]string{cutShort, invisibleInTexts} {
		for _, file := range slices.Sorted(maps.Keys(texts)) {
			f.Add(file)
		}
	}
	f.Add("name: a\ncount: [1]\nopen: {a: b}\nday: [2]\nspecial: &a b\ninner: {id: *a, n: ~}\nx: a\u202ab\u2003c")
	f.Add("name: a\nwords:\n  - #2")
	f.Add(whole)
	f.Add("a: &a [*a]\n<<: *a\n? {b: c}\n: !!binary d\n--- |\n e\n...")
	f.Fuzz(func(t *testing.T, file string) {
		var problems problem.List
		var into example
		ok := yamlfile.Decode("a.yaml", []byte(file), &into, &problems)
		if ok == problems.Failed() {
			t.Errorf("all was well is %v, with the problems %v", ok, lines(&problems))
		}
		last := strings.Count(file, "\n") + 1
		for _, p := range problems.Sorted() {
			if p.Place.Line < 1 || p.Place.Line > last || p.Place.Col < 1 {
				t.Errorf("%v is outside the file", p)
			}
		}
		_ = yamlfile.Walk([]byte(file), 1, func(part yamlfile.Part) {
			if part.Kind == yamlfile.PartValue && (part.Line < 1 || part.Col < 1) {
				t.Errorf("%+v is outside the file", part)
			}
		})
	})
}
