package generator

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"tifaktor/content"
)

// withACancelledSession has the sample site with its fourth session cancelled.
var withACancelledSession = onDisk(func(t testing.TB) map[string][]byte {
	files := copied(t, content.Files)
	for _, name := range []string{"programme/samlingar/samling-1.md", "programme/samlingar/samling-1.nb.md"} {
		text := strings.Replace(string(files[name].Data), "number: 4\n", "number: 4\ncancelled: true\n", 1)
		files[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return build(t, files)
})

// at makes every page that is opened from now on believe that it is that moment
// in Norway. It returns what takes that back.
func at(t *testing.T, ctx context.Context, moment string) (undo func()) {
	t.Helper()
	zone := emulation.SetTimezoneOverrideParams{TimezoneID: "Europe/Oslo"}
	if _, err := chromedp.Call(ctx, emulation.SetTimezoneOverride, zone); err != nil {
		t.Fatal(err)
	}
	clock := page.AddScriptToEvaluateOnNewDocumentParams{Source: fmt.Sprintf(`(() => {
		const Real = Date;
		Date = class extends Real { constructor(...given) { given.length ? super(...given) : super(%q); } };
	})()`, moment)}
	added, err := chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument, clock)
	if err != nil {
		t.Fatal(err)
	}
	return func() {
		remove := page.RemoveScriptToEvaluateOnNewDocumentParams(added)
		if _, err := chromedp.Call(ctx, page.RemoveScriptToEvaluateOnNewDocument, remove); err != nil {
			t.Fatal(err)
		}
	}
}

// said returns what the page says of its entries: the words that show, by what they
// are beside, then the card of the next session, then whether all is over.
const said = `(() => {
	const shows = element => element.offsetParent !== null;
	const name = entry => entry.querySelector("a, h3, h4, strong:not([data-mark])").textContent.trim();
	const words = [...document.querySelectorAll("[data-mark]")].filter(shows)
		.map(mark => name(mark.closest("li")) + "=" + mark.textContent);
	const cards = [...document.querySelectorAll("[data-upcoming]")].filter(shows).map(card => "card=" + card.querySelector("a").textContent);
	const over = [...document.querySelectorAll("[data-over]")].filter(shows).map(line => line.textContent);
	return [...words, ...cards, ...over];
})()`

func TestTheHomePageShowsTheNextSession(t *testing.T) {
	ctx := browser(t)
	folder := withACancelledSession(t)
	const first, second, third, last = "Saman om 10-FAKTOR og leiing", "Dei ti faktorane i vår kvardag", "Frå tal til plan", "Lære av kvarandre og gå vidare"
	for _, test := range []struct {
		moment string
		want   []string
	}{
		{"2022-12-01T12:00", []string{first + "=Neste", "card=" + first}},
		{"2023-01-26T23:59", []string{first + "=Neste · i dag", "card=" + first}},
		{"2023-01-27T00:01", []string{first + "=Ferdig", second + "=Neste", "card=" + second}},
		{"2023-03-23T00:01", []string{first + "=Ferdig", second + "=Ferdig", third + "=Neste · i dag", "card=" + third}},
		{"2023-03-24T00:30", []string{first + "=Ferdig", second + "=Ferdig", third + "=Ferdig", last + "=Neste", "card=" + last}},
		{"2023-06-14T00:00", []string{"Alle samlingane er haldne."}},
	} {
		undo := at(t, ctx, test.moment)
		open(t, ctx, folder, "nn/index.html")
		if got := evaluate[[]string](t, ctx, said); strings.Join(got, "|") != strings.Join(test.want, "|") {
			t.Errorf("%s: got  %q\nwant %q", test.moment, got, test.want)
		}
		if over := len(test.want) == 1; evaluate[bool](t, ctx, `document.querySelector("[data-fold]").open`) == over {
			t.Errorf("%s: all is over: %t, and the list is not folded only then", test.moment, over)
		}
		undo()
	}
	open(t, ctx, folder, "nn/index.html")
	if got := evaluate[[]string](t, ctx, said); len(got) != 1 {
		t.Errorf("long after: %q", got)
	}
}

func TestPagesOfTheProgrammeShowWhatIsGoingOn(t *testing.T) {
	ctx := browser(t)
	folder := withACancelledSession(t)
	var heard complaints
	heard.listen(t, ctx)
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(1280, 900)); err != nil {
		t.Fatal(err)
	}
	undo := at(t, ctx, "2023-03-19T22:00")
	for name, want := range map[string][]string{
		"nb/program.html": {
			"Oppstart=Ferdig", "Opplæring=Ferdig", "Forankring i tjenestene=Ferdig", "Undersøkelsen er åpen=Nå",
			"Analyse: Fra tall til plan=Neste", "Fra tall til plan=Neste",
		},
		"en/calendar.html":            {"Undersøkinga er open=Now", "Frå tal til plan=Next", "Forankring i tenestene=Done"},
		"nn/samlingar/samling-2.html": {"1. Oppstart=Ferdig", "3. Analyse=Neste"},
	} {
		open(t, ctx, folder, name)
		got := strings.Join(evaluate[[]string](t, ctx, said), "|") + "|"
		for _, entry := range want {
			if !strings.Contains(got, entry+"|") {
				t.Errorf("%s: %s is not said in %s", name, entry, got)
			}
		}
		for _, not := range []string{"Samling 1", "Heilskapleg leiing – mål", "Oppfølging i einingane=", "Oppfølging i enhetene="} {
			if strings.Contains(got, not) {
				t.Errorf("%s: %s should not be marked: %s", name, not, got)
			}
		}
	}
	undo()
	undo = at(t, ctx, "2023-12-15T23:00")
	open(t, ctx, folder, "nn/program.html")
	got := strings.Join(evaluate[[]string](t, ctx, said), "|")
	if !strings.Contains(got, "|Utvikling=No|") || !strings.HasSuffix(got, "|Alle samlingane er haldne.") {
		t.Errorf("on the last day of the last phase: %s", got)
	}
	undo()
	for _, complaint := range heard.take() {
		t.Error(complaint)
	}
}

func TestWithoutJavaScriptEverySessionIsListedAndNoneIsMarked(t *testing.T) {
	ctx := browser(t)
	folder := withACancelledSession(t)
	off := emulation.SetScriptExecutionDisabledParams{Value: true}
	if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, off); err != nil {
		t.Fatal(err)
	}
	for name, sessions := range map[string]int{"nn/index.html": 5, "nn/program.html": 10, "nn/kalender.html": 5} {
		open(t, ctx, folder, name)
		if got := evaluate[[]string](t, ctx, said); len(got) > 0 {
			t.Errorf("%s: got %q", name, got)
		}
		count := evaluate[int](t, ctx, `[...document.querySelectorAll('main a[href^="samlingar/"]')].filter(a => a.offsetParent && a.closest("li") && !a.closest("h4")).length`)
		if count < sessions {
			t.Errorf("%s lists %d sessions, want %d", name, count, sessions)
		}
	}
}
