package generator

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

func TestTheHomePageAnswersFromDiskAndByKeyboard(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	var heard complaints
	heard.listen(t, ctx)
	open(t, ctx, folder, "nn/index.html")
	got := lookFor(t, ctx, "klima")
	if len(got.Hits) == 0 || !strings.HasPrefix(got.Hits[0], "Meistringsklima faktor") || !strings.HasSuffix(got.Status, " treff") {
		t.Fatalf("%+v", got)
	}
	keys(t, ctx, kb.ArrowDown)
	if got := readFound(t, ctx); got.Focus != "Meistringsklima" {
		t.Errorf("an arrow goes to %q", got.Focus)
	}
	keys(t, ctx, kb.ArrowUp)
	keys(t, ctx, kb.Escape)
	if got := readFound(t, ctx); len(got.Hits) > 0 || got.Status != "" {
		t.Errorf("after Escape: %+v", got)
	}
	if got := lookFor(t, ctx, "heimetenesta"); len(got.Hits) < 2 || !strings.HasPrefix(got.Hits[0], "Heimetenesta sone") {
		t.Errorf("%+v", got)
	}
	keys(t, ctx, kb.Enter)
	if got := readFound(t, ctx); !strings.HasPrefix(got.Focus, "Heimetenesta sone") {
		t.Errorf("Enter goes to %q", got.Focus)
	}
	for _, complaint := range heard.take() {
		t.Error(complaint)
	}
}

func TestWithoutAHitAReaderIsToldWhereElseToLookAndWhomToAsk(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	open(t, ctx, folder, "nn/sok.html")
	onwards := `(e => e.offsetHeight > 0 ? e.querySelector("a").getAttribute("href") : "")(document.getElementById("search_none"))`
	if got := lookFor(t, ctx, "qqqqq"); got.Status != "Ingen treff på «qqqqq»." || evaluate[string](t, ctx, onwards) != "om/index.html#part_contact" {
		t.Errorf("%+v, and on to %q", got, evaluate[string](t, ctx, onwards))
	}
	if got := lookFor(t, ctx, strings.Repeat("\b", 5)+"nav"); len(got.Hits) == 0 || evaluate[string](t, ctx, onwards) != "" {
		t.Errorf("%+v, and on to %q", got, evaluate[string](t, ctx, onwards))
	}
}
