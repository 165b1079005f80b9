package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"

	"tifaktor/content"
	"tifaktor/generator"
	"tifaktor/generator/hosting"
	"tifaktor/generator/problem"
	"tifaktor/themes"
)

const goodSite = `title: Undersøkinga
organisation: Sør kommune
languages: [nn]
accessibility_statement: https://uustatus.no/nn/erklaringer/publisert/1
`

// previewOf starts a preview of a small content folder.
func previewOf(t *testing.T, siteYAML string) (content string, w *watcher, server *httptest.Server) {
	t.Helper()
	content = filepath.Join(t.TempDir(), "content")
	writeFile(t, filepath.Join(content, "site.yaml"), siteYAML)
	from, err := (&contentFlag{dir: content}).open(quiet())
	if err != nil {
		t.Fatal(err)
	}
	w = &watcher{from: from, shown: newPreview(), say: quiet()}
	w.look()
	server = httptest.NewServer(w.shown)
	t.Cleanup(server.Close)
	return content, w, server
}

func quiet() *cobra.Command {
	cmd := serveCommand()
	cmd.SetOut(io.Discard)
	cmd.SetErr(io.Discard)
	return cmd
}

func writeFile(t testing.TB, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

func get(t *testing.T, url string) (int, string, http.Header) {
	t.Helper()
	response, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	return response.StatusCode, bodyOf(t, response), response.Header
}

// bodyOf reads an answer to its end.
func bodyOf(t *testing.T, response *http.Response) string {
	t.Helper()
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}

func TestThePreviewShowsTheSiteAndReloadsItWithoutLooseningItsPolicy(t *testing.T) {
	_, w, server := previewOf(t, goodSite)
	status, page, header := get(t, server.URL+"/nn/index.html")
	if status != http.StatusOK || header.Get("Content-Type") != "text/html; charset=utf-8" {
		t.Fatal(status, header)
	}
	now, _ := w.shown.look()
	script := regexp.MustCompile(`<script src="/-/wait.js" data-number="1" data-sum="[0-9a-f]{16}"></script>\n`)
	if !strings.HasSuffix(script.ReplaceAllString(page, "SCRIPT"), "SCRIPT</body>\n</html>\n") {
		t.Errorf("no script at the end of\n%s", page)
	}
	built, err := now.site.File("nn/index.html")
	if without := script.ReplaceAllString(page, ""); err != nil || without != string(built) {
		t.Error("more than the script was changed in the page", err)
	}
	if !strings.Contains(page, "default-src 'none'") || !strings.Contains(page, "script-src 'self'") || header.Get("Content-Security-Policy") != "frame-ancestors 'none'" {
		t.Error("the policy of the page is not what lets the script in")
	}
	if _, script, header := get(t, server.URL+"/-/wait.js"); !strings.Contains(script, "/-/changed?since=") || header.Get("Content-Type") != "text/javascript; charset=utf-8" {
		t.Error(script, header)
	}
}

func TestAChangedFileIsBuiltAndWaitingPagesReload(t *testing.T) {
	t.Parallel()
	content, w, server := previewOf(t, goodSite)
	answered := make(chan string, 1)
	go func() {
		response, err := http.Get(server.URL + "/-/changed?since=1&page=/nn/index.html")
		if err != nil {
			answered <- err.Error()
			return
		}
		defer response.Body.Close()
		body, _ := io.ReadAll(response.Body)
		answered <- string(body)
	}()
	select {
	case answer := <-answered:
		t.Fatalf("answered before anything changed: %q", answer)
	case <-time.After(100 * time.Millisecond):
	}
	w.look()
	if now, _ := w.shown.look(); now.number != 1 {
		t.Error("built again although nothing has changed")
	}
	writeFile(t, filepath.Join(content, "site.yaml"), strings.Replace(goodSite, "Sør", "Nordre", 1))
	w.look()
	select {
	case answer := <-answered:
		if !strings.HasPrefix(answer, `tifaktorPreview.show("\u003c!doctype html`) || !strings.Contains(answer, "Nordre kommune") {
			t.Errorf("answer %q", answer)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("the waiting page got no answer")
	}
	if _, page, _ := get(t, server.URL+"/"); !strings.Contains(page, "Nordre kommune") {
		t.Error(page)
	}
	if _, answer, _ := get(t, server.URL+"/-/changed?since=1"); !strings.HasPrefix(answer, "tifaktorPreview.show(") {
		t.Errorf("a page of an older build gets %q", answer)
	}
}

func TestProblemsAreShownAboveTheLastGoodPage(t *testing.T) {
	content, w, server := previewOf(t, goodSite)
	writeFile(t, filepath.Join(content, "site.yaml"), goodSite+"lenguages: <[nb]>\n")
	w.look()
	status, page, _ := get(t, server.URL+"/nn/index.html")
	for _, part := range []string{
		`<link rel="stylesheet" href="/-/problems.css">`, "<h2 id=\"tifaktor-problems\">1 problem</h2>", "You see the site as it was before.",
		"content/site.yaml:5:1: unknown key &#34;lenguages&#34;; did you mean", "Sør kommune", `data-number="2"`,
	} {
		if !strings.Contains(page, part) {
			t.Errorf("%q is not in the page", part)
		}
	}
	if status != http.StatusOK || strings.Index(page, "tifaktor-problems") > strings.Index(page, "<main") {
		t.Error(status, "the problems are not above the page")
	}
	if _, sheet, header := get(t, server.URL+"/-/problems.css"); !strings.Contains(sheet, ".tifaktor-problems") || header.Get("Content-Type") != "text/css; charset=utf-8" {
		t.Error(sheet, header)
	}
	writeFile(t, filepath.Join(content, "site.yaml"), goodSite)
	w.look()
	if _, page, _ := get(t, server.URL+"/nn/index.html"); strings.Contains(page, "tifaktor-problems") {
		t.Error("the problems are still there")
	}
}

func TestWithoutAnyGoodSiteTheProblemsAreThePage(t *testing.T) {
	content, w, server := previewOf(t, "title: <b>x</b>\n")
	status, page, _ := get(t, server.URL+"/nn/whatever.html")
	if status != http.StatusInternalServerError || !strings.Contains(page, "content/site.yaml:1:1:") || !strings.Contains(page, "/-/wait.js") {
		t.Error(status, page)
	}
	writeFile(t, filepath.Join(content, "site.yaml"), goodSite)
	w.look()
	if status, _, _ := get(t, server.URL+"/nn/index.html"); status != http.StatusOK {
		t.Error(status)
	}
}

func TestAThemeBesideTheContentIsWatched(t *testing.T) {
	content, w, server := previewOf(t, goodSite)
	layout := filepath.Join(filepath.Dir(content), "themes", "default", "layouts", "notfound.html")
	writeFile(t, layout, `{{define "main"}}MINE{{end}}`)
	w.look()
	if _, page, _ := get(t, server.URL+"/404.html"); !strings.Contains(page, "MINE") {
		t.Error(page)
	}
	writeFile(t, layout, `{{define "main"}}{{.Nonsense.More}}{{end}}`)
	w.look()
	if _, page, _ := get(t, server.URL+"/nn/index.html"); !strings.Contains(page, "tifaktor-problems") || !strings.Contains(page, "notfound.html") {
		t.Error("a broken theme is not reported")
	}
}

func TestAMissingPageIsThe404PageAndNoFolderIsListed(t *testing.T) {
	_, _, server := previewOf(t, goodSite)
	_, missing, _ := get(t, server.URL+"/404.html")
	for _, path := range []string{"/nowhere.html", "/assets/", "/../site.yaml", "/nn/nowhere/", "/%2e%2e/site.yaml"} {
		if status, page, _ := get(t, server.URL+path); status != http.StatusNotFound || page != missing {
			t.Errorf("%s: %d\n%s", path, status, page)
		}
	}
	if status, _, _ := get(t, server.URL+"/nn"); status != http.StatusOK {
		t.Error("the address of a folder does not lead to its page")
	}
	if status, _, _ := get(t, server.URL+"/-/nothing"); status != http.StatusNotFound {
		t.Error(status)
	}
}

func TestOnlyThisMachineIsAnswered(t *testing.T) {
	_, w, _ := previewOf(t, goodSite)
	for host, want := range map[string]int{
		"127.0.0.1:8080": http.StatusOK, "localhost:8080": http.StatusOK, "LOCALHOST": http.StatusOK,
		"[::1]:8080": http.StatusOK, "[::1]": http.StatusOK, "[::2]:8080": http.StatusForbidden, "[::1].evil.example": http.StatusForbidden, "::1.evil.example": http.StatusForbidden,
		"evil.example": http.StatusForbidden, "evil.example:8080": http.StatusForbidden, "127.0.0.1.evil.example": http.StatusForbidden, "": http.StatusForbidden,
	} {
		request := httptest.NewRequest(http.MethodGet, "/nn/index.html", nil)
		request.Host = host
		answer := httptest.NewRecorder()
		w.shown.ServeHTTP(answer, request)
		if answer.Code != want {
			t.Errorf("%q: %d %v", host, answer.Code, answer.Header())
		}
		for name, value := range map[string]string{
			"Cross-Origin-Resource-Policy": "same-origin", "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY",
			"Content-Security-Policy": "frame-ancestors 'none'", "Referrer-Policy": "no-referrer", "Cache-Control": "no-store",
		} {
			if got := answer.Header().Get(name); got != value {
				t.Errorf("%q: %s is %q, not %q", host, name, got, value)
			}
		}
	}
	request := httptest.NewRequest(http.MethodPost, "http://127.0.0.1/nn/index.html", nil)
	answer := httptest.NewRecorder()
	if w.shown.ServeHTTP(answer, request); answer.Code != http.StatusMethodNotAllowed {
		t.Error(answer.Code)
	}
}

func TestEveryKindOfFileOfTheSiteHasItsType(t *testing.T) {
	var problems problem.List
	site, err := generator.Build(content.Files, themes.Files, &problems)
	if err != nil || problems.Failed() {
		t.Fatal(err, problems.Sorted())
	}
	for file, err := range site.Files {
		if err != nil {
			t.Fatal(err)
		}
		if ext := filepath.Ext(file.Path); hosting.TypeOf(ext) == "application/octet-stream" {
			t.Errorf("%s: no type for %s", file.Path, ext)
		}
	}
}

func TestProblemsOfOneCauseAreOneLineAboveThePage(t *testing.T) {
	content, w, server := previewOf(t, goodSite)
	writeFile(t, filepath.Join(content, "site.yaml"), strings.Replace(goodSite, "[nn]", "[nn, no]", 1))
	for _, name := range []string{"a", "b", "c", "d", "e", "f", "g"} {
		writeFile(t, filepath.Join(content, "programme", name+".nb.md"), "# A\n")
	}
	w.look()
	_, page, _ := get(t, server.URL+"/")
	if !strings.Contains(page, ">8 problems of 2 kinds (--all shows each)</h2>") || strings.Count(page, "<li>"+filepath.ToSlash(content)) != 2 ||
		!strings.Contains(page, "[front-matter] (and 6 more like it: ") {
		t.Error(page)
	}
}
