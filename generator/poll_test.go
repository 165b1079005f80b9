package generator

import (
	"context"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// pollPage is the page of the sample whose task has a poll until 28 April 2023.
const pollPage = "nn/samlingar/samling-1.html"

// Polls are hung on walls too, so paper shows the same as the screen.
func TestAPollIsShownUntilItsLastDayAndThenSaysThatItIsOver(t *testing.T) {
	for clock, want := range map[string]string{
		"2023-04-27T09:00:00": "QR-kode som opnar svar.seljord.example/viktig|2704 09|Gjeld til og med 28.\u00a0april 2023.",
		"2023-04-28T23:59:00": "QR-kode som opnar svar.seljord.example/viktig|2704 09|Gjeld til og med 28.\u00a0april 2023.",
		"2023-04-29T00:01:00": "Koden gjekk ut 28.\u00a0april 2023.",
		"2024-01-01T00:01:00": "Koden gjekk ut 28.\u00a0april 2023.",
	} {
		ctx, folder := sampleInBrowser(t)
		atClock(t, ctx, clock)
		open(t, ctx, folder, pollPage)
		for _, medium := range []string{"screen", "print"} {
			if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: medium}); err != nil {
				t.Fatal(err)
			}
			got := evaluate[string](t, ctx, `[...document.querySelectorAll(".poll .qr, .poll .code, .poll .small, .poll [data-past]")]
				.filter(e => e.getClientRects().length).map(e => e.getAttribute("aria-label") || e.textContent).join("|")`)
			if got != want {
				t.Errorf("%s, %s: got %s", clock, medium, got)
			}
		}
	}
}

// atClock makes it that time of day where the reader is, on every page opened
// from then on.
func atClock(t *testing.T, ctx context.Context, clock string) {
	t.Helper()
	source := `{const Real = Date; Date = class extends Real {constructor(...given) {given.length ? super(...given) : super("` + clock + `");}};}`
	if _, err := chromedp.Call(ctx, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: source}); err != nil {
		t.Fatal(err)
	}
}

func TestAPollIsThereWithoutItsScriptAndOnlyPagesWithPollsFetchThat(t *testing.T) {
	for name, data := range sample(t) {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		text := string(data)
		polled, fetched := strings.Contains(text, `class="poll"`), strings.Contains(text, "/expiry.") || strings.Contains(text, "/poll.")
		if polled != fetched || polled != strings.Contains(name, "/samling-1") {
			t.Errorf("%s: polls %v, fetches their assets %v", name, polled, fetched)
		}
		if polled && !strings.Contains(text, `<p data-past="2023-04-28" hidden>`) {
			t.Errorf("%s: what says that the poll is over is seen without the script", name)
		}
	}
	if !strings.Contains(string(sample(t)[pollPage]), `class="poll"`) {
		t.Errorf("%s has no poll", pollPage)
	}
}
