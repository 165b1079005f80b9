package generator

import (
	"context"
	"encoding/xml"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
)

// drawAll saves every figure of the page, and returns the name and the text of each file.
const drawAll = `(async () => {
	const saved = [], blobs = [];
	URL.createObjectURL = blob => { blobs.push(blob); return "#"; };
	HTMLAnchorElement.prototype.click = function () { saved.push(this.download); };
	const buttons = [...document.querySelectorAll("figure button.save")];
	for (const button of buttons) {
		const before = saved.length;
		button.click();
		for (let i = 0; i < 400 && saved.length === before; i++) await new Promise(r => setTimeout(r, 25));
	}
	if (saved.length !== buttons.length || document.querySelector("iframe")) return ["left behind"];
	const all = [];
	for (const [i, blob] of blobs.entries()) all.push(saved[i], await blob.text());
	return all;
})()`

// inFigures returns the texts that each figure of the page shows, and what is said around them.
const inFigures = `[...document.querySelectorAll("figure")].filter(f => f.querySelector("button.save")).map(f =>
	[f.getAttribute("aria-label"), ...["notice", "source"].map(name => f.querySelector("button.save").dataset[name]),
		(f.querySelector(".key") || f.closest("section.block")?.querySelector(".key") || f).textContent, f.textContent].join("\n"))`

// drawingPages are pages with every kind of figure.
func drawingPages(t *testing.T) []string {
	t.Helper()
	return append(livePages(t), "nn/resultat/einingar.html")
}

func TestAFigureIsSavedAsADrawingThatSaysWhatThePageSays(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	for _, name := range drawingPages(t) {
		open(t, ctx, folder, name)
		shown, files := evaluate[[]string](t, ctx, inFigures), evaluate[[]string](t, ctx, drawAll)
		if len(shown) == 0 || len(files) != 2*len(shown) {
			t.Fatalf("%s: %d figures, and files %.200q", name, len(shown), files)
		}
		for i, said := range shown {
			title, file, drawing := strings.SplitN(said, "\n", 2)[0], files[2*i], files[2*i+1]
			if !strings.HasSuffix(file, ".svg") || len(file) < 10 {
				t.Errorf("%s: a file called %q", name, file)
			}
			texts := drawnTexts(t, drawing)
			if len(texts) < 5 || texts[0] != title || !invented(drawing) || !strings.Contains(drawing, "10-FAKTOR, KS") {
				t.Errorf("%s: %q says %q", name, title, texts)
			}
			for _, text := range texts {
				for word := range strings.FieldsSeq(text) {
					if plain := strings.TrimSuffix(word, "-"); !strings.Contains(strings.ReplaceAll(said, "\u00ad", ""), plain) {
						t.Errorf("%s: %q has %q, which the page does not show", name, title, word)
					}
				}
			}
		}
	}
}

// drawnTexts returns the title and the texts of a drawing, and expects nothing in it that fetches
// or runs anything, or that only a browser knows.
func drawnTexts(t *testing.T, drawing string) []string {
	t.Helper()
	var texts []string
	decoder := xml.NewDecoder(strings.NewReader(drawing))
	for inside := ""; ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return texts
		}
		if err != nil {
			t.Fatalf("%v\n%s", err, drawing)
		}
		switch token := token.(type) {
		case xml.StartElement:
			inside = token.Name.Local
			if !slices.Contains([]string{"svg", "title", "rect", "g", "line", "circle", "path", "text", "polyline"}, inside) {
				t.Errorf("a <%s>", inside)
			}
			for _, attribute := range token.Attr {
				if n, v := attribute.Name.Local, attribute.Value; strings.HasPrefix(n, "on") || n == "href" || n == "class" || n == "style" || strings.Contains(v, "var(") || strings.Contains(v, "url(") {
					t.Errorf("<%s %s=%q>", inside, n, v)
				}
			}
		case xml.CharData:
			if text := strings.TrimSpace(string(token)); text != "" {
				texts = append(texts, text)
			}
		}
	}
}

func TestADrawingIsTheSameFromAPhoneInTheDarkAndUnderAPath(t *testing.T) {
	ctx, folder := sampleInBrowser(t)
	server := httptest.NewServer(http.StripPrefix("/intranett/sub/", http.FileServer(http.Dir(folder))))
	defer server.Close()
	var heard complaints
	heard.listen(t, ctx)
	for _, name := range drawingPages(t) {
		wide := drawnAt(t, ctx, "file://"+folder+"/"+name, 1280, "light")
		phone := drawnAt(t, ctx, server.URL+"/intranett/sub/"+name, 360, "dark")
		for i := range max(len(wide), len(phone)) {
			if i >= len(wide) || i >= len(phone) || wide[i] != phone[i] {
				t.Errorf("%s: file %d differs: %d files and %d", name, i, len(wide), len(phone))
				break
			}
		}
		for _, complaint := range heard.take() {
			if !strings.HasPrefix(complaint, "asked "+server.URL) {
				t.Errorf("%s: %s", name, complaint)
			}
		}
		for i := 1; i < len(wide) && os.Getenv("TIFAKTOR_PICTURES") != ""; i += 2 {
			into := filepath.Join(os.Getenv("TIFAKTOR_PICTURES"), strings.ReplaceAll(name, "/", "-")+"-"+strconv.Itoa(i)+".svg")
			if err := os.WriteFile(into, []byte(wide[i]), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// drawnAt saves the figures of a page on a screen of a width and a colour scheme.
func drawnAt(t *testing.T, ctx context.Context, address string, width int64, scheme string) []string {
	t.Helper()
	media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}}
	if _, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, media); err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 800), chromedp.Navigate(address)); err != nil {
		t.Fatal(err)
	}
	return evaluate[[]string](t, ctx, drawAll)
}
