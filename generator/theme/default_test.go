package theme

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/plan"
	"tifaktor/generator/problem"
	"tifaktor/generator/programme"
	"tifaktor/generator/site"
	"tifaktor/themes"
)

// hostile is a name that would become markup if it were not escaped.
const hostile = `"><script>alert(1)</script><b title='`

// hostilePages plans a site of texts in which every word of the author is hostile.
func hostilePages(t testing.TB) []page.Page {
	t.Helper()
	quoted := "'" + strings.ReplaceAll(hostile, "'", "''") + "'"
	files := fstest.MapFS{}
	for name, text := range map[string]string{
		"program.md": "kind: programme\nlead: X\nphases: [{from: 2023-02-06, to: 2023-02-10, title: X, text: X}, {from: 2023-02-11, stage: survey, title: X, text: X}]\n",
		"roller.md":  "kind: roles\nlead: X\n",
		"leiar.md":   "kind: role\nlead: X\nshort: X\nbefore: [X]\nduring: [X]\nafter: [X]\n",
		"verktoy/a.md": "kind: tool\nlead: X\ntime: X\ngroup: X\nsteps: [{name: X, text: X}]\nroles: [{name: X, text: X}]\n" +
			"model: {corners: [{name: X, text: X}, {name: X, text: X}, {name: X, text: X}], middle: {name: X, text: X}}\n" +
			"worksheet: {lead: X, sections: [{title: X, fields: [{id: a, label: X, hint: X, lines: 2}]}, {title: X, row: X, rows: 1, fields: [{id: b, label: X, lines: 1}, {id: c, label: X, hint: X, kind: choice, choices: [X, Z]}, {id: d, label: X, kind: unit}, {id: e, label: X, kind: date}, {id: f, label: X, kind: factor}]}]}\n",
		"samling.md": "kind: session\nlead: X\nnumber: 1\nlabel: X\ndate: 2023-02-06\nstart: \"09:00\"\nend: \"09:10\"\nwhere: X\nwho: X\nbring: [X]\ngoals: [X]\n" +
			"agenda: [{minutes: 10, what: X, form: group, how: X, task: a, notes: X}]\ngroups: X\n" +
			"tasks: [{id: a, title: X, questions: [X], method: verktoy/a.md, report: X, group: X, poll: {address: \"https://svar.example/?a=<b>&c='\", code: X, expires: 2023-02-06}}]\nmaterial: [{title: X, link: verktoy/a.md, note: X}]\nworksheet: verktoy/a.md\nevaluation: verktoy/a.md\n",
		"om/a.md": "kind: page\nsection: about\nlead: X\nfacts: protection\n",
	} {
		text = regexp.MustCompile(`\bX\b`).ReplaceAllLiteralString(text, quoted)
		files["programme/"+name] = &fstest.MapFile{Data: []byte("---\ntitle: " + quoted + "\n" + text + "---\n\n## `" + hostile + "`\n")}
	}
	languages := []i18n.Lang{"nn", "en"}
	var problems problem.List
	read := programme.Read(files, languages, &problems)
	for _, p := range problems.Sorted() {
		t.Error(p)
	}
	same := i18n.Same(hostile)
	pages, err := plan.Pages(plan.Content{
		Site: &site.Site{
			Title: same, Lead: same, Organisation: same, Department: same, About: same, Languages: languages,
			Contact: site.Contact{Name: same, Email: "a@b.example"}, SmallestGroup: 5,
		},
		Programme: read,
	})
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

func TestNothingAnAuthorWritesBecomesMarkup(t *testing.T) {
	theme, err := Load(themes.Files, Default)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range hostilePages(t) {
		root, err := html.Parse(strings.NewReader(render(t, theme, p)))
		if err != nil {
			t.Fatal(err)
		}
		for node := range root.Descendants() {
			if node.Type != html.ElementNode || node.Data != "script" && node.Data != "b" {
				continue
			}
			if node.Data == "script" && len(node.Attr) > 0 && node.FirstChild == nil || node.Data == "b" && len(node.Attr) == 0 {
				continue // the theme's own
			}
			t.Errorf("%s: what the author wrote became <%s>", p.Path, node.Data)
		}
	}
}

func TestTheStyleSheetsOfTheDefaultThemeAskNobodyElse(t *testing.T) {
	theme, err := Load(themes.Files, Default)
	if err != nil {
		t.Fatal(err)
	}
	for _, asset := range theme.Assets() {
		if !strings.HasSuffix(asset.Path, ".css") {
			continue
		}
		for _, outside := range []string{"http:", "https:", "url(//", "data:", "@import"} {
			if bytes.Contains(asset.Data, []byte(outside)) {
				t.Errorf("%s has %s", asset.Path, outside)
			}
		}
	}
}

// BenchmarkRender renders pages with a small body, so that it measures the shell. Result pages
// are measured with the whole site.
func BenchmarkRender(b *testing.B) {
	theme, err := Load(themes.Files, Default)
	if err != nil {
		b.Fatal(err)
	}
	pages := hostilePages(b)
	bodies := make([]any, len(pages))
	for i, p := range pages {
		bodies[i] = bodyOf(b, p)
	}
	b.ReportAllocs()
	for b.Loop() {
		for i, p := range pages {
			if _, err := theme.Render(p, bodies[i]); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(pages)), "µs/page")
}

// BenchmarkLoad reads the theme, and binds every layout to no, one or all languages.
func BenchmarkLoad(b *testing.B) {
	for languages := range len(i18n.Languages()) + 1 {
		b.Run(fmt.Sprintf("languages=%d", languages), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				theme, err := Load(themes.Files, Default)
				if err != nil {
					b.Fatal(err)
				}
				for _, lang := range i18n.Languages()[:languages] {
					for _, layout := range theme.layouts {
						theme.sets[variant{layout, lang}]()
					}
				}
			}
		})
	}
}
