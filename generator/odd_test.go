package generator

import (
	"fmt"
	"maps"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode"

	"golang.org/x/net/html/atom"
)

// Sites with little in them, or much, or something odd: all of them are whole.

// oddSession is a session at nine with the given keys and text.
func oddSession(keys string) string {
	return "---\nkind: session\ntitle: Samling\nnumber: 1\ndate: 2023-01-01\nstart: \"09:00\"\nend: \"10:00\"\n" + keys + "---\n"
}

func oddProgramme(phases string) string {
	return "---\nkind: programme\ntitle: Program\nphases:\n" + phases + "---\n"
}

// oddPhases are two hundred: one after the other, or all at once.
func oddPhases(days int) string {
	var phases strings.Builder
	for i := range 200 {
		from := time.Date(2023, 1, 1+days*i, 0, 0, 0, 0, time.UTC)
		fmt.Fprintf(&phases, "  - {from: %s, to: %s, title: Fase}\n", from.Format(time.DateOnly), from.AddDate(0, 0, 1).Format(time.DateOnly))
	}
	return phases.String()
}

func oddSites() map[string]map[string]string {
	const sixty, task, tool = "  - {minutes: 60, what: Arbeid, form: group}\n", "  - {minutes: 60, what: Arbeid, form: group, task: o}\n", "---\nkind: tool\ntitle: IGP\n"
	long := strings.Repeat(`Åse \u202e\t\"<b>`, 500)
	return map[string]map[string]string{
		"nothing":                  {},
		"session without anything": {"s.md": oddSession("")},
		"sixty items":              {"s.md": oddSession("agenda:\n" + strings.Repeat("  - {minutes: 1, what: Arbeid, form: group, notes: Hugs}\n", 60))},
		"task without method":      {"s.md": oddSession("agenda:\n" + task + "tasks:\n  - {id: o, title: T}\n")},
		"method without minutes":   {"igp.md": tool + "steps: [{name: I}, {name: G}]\n---\n", "s.md": oddSession("agenda:\n" + task + "tasks:\n  - {id: o, title: T, method: igp.md}\n")},
		"poll without code":        {"s.md": oddSession("agenda:\n" + task + "tasks:\n  - {id: o, title: T, poll: {address: \"https://a.example\", expires: 2023-01-02}}\n")},
		"programme without phases": {"p.md": oddProgramme("")},
		"phases in a row":          {"p.md": oddProgramme(oddPhases(3)), "s.md": oddSession("")},
		"phases at once":           {"p.md": oddProgramme(oddPhases(0))},
		"a hundred years":          {"p.md": oddProgramme("  - {from: 1990-01-01, to: 2100-12-31, title: Fase}\n")},
		"long names":               {"p.md": oddProgramme("  - {from: 2023-01-01, title: \"" + long + "\", stage: survey}\n"), "s.md": strings.Replace(oddSession("where: \""+long+"\"\nagenda:\n"+sixty), "Samling", "\""+long+"\"", 1)},
		"a sheet with odd names":   {"w.md": tool + "worksheet: {per: unit, sections: [{row: R, rows: 2, fields: [{label: __proto__}, {label: \"#\"}]}, {fields: [{label: constructor}, {label: F, kind: factor}, {label: U, kind: unit}]}]}\n---\n"},
		"a part named by an item":  {"s.md": oddSession("agenda:\n  - {minutes: 60, what: Arbeid, form: group, part: del}\n") + "\n## Del\n\n### Under\n\n## Tom\n\n::: notes\n[a](#del)\n:::\n"},
		"glossary of odd terms":    {"g.md": "---\nkind: glossary\ntitle: Ord\nterms: [{id: a, term: \"-\", forms: [\"&\", \"a <b> b\"], meaning: m, link: g.md}]\n---\n", "x.md": "---\nkind: page\ntitle: X\n---\n- & a \\<b> b - [&](g.md)\n"},
		"deep texts":               {"x.md": "---\nkind: page\ntitle: X\n---\n" + strings.Repeat("[a", 500) + strings.Repeat("]{lang=en}", 500) + "\n\n" + strings.Repeat("> ", 500) + "a\n"},
	}
}

func TestOddSitesAreWhole(t *testing.T) {
	if testing.Short() {
		t.Skip("many sites take long")
	}
	survey := municipality(12, 2)
	for name, texts := range oddSites() {
		for _, languages := range []string{"nn", "en, nn, nb"} {
			for _, results := range []bool{false, true} {
				folder := fstest.MapFS{}
				if results {
					folder = maps.Clone(survey)
				}
				folder["site.yaml"] = &fstest.MapFile{Data: []byte(strings.Replace(madeUpSite, "[nn]", "["+languages+"]", 1))}
				for file, text := range texts {
					folder["programme/"+file] = &fstest.MapFile{Data: []byte(text)}
				}
				t.Run(fmt.Sprintf("%s/%s/results=%t", name, languages, results), func(t *testing.T) { isWhole(t, build(t, folder)) })
			}
		}
	}
}

// isWhole fails for what a browser would stumble over.
func isWhole(t *testing.T, files map[string][]byte) {
	t.Helper()
	linksLead(t, files)
	const most = 250_000
	for _, page := range documents(t, files) {
		if size := len(files[page.path]); size > most {
			t.Errorf("%s has %d bytes", page.path, size)
		}
		h1 := 0
		for _, node := range page.nodes {
			obeysPolicy(t, page.path, node)
			if node.DataAtom == atom.H1 {
				h1++
			}
			for _, name := range []string{"aria-labelledby", "aria-describedby", "aria-controls", "for"} {
				for id := range strings.FieldsSeq(attribute(node, name)) {
					if !page.ids[id] {
						t.Errorf("%s: %s of a %s is %q, which is nowhere", page.path, name, node.Data, id)
					}
				}
			}
		}
		if h1 != 1 {
			t.Errorf("%s has %d h1", page.path, h1)
		}
		if strings.ContainsFunc(string(files[page.path]), func(r rune) bool { return unicode.IsControl(r) && !unicode.IsSpace(r) }) {
			t.Errorf("%s has a control character", page.path)
		}
	}
}
