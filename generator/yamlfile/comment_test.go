package yamlfile_test

import (
	"strings"
	"testing"
)

// cutShort are texts with what may be a comment in them, and the advice about each.
var cutShort = map[string]string{
	"name: Prøve #1 kommune":              `1:13: everything after " #" is a comment and is not read, so that this is Prøve; write "Prøve #1 kommune" in quotation marks`,
	"name: Prøve  #ein":                   `1:14: everything after " #"`,
	"name: a\nwords:\n  - møte #2\n  - b": `3:10: everything after " #" is a comment and is not read, so that this is møte; write "møte #2" in`,
	"name: a\ncount: 1 #2":                `2:10: everything after " #"`,
	"name: a\ncount: #2":                  `2:8: everything after " #" is a comment and is not read, so that there is no value; write "#2" in`,
	"name: Prøve # 1 kommune":             "",
	"name: Prøve# 1 kommune":              "",
	"name: Prøve #1":                      "a.yaml:1:13",
	"name: 'Prøve #1 kommune'":            "",
	"name: \"Prøve #1\" # namnet":         "",
	"#name: b\nname: a\n  #count: 1":      "",
	"name: a # sjå #2 i lista":            "",
	"name: |\n  Prøve #1 kommune\n":       "",
	"name: a #":                           "",
	"name: a #-----":                      "",
}

func TestATextThatACommentCutsShortIsAdvice(t *testing.T) {
	for file, want := range cutShort {
		got := advice(t, file)
		if want == "" && got != "" || !strings.Contains(got, want) {
			t.Errorf("%q: %s", file, got)
		}
	}
}

func TestAValueThatIsACommentIsMissing(t *testing.T) {
	expect(t, "name: #1 kommune", `1:7: everything after " #" is a comment and is not read, so that there is no value; write "#1 kommune" in quotation marks, or a space after # in a comment`)
	expect(t, "name: a\nwords:\n  - #2", `3:5: everything after " #" is a comment and is not read, so that there is no value; write "#2" in quotation marks, or a space after # in a comment`)
	expect(t, "name: a\nparts:\n  - {id: b #1, n: 2}\n", `3:12: everything after " #" is a comment and is not read, so that the bracket is never closed; put the text in quotation marks`)
}
