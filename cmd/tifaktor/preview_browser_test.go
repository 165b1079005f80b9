package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
)

// TestAnEditIsShownInPlace edits a text while a browser shows it, makes a mistake in it and
// mends it, and then edits another text.
func TestAnEditIsShownInPlace(t *testing.T) {
	content, w, server := previewOf(t, goodSite)
	ctx := window(t)
	edit := func(name, text string) {
		writeFile(t, filepath.Join(content, "programme", name+".md"), "---\nkind: page\nsection: about\ntitle: Om\n---\n\n"+text+strings.Repeat("\n\nEit avsnitt.", 100)+"\n")
		w.look()
	}
	edit("om", "Først.")
	edit("anna", "Noko anna.")
	look := func(script string) (got string) {
		got, err := chromedp.Run(ctx, chromedp.Evaluate[string](script))
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	wait := func(what, script string) {
		t.Helper()
		for range 100 {
			if look(`String(`+script+`)`) == "true" {
				return
			}
			time.Sleep(50 * time.Millisecond)
		}
		t.Fatalf("%s: the page is\n%.600s", what, look(`document.body.innerText`))
	}
	if err := chromedp.Do(ctx, chromedp.Navigate(server.URL+"/nn/om.html")); err != nil {
		t.Fatal(err)
	}
	look(`window.same = "the page was not loaded again"; scrollTo({top: 500, behavior: "instant"}); ""`)
	edit("om", "Deretter.")
	wait("edited", `document.querySelector("main").innerText.includes("Deretter.")`)
	edit("om", "[borte](finst-ikkje.md)")
	wait("with a mistake", `document.querySelector(".tifaktor-problems")?.innerText.includes("finst-ikkje") && document.querySelector("main").innerText.includes("Deretter.")`)
	edit("om", "Til slutt.")
	wait("mended", `!document.querySelector(".tifaktor-problems") && document.querySelector("main").innerText.includes("Til slutt.")`)
	if got := look(`window.same + " " + scrollY`); got != "the page was not loaded again 500" {
		t.Error(got)
	}
	look(`window.kept = document.querySelector("main"); ""`)
	edit("anna", "Noko heilt anna.")
	time.Sleep(300 * time.Millisecond)
	edit("om", "Endå ein gong.")
	wait("edited once more", `document.querySelector("main").innerText.includes("Endå ein gong.") && !kept.isConnected`)
}

// TestAPageThatDidNotChangeIsLeftAlone waits as the page does.
func TestAPageThatDidNotChangeIsLeftAlone(t *testing.T) {
	content, w, server := previewOf(t, goodSite)
	edit := func(text string) {
		writeFile(t, filepath.Join(content, "programme", "om.md"), "---\nkind: page\nsection: about\ntitle: Om\n---\n\n"+text+"\n")
		w.look()
	}
	edit("Noko.")
	_, page, _ := get(t, server.URL+"/nn/index.html")
	_, sum, _ := strings.Cut(page, `data-sum="`)
	edit("Noko anna.")
	ask := server.URL + "/-/changed?since=2&page=/nn/index.html&sum="
	if _, answer, _ := get(t, ask+sum[:16]); answer != "tifaktorPreview.same(3);\n" {
		t.Errorf("answer %.100q", answer)
	}
	if _, answer, _ := get(t, ask+"0000000000000000"); !strings.HasPrefix(answer, `tifaktorPreview.show("`) {
		t.Errorf("answer %.100q", answer)
	}
}

// window opens a browser, or leaves the test out where there is none.
func window(t *testing.T) context.Context {
	t.Helper()
	program, err := exec.LookPath("chromium")
	switch required := os.Getenv("TIFAKTOR_BROWSER") == "required"; {
	case testing.Short() && !required:
		t.Skip("a browser takes long")
	case err != nil && required:
		t.Fatal("chromium is required: apt-get install chromium")
	case err != nil:
		t.Skip("no chromium here")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(program), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(t.TempDir()))
	allocator, stopAllocator := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, stopBrowser := chromedp.NewContext(allocator)
	t.Cleanup(func() { stopBrowser(); stopAllocator() })
	if err := chromedp.Do(ctx); err != nil {
		t.Fatal(err)
	}
	return ctx
}
