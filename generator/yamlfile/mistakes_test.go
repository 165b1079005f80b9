package yamlfile_test

import (
	"fmt"
	"strings"
	"testing"

	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

// mistakes are files and the problems of each, without the name of the file and the
// rule.
var mistakes = []struct{ name, file, want string }{
	{"unknown key near a known one", "nmae: a\nname: a", `1:1: unknown key "nmae"; did you mean "name"?`},
	{"unknown key near none", "name: a\ninner: {id: a, bananas: 2}", `2:16: unknown key "bananas"; the keys here are id, n`},
	{"missing key", "inner: {n: 1}", "1:1: the key \"name\" is missing\n1:8: the key \"id\" is missing"},
	{"empty file", "", `1:1: the key "name" is missing`},
	{"empty required value", "name:", `1:6: name must have a value; it is empty`},
	{"double key", "name: a\nname: b", `2:1: the key "name" is already written on line 1; keep one of them`},
	{"double key of the author's", "name: a\nmeans: {å: 1, ø: 2, å: 3}", `2:21: the key "å" is already written on line 2; keep one of them`},
	{"double key of the author's among many", "name: a\nmeans: {" + manyKeys() + "k7: 3}", `2:239: the key "k7" is already written on line 2; keep one of them`},
	{"list instead of text", "name: [a]", `1:7: name must be a text, not a list`},
	{"keys instead of text", "name: {a: b}", `1:7: name must be a text, not a group of keys`},
	{"text instead of list", "name: a\nwords: b", `2:8: words must be a list, not b`},
	{"text instead of keys", "name: a\ninner: b", `2:8: inner must be a group of keys with their values, not b`},
	{"list instead of keys of the author's", "name: a\nmeans: [1]", `2:8: means must be a group of keys with their values, not a list`},
	{"list instead of the whole file", "- a", `1:1: the file must be a group of keys with their values, not a list`},
	{"empty item", "name: a\nwords:\n  - b\n  -", `4:4: words must be a text, not empty`},
	{"long text instead of number", "name: a\ncount: " + strings.Repeat("æ", 50), `2:8: count must be a whole number, not ` + strings.Repeat("æ", 40) + "…"},
	{"mistake in a list of parts", "name: a\nparts: [{id: a, n: b}, c]", "2:20: n must be a whole number, not b\n2:24: parts must be a group of keys with their values, not c"},
	{"mistake noted by a decodable", "name: a\nspecial: {id: a, n: 10}", "2:10: n is too large"},

	{"fraction for a whole number", "name: a\ncount: 4.5", `2:8: count must be a whole number in digits alone`},
	{"exponent", "name: a\ncount: 1e3\nmean: 1e3", "2:8: count must be a whole number in digits alone\n3:7: mean must be a number in digits alone"},
	{"number in quotation marks", "name: a\ncount: '12'", `2:8: count must be a whole number without quotation marks`},
	{"space in a number", "name: a\ncount: 1 200", `2:8: count must be a whole number in digits alone`},
	{"no-break space in a number", "name: a\ncount: 1\u00a0200", "2:9: a no-break space (U+00A0) is here; write a plain space or none"},
	{"too large a number", "name: a\ncount: 3000000000\nmean: 1000000000", "2:8: count must be a number below two thousand million\n3:7: mean must be a number below a thousand million"},
	{"per cent sign", "name: a\nmean: 62%", `2:7: mean must be a number in digits alone`},
	{"per cent sign after a space, decimal comma", "name: a\nmean: 62,5 %", `2:7: mean must be a number in digits alone, with a point for the comma`},
	{"decimal comma", "name: a\nmean: 4,3", `2:7: a number has a point, not a comma`},
	{"decimal comma in braces", "name: a\nmeans: {å: 4,3, b: 4,25}", "2:12: a number has a point, not a comma\n2:20: a number has a point, not a comma"},
	{"decimal comma outside what is allowed", "inner: {id: a, n: 0,38}", "1:1: the key \"name\" is missing\n1:19: a number has a point, not a comma"},
	{"a key in place of a required one", "nmae: a", `1:1: unknown key "nmae"; did you mean "name"?`},
	{"a key far from a required one", "bananas: a", "1:1: the key \"name\" is missing\n1:1: unknown key \"bananas\"; the keys here are name, count, open, mean, day, words, means, parts, inner, title, special"},

	{"curly quotation marks", "name: “Nes”", `1:7: “ and ” are curly quotation marks, which are read as part of the text; write straight ones: "Nes"`},
	{"low curly quotation marks", "name: „Nes“", `1:7: „ and “ are curly quotation marks, which are read as part of the text; write straight ones: "Nes"`},
	{"single curly quotation marks", "name: ‘Nes’", `1:7: ‘ and ’ are curly quotation marks, which are read as part of the text; write straight ones: "Nes"`},
	{"curly quotation marks round a number", "name: a\ncount: “12”", `2:8: “ and ” are curly quotation marks, which are read as part of the text; write straight ones: "12"`},
	{"curly quotation marks round a comma", "name: a\ninner: {id: “b, c”, n: 1}", `2:13: “ is a curly quotation mark, which is read as part of the text; write straight ones (") before and after the text`},
	{"curly quotation marks round a key", "name: a\n“count”: 1", `2:1: “ and ” are curly quotation marks, which are read as part of the text; write straight ones: "count"`},

	{"true minus sign", "name: a\nmean: −4", `2:7: mean must be a number in digits alone`},
	{"ten decimals", "name: a\nmean: 4.1234567891", `2:7: mean must have nine decimals at most, not 10`},
	{"number without digits before the point", "name: a\nmean: .5", `2:7: mean must be a number in digits alone`},
	{"not a number", "name: a\nmean: .nan", `2:7: mean must be a number, not .nan`},
	{"list for a number", "name: a\nmean: [4]", `2:7: mean must be a number, not a list`},

	{"day that does not exist", "name: a\nday: 2023-02-30", `2:6: day must be a day that exists; February 2023 has 28 days, so 2023-02-30 does not`},
	{"month that does not exist", "name: a\nday: 2023-13-01", `2:6: day must be a day that exists; 2023-13-01 has no such month`},
	{"control character behind a stroke", `name: "a\x01"`, `1:7: name has an invisible control character (U+0001) in it; remove it`},
	{"year with its digits in disorder", "name: a\nday: 0203-03-26", `2:6: day must be in a year from 1990 to 2100, and 0203-03-26 is not`},
	{"year long to come", "name: a\nday: 2203-03-26", `2:6: day must be in a year from 1990 to 2100, and 2203-03-26 is not`},
	{"day first", "name: a\nday: 26.3.2023", `2:6: day must be written year first: write 2023-03-26, not 26.3.2023`},
	{"day first with slashes", "name: a\nday: 26/03/2023", `2:6: day must be written year first: write 2023-03-26, not 26/03/2023`},
	{"without noughts", "name: a\nday: 2023-3-6", `2:6: day must be written year first: write 2023-03-06, not 2023-3-6`},
	{"with a time of day", "name: a\nday: 2023-03-06T09:00:00", `2:6: day must be written year first: write 2023-03-06, not 2023-03-06T09:00:00`},
	{"no day at all", "name: a\nday: i mars", `2:6: day must be a date such as 2023-03-26, not i mars`},
	{"day first that does not exist", "name: a\nday: 31.2.2023", `2:6: day must be a date such as 2023-03-26, not 31.2.2023`},

	{"yes", "name: a\nopen: ja", `2:7: open must be true or false, not ja`},
	{"true in quotation marks", "name: a\nopen: 'true'", `2:7: open must be true or false without quotation marks`},
}

func manyKeys() string {
	var keys strings.Builder
	for i := range 30 {
		fmt.Fprintf(&keys, "k%d: 1, ", i)
	}
	return keys.String()
}

func TestMistakesAreExplainedAtTheirPlace(t *testing.T) {
	for _, m := range mistakes {
		t.Run(m.name, func(t *testing.T) { expect(t, m.file, m.want) })
	}
}

// expect compares the problems of a file with those wanted.
func expect(t *testing.T, file, want string) {
	t.Helper()
	var problems problem.List
	var into example
	if yamlfile.Decode("a.yaml", []byte(file), &into, &problems) {
		t.Fatal("nothing was found wrong")
	}
	var got []string
	for _, line := range lines(&problems) {
		line = strings.TrimPrefix(line, "a.yaml:")
		got = append(got, strings.TrimSuffix(line, " [yaml]"))
	}
	if got := strings.Join(got, "\n"); got != want {
		t.Errorf("found:\n%s\nwanted:\n%s", got, want)
	}
}

func TestCurlyQuotationMarksWithinATextStay(t *testing.T) {
	for _, text := range []string{`“Nes” is open`, `'“Nes”'`, `"“Nes, Lia”"`, "’t Nes", "Nes’", "«Nes»", "“Nes” and “Lia” too"} {
		var problems problem.List
		var into example
		if !yamlfile.Decode("a.yaml", []byte("name: "+text), &into, &problems) || len(lines(&problems)) > 0 {
			t.Errorf("%s: %v", text, lines(&problems))
		}
	}
}
