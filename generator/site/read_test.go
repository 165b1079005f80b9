package site_test

import (
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
	"tifaktor/generator/site"
)

const statement = "accessibility_statement: https://uustatus.no/nn/erklaringer/publisert/x\n"

func read(text string) (*site.Site, string) {
	var problems problem.List
	got := site.Read(fstest.MapFS{"site.yaml": {Data: []byte(text)}}, &problems)
	var lines []string
	for _, p := range problems.Sorted() {
		lines = append(lines, p.String())
	}
	return got, strings.Join(lines, "\n")
}

func TestEverySettingIsRead(t *testing.T) {
	got, problems := read(`title: {nn: Resultat, en: Results}
lead: Her finn du alt.
organisation: Seljord kommune
department: HR
about: Om undersøkinga.
languages: [nb, en]
theme: roleg
base: /intranett/10-faktor/
embedded_in: [https://fjordvik.sharepoint.com]
smallest_group: 7
looked_at: {programme/tal.csv: 012345678901}
closed_repositories: [git.kommunen.example/hr/undersoking]
accessibility_statement: https://uustatus.no/nn/erklaringer/publisert/x
contact: {name: HR-rådgivaren, email: hr@seljord.example, phone: +47 35 06 51 00}
`)
	want := &site.Site{
		Title:                  i18n.Text{"nn": "Resultat", "en": "Results"},
		Lead:                   i18n.Same("Her finn du alt."),
		Organisation:           i18n.Same("Seljord kommune"),
		Department:             i18n.Same("HR"),
		About:                  i18n.Same("Om undersøkinga."),
		Languages:              []i18n.Lang{"nb", "en"},
		Theme:                  "roleg",
		Base:                   "/intranett/10-faktor/",
		EmbeddedIn:             []string{"https://fjordvik.sharepoint.com"},
		SmallestGroup:          7,
		ClosedRepositories:     []string{"git.kommunen.example/hr/undersoking"},
		LookedAt:               map[string]string{"programme/tal.csv": "012345678901"},
		AccessibilityStatement: "https://uustatus.no/nn/erklaringer/publisert/x",
		Contact:                site.Contact{Name: i18n.Same("HR-rådgivaren"), Email: "hr@seljord.example", Phone: "+47 35 06 51 00"},
	}
	if problems != "" || !reflect.DeepEqual(got, want) {
		t.Errorf("%s\ngot  %+v\nwant %+v", problems, got, want)
	}
}

func TestWhatIsNotWrittenHasADefault(t *testing.T) {
	got, problems := read("title: T\norganisation: O\n" + statement)
	if problems != "" {
		t.Error(problems)
	}
	if !reflect.DeepEqual(got.Languages, i18n.Languages()) || got.Theme != "default" || got.SmallestGroup != site.DefaultGroup || got.Base != "" {
		t.Errorf("%+v", got)
	}
}

func TestMistakesInTheSettingsAreExplained(t *testing.T) {
	const before = "title: T\norganisation: O\n" + statement
	for _, m := range []struct{ text, want string }{
		{"title: T\n", "site.yaml:1:1: the key \"organisation\" is missing [yaml]"},
		{"title: T\norganisation: O\n", `site.yaml:1:1: nøkkelen accessibility_statement manglar. Lova krev at nettstaden lenkjer til ei tilgjengelegheitserklæring: Lag henne på uustatus.no, og skriv adressa her [site]`},
		{before + "smallest_group: 2\n", "site.yaml:4:17: smallest_group must be 3 or more, not 2: the answers of fewer people can be told apart, and KS releases no report below 3 answers [site]"},
		{before + "languages: [nn, no, nn]\n", "site.yaml:4:17: no is bokmål or nynorsk: write nb or nn [site]\nsite.yaml:4:21: nn is listed twice; keep one of them [site]"},
		{before + "languages: []\n", ""},
		{before + "theme: ../x\n", `site.yaml:4:8: theme must be the name of a folder in themes/, such as default, not "../x" [site]`},
		{before + "base: intranett\n", "site.yaml:4:7: base must have a slash at both ends; write /intranett/, not intranett [site]"},
		{before + "base: https://kommunen.example/\n", `site.yaml:4:7: base must be only the path of the site on its server, such as /intranett/10-faktor/, not "https://kommunen.example/" [site]`},
		{before + "base: //kommunen.example/\n", `site.yaml:4:7: base must be only the path of the site on its server, such as /intranett/10-faktor/, not "//kommunen.example/" [site]`},
		{before + "base: /\n", ""},
		{before + "base: /a.b/~c_d-1/\n", ""},
		{before + "base: /måling/\n", "site.yaml:4:7: base kan berre ha bokstavane a–z, tal, skråstrek, punktum, bindestrek og understrek, og ingen del kan begynne med punktum. Elles kan ingen tenar få vite om han med --for: /måling/ [site]"},
		{before + "base: /.tifaktor/\n", "site.yaml:4:7: base kan berre ha bokstavane a–z, tal, skråstrek, punktum, bindestrek og understrek, og ingen del kan begynne med punktum. Elles kan ingen tenar få vite om han med --for: /.tifaktor/ [site]"},
		{before + "base: /a/../b/\n", `site.yaml:4:7: base must be only the path of the site on its server, such as /intranett/10-faktor/, not "/a/../b/" [site]`},
		{before + "embedded_in: [https://*.sharepoint.com]\n", `site.yaml:4:15: embedded_in must be the addresses of hosts, without a path and without *, such as https://fjordvik.sharepoint.com, not "https://*.sharepoint.com" [site]`},
		{"title: T\norganisation: O\naccessibility_statement: uustatus.no/x\n", `site.yaml:3:26: accessibility_statement must be a whole address, such as https://uustatus.no/nn/erklaringer/publisert/..., not "uustatus.no/x" [site]`},
		{"title: T\norganisation: O\naccessibility_statement: javascript:alert(1)\n", `site.yaml:3:26: accessibility_statement must be a whole address, such as https://uustatus.no/nn/erklaringer/publisert/..., not "javascript:alert(1)" [site]`},
		{before + "contact: {email: hr, phone: ring oss}\n", "site.yaml:4:18: email must be one e-mail address, such as hr@kommunen.example, not \"hr\" [site]\n" +
			`site.yaml:4:29: phone must be digits, with spaces between groups and + in front if needed, such as 35 06 51 00, not "ring oss" [site]`},
		{"title: T: t\n", "site.yaml:1:8: a text with a colon and a space in it needs quotation marks around it [yaml]"},
	} {
		got, problems := read(m.text)
		if problems != m.want {
			t.Errorf("%s\ngave\n%s\nnot\n%s", m.text, problems, m.want)
		}
		if got.SmallestGroup < site.LowestGroup || len(got.Languages) == 0 || got.Theme == "" {
			t.Errorf("%s\ngave a site that cannot be worked with: %+v", m.text, got)
		}
	}
}

func TestAMissingFileIsAProblem(t *testing.T) {
	var problems problem.List
	if got := site.Read(fstest.MapFS{}, &problems); got == nil || len(problems.Sorted()) != 1 {
		t.Errorf("%v, %v", got, problems.Sorted())
	}
}

func TestAFileUnderNearlyTheRightNameIsNamed(t *testing.T) {
	for _, name := range []string{"site.yml", "site.yaml.txt", "Site.yaml", "site.yml.txt"} {
		var problems problem.List
		site.Read(fstest.MapFS{name: {Data: []byte("title: T\n")}, "README.md": {}}, &problems)
		if got := problems.Sorted(); len(got) != 1 || got[0].String() != name+": nothing reads this under that name; call the file site.yaml [site]" {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestASiteMayWaitForItsAccessibilityStatement(t *testing.T) {
	var problems problem.List
	files := fstest.MapFS{"site.yaml": {Data: []byte("title: T\norganisation: O\n")}}
	if got := site.Read(files, &problems); got.AccessibilityStatement != "" || problems.Failed() || len(problems.Sorted()) != 1 {
		t.Errorf("%+v, %v", got, problems.Sorted())
	}
}

func TestAnOrganisationMayHaveHadSeveralNames(t *testing.T) {
	for written, want := range map[string]site.Names{
		"Vest kommune":                           {i18n.Same("Vest kommune")},
		"{nn: Vest herad, nb: Vest herred}":      {{"nn": "Vest herad", "nb": "Vest herred"}},
		"[{nn: Vest herad, nb: Vest herred}, V]": {{"nn": "Vest herad", "nb": "Vest herred"}, i18n.Same("V")},
		"[Vest]":                                 {i18n.Same("Vest")},
		"[]":                                     {},
	} {
		got, problems := read("title: T\norganisation: O\nlanguages: [nn, nb]\nformerly: " + written + "\n" + statement)
		if problems != "" || !reflect.DeepEqual(got.Formerly, want) {
			t.Errorf("%s: %s\ngot  %#v\nwant %#v", written, problems, got.Formerly, want)
		}
	}
	for written, want := range map[string]string{
		"[{no: Vest}]": "no is bokmål or nynorsk",
		"[[Vest]]":     "not a list",
	} {
		if _, problems := read("title: T\norganisation: O\nformerly: " + written + "\n" + statement); !strings.Contains(problems, want) {
			t.Errorf("%s: %s", written, problems)
		}
	}
	if got := (site.Names{i18n.Same("A"), {}, {"nb": "B"}}).In("nn", []i18n.Lang{"nn", "nb"}); !reflect.DeepEqual(got, []string{"A", "B"}) {
		t.Error(got)
	}
}
