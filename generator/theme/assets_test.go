package theme

import (
	"strings"
	"testing"
)

func TestStyleSheetsAreJoinedInTheOrderOfTheirNames(t *testing.T) {
	theme := load(t, map[string]string{
		"default/assets/css/20-last.css":  "b {\n  color: red;\n}\n",
		"default/assets/css/10-first.css": "/* a */\na {\n  color: blue;\n}\n",
	})
	sheet := theme.Assets()[0]
	if got, want := string(sheet.Data), "a{color:blue}b{color:red}"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTheNamesOfStyleSheetsAndScriptsHaveAChecksum(t *testing.T) {
	names := func(script string) string {
		theme := load(t, map[string]string{
			"default/assets/search.js":     script,
			"default/assets/fonts/a.woff2": script,
			"default/assets/css/site.css":  script,
			"default/assets/icon.svg":      script,
		})
		var all []string
		for _, asset := range theme.Assets() {
			all = append(all, asset.Path)
		}
		return strings.Join(all, " ")
	}
	want := "assets/fonts/a.woff2 assets/icon.svg assets/search.ca978112.js assets/site.87428fc5.css"
	if got := names("a"); got != want {
		t.Errorf("got %s", got)
	}
	if names("b") == names("a") {
		t.Error("a change does not change the name")
	}
}

func TestATemplateAsksForAnAssetByItsNameInTheTheme(t *testing.T) {
	theme := load(t, map[string]string{
		"default/assets/css/a.css":  "a{}",
		"default/layouts/unit.html": `{{asset "site.css"}}`,
	})
	if got := render(t, theme, pageOf("unit", nil)); !strings.HasSuffix(got, theme.Assets()[0].Path) {
		t.Errorf("got %s", got)
	}
}

func TestCompactingKeepsStringsAndSelectors(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"a::before {\n  content: \"/* not: a comment */\";\n}", `a::before{content:"/* not: a comment */"}`},
		{"a:hover,\nb > c {\n  color: red;\n}", "a:hover,b>c{color:red}"},
		{"@media (min-width: 4rem) {\n  a {\n    font: 1rem/1.5 x;\n  }\n}", "@media (min-width:4rem){a{font:1rem/1.5 x}}"},
		{`a{content:"\"/*"}/*x*/b{}`, `a{content:"\"/*"}b{}`},
		{"a\n  b {\n}", "a\nb{}"},
		{"a {\n  margin: max(1px, 2px);\n  font-family: \"a, b\", c;\n}", `a{margin:max(1px,2px);font-family:"a, b", c}`},
		{"a {\n  width: calc(1px\n    + 2px);\n}", "a{width:calc(1px\n+ 2px)}"},
	} {
		if got, err := compactCSS(test.text); err != nil || got != test.want {
			t.Errorf("%q: got %q, %v, want %q", test.text, got, err, test.want)
		}
	}
	for _, text := range []string{"/* open", `a{content:"open}`, "a{content:'open\n'}"} {
		if got, err := compactCSS(text); err == nil {
			t.Errorf("%q: got %q and no error", text, got)
		}
	}
}
