package theme

import (
	"maps"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
)

// folder returns a folder of themes with one theme "default": a shell, a layout "unit" and more
// files, which may replace these.
func folder(files map[string]string) fstest.MapFS {
	all := map[string]string{
		"default/base.html":         `<title>{{.Title}}</title>{{template "main" .}}`,
		"default/layouts/unit.html": `<p>{{.Body}}</p>`,
	}
	maps.Copy(all, files)
	themes := fstest.MapFS{}
	for name, text := range all {
		themes[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return themes
}

func load(t testing.TB, files map[string]string) *Theme {
	t.Helper()
	theme, err := Load(folder(files), "default")
	if err != nil {
		t.Fatal(err)
	}
	return theme
}

func pageOf(layout string, body any) page.Page {
	return page.Page{
		Path: "nn/x.html", Layout: layout, Lang: "nn", Shell: &page.Shell{},
		Body: func() (any, error) { return body, nil },
	}
}

// bodyOf makes the body of a page, or returns nil if it has none.
func bodyOf(t testing.TB, p page.Page) any {
	t.Helper()
	if p.Body == nil {
		return nil
	}
	body, err := p.Body()
	if err != nil {
		t.Fatal(err)
	}
	return body
}

func render(t testing.TB, theme *Theme, p page.Page) string {
	t.Helper()
	text, err := theme.Render(p, bodyOf(t, p))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestAMissingLayoutIsNamedWithThoseThatExist(t *testing.T) {
	theme := load(t, map[string]string{"default/layouts/session.html": "x"})
	_, err := theme.Render(pageOf("factor", nil), nil)
	want := "theme default: layouts/factor.html is missing, which nn/x.html needs; the theme has session, unit"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestMistakesInATemplateAreFoundWithTheirPlaceWhenTheThemeIsRead(t *testing.T) {
	for name, test := range map[string]struct{ file, text, want string }{
		"message":    {"layouts/unit.html", "\n{{if .Wide}}{{t \"unit.nonsense\"}}{{end}}", `layouts/unit.html:2:14: there is no message "unit.nonsense"`},
		"argument":   {"layouts/unit.html", `{{quote (t "unit.nonsense")}}`, `layouts/unit.html:1:9: there is no message "unit.nonsense"`},
		"icon":       {"partials/a.html", `{{range .Crumbs}}{{else}}{{icon "moon"}}{{end}}`, "partials/a.html:1:27: there is no icons/moon.svg"},
		"asset":      {"base.html", `{{with .Title}}{{template "main" (asset "none.css")}}{{end}}`, "base.html:1:34: there is no assets/none.css"},
		"function":   {"layouts/unit.html", `{{sum 1 2}}`, `template: layouts/unit.html:1: function "sum" not defined`},
		"stylesheet": {"assets/css/a.css", "a{}\n/* never closed", "assets/css/a.css: a comment is not closed with */"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Load(folder(map[string]string{"default/" + test.file: test.text}), "default")
			if err == nil || err.Error() != test.want {
				t.Errorf("got %v, want %s", err, test.want)
			}
		})
	}
}

func TestAnUnknownThemeIsNamedWithThoseThatExist(t *testing.T) {
	_, err := Load(folder(map[string]string{"kommune/base.html": "x"}), "komune")
	want := `there is no theme "komune"; there are default, kommune`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestWhatAThemeLeavesOutComesFromTheDefaultTheme(t *testing.T) {
	themes := folder(map[string]string{
		"default/partials/foot.html": "default foot",
		"kommune/partials/foot.html": "own foot",
		"kommune/layouts/unit.html":  `{{.Body}} {{template "foot"}}`,
	})
	theme, err := Load(themes, "kommune")
	if err != nil {
		t.Fatal(err)
	}
	if got, want := render(t, theme, pageOf("unit", "text")), "<title></title>text own foot"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestNamesAreEscapedEverywhere(t *testing.T) {
	theme := load(t, map[string]string{
		"default/layouts/unit.html": `<a href="{{.Body}}" title="{{.Body}}">{{.Body}}</a>`,
	})
	p := pageOf("unit", `javascript:x"><script>alert('1')</script>`)
	p.Title = `</title><script>`
	got := render(t, theme, p)
	if strings.Contains(got, "<script") || strings.Contains(got, `href="javascript:`) {
		t.Errorf("not escaped: %s", got)
	}
}

func TestAMessageWithoutItsArgumentIsAnErrorAndNoCrash(t *testing.T) {
	theme := load(t, map[string]string{"default/layouts/unit.html": `{{t "date.minutes"}}`})
	_, err := theme.Render(pageOf("unit", nil), nil)
	if err == nil || !strings.Contains(err.Error(), `layouts/unit.html:1:2`) || !strings.Contains(err.Error(), `message "date.minutes" needs "n"`) {
		t.Errorf("got %v", err)
	}
}

func TestEveryLanguageHasItsOwnWordsAndNumbers(t *testing.T) {
	theme := load(t, map[string]string{"default/layouts/unit.html": `{{t "date.month1"}} {{decimal 43 1}} {{clock 545}} {{languageName "nb"}}`})
	for lang, want := range map[i18n.Lang]string{"nn": "januar 4,3 09.05 Bokmål", "en": "January 4.3 09:05 Bokmål"} {
		p := pageOf("unit", nil)
		p.Lang = lang
		if got := render(t, theme, p); got != "<title></title>"+want {
			t.Errorf("%s: got %q, want %q", lang, got, want)
		}
	}
}

func TestWhatIsTheSameOnEveryPageIsComputedOnce(t *testing.T) {
	words, fixed := i18n.For("nn").Fixed("site.skip")
	if !fixed {
		t.Fatal("site.skip has something to fill in")
	}
	layout := `<p title="{{t "site.skip"}}">{{t "site.skip"}} {{icon "dot"}} {{t "date.minutes" "n" 5}}</p>`
	theme := load(t, map[string]string{"default/layouts/unit.html": layout, "default/icons/dot.svg": "<svg></svg>"})
	want := "<p title=\"" + words + "\">" + words + " <svg></svg>\n 5\u00a0min</p>"
	if got := render(t, theme, pageOf("unit", nil)); !strings.Contains(got, want) {
		t.Errorf("got %s, want %s", got, want)
	}
	for _, part := range theme.sets[variant{"unit", "nn"}]().Templates() {
		for _, call := range callsIn(part.Tree.Root) {
			if call.name != "date.minutes" && call.function != "_html_template_attrescaper" {
				t.Errorf("%s still calls %s %q on every page", part.Name(), call.function, call.name)
			}
		}
	}
}
