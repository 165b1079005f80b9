package theme

import (
	"strings"
	"testing"

	"tifaktor/themes"
)

func TestTheStyleOfAFigureFileHasTheColoursOfPaper(t *testing.T) {
	files := themeFiles{
		tokensFile: []byte(":root {\n  --ink: #111;\n  --font: \"A b\", c;\n}\n\n@media screen {\n  :root {\n    --ink: #eee;\n  }\n}\n"),
		marksFile:  []byte(".now {\n  fill: var(--ink);\n}\n"),
		figureFile: []byte("text {\n  font-family: var(--font);\n}\n"),
	}
	style, err := figureStyle(files)
	if want := `.now{fill:#111}text{font-family:"A b", c}`; err != nil || style != want {
		t.Errorf("got %q, %v, want %q", style, err, want)
	}
}

func TestATokenWithoutAValueOnPaperIsAnError(t *testing.T) {
	for mark, tokens := range map[string]string{
		"fill: var(--none);":   "--ink: #111;",
		"fill: var(--other);":  "--other: var(--ink);",
		"content: '<';":        "--ink: #111;",
		"fill: url(#a);":       "--ink: #111;",
		"fill: var(--ink);":    "--ink: URL('a.svg');",
		"} @import 'a.css'; {": "--ink: #111;",
	} {
		_, err := figureStyle(themeFiles{
			tokensFile: []byte(":root {\n  " + tokens + "\n}\n"), marksFile: []byte(".now {\n  " + mark + "\n}\n"),
		})
		if err == nil || !strings.Contains(err.Error(), marksFile) {
			t.Errorf("%s with %s: %v", mark, tokens, err)
		}
	}
}

func TestTheDefaultThemeHasAStyleForFigureFiles(t *testing.T) {
	theme, err := Load(themes.Files, Default)
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range []string{".now{fill:#0b5069", ".step1{", "text{font-family:\"Public Sans\""} {
		if !strings.Contains(theme.FigureStyle(), part) {
			t.Errorf("no %s in %s", part, theme.FigureStyle())
		}
	}
	if strings.Contains(theme.FigureStyle(), "var(") {
		t.Error("a token is not written out")
	}
}
