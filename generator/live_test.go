package generator

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// explore opens every live figure of the page and waits until they are drawn. It
// returns the kind of each, and how many shapes are drawn.
const explore = `(async () => {
	const buttons = [...document.querySelectorAll("figure button")].filter(b => b.offsetParent);
	for (const button of buttons) {
		button.click();
		const figure = button.closest("figure");
		for (let i = 0; i < 200 && !figure.querySelector(".live-drawing svg"); i++) {
			await new Promise(r => setTimeout(r, 25));
		}
	}
	return [...document.querySelectorAll("figure")].map(f =>
		(f.querySelector("script[data-kind]") || {dataset: {}}).dataset.kind + ":" + f.querySelectorAll(".live-drawing svg path").length);
})()`

// livePages are a page of each sort that has live figures.
func livePages(t *testing.T) []string {
	t.Helper()
	return []string{"nn/resultat/index.html", unitPage(t), "nn/resultat/faktor/autonomi.html", "en/results/index.html", figurePage}
}

func TestEveryFigureBecomesLiveUnderTheStrictPolicyFromDiskAndUnderAPath(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	server := httptest.NewServer(http.StripPrefix("/intranett/sub/", http.FileServer(http.Dir(folder))))
	defer server.Close()
	var heard complaints
	heard.listen(t, ctx)
	for _, root := range []string{"file://" + folder + "/", server.URL + "/intranett/sub/"} {
		for _, name := range livePages(t) {
			if err := chromedp.Do(ctx, chromedp.Navigate(root+name)); err != nil {
				t.Fatal(err)
			}
			figures := evaluate[[]string](t, ctx, explore)
			if len(figures) == 0 {
				t.Errorf("%s has no figures", name)
			}
			for _, figure := range figures {
				if strings.HasSuffix(figure, ":0") && figure != "undefined:0" { // a heatmap is never live
					t.Errorf("%s%s: %s is not drawn", root, name, figure)
				}
			}
			hover(t, ctx)
			for _, complaint := range heard.take() {
				if complaint != "asked "+root && !strings.HasPrefix(complaint, "asked "+server.URL) {
					t.Errorf("%s%s: %s", root, name, complaint)
				}
			}
		}
	}
}

// hover moves over all marks of the first live figure, so that tooltips show.
func hover(t *testing.T, ctx context.Context) {
	t.Helper()
	evaluate[int](t, ctx, `(() => {
		const drawn = document.querySelector(".live-drawing");
		const box = drawn.getBoundingClientRect();
		for (let y = 0; y < box.height; y += 8) for (let x = 0; x < box.width; x += 8)
			for (const target of [drawn.querySelector("svg").parentNode])
				target.dispatchEvent(new MouseEvent("mousemove", {bubbles: true, clientX: box.x + x, clientY: box.y + y, offsetX: x, offsetY: y}));
		return 1;
	})()`)
}

// liveAt opens a page and makes its figures live.
func liveAt(t *testing.T, ctx context.Context, folder, name string) {
	t.Helper()
	open(t, ctx, folder, name)
	evaluate[[]string](t, ctx, explore)
}

func TestALiveFigureIsReadWithTheArrowKeysAndLeftWithEscape(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	liveAt(t, ctx, folder, "nn/resultat/index.html")
	read := evaluate[[]string](t, ctx, `(() => {
		const figure = document.querySelector("section figure"), drawn = figure.querySelector(".live-drawing"), said = [];
		const press = key => drawn.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
		drawn.focus();
		for (const key of ["ArrowRight", "ArrowRight", "ArrowLeft", "End", "Home"]) {
			press(key);
			said.push(figure.querySelector(".live-status").textContent);
		}
		press("Escape");
		said.push([figure.className, figure.querySelectorAll(".live").length, document.activeElement === figure.querySelector("button")].join());
		return said;
	})()`)
	dots := strings.Join(read, "\n")
	if read[0] == read[1] || read[0] != read[2] || read[3] == read[0] || read[4] != read[0] || !strings.Contains(read[0], "Indre motivasjon · ") || !strings.Contains(read[0], ",") {
		t.Errorf("the arrow keys read\n%s", dots)
	}
	if read[5] != ",0,true" {
		t.Errorf("after Escape: class, live figures, focus on the button: %s", read[5])
	}
}

func TestALiveFigureIsSavedWithItsTitleAndSource(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	for _, name := range livePages(t) {
		liveAt(t, ctx, folder, name)
		saved := evaluate[[]string](t, ctx, `(async () => {
			const blobs = [], saved = [];
			URL.createObjectURL = blob => { blobs.push(blob); return "#"; };
			HTMLAnchorElement.prototype.click = function () { saved.push(this.download); };
			for (const live of document.querySelectorAll(".live")) {
				const buttons = live.querySelectorAll(".actions button");
				buttons[0].click();
				buttons[1].click();
				for (let i = 0; i < 200 && saved.length % 2; i++) await new Promise(r => setTimeout(r, 25));
			}
			const text = [];
			for (const blob of blobs) text.push(blob.type + " " + blob.size + " " + (blob.type.includes("svg") ? await blob.text() : ""));
			return saved.concat(text);
		})()`)
		half := len(saved) / 2
		if half == 0 {
			t.Fatalf("%s: nothing is saved", name)
		}
		for i, file := range saved[:half] {
			ending := filepath.Ext(file)
			if ending != ".png" && ending != ".svg" || len(file) < 10 {
				t.Errorf("%s: a file called %q", name, file)
			}
			if content := saved[half+i]; strings.HasPrefix(content, "image/svg") {
				for _, part := range []string{"10-FAKTOR, KS", "Oppdikta tal.|Invented numbers."} {
					first, second, _ := strings.Cut(part, "|")
					if !strings.Contains(content, first) && (second == "" || !strings.Contains(content, second)) {
						t.Errorf("%s: %s does not say %q", name, file, part)
					}
				}
			} else if !strings.HasPrefix(content, "image/png") {
				t.Errorf("%s: %s is %.60s", name, file, content)
			}
		}
	}
}

func TestALiveFigureFollowsTheDarkSchemeAndIsNeverPrinted(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	liveAt(t, ctx, folder, unitPage(t))
	look := func(medium, scheme string) string {
		media := emulation.SetEmulatedMediaParams{Media: medium, Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}
		if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, media); err != nil {
			t.Fatal(err)
		}
		return evaluate[string](t, ctx, `new Promise(r => setTimeout(() => r([
			[...document.querySelectorAll(".live-drawing path")].map(p => p.getAttribute("fill")).find(f => f && f.startsWith("#") && f !== "#fff"),
			document.querySelector(".live").offsetHeight > 0,
			document.querySelector("figure table").offsetHeight > 0].join(" ")), 300))`)
	}
	light, dark, paper := look("screen", "light"), look("screen", "dark"), look("print", "light")
	if light == dark || !strings.HasSuffix(light, " true false") || !strings.HasSuffix(dark, " true false") {
		t.Errorf("on a light screen %s, on a dark one %s", light, dark)
	}
	if !strings.HasSuffix(paper, " false true") {
		t.Errorf("on paper %s", paper)
	}
}

// TestShowFiguresAsPictures writes pictures of the live figures into the folder
// that TIFAKTOR_PICTURES names, for people to look at.
func TestShowFiguresAsPictures(t *testing.T) {
	into := os.Getenv("TIFAKTOR_PICTURES")
	if into == "" {
		t.Skip("TIFAKTOR_PICTURES is not set")
	}
	ctx, folder := sampleInBrowser(t)
	for _, width := range []int64{360, 1280} {
		for _, scheme := range []string{"light", "dark"} {
			media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}
			if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, media); err != nil {
				t.Fatal(err)
			}
			if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 900)); err != nil {
				t.Fatal(err)
			}
			for i, name := range livePages(t) {
				liveAt(t, ctx, folder, name)
				picture, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
				if err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(filepath.Join(into, fmt.Sprintf("live-%d-%s-%d.png", i, scheme, width)), picture, 0o644); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
}
