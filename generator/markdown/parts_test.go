package markdown

import (
	"testing"

	"tifaktor/generator/problem"
)

func TestABlockOfAKnownKindStandsAloneInTheRowOfParts(t *testing.T) {
	var problems problem.List
	d := Parse("a.md", []byte("---\n---\nFør[^1]\n\n``` figur prikkrad\neining: x\nfaktor: y\n```\n\n```go\nx\n```\n\n[^1]: Note\n"), &problems)
	parts, err := d.parts([]string{"figur"}, func(l Link) string { return l.Destination })
	if err != nil || len(parts) != 3 {
		t.Fatal(parts, err)
	}
	want := Block{Kind: "figur", Text: "eining: x\nfaktor: y\n", Place: problem.Place{File: "a.md", Line: 5, Col: 1}}
	if parts[0].Block != nil || parts[1].Block == nil || *parts[1].Block != want || parts[1].HTML != "" {
		t.Errorf("%+v", parts)
	}
	if got := string(parts[2].HTML); got != "<pre><code class=\"language-go\">x\n</code></pre>\n<div class=\"footnotes\" role=\"doc-endnotes\"><ol>\n<li id=\"fn_1\"><p>Note <a href=\"#fnref_1\" role=\"doc-backlink\">↩︎</a></p>\n</li>\n</ol></div>\n" {
		t.Errorf("%q", got)
	}
}
