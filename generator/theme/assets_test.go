package theme

import (
	"maps"
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

func TestStyleSheetsInAFolderAreJoinedToASheetOfItsName(t *testing.T) {
	theme, err := Load(folder(map[string]string{
		"default/assets/css/10-all.css":             "a {\n  color: red;\n}\n",
		"default/assets/css/figures/90-print.css":   "c{}",
		"default/assets/css/figures/60-results.css": "b{}",
		"default/assets/css/shell/40-shell.css":     "e{}",
		"kommune/assets/css/figures/95-own.css":     "d{}",
		"kommune/assets/css/figures/60-results.css": "own{}",
		"kommune/assets/css/figures/README.md":      "not sent",
		"default/assets/slides.css":                 "/* of a layout */\ns {\n  color: red;\n}\n",
	}), "kommune")
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, asset := range theme.Assets() {
		name, rest, _ := strings.Cut(asset.Path, ".")
		_, ending, _ := strings.Cut(rest, ".")
		got[name+"."+ending] = string(asset.Data)
	}
	want := map[string]string{
		"assets/site.css":    "a{color:red}",
		"assets/shell.css":   "a{color:red}e{}", // every page with a header needs both
		"assets/figures.css": "own{}c{}d{}",
		"assets/slides.css":  "s{color:red}",
	}
	if !maps.Equal(got, want) {
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
	want := "assets/fonts/a.woff2 assets/icon.svg assets/search.87428fc5.js assets/site.87428fc5.css"
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

func TestCompactingAScriptKeepsWhatItDoes(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"// says\n(() => {\n\n  // what\n  a(); // b\n})();\n", "(() => {\na(); // b\n})();\n"},
		{"  a(`b`, \"//\", '`');\n", "a(`b`, \"//\", '`');\n"},
		{"  a(`${b ? `c` : {}} d`);\n", "a(`${b ? `c` : {}} d`);\n"},
		{"  a(\"\\\"\"); // it's\n", "a(\"\\\"\"); // it's\n"},
	} {
		if got := compactScript(test.text); got != test.want {
			t.Errorf("%q: got %q, want %q", test.text, got, test.want)
		}
	}
	for _, text := range []string{
		"  a(`b\n  // c`);\n",
		"  a(`b${c(\n  `d`)}`);\n",
		"  a(`${`b\n  // c`}`);\n",
		"  a(\"b\\\n  // c\");\n",
		"/* licence */\n  a();\n",
		"  a(/`/);\n  b(`c\n  d`);\n",
	} {
		if got := compactScript(text); got != text {
			t.Errorf("%q: got %q", text, got)
		}
	}
}
