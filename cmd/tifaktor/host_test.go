package main

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tifaktor/generator/hosting"
	"tifaktor/generator/output"
)

func TestASiteIsServedAsOtherServersServeIt(t *testing.T) {
	if testing.Short() {
		t.Skip("it publishes the whole sample")
	}
	p := publishSample(t, "container", "/")
	list, err := output.ReadList(p.folder)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(hosting.Handler(regularFiles{os.DirFS(p.folder)}, list.Files, nil))
	defer server.Close()
	p.address, p.own = server.URL, true
	p.hold(t)
	for _, name := range []string{"/data/theirs.json", "/../innhald/site.yaml", "/%2e%2e/innhald/site.yaml", "//nn/index.html", "/nn/../../innhald/site.yaml"} {
		if response, body := p.ask(t, name); response.StatusCode != http.StatusNotFound || strings.Contains(body, "organisation:") {
			t.Errorf("%s: %d", name, response.StatusCode)
		}
	}
	response, err := http.Post(server.URL+"/", "text/plain", nil)
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if response.StatusCode != http.StatusMethodNotAllowed {
		t.Errorf("POST: %d", response.StatusCode)
	}
	writeFile(t, filepath.Join(p.folder, "nb", "index.html"), "planted")
	if response, body := p.ask(t, "/nb/index.html"); response.StatusCode != http.StatusInternalServerError || strings.Contains(body, "planted") {
		t.Errorf("a page that was changed: %d %s", response.StatusCode, body)
	}
	writeFile(t, filepath.Join(p.folder, hosting.NotFound), "planted")
	if response, body := p.ask(t, "/nothing.html"); response.StatusCode != http.StatusNotFound || strings.Contains(body, "planted") {
		t.Errorf("a page that is not there: %d %s", response.StatusCode, body)
	}
	if err := os.Remove(filepath.Join(p.folder, "nn", "index.html")); err != nil {
		t.Fatal(err)
	}
	if response, _ := p.ask(t, "/nn/index.html"); response.StatusCode != http.StatusNotFound {
		t.Errorf("a page that is gone: %d", response.StatusCode)
	}
}

// publishSmall makes a site with nothing in it for a server, and returns its folder.
func publishSmall(t *testing.T, server ...string) (folder string) {
	t.Helper()
	top := t.TempDir()
	own, folder := filepath.Join(top, "own"), filepath.Join(top, "www")
	writeFile(t, filepath.Join(own, "site.yaml"), "title: A\norganisation: Sør kommune\nlanguages: [nn]\nbase: /\n")
	var stderr bytes.Buffer
	args := append([]string{"build", "--content", own, "--out", folder, "--for"}, server...)
	if code := run(context.Background(), args, io.Discard, &stderr); code != exitOK {
		t.Fatal(stderr.String())
	}
	return folder
}

func TestASiteThatSomebodyHasChangedIsNotServed(t *testing.T) {
	folder := publishSmall(t, "container")
	try := func() (int, string) {
		var stdout, stderr bytes.Buffer
		ctx, cancel := context.WithCancel(context.Background())
		cancel() // it stops as soon as it has begun
		code := run(ctx, []string{"host", folder, "--listen", "127.0.0.1:0"}, &stdout, &stderr)
		return code, stdout.String() + stderr.String()
	}
	if code, said := try(); code != exitOK || !strings.Contains(said, "Viser "+folder+" på http://127.0.0.1:") {
		t.Error(code, said)
	}
	var stderr bytes.Buffer
	if code := run(context.Background(), []string{"host", folder, "--embedded-in", "*"}, io.Discard, &stderr); code != exitUsage || !strings.Contains(stderr.String(), `without a path, such as https://fjordvik.sharepoint.com, not "*"`) {
		t.Error(code, stderr.String())
	}
	writeFile(t, filepath.Join(folder, "nn", "index.html"), "planted")
	if code, said := try(); code != exitProblems || !strings.Contains(said, "er ikkje dei som lista seier") {
		t.Error(code, said)
	}
	if err := os.Remove(filepath.Join(folder, output.ListName)); err != nil {
		t.Fatal(err)
	}
	if code, said := try(); code != exitUsage {
		t.Error(code, said)
	}
}

func TestWhatIsForOtherServersIsNotHosted(t *testing.T) {
	iis := published{folder: publishSmall(t, "iis"), base: "/"}
	list, err := output.ReadList(iis.folder)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(hosting.Handler(regularFiles{os.DirFS(iis.folder)}, list.Files, nil))
	defer server.Close()
	iis.address = server.URL
	for _, name := range []string{"/web.config", "/web.config/"} {
		if response, body := iis.ask(t, name); response.StatusCode != http.StatusNotFound || strings.Contains(body, "system.webServer") {
			t.Errorf("%s: %d", name, response.StatusCode)
		}
	}
	azure := publishSmall(t, "azure", "--tenant", "fjordvik.example")
	var said bytes.Buffer
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if code := run(ctx, []string{"host", azure, "--listen", "127.0.0.1:0"}, io.Discard, &said); code != exitProblems || !strings.Contains(said.String(), "er laga for azure") {
		t.Error(code, said.String())
	}
}
