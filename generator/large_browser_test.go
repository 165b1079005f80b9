package generator

import (
	"context"
	"net/http"
	"net/http/httptest"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// large is a site with more units than a page lists, and more entries than a page of the index
// or a script of the search has: 1,200 units.
var large = once(func(t testing.TB) map[string][]byte { return build(t, municipality(1200, 2)) })

var largeFolder = onDisk(large)

// largeInBrowser opens a window of Chromium, and returns it with the large site.
func largeInBrowser(t *testing.T) (ctx context.Context, folder string) {
	t.Helper()
	ctx = browser(t)
	return ctx, largeFolder(t)
}

// found is what a reader of the search page has before them.
type found struct {
	Hits   []string
	Status string
	Focus  string
}

// lookFor writes in the field as a reader does, and returns what is found.
func lookFor(t *testing.T, ctx context.Context, text string) found {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.SendKeys(chromedp.CSS("#search_field"), text)); err != nil {
		t.Fatal(err)
	}
	return readFound(t, ctx)
}

// readFound returns what is found once nothing changes any more.
func readFound(t *testing.T, ctx context.Context) found {
	t.Helper()
	return evaluate[found](t, ctx, `new Promise(done => {
		let before = "";
		const look = () => {
			const now = {
				hits: [...document.querySelectorAll("#search_hits li")].map(e => e.textContent.trim()),
				status: document.getElementById("search_status").textContent,
				focus: document.activeElement.textContent,
			};
			if (JSON.stringify(now) === before) { done(now); }
			before = JSON.stringify(now);
			setTimeout(look, 400);
		};
		setTimeout(look, 200);
	})`)
}

func TestTheSearchOfALargeSiteFetchesWhatItLooksInWhenItIsUsed(t *testing.T) {
	ctx, folder := largeInBrowser(t)
	var heard complaints
	heard.listen(t, ctx)
	open(t, ctx, folder, "nn/sok.html")
	fetched := func() int {
		return evaluate[int](t, ctx, `document.querySelectorAll('script[src*="sok-"]').length`)
	}
	if before := fetched(); before != 0 {
		t.Errorf("%d scripts are fetched before the field is used", before)
	}
	got := lookFor(t, ctx, "nummer 119")
	if len(got.Hits) != 10 || got.Hits[0] != "Eining nummer 119 eining · Eining nummer 14" || !strings.HasSuffix(got.Status, " treff") {
		t.Errorf("%+v", got)
	}
	if after := fetched(); after != 3 {
		t.Errorf("%d scripts are fetched", after)
	}
	if got := lookFor(t, ctx, strings.Repeat("\b", len("nummer 119"))+"qqqqq"); len(got.Hits) != 0 || got.Status != "Ingen treff på «qqqqq»." {
		t.Errorf("%+v", got)
	}
	if got := lookFor(t, ctx, strings.Repeat("\b", len("qqqqq"))); len(got.Hits) > 0 || got.Status != "" {
		t.Errorf("without a word: %+v", got)
	}
	for _, complaint := range heard.take() {
		t.Error(complaint)
	}
}

func TestMoreHitsComeWhenTheyAreAskedForAndTheKeyboardGoesOnThere(t *testing.T) {
	ctx, folder := largeInBrowser(t)
	open(t, ctx, folder, "nn/sok.html")
	got := lookFor(t, ctx, "EINING")
	if len(got.Hits) != 10 || got.Status != "1201 treff" {
		t.Errorf("%d hits, %q", len(got.Hits), got.Status)
	}
	if err := chromedp.Do(ctx, chromedp.SendKeys(chromedp.CSS("#search_more"), "\r")); err != nil {
		t.Fatal(err)
	}
	if got := readFound(t, ctx); len(got.Hits) != 20 || !strings.HasPrefix(got.Hits[10], got.Focus) {
		t.Errorf("%d hits, and the focus is on %q", len(got.Hits), got.Focus)
	}
}

func TestTheSearchSaysThatItCouldNotFetchAndTriesAgain(t *testing.T) {
	ctx := browser(t)
	missing := false
	files := http.FileServer(http.Dir(largeFolder(t)))
	server := httptest.NewServer(http.StripPrefix("/a/b", http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if missing && strings.Contains(r.URL.Path, "sok-") {
			http.NotFound(w, r)
			return
		}
		files.ServeHTTP(w, r)
	})))
	defer server.Close()
	missing = true
	if err := chromedp.Do(ctx, chromedp.Navigate(server.URL+"/a/b/nn/sok.html")); err != nil {
		t.Fatal(err)
	}
	if got := lookFor(t, ctx, "nummer 11"); len(got.Hits) > 0 || !strings.HasPrefix(got.Status, "Søket kunne ikkje hente") {
		t.Errorf("%+v", got)
	}
	missing = false
	if got := lookFor(t, ctx, "9"); len(got.Hits) < 10 {
		t.Errorf("%+v", got)
	}
}

func TestWithoutScriptsALargeSiteHasPagesFromAToZ(t *testing.T) {
	ctx, folder := largeInBrowser(t)
	if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	open(t, ctx, folder, "nn/sok.html")
	if seen := evaluate[string](t, ctx, `["#search", ".index"].map(s => document.querySelector(s).offsetHeight > 0).join(" ")`); seen != "false true" {
		t.Errorf("without scripts: %s", seen)
	}
	linked := map[string]bool{}
	for _, page := range []string{"e", "e-2", "e-3"} {
		for _, node := range parse(t, page, large(t)["nn/sok/"+page+".html"]).nodes {
			linked[path.Join("nn/sok", attribute(node, "href"))] = true
		}
	}
	for _, name := range names(large(t)) {
		if strings.HasPrefix(name, "nn/resultat/eining/") && strings.HasSuffix(name, ".html") && !linked[name] {
			t.Fatalf("no page of the index leads to %s", name)
		}
	}
}

func TestTheExplorerOfALargeSiteFoldsItsUnitsAndFetchesTheirNumbers(t *testing.T) {
	ctx, folder := largeInBrowser(t)
	var heard complaints
	heard.listen(t, ctx)
	open(t, ctx, folder, explorerPage)
	first := readExplored(t, ctx)
	if fetched := evaluate[int](t, ctx, `document.querySelectorAll('script[src^="utforsk-"]').length`); fetched != 0 || len(first.Rows) != 10 {
		t.Errorf("at first %d scripts are fetched: %+v", fetched, first)
	}
	unfold(t, ctx)
	if boxes := evaluate[int](t, ctx, `document.querySelectorAll(".picks label").length`); boxes > 40 {
		t.Errorf("%d boxes are made before a part is opened", boxes)
	}
	evaluate[int](t, ctx, `document.querySelector(".picks details").open = true, new Promise(done => setTimeout(() => done(1), 100))`)
	press(t, ctx, ".picks label", "Eining nummer 36")
	got := readExplored(t, ctx)
	if !slices.Equal(got.Chosen, []string{"Oppdikta kommune", "Eining nummer 36"}) || len(got.Rows) != 30 || strings.Contains(strings.Join(got.Rows, " "), "undefined") {
		t.Errorf("%+v", got)
	}
	for _, complaint := range heard.take() {
		t.Error(complaint)
	}
}

// TestALinkToAUnitOfALargeSiteShowsItsNumbers compares what the explorer shows of a unit in
// its last part with the table of all results.
func TestALinkToAUnitOfALargeSiteShowsItsNumbers(t *testing.T) {
	ctx := browser(t)
	server := httptest.NewServer(http.StripPrefix("/a/b/", http.FileServer(http.Dir(largeFolder(t)))))
	defer server.Close()
	cells := cellsInTable(t, large(t)["data/results.csv"])
	for _, unit := range []string{"u1199", "u40"} {
		if err := chromedp.Do(ctx, chromedp.Navigate(server.URL+"/a/b/"+explorerPage+"?eining="+unit)); err != nil {
			t.Fatal(err)
		}
		got := readExplored(t, ctx)
		digits := cells["2019 "+unit+" faktor-1"]
		if want := "Faktor nummer 1|" + digits[:1] + "," + digits[1:]; len(got.Rows) != 10 || !strings.HasPrefix(got.Rows[0], want) {
			t.Errorf("%s: want %s, got %+v", unit, want, got)
		}
	}
}
