package generator

import (
	_ "embed"
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/dop251/goja"

	"tifaktor/themes"
)

// queries are what people write in the field of the search, and the places that answer.
//
//go:embed testdata/search/queries.txt
var queries string

// heaviestIndex is what the search may fetch to look in, packed: what it looks with is half of that.
const heaviestIndex = 60_000

// folders are the beginnings of addresses that differ between languages.
var folders = map[string]*strings.Replacer{
	"nn": strings.NewReplacer("u:", "resultat/eining/", "f:", "resultat/faktor/", "o:", "ordliste.html#ord_", "whole", "resultat/index", "explore", "resultat/utforsk", "units", "resultat/einingar"),
	"nb": strings.NewReplacer("u:", "resultater/enhet/", "f:", "resultater/faktor/", "o:", "ordliste.html#ord_", "whole", "resultater/index", "explore", "resultater/utforsk", "units", "resultater/enheter"),
	"en": strings.NewReplacer("u:", "results/unit/", "f:", "results/factor/", "o:", "ordliste.html#ord_", "whole", "results/index", "explore", "results/explore", "units", "results/units", "kalender", "calendar", "om/index", "about/index", "verktoy/index", "tools/index"),
}

// finder is the search of a site in a language, in an engine without a browser around it.
type finder struct {
	engine *goja.Runtime
	find   goja.Callable
}

// hit is a place that is found.
type hit struct {
	Text, Href, About, Heading string
	Sentence                   [][]any
}

func newFinder(t *testing.T, files map[string][]byte, lang string) finder {
	t.Helper()
	f := finder{engine: goja.New()}
	f.engine.SetFieldNameMapper(goja.UncapFieldNameMapper())
	f.run(t, "window.js", "const window = globalThis; var tifaktor = { data: {} };")
	for _, name := range []string{"words.js", "minisearch.js", "find.js"} {
		source, err := themes.Files.ReadFile("default/assets/" + name)
		if err != nil {
			t.Fatal(err)
		}
		f.run(t, name, string(source))
	}
	f.run(t, "data.js", "tifaktor.data = {}; const made = tifaktor.newFinder('"+lang+"');")
	for _, name := range searchedIn(files, lang) {
		f.run(t, name, string(files[name]))
		f.run(t, "add.js", fmt.Sprintf("{ const part = tifaktor.data['%s']; part.entries ? made.addNames(part) : made.addTexts(part); }", strings.TrimSuffix(path.Base(name), ".js")))
	}
	f.find, _ = goja.AssertFunction(f.run(t, "find.js", "query => made.find(query).map(hit => hit())"))
	return f
}

// searchedIn lists the scripts that a search looks in.
func searchedIn(files map[string][]byte, lang string) []string {
	return slices.DeleteFunc(names(files), func(name string) bool {
		found, _ := path.Match(lang+"/s*-[0-9].js", name)
		return !found
	})
}

func (f finder) run(t *testing.T, name, source string) goja.Value {
	t.Helper()
	value, err := f.engine.RunScript(name, source)
	if err != nil {
		t.Fatal(err)
	}
	return value
}

func (f finder) look(t *testing.T, query string) (hits []hit) {
	t.Helper()
	found, err := f.find(goja.Undefined(), f.engine.ToValue(query))
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	if err := f.engine.ExportTo(found, &hits); err != nil {
		t.Fatal(err)
	}
	return hits
}

func TestNineteenOfTwentyQueriesAreAnsweredInTheFirstThreeHits(t *testing.T) {
	finders, asked, missed := map[string]finder{}, 0, []string(nil)
	for lang := range folders {
		finders[lang] = newFinder(t, sample(t), lang)
	}
	for line := range strings.Lines(queries) {
		parts := strings.Split(strings.TrimSpace(line), " | ")
		if len(parts) != 3 || strings.HasPrefix(line, "#") {
			continue
		}
		asked++
		lang := parts[0]
		hits := finders[lang].look(t, parts[1])
		if !answers(t, lang, hits[:min(3, len(hits))], strings.Fields(parts[2])) {
			missed = append(missed, line)
		}
	}
	if asked < 150 || 20*len(missed) > asked {
		t.Errorf("%d of %d queries are not answered:\n%s", len(missed), asked, strings.Join(missed, ""))
	}
}

// answers reports whether one of the hits is one of the places wanted.
func answers(t *testing.T, lang string, hits []hit, wanted []string) bool {
	t.Helper()
	for _, place := range wanted {
		address := folders[lang].Replace(place)
		if !strings.Contains(address, ".html") {
			address += ".html"
		}
		file, _, _ := strings.Cut(address, "#")
		if sample(t)[lang+"/"+file] == nil {
			t.Errorf("%s is not in the site", address)
		}
		for _, one := range hits {
			if page, _, _ := strings.Cut(one.Href, "#"); one.Href == address || page == address {
				return true
			}
		}
	}
	return false
}

func TestAHitSaysTheSentenceThatAnswersAndLeadsToIt(t *testing.T) {
	f := newFinder(t, sample(t), "nn")
	for query, want := range map[string]string{
		"skjermlesar zzz": "om/tilgjenge.html",
		"hald det varmt":  "oppfolging.html#hald-det-varmt",
	} {
		if hits := f.look(t, query); len(hits) == 0 || hits[0].Href != want || len(hits[0].Sentence) == 0 {
			t.Errorf("%s: %+v", query, hits)
		}
	}
	for _, one := range f.look(t, "kven har svart kva")[:1] {
		marked := ""
		for _, run := range one.Sentence {
			if run[1] == true {
				marked += run[0].(string) + " "
			}
		}
		if !strings.Contains(marked, "svar") {
			t.Errorf("%v marks %q", one.Sentence, marked)
		}
	}
	for _, nothing := range []string{"", "  ", "?", "qqqqq", "..", "«»"} {
		if hits := f.look(t, nothing); len(hits) > 0 {
			t.Errorf("%q finds %+v", nothing, hits[0])
		}
	}
}

func TestWhatTheSearchLooksInIsLight(t *testing.T) {
	for lang := range folders {
		total := packed(t, sample(t)[onlyOne(t, sample(t), "assets/minisearch.*.js")]) + packed(t, sample(t)[onlyOne(t, sample(t), "assets/find.*.js")])
		for _, name := range searchedIn(sample(t), lang) {
			total += packed(t, sample(t)[name])
		}
		if total > heaviestIndex {
			t.Errorf("%s: %d bytes", lang, total)
		}
	}
}

// onlyOne returns the one file of a site whose name has a form.
func onlyOne(t *testing.T, files map[string][]byte, form string) string {
	t.Helper()
	var found []string
	for _, name := range names(files) {
		if ok, _ := path.Match(form, name); ok {
			found = append(found, name)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%s: %v", form, found)
	}
	return found[0]
}
