package i18n

import (
	"slices"
	"strings"
	"testing"
	"time"

	"tifaktor/generator/problem"
	"tifaktor/generator/yamlfile"
)

func TestEveryMessageExistsInEveryLanguageWithTheSamePlaceholders(t *testing.T) {
	first := For(Languages()[0])
	for _, lang := range Languages()[1:] {
		printer := For(lang)
		for _, key := range first.Keys() {
			if !printer.Has(key) {
				t.Errorf("%s lacks %s", lang, key)
				continue
			}
			if want, got := placeholders(first, key), placeholders(printer, key); !slices.Equal(want, got) {
				t.Errorf("%s in %s has placeholders %v, want %v", key, lang, got, want)
			}
		}
		for _, key := range printer.Keys() {
			if !first.Has(key) {
				t.Errorf("%s has %s, which %s lacks", lang, key, first.Lang())
			}
		}
	}
}

// placeholders returns the names of placeholders, sorted, each once.
func placeholders(p *Printer, key string) []string {
	var names []string
	for _, form := range [][]Part{p.messages[key].other, p.messages[key].one} {
		for _, part := range form {
			if part.Name != "" {
				names = append(names, part.Name)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func TestNumbersAreWrittenAsTheLanguageDoes(t *testing.T) {
	nynorsk, english := For("nn"), For("en")
	for _, c := range []struct{ got, want string }{
		{nynorsk.Decimal(43, 1), "4,3"},
		{nynorsk.Decimal(40, 1), "4,0"},
		{nynorsk.Decimal(5, 1), "0,5"},
		{nynorsk.Decimal(5, 2), "0,05"},
		{nynorsk.Decimal(-3, 1), "−0,3"},
		{nynorsk.Decimal(62, 0), "62"},
		{english.Decimal(43, 1), "4.3"},
		{nynorsk.Percent(82), "82\u00a0%"},
		{english.Percent(82), "82%"},
		{nynorsk.Count(9999), "9999"},
		{nynorsk.Count(1234567), "1\u00a0234\u00a0567"},
		{english.Count(12345), "12,345"},
		{nynorsk.Duration(175), "2\u00a0t 55\u00a0min"},
		{nynorsk.Duration(50), "50\u00a0min"},
		{english.Duration(120), "2\u00a0h"},
		{nynorsk.Clock(9*60 + 5), "09.05"},
		{english.Clock(14*60 + 30), "14:30"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestDatesAreWrittenAsTheLanguageDoes(t *testing.T) {
	day := time.Date(2023, time.March, 23, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		lang          Lang
		date, weekday string
	}{
		{"nn", "23.\u00a0mars 2023", "torsdag"},
		{"nb", "23.\u00a0mars 2023", "torsdag"},
		{"en", "23\u00a0March 2023", "Thursday"},
	} {
		p := For(c.lang)
		if got := p.Date(day); got != c.date {
			t.Errorf("%s: date %q, want %q", c.lang, got, c.date)
		}
		if got := p.Weekday(day); got != c.weekday {
			t.Errorf("%s: weekday %q, want %q", c.lang, got, c.weekday)
		}
	}
}

func TestListsAreJoinedAsTheLanguageDoes(t *testing.T) {
	words := []string{"a", "b", "c"}
	for i, want := range []string{"", "a", "a og b", "a, b og c"} {
		if got := For("nn").List(words[:i]); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := For("en").List(words); got != "a, b and c" {
		t.Errorf("got %q", got)
	}
}

func TestNorwegianNamesAreOrderedWithAeOeAaLast(t *testing.T) {
	for _, lang := range []Lang{"nn", "nb"} {
		names := []string{"Åsen", "Øygarden", "ærleg", "Zetlitz", "avdeling", "Aurland"}
		For(lang).Collator().SortStrings(names)
		if got := strings.Join(names, " "); got != "Aurland avdeling Zetlitz ærleg Øygarden Åsen" {
			t.Errorf("%s: %s", lang, got)
		}
	}
}

func TestATextFallsBackToTheFirstLanguageThatHasIt(t *testing.T) {
	order := []Lang{"nn", "nb", "en"}
	for _, c := range []struct {
		name string
		text Text
		want string
		in   Lang
	}{
		{"own", Text{"nn": "eining", "en": "unit"}, "unit", "en"},
		{"fallback", Text{"nb": "enhet", "nn": "eining"}, "eining", "nn"},
		{"same in all", Same("NAV"), "NAV", "en"},
		{"none", nil, "", "en"},
	} {
		if got, in := c.text.In("en", order); got != c.want || in != c.in {
			t.Errorf("%s: got %q in %s, want %q in %s", c.name, got, in, c.want, c.in)
		}
	}
}

func TestATextInAnUnknownLanguageIsAProblemWithItsPlace(t *testing.T) {
	var text Text
	var problems problem.List
	yamlfile.Decode("site.yaml", []byte("nn: Eining\nnbb: Enhet\n"), &text, &problems)
	want := `site.yaml:2:1: tifaktor does not have the language "nbb"; did you mean "nb"? [yaml]`
	if got := problems.Sorted(); len(got) != 1 || got[0].String() != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

func TestAMessageThatALanguageLacksIsPrintedInTheFirstThatHasIt(t *testing.T) {
	own, problems := readMessages("da.yaml", []byte("a:\n  b: Dansk\n"))
	all, others := readMessages("nn.yaml", []byte("a:\n  b: Nynorsk\n  c: Berre {n} her\n  d: Ord\n"))
	if problems.Failed() || others.Failed() {
		t.Fatal(problems.Sorted(), others.Sorted())
	}
	danish := &Printer{messages: own, spare: all}
	if got := danish.Text("a.b") + ", " + danish.Text("a.c", "n", 2); got != "Dansk, Berre 2 her" {
		t.Errorf("got %q", got)
	}
	if word, fixed := danish.Fixed("a.d"); word != "Ord" || !fixed {
		t.Errorf("got %q, %v", word, fixed)
	}
	if danish.Has("a.c") {
		t.Error("a message of another language is taken for its own, so that no test would name it")
	}
}

func TestALanguageThatAnotherHasNoWordForIsCalledWhatItCallsItself(t *testing.T) {
	first := *For("nn")
	if got := first.NameOf("en"); got != "engelsk" {
		t.Errorf("got %q", got)
	}
	first.messages = map[string]message{}
	if got := first.NameOf("en"); got != "English" {
		t.Errorf("got %q", got)
	}
}

func TestMessagesChooseSingularAndPlural(t *testing.T) {
	messages, problems := readMessages("x.yaml", []byte("a:\n  units: {one: \"{n} eining\", other: \"{n} einingar i {place}\"}\n"))
	if problems.Failed() {
		t.Fatal(problems.Sorted())
	}
	p := &Printer{messages: messages}
	if text, fixed := p.Fixed("a.units"); fixed {
		t.Errorf("a message with two forms is fixed as %q", text)
	}
	if got := p.Text("a.units", "n", 1, "place", "x"); got != "1 eining" {
		t.Errorf("got %q", got)
	}
	if got := p.Text("a.units", "n", 2, "place", "Seljord"); got != "2 einingar i Seljord" {
		t.Errorf("got %q", got)
	}
}

func TestNumbersInNamesAreInTheirOrder(t *testing.T) {
	for _, lang := range Languages() {
		order := For(lang).Collator()
		for _, pair := range [][2]string{{"Avdeling 2", "Avdeling 10"}, {"avdeling 2 nord", "Avdeling 2 sør"}, {"Avdeling 9", "Bo 1"}} {
			if order.CompareString(pair[0], pair[1]) >= 0 {
				t.Errorf("%s: %q is after %q", lang, pair[0], pair[1])
			}
		}
	}
}
