package plan

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/survey"
	"tifaktor/generator/survey/surveytest"
)

// everything visits every text and number in a value, as a reader could see it.
func everything(value reflect.Value, visit func(string)) {
	switch value.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !value.IsNil() {
			everything(value.Elem(), visit)
		}
	case reflect.Struct:
		for i := range value.NumField() {
			everything(value.Field(i), visit)
		}
	case reflect.Slice, reflect.Array:
		for i := range value.Len() {
			everything(value.Index(i), visit)
		}
	case reflect.Map, reflect.Chan:
		panic(fmt.Sprintf("a body must not hold a %s", value.Type()))
	default:
		visit(fmt.Sprint(value))
	}
}

func TestThereIsNoExplorerWithoutResults(t *testing.T) {
	pages, err := Pages(Content{Site: surveytest.Site()})
	if err != nil {
		t.Fatal(err)
	}
	for _, pg := range pages {
		if pg.Layout == "explorer" {
			t.Error("there is one")
		}
	}
}

func TestAHiddenGroupIsReadWithoutItsNumbersAndHasNoPage(t *testing.T) {
	data := surveytest.Divided(0, surveytest.NewGroup("leiarar", "x", "x x 40"), surveytest.NewGroup("medarbeidarar", "x", "41 x x"))
	pages, err := Pages(Content{Site: surveytest.Site(), Survey: data})
	if err != nil {
		t.Fatal(err)
	}
	for _, pg := range pages {
		if strings.Contains(pg.Path, "leiarar") {
			t.Errorf("there is %s", pg.Path)
		}
		if pg.Section != page.Results && pg.Section != page.Search {
			continue
		}
		body, err := pg.Body()
		if err != nil {
			t.Fatal(err)
		}
		everything(reflect.ValueOf(body), func(text string) {
			if strings.Contains(text, fmt.Sprint(surveytest.Secret)) || pg.Section == page.Search && strings.Contains(text, "eiarar") {
				t.Errorf("%s holds %q", pg.Path, text)
			}
		})
	}
}

func TestNoBodyHoldsANumberOfAHiddenCell(t *testing.T) {
	for _, lang := range []i18n.Lang{"nn", "nb", "en"} {
		content := Content{Site: surveytest.Site(), Survey: surveytest.Town()}
		pages, err := Pages(content)
		if err != nil {
			t.Fatal(err)
		}
		for _, pg := range pages {
			if pg.Lang != lang || pg.Section != page.Results {
				continue
			}
			body, err := pg.Body()
			if err != nil {
				t.Fatal(pg.Path, err)
			}
			look := func(text string) {
				if strings.Contains(text, "777") || strings.Contains(text, "7773") {
					t.Errorf("%s holds the hidden number in %q", pg.Path, text)
				}
			}
			everything(reflect.ValueOf(body), look)
			if pg.Download != nil {
				everything(reflect.ValueOf(pg.Download.Table()), look)
			}
		}
	}
}

func TestEveryKindOfResultPageHasItsAddressInEveryLanguage(t *testing.T) {
	pages, err := Pages(Content{Site: surveytest.Site(), Survey: surveytest.Town()})
	if err != nil {
		t.Fatal(err)
	}
	there := map[string]page.Page{}
	for _, pg := range pages {
		there[pg.Path] = pg
	}
	for _, path := range []string{
		"nn/resultat/index.html", "nb/resultater/index.html", "en/results/index.html",
		"nn/resultat/einingar.html", "nb/resultater/enheter.html", "en/results/units.html",
		"nn/resultat/eining/natteamet.html", "nb/resultater/enhet/nord.html", "en/results/unit/nord.html",
		"nn/resultat/faktor/role.html", "nb/resultater/faktor/role.html", "en/results/factor/role.html",
	} {
		if _, ok := there[path]; !ok {
			t.Errorf("there is no %s", path)
		}
	}
	if _, ok := there["nn/resultat/eining/fjellsund.html"]; ok {
		t.Error("the whole has a second page among the units")
	}
	pg := there["nn/resultat/eining/nord.html"]
	if pg.Title != "Nord · 10-FAKTOR 2023" || pg.Kicker != "10-FAKTOR 2023 · publisert 17.\u00a0april 2023" || !pg.Synthetic {
		t.Errorf("%q, %q, %t", pg.Title, pg.Kicker, pg.Synthetic)
	}
	if got := fmt.Sprint(pg.Crumbs); got != "[{Resultat ../index.html  } {Helse helse.html  } {Nord   }]" {
		t.Errorf("%s", got)
	}
	if pg.Download.Path != "nn/resultat/eining/nord.csv" {
		t.Errorf("%q", pg.Download.Path)
	}
	if !there["nn/resultat/einingar.html"].Wide {
		t.Error("the table of all units is not printed on wide paper")
	}
}

func TestASiteWithoutResultsHasNoPagesOfResults(t *testing.T) {
	for _, data := range []*survey.Dataset{nil, {}} {
		pages, err := Pages(Content{Site: surveytest.Site(), Survey: data})
		if err != nil {
			t.Fatal(err)
		}
		for _, pg := range pages {
			if pg.Section == page.Results {
				t.Errorf("there is %s", pg.Path)
			}
		}
	}
}

const protectionText = "---\nkind: page\nsection: about\ntitle: Vern\nfacts: protection\n---\n\n## Kven ser kva?\n"

func TestTheRulesOfProtectionAreShownWithoutResultsToo(t *testing.T) {
	content := written(t, map[string]string{"om/vern.md": protectionText})
	body := bodyOf[*PageBody](t, content, "nn/om/vern.html")
	if rules := fmt.Sprint(body.Protection.Rules); !strings.Contains(rules, "Minst fem svar") || strings.Contains(rules, "4,8") {
		t.Errorf("the rules are\n%s", rules)
	}
	want := []page.Link{
		{Text: "Kven ser kva?", Href: "#kven-ser-kva"},
		{Text: "Slik vernar vi svara", Href: "#part_rules"},
		{Text: "Kvifor kan ei større gruppe vere skjult?", Href: "#part_example"},
	}
	if !reflect.DeepEqual(body.Contents, want) {
		t.Errorf("the contents are %+v", body.Contents)
	}
}
