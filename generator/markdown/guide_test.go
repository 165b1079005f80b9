package markdown_test

import (
	"os"
	"strings"
	"testing"

	"tifaktor/generator/markdown"
)

// TestExamplesOfTheAuthorsGuideAreReadAndComplete reads the
// examples of the section about the text itself: each can be copied as it is, and
// together they show everything that can be written.
func TestExamplesOfTheAuthorsGuideAreReadAndComplete(t *testing.T) {
	guide, err := os.ReadFile("../../content/README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, section, _ := strings.Cut(string(guide), "\n### Sjølve teksten\n")
	section, _, _ = strings.Cut(section, "\n### Figurar")
	shown := map[string]bool{}
	var pages strings.Builder
	for _, rest := range strings.Split(section, "\n```markdown\n")[1:] {
		example, _, closed := strings.Cut(rest, "\n```\n")
		if !closed {
			t.Fatalf("never closed: %s", rest)
		}
		d, problems := parse(front + example + "\n")
		if len(problems) > 0 {
			t.Errorf("%v in\n%s", problems, example)
		}
		d.Kinds(shown)
		pages.WriteString(printed(t, d))
	}
	for _, word := range markdown.ContainerWords {
		if !shown[word] {
			t.Errorf("no example of ::: %s", word)
		}
	}
	for kind := range markdown.OwnKinds() {
		if !shown[kind] && kind != "Block" && kind != "RawHTML" { // described elsewhere, and refused
			t.Errorf("no example of %s", kind)
		}
	}
	for _, kind := range []string{"Emphasis", "Strikethrough", "CodeSpan", "Blockquote", "ThematicBreak", "DefinitionList"} {
		if !shown[kind] {
			t.Errorf("no example of %s", kind)
		}
	}
	for _, html := range []string{`<h2 id="neste-gong">`, "<br>", "<ol>", "<figcaption>", "☐", "☑", "«", "‘", "–", "…", `27&quot;`, "“", `<div lang="nb">`, `class="right"`} {
		if !strings.Contains(pages.String(), html) {
			t.Errorf("no example gives %s", html)
		}
	}
}
