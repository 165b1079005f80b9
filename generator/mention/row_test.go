package mention_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// inText returns what is found in a text of the site.
func inText(t *testing.T, text string) []string {
	t.Helper()
	found := search(t, fstest.MapFS{"programme/a.md": {Data: []byte("---\nkind: page\ntitle: Prøve\n---\n\n" + text + "\n")}}, nil)
	var names []string
	for _, m := range found.Mentions {
		names = append(names, m.Names...)
	}
	return names
}

// numbers are what a result may be written as.
var numbers = []string{
	"4", "4,1", "3.47", "41 %", "41%", "3–4", "3-4", "n=4", "4 av 6", "4/6", "(4)", "«4»", "**4**", "snitt:4,1", "svar:4", "0", "0,8", "999", "4 personar", "4svar",
	"2023: 4", "2023 – 4 svar", "4.", "4.1/3.9/4.0", "5 desse", "kl. 9: 4 svar", "17. mai: 4", "+4", "4 000", "4 no", "<5 og 4,1", "<4,1", "<100", "4&nbsp;svar", "4\u00a0svar", "&#52; svar", "４ svar", "٤ svar", "3\u200b,4", "④",
}

// noNumbers are other things with digits in them.
var noNumbers = []string{
	"møte", "2025", "i 2023 og 2025", "2023–2025", "2023/24", "2025-05-17", "17.05.2025", "17.5.25", "17/5/2025", "17. mai", "17. mai 2025", "17.–19. mai", "17.-19. juni",
	"17. og 18. mai", "17 May", "May 17th", "kl. 9", "kl. 09.00", "kl. 9–15", "klokka 14.30", "09:00–15:00", "10-FAKTOR", "covid-19", "B2", "7b", "3rd", "punkt 3", "Punkt 3.", "§ 3",
	"side 12", "veke 12", "nr. 3", "3. etasje", "35 06 44 13", "412 34 567", "+47 35 06 44 13", "35064413", "3840 Seljord", "007", "1000", "<5", "< 10", "møte²", "09.15", "４. møte", "kl.\u200b 9",
}

func TestWhatIsANumberAndWhatIsNot(t *testing.T) {
	for _, number := range numbers {
		if got := inText(t, "Nattevakta har "+number); !slices.Equal(got, []string{"Nattevakta"}) {
			t.Errorf("%q is not taken for a number: %q", number, got)
		}
	}
	for _, other := range noNumbers {
		if got := inText(t, "Nattevakta har "+other); len(got) > 0 {
			t.Errorf("%q is taken for a number: %q", other, got)
		}
	}
}

func TestALongTextWithADigitHasANumber(t *testing.T) {
	for length, want := range map[int]string{1<<16 - 20: "", 1 << 16: "Nattevakta"} {
		if got := strings.Join(inText(t, "Nattevakta har 2025 "+strings.Repeat("a", length)), " "); got != want {
			t.Errorf("%d letters: %q, want %q", length, got, want)
		}
	}
}

// sentences are texts, and the names in each that are hidden and beside a number.
var sentences = map[string]string{
	"Nattevakta hadde 4 svar.":                          "Nattevakta",
	"Snittet til nattevaktens folk er 4,1.":             "nattevaktens",
	"Vaktlaget hadde 4 svar.":                           "Vaktlaget", // as it was called
	"Natte**vakta** hadde 4 svar.":                      "Nattevakta",
	"Natte\u00advakta hadde 4 svar.":                    "Natte\u00advakta", // a soft hyphen
	"&#78;attevakta hadde 4 svar.":                      "Nattevakta",
	"Ｎattevakta hadde 4 svar.":                          "Ｎattevakta",
	"Kjøkken&shy;et hadde 4 svar.":                      "Kjøkken\u00adet",
	"Nattevakta² var med.":                              "",
	"Sone 3: 4 svar.":                                   "Sone 3",
	"Sone 3,4 i snitt.":                                 "Sone 3",
	"4 svar i Sone 3.":                                  "Sone 3",
	"Arkivet hadde 4 svar.":                             "Arkivet", // shown in no round
	"LEIARAR hadde 4 svar.":                             "LEIARAR",
	"Stab og\npersonal hadde 4 svar.":                   "Stab og\npersonal",
	"sone-3 hadde 4 svar.":                              "sone-3",
	"Sone 3 og sone 3 hadde 4 svar.":                    "Sone 3",
	"Sone 3 var med.":                                   "", // the number is its name
	"Sone 30 hadde 4 svar.":                             "",
	"Nattevakta nord hadde 40 svar.":                    "", // another unit, which is shown
	"Kjøkkenet hadde 4 svar.":                           "Kjøkkenet",
	"kjokken-2 hadde 40 svar.":                          "",
	"Andre tilsette hadde 40 svar.":                     "",
	"Nattevaktasvarte 4 gonger.":                        "",
	"HR hadde 4 svar.":                                  "", // a short id is a name only in a cell of its own
	"Skulen hadde 40 svar. Nattevakta var med.":         "",
	"Nattevakta var med. Skulen hadde 40 svar.":         "",
	"Nattevakta var med! «Skulen hadde 40 svar.»":       "",
	"Nattevakta hadde, jf. Tabell A, 4 svar.":           "Nattevakta",
	"Nattevakta hadde ca. 4 svar.":                      "Nattevakta",
	"Nattevakta var\nmed. Det var 4 svar.":              "",
	"Fire svar: 4. Nattevakta":                          "",
	"1. Nattevakta\n2. Skulen":                          "",
	"## 2.1 Nattevakta":                                 "",
	"| Eining | Snitt |\n|---|---|\n| Nattevakta | 4 |": "Nattevakta",
	"| hr | 4 |\n|---|---|\n| Skulen | 40 |":            "hr",
	"| Faktor | Skulen | Nattevakta |\n|---|---|---|\n| Autonomi | 4,3 | 3,5 |\n| Mestring | 4,4 | 3,6 |": "Nattevakta",
	"| Faktor | Nattevakta | Skulen |\n|---|---|---|\n| Autonomi |  | 3,5 |":                              "",
	"| Nattevakta | skjult |\n|---|---|\n| Skulen | 40 |":                                                 "",
	"[Nattevakta](a.md) hadde `4` svar.":                                                                  "Nattevakta",
	"![Nattevakta, 4 svar](a.png)":                                                                        "Nattevakta",
	"<!-- Nattevakta 4 -->":                                                                               "",
	"::: tip Nattevakta har 4\nJa.\n:::":                                                                  "Nattevakta",
	"::: notes\nNattevakta har 4 svar.\n:::":                                                              "Nattevakta",
	"    Nattevakta 4":                                                                                    "Nattevakta",
}

func TestWhichNamesAreHidden(t *testing.T) {
	for text, want := range sentences {
		if got := strings.Join(inText(t, text), " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestKeysAboveATextAreSentencesByThemselves(t *testing.T) {
	const text = "---\nkind: session\ntitle: Samling\nnumber: 1\ndate: 2026-03-04\nstart: \"09:00\"\nend: \"10:00\"\nagenda:\n  - {minutes: 20, title: Nattevakta legg fram}\n  - {minutes: 40, title: Nattevakta fekk 4}\n---\n"
	got := places(search(t, fstest.MapFS{"programme/a.md": {Data: []byte(text)}}, nil))
	if want := []string{"programme/a.md:10:26 Nattevakta"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestSettingsAndFactorsAreTextsToo(t *testing.T) {
	got := places(search(t, fstest.MapFS{
		"site.yaml":              {Data: []byte("title: Prøve\nlead: Nattevakta fekk 4 i snitt.\n")},
		"survey/instrument.yaml": {Data: []byte("factors:\n  - {id: a, meaning: Nattevakta fekk 4}\n")},
		"survey/round-2026.yaml": {Data: []byte("round: 2026\nwrong_tree: {nn: Nattevakta fekk 4}\nreferences:\n  - {label: Skulen, means: {a: 4.2}}\n  - {label: {nn: Nattevakta}, date: 2026-01-01, means: {a: 3.3}}\nresults:\n  - {unit: natt, respondents: 4, means: {a: 3.3}}\n")},
	}, nil))
	if want := []string{"site.yaml:2:7 Nattevakta", "survey/instrument.yaml:2:22 Nattevakta", "survey/round-2026.yaml:2:18 Nattevakta", "survey/round-2026.yaml:5:18 Nattevakta"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestWhatSomebodyHasLookedAtIsNotReportedUntilItIsChanged(t *testing.T) {
	const text = "---\nkind: page\ntitle: Prøve\n---\n\nNattevakta har 4 bilar.\n"
	files := func(csv, more string) fstest.MapFS {
		return fstest.MapFS{"programme/bilar.csv": {Data: []byte(csv)}, "programme/a.md": {Data: []byte(text + more)}}
	}
	looked := map[string]string{}
	for _, m := range search(t, files("Nattevakta;4\n", ""), nil).Mentions {
		looked[m.File] = m.Code
	}
	if len(looked) != 2 {
		t.Fatal(looked)
	}
	for _, test := range []struct {
		csv, more string
		want      []string
	}{
		{"Nattevakta;4\n", "", nil},
		{"Nattevakta;4\n", "\nMeir tekst om 3 bilar.\n", nil}, // what was looked at is the same
		{"Nattevakta;5\n", "", []string{"programme/bilar.csv:1:1 Nattevakta"}},
		{"Nattevakta;4\n\n", "", []string{"programme/bilar.csv:1:1 Nattevakta"}}, // another file
		{"Nattevakta;4\n", "\nNattevakta har 5 stolar.\n", []string{"programme/a.md:6:1 Nattevakta", "programme/a.md:8:1 Nattevakta"}},
	} {
		if got := places(search(t, files(test.csv, test.more), looked)); !slices.Equal(got, test.want) {
			t.Errorf("%q, %q: %q, want %q", test.csv, test.more, got, test.want)
		}
	}
}

func TestAThemeIsSearchedExceptBuiltInFiles(t *testing.T) {
	file := &fstest.MapFile{Data: []byte("Nattevakta;4\n"), ModTime: time.Unix(1, 0)}
	found := search(t, fstest.MapFS{
		"themes/eige/assets/tal.csv":    file,
		"themes/default/assets/tal.csv": file,
		"themes/annan/assets/tal.csv":   file,
		"themes/eige/assets/a.js":       file,
		"themes/eige/assets/a.css":      file,
		"themes/default/assets/b.csv":   {Data: file.Data},
		"themes/default/assets/b.js":    {Data: file.Data},
	}, nil)
	if got, want := places(found), []string{"../themes/default/assets/tal.csv:1:1 Nattevakta", "../themes/eige/assets/tal.csv:1:1 Nattevakta"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if unread := found.Unread["unknown"]; len(unread) != 1 || unread[0].File != "../themes/eige/assets/a.js" {
		t.Errorf("unread: %v", unread)
	}
}

func TestTheNumbersOfAFileNamedAfterAHiddenUnitBelongToIt(t *testing.T) {
	sheet := func(name, cell string) string {
		return packed(t, "content.xml", `<table name="`+name+`"><table-row><table-cell/><table-cell><p>`+cell+`</p></table-cell></table-row></table>`)
	}
	for _, test := range []struct{ name, data, want string }{
		{"nattevakta-2025.csv", "Faktor;Snitt\nAutonomi;4,1\nMeistring;4,2\n", "programme/nattevakta-2025.csv:2:1 nattevakta"},
		{"nattevakta-2025.csv", "Faktor;Snitt\nAutonomi;skjult\n", ""},
		{"skulen-2025.csv", "Autonomi;4,1\n", ""},
		{"a.ods", sheet("Nattevakta", "4"), "programme/a.ods [Nattevakta!B1] Nattevakta"},
		{"a.ods", sheet("Nattevakta", "ja"), ""},
		{"a.ods", sheet("Skulen", "4"), ""},
		{"a.zip", packed(t, "nattevakta/tal.txt", "Vi var 4."), "programme/a.zip [nattevakta/tal.txt:1:1] nattevakta"},
	} {
		if got := strings.Join(places(search(t, fstest.MapFS{"programme/" + test.name: {Data: []byte(test.data)}}, nil)), " "); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

func TestWhatCannotBeReadIsReported(t *testing.T) {
	lines := strings.Repeat(strings.Repeat("0", 1023)+"\n", 32<<10) // as much as is read
	found := search(t, fstest.MapFS{
		"programme/a.pdf":  {Data: []byte("%PDF")},
		"programme/a.xlsx": {Data: []byte("låst")},
		"programme/a.zip":  {Data: []byte(packed(t, "b.pdf", "%PDF", "c.csv", strings.Repeat("0", 33<<20)))},
		"programme/b.csv":  {Data: []byte(lines + "\n")},
		"programme/c.csv":  {Data: []byte(lines)},
	}, nil)
	for why, want := range map[string]string{"unknown": "programme/a.pdf programme/a.zip [b.pdf]", "broken": "programme/a.xlsx", "large": "programme/a.zip [c.csv] programme/b.csv"} {
		var got []string
		for reason, places := range found.Unread {
			for _, place := range places {
				if string(reason) == why {
					got = append(got, place.String())
				}
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %q, want %q", why, got, want)
		}
	}
}

func TestOfManyMentionsInAFileTheFirstAreEnough(t *testing.T) {
	for rows, want := range map[int]int{99: 99, 100: 100, 101: 100} {
		found := search(t, fstest.MapFS{"programme/a.csv": {Data: []byte(strings.Repeat("Nattevakta;4\n", rows))}}, nil)
		if got := len(places(found)); got != want {
			t.Errorf("%d rows: %d places, want %d", rows, got, want)
		}
	}
}

func FuzzText(f *testing.F) {
	for _, number := range slices.Concat(numbers, noNumbers) {
		f.Add("Nattevakta har " + number)
	}
	for _, texts := range []map[string]string{sentences, tables, lists} {
		for _, text := range slices.Sorted(maps.Keys(texts)) {
			f.Add(text)
		}
	}
	f.Add("| Nattevakta | 4,1 |\n|---|---|\n| Sone 3 |\x00| 3\u00ad |")
	f.Fuzz(func(t *testing.T, text string) {
		for ending, want := range map[string]string{".txt": "a.txt:", ".csv": "a.csv:"} {
			for _, place := range places(search(t, fstest.MapFS{"programme/a" + ending: {Data: []byte(text)}}, nil)) {
				if !strings.HasPrefix(place, "programme/"+want) {
					t.Error(place)
				}
			}
		}
	})
}
