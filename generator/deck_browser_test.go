package generator

import (
	"context"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// deckPage shows a session of the sample, scriptPage what its speaker has.
const (
	deckPage   = "nn/samlingar/samling-1-lysbilete.html"
	scriptPage = "nn/samlingar/samling-1-manus.html"
)

// keys presses keys, one after the other, as a reader would.
func keys(t *testing.T, ctx context.Context, pressed string) {
	t.Helper()
	if err := chromedp.Do(ctx, chromedp.KeyEvent(pressed)); err != nil {
		t.Fatal(err)
	}
}

// atTop is the id of the slide at the top of the window.
const atTop = `[...document.querySelectorAll(".slide")].find(s => Math.abs(s.getBoundingClientRect().top) < 2)?.id || "none"`

func TestKeysTurnTheSlidesAndShowThemAllOrNone(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	var heard complaints
	heard.listen(t, ctx)
	open(t, ctx, folder, deckPage)
	last := evaluate[string](t, ctx, `[...document.querySelectorAll(".slide")].pop().id`)
	for _, step := range []struct{ pressed, at string }{
		{kb.ArrowRight, "slide_2"}, {kb.ArrowDown, "slide_3"}, {kb.PageDown, "slide_4"}, {kb.ArrowLeft, "slide_3"},
		{kb.PageUp, "slide_2"}, {kb.Home, "slide_1"}, {kb.ArrowLeft, "slide_1"}, {kb.End, last}, {kb.ArrowRight, last},
	} {
		keys(t, ctx, step.pressed)
		if at := evaluate[string](t, ctx, atTop); at != step.at {
			t.Fatalf("after %q the room sees %s, not %s", step.pressed, at, step.at)
		}
	}
	// The browser under test types a space besides pressing the key, and so scrolls.
	space := func(shift string) {
		evaluate[bool](t, ctx, `document.body.dispatchEvent(new KeyboardEvent("keydown", {key: " ", shiftKey: `+shift+`, bubbles: true, cancelable: true}))`)
	}
	space("true")
	if at := evaluate[string](t, ctx, atTop); at == last || at == "none" {
		t.Errorf("after space with shift the room sees %s", at)
	}
	space("false")
	if at := evaluate[string](t, ctx, atTop); at != last {
		t.Errorf("after space the room sees %s", at)
	}
	if hash := evaluate[string](t, ctx, "location.hash"); hash != "#"+last {
		t.Errorf("the address says %s", hash)
	}
	keys(t, ctx, "o")
	if seen := evaluate[bool](t, ctx, `document.querySelectorAll(".pick").length === document.querySelectorAll(".slide").length && document.activeElement.closest(".slide").id === "`+last+`"`); !seen {
		t.Error("the overview has not a button for each slide, or forgets where it was")
	}
	evaluate[int](t, ctx, `(document.querySelectorAll(".pick")[2].click(), 1)`)
	if at := evaluate[string](t, ctx, atTop); at != "slide_3" {
		t.Errorf("the third of the overview leads to %s", at)
	}
	black := `[...document.querySelectorAll(".cover")].map(c => getComputedStyle(c).backgroundColor + c.offsetWidth).join()`
	keys(t, ctx, "b")
	if cover := evaluate[string](t, ctx, black); cover != "rgb(0, 0, 0)"+evaluate[string](t, ctx, "String(innerWidth)") {
		t.Errorf("the black screen is %q", cover)
	}
	keys(t, ctx, kb.ArrowRight)
	if cover, at := evaluate[string](t, ctx, black), evaluate[string](t, ctx, atTop); cover != "" || at != "slide_3" {
		t.Errorf("a key on the black screen leaves %q and shows %s", cover, at)
	}
	for _, complaint := range heard.take() {
		t.Error(complaint)
	}
}

func TestLettersCanBeTurnedOffAndEscapeGivesTheKeyboardBack(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	open(t, ctx, folder, deckPage)
	focused := `document.activeElement.id || document.activeElement.tagName`
	open := `document.querySelectorAll(".pick, .cover").length + document.querySelectorAll(".control[open]").length`
	keys(t, ctx, kb.ArrowRight)
	for _, letter := range []string{"o", "b"} {
		keys(t, ctx, letter)
		if evaluate[int](t, ctx, open) == 0 {
			t.Errorf("%s does nothing", letter)
		}
		keys(t, ctx, kb.Escape)
		if at := evaluate[string](t, ctx, focused); at != "slide_2" || evaluate[int](t, ctx, open) != 0 {
			t.Errorf("after %s and Escape the keyboard is at %s", letter, at)
		}
	}
	evaluate[int](t, ctx, `(document.querySelector(".control summary").click(), document.getElementById("deck_letters").click(), 1)`)
	keys(t, ctx, kb.Escape)
	if at := evaluate[string](t, ctx, focused); at != "SUMMARY" {
		t.Errorf("after the menu the keyboard is at %s", at)
	}
	keys(t, ctx, "ob")
	if evaluate[int](t, ctx, open) != 0 {
		t.Error("letters are commands although they are turned off")
	}
}

// clockOnSlide is what the clock of the slide at the top says: its time, whether
// it is over, its buttons, and what is announced.
const clockOnSlide = `(() => {
	const slide = document.querySelector(location.hash);
	const run = slide.querySelector(".run");
	return [run.querySelector("b").textContent, run.classList.contains("over"),
		...[...run.querySelectorAll("button")].filter(b => !b.hidden).map(b => b.textContent),
		document.getElementById("deck_status").textContent].join("|");
})()`

func TestTheClockOfATaskRunsStepByStepAndIsAnnounced(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	open(t, ctx, folder, deckPage)
	evaluate[int](t, ctx, `(() => {
		window.passed = 0;
		Date.now = () => 1e12 + window.passed;
		location.hash = document.querySelector(".slide-task").id;
		return 1;
	})()`)
	time.Sleep(300 * time.Millisecond) // the slides notice that they were scrolled
	says := func(what, want string) {
		t.Helper()
		got := ""
		for range 50 { // the clock looks at the time four times a second
			if got = evaluate[string](t, ctx, clockOnSlide); got == want {
				return
			}
			time.Sleep(100 * time.Millisecond)
		}
		t.Errorf("%s: got %q, want %q", what, got, want)
	}
	pass := func(seconds string) { evaluate[float64](t, ctx, "window.passed += 1000 * "+seconds) }
	says("at first", "5:00|false|Start tida|Neste: Gruppe|")
	keys(t, ctx, "t")
	pass("61")
	says("running", "3:59|false|Stopp|Neste: Gruppe|Individuelt: tida går")
	keys(t, ctx, "t")
	pass("600")
	says("stopped", "3:59|false|Hald fram|Neste: Gruppe|Individuelt: tida går")
	keys(t, ctx, "t")
	pass("120")
	says("nearly over", "1:59|false|Stopp|Neste: Gruppe|Individuelt: to minutt att")
	pass("200")
	says("over", "0:00|true|Frå starten|Neste: Gruppe|Individuelt: tida er ute")
	evaluate[int](t, ctx, `([...document.querySelector(location.hash).querySelectorAll("button")].find(b => b.textContent.startsWith("Neste")).click(), 1)`)
	says("the next step", "25:00|false|Stopp|Neste: Plenum|Gruppe: tida går")
}

// A name is what it is, also where it looks like a sign of String.replace; and a
// window that asks for no slide there is gets the nearest.
func TestOddNamesOfStepsAreAnnouncedUnchanged(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	var heard complaints
	heard.listen(t, ctx)
	before(t, ctx, `window.opener = window; document.addEventListener("readystatechange", () => {
		document.querySelectorAll(".clocks b").forEach(b => { b.textContent = "$& {name} $1"; });
	}, { once: true });`)
	open(t, ctx, folder, deckPage)
	evaluate[int](t, ctx, `(location.hash = document.querySelector(".slide-task").id, 1)`)
	time.Sleep(300 * time.Millisecond)
	keys(t, ctx, "t")
	if got := evaluate[string](t, ctx, clockOnSlide); got != "5:00|false|Stopp|Neste: $& {name} $1|$& {name} $1: tida går" {
		t.Errorf("got %q", got)
	}
	for _, to := range []string{"1.5", "1e9", "-3", "NaN", "({})"} {
		evaluate[int](t, ctx, `(window.postMessage({ tifaktor: "go", to: `+to+` }, "*"), 1)`)
		time.Sleep(100 * time.Millisecond)
		if got := evaluate[string](t, ctx, atTop); got == "none" {
			t.Errorf("to %s: no slide", to)
		}
	}
	for _, complaint := range heard.take() {
		t.Error(complaint)
	}
}

func TestTheScriptShowsTheSlidesInAnotherWindowAndControlsThem(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	server := httptest.NewServer(http.FileServer(http.Dir(folder)))
	defer server.Close()
	if err := chromedp.Do(ctx, chromedp.Navigate(server.URL+"/"+scriptPage)); err != nil {
		t.Fatal(err)
	}
	evaluate[int](t, ctx, `(() => { const open = window.open; window.open = (...all) => window.room = open.apply(window, all); return 1; })()`)
	click := func(button string) {
		t.Helper()
		soon, stop := context.WithTimeout(ctx, 20*time.Second)
		defer stop()
		if err := chromedp.Do(soon, chromedp.Click(chromedp.CSS("[data-do="+button+"]")), chromedp.Sleep(400*time.Millisecond)); err != nil {
			t.Fatalf("%s: %v", button, err)
		}
	}
	click("open")
	desk := `[".at", ".now", ".then"].map(s => document.querySelector(".desk " + s).textContent).join("|") + "|" + room.location.hash`
	waitFor(t, ctx, `!document.querySelector(".desk [data-do=on]").disabled`)
	click("on")
	if got := evaluate[string](t, ctx, desk); !regexp.MustCompile(`^2 / \d+\|Når dagen er over\|Program\|#slide_2$`).MatchString(got) {
		t.Errorf("after the button: %q", got)
	}
	keys(t, ctx, kb.ArrowRight)
	time.Sleep(300 * time.Millisecond)
	if got := evaluate[string](t, ctx, desk); !strings.HasSuffix(got, "|#slide_3") || !strings.HasPrefix(got, "3 /") {
		t.Errorf("after the key: %q", got)
	}
	click("black")
	if covered := evaluate[bool](t, ctx, `!!room.document.querySelector(".cover") && document.querySelector("[data-do=black]").getAttribute("aria-pressed") === "true"`); !covered {
		t.Error("the room is not black, or the desk does not say so")
	}
	evaluate[int](t, ctx, `(room.close(), 1)`)
	waitFor(t, ctx, `document.querySelector(".desk .said").textContent.includes("lukka") && document.querySelector(".desk [data-do=on]").disabled`)
}

// waitFor waits until something is true of the page.
func waitFor(t *testing.T, ctx context.Context, condition string) {
	t.Helper()
	for range 100 {
		if evaluate[bool](t, ctx, condition) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("never: %s", condition)
}

func TestWithoutScriptsTheSlidesAreScrolledThroughAndTheScriptIsRead(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	if _, err := chromedp.Call(ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	open(t, ctx, folder, deckPage)
	seen := evaluate[string](t, ctx, `(() => {
		const slides = [...document.querySelectorAll(".slide")];
		document.querySelector(".control").open = true;
		const seen = [...document.querySelectorAll(".control .button")].filter(b => b.offsetParent);
		return [slides.every((s, i) => s.offsetHeight >= innerHeight && (i + 1 === slides.length || s.querySelector(".turn a[href='#" + slides[i + 1].id + "']"))),
			seen.length > 0 && seen.every(b => b.matches("a"))].join(" ");
	})()`)
	if seen != "true true" {
		t.Errorf("slides: %s", seen)
	}
	open(t, ctx, folder, scriptPage)
	if desk := evaluate[int](t, ctx, `document.querySelector(".desk").offsetHeight`); desk != 0 {
		t.Error("the desk shows, and nothing on it works")
	}
}

var sheetOfPaper = regexp.MustCompile(`/Type\s*/Page\b`)

// paper is how many sheets of paper a page takes.
func paper(t *testing.T, ctx context.Context) int {
	t.Helper()
	yes := true
	printed, err := chromedp.Call(ctx, page.PrintToPDF, page.PrintToPDFParams{PreferCSSPageSize: &yes})
	if err != nil {
		t.Fatal(err)
	}
	return len(sheetOfPaper.FindAll(printed.Data, -1))
}

func TestSlidesArePrintedOnePerSheetOrFourWithLinesForNotes(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	for _, name := range []string{deckPage, "nn/verktoy/heilskapleg-leiing-lysbilete.html"} {
		open(t, ctx, folder, name)
		slides := evaluate[int](t, ctx, `document.querySelectorAll(".slide").length`)
		if got := paper(t, ctx); got != slides {
			t.Errorf("%s: %d slides on %d sheets", name, slides, got)
		}
		open(t, ctx, folder, name+"#handout")
		if got, want := paper(t, ctx), (slides+3)/4; got != want {
			t.Errorf("%s: %d slides are handed out on %d sheets, not %d", name, slides, got, want)
		}
	}
}
