package starter_test

import (
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/content"
	"tifaktor/generator"
	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/starter"
	"tifaktor/themes"
)

// orders are the languages that a site may have, in different orders.
var orders = [][]i18n.Lang{
	{"nn", "nb", "en"}, {"nb", "nn", "en"}, {"en", "nn"}, {"en", "nb", "nn"}, {"nb", "en"}, {"nb"}, {"nn"}, {"en"},
}

// built are the orders that tests build whole sites in: in short mode the first three.
func built() [][]i18n.Lang {
	if testing.Short() {
		return orders[:3]
	}
	return orders
}

// made returns the files of a new site.
func made(t *testing.T, wishes starter.Wishes) fstest.MapFS {
	t.Helper()
	if err := wishes.Check(); err != nil {
		t.Fatal(err)
	}
	files, err := starter.Files(content.Files, wishes)
	if err != nil {
		t.Fatal(err)
	}
	folder := fstest.MapFS{}
	for _, file := range files {
		folder[file.Path] = &fstest.MapFile{Data: file.Data}
	}
	return folder
}

func TestANewSiteBuildsInEveryOrderOfItsLanguages(t *testing.T) {
	for i, order := range built() {
		for _, results := range []bool{false, true} {
			var problems problem.List
			folder := made(t, starter.Wishes{Organisation: "Fjordvik kommune", Languages: order, Results: results})
			site, err := generator.Build(folder, themes.Files, &problems)
			if err != nil || site == nil {
				t.Errorf("%v, results %v: %v, %v", order, results, err, problems.Sorted())
				continue
			}
			if i > 1 || results {
				continue // the pages of two orders are enough to read
			}
			for file, err := range site.Files {
				if err != nil {
					t.Fatalf("%v: %v", order, err)
				}
				if strings.HasSuffix(file.Path, ".html") && strings.Contains(string(file.Data), "0001") {
					t.Errorf("%v: %s shows a day that nobody wrote", order, file.Path)
				}
			}
		}
	}
}

// left is what must not be left of the sample: its municipality, addresses that lead
// nowhere, and the days of one year.
var left = regexp.MustCompile(`(?i)seljord|\.example\b|0000-0000|\b20\d\d\b|(veke|uke) \d|\d\. (januar|februar|mars|april|mai|juni|august)`)

func TestNothingOfTheSamplesOwnIsLeftInANewSite(t *testing.T) {
	for _, order := range orders {
		folder := made(t, starter.Wishes{Organisation: "Fjordvik kommune", Languages: order})
		for name, file := range folder {
			if name == "survey/instrument.yaml" {
				continue
			}
			if found := left.Find(file.Data); found != nil {
				t.Errorf("%v: %s still has %q", order, name, found)
			}
		}
		for _, name := range []string{"survey/units.yaml", "survey/round-2023.yaml"} {
			if folder[name] != nil {
				t.Errorf("%v: there is %s, and no results were asked for", order, name)
			}
		}
	}
}

func TestTheInventedResultsHaveTheNameOfTheOrganisation(t *testing.T) {
	for organisation, want := range map[string]string{
		"Fjordvik kommune":       `{id: kommunen, name: "Fjordvik kommune", type: municipality}`,
		"Fjordvik fylkeskommune": `{id: kommunen, name: "Fjordvik fylkeskommune"}`,
	} {
		folder := made(t, starter.Wishes{Organisation: organisation, Languages: []i18n.Lang{"nn"}, Results: true})
		if units := string(folder["survey/units.yaml"].Data); !strings.Contains(units, want) {
			t.Errorf("no %s in\n%s", want, units)
		}
		for name, file := range folder {
			if path.Dir(name) == "survey" && strings.Contains(strings.ToLower(string(file.Data)), "seljord") {
				t.Errorf("%s still names Seljord", name)
			}
		}
	}
}

func TestOnlyTextsInTheLanguagesOfTheSiteAreWritten(t *testing.T) {
	for _, m := range []struct {
		order []i18n.Lang
		want  []string
	}{
		{[]i18n.Lang{"nn", "nb", "en"}, []string{"anonymitet.en.md", "anonymitet.md", "anonymitet.nb.md"}},
		{[]i18n.Lang{"nb", "nn", "en"}, []string{"anonymitet.en.md", "anonymitet.nb.md", "anonymitet.nn.md"}},
		{[]i18n.Lang{"en", "nn"}, []string{"anonymitet.en.md", "anonymitet.nn.md"}},
		{[]i18n.Lang{"nb"}, []string{"anonymitet.nb.md"}},
		{[]i18n.Lang{"nn"}, []string{"anonymitet.md"}},
		{[]i18n.Lang{"en"}, []string{"anonymitet.en.md"}},
	} {
		var got []string
		for name := range made(t, starter.Wishes{Organisation: "Fjordvik kommune", Languages: m.order}) {
			if strings.HasPrefix(name, "programme/om/anonymitet.") {
				got = append(got, path.Base(name))
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, m.want) {
			t.Errorf("%v: %q, want %q", m.order, got, m.want)
		}
	}
}

func TestReadersAreAskedToWriteOnlyIfThereIsAnAddress(t *testing.T) {
	wishes := starter.Wishes{Organisation: "Fjordvik kommune", Languages: []i18n.Lang{"nn"}}
	const name = "programme/ordliste.md"
	if text := string(made(t, wishes)[name].Data); !strings.Contains(text, "Sei frå til HR. ") {
		t.Errorf("without an address:\n%s", text)
	}
	wishes.Email = "hr@fjordvik.example"
	if text := string(made(t, wishes)[name].Data); !strings.Contains(text, "Sei frå til [HR](mailto:hr@fjordvik.example). ") {
		t.Errorf("with an address:\n%s", text)
	}
}

func TestASiteWithoutEnglishDoesNotSpeakOfIt(t *testing.T) {
	for _, m := range []struct {
		order []i18n.Lang
		name  string
	}{{[]i18n.Lang{"nn"}, "programme/om/tilgjenge.md"}, {[]i18n.Lang{"nb", "nn"}, "programme/om/tilgjenge.nb.md"}} {
		text := string(made(t, starter.Wishes{Organisation: "Fjordvik kommune", Languages: m.order})[m.name].Data)
		if strings.Contains(text, "engelsk") || strings.Contains(text, "du har valt") || !strings.Contains(text, "ein liten skjerm") && !strings.Contains(text, "en liten skjerm") {
			t.Errorf("%s:\n%s", m.name, text)
		}
	}
}

func TestANameThatWouldBreakAFileIsRefused(t *testing.T) {
	long := strings.Repeat("a", 100)
	for name, right := range map[string]bool{
		"Fjordvik kommune": true, "Nord-Fron & Øst (interkommunalt)": true, "St. Olav's": true, long: true,
		long + "a": false, "": false, " ": false, "A: B": false, "A #1": false, `A "B"`: false, "*A*": false, "A\nB": false, "- A": false, "A ": false, "[A](b)": false, "<b>": false,
	} {
		err := starter.Wishes{Organisation: name, Languages: []i18n.Lang{"nn"}}.Check()
		if (err == nil) != right {
			t.Errorf("%q: %v", name, err)
		}
	}
}

func TestEveryNameThatIsAllowedMakesASite(t *testing.T) {
	for _, name := range []string{"Nord-Fron & Øst (interkommunalt)", "St. Olav's, avd. 2", "A/B – C"} {
		var problems problem.List
		folder := made(t, starter.Wishes{Organisation: name, Languages: []i18n.Lang{"nb", "nn"}, Results: true})
		if site, err := generator.Build(folder, themes.Files, &problems); site == nil || err != nil {
			t.Errorf("%s: %v, %v", name, err, problems.Sorted())
		}
	}
}

func TestASiteInEnglishAloneHasNoLinksToTheProgramme(t *testing.T) {
	for name, file := range made(t, starter.Wishes{Organisation: "Fjordvik kommune", Languages: []i18n.Lang{"en"}}) {
		if text := string(file.Data); strings.Contains(text, "](../") || strings.Contains(text, "not in English") {
			t.Errorf("%s:\n%s", name, text)
		}
	}
}
