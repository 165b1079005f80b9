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
	p := publishSample(t, "container", "/")
	list, err := output.ReadList(p.folder)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(hosting.Handler(ordinary{os.DirFS(p.folder)}, list.Files, nil))
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
	if err := os.Remove(filepath.Join(p.folder, "nn", "index.html")); err != nil {
		t.Fatal(err)
	}
	if response, _ := p.ask(t, "/nn/index.html"); response.StatusCode != http.StatusNotFound {
		t.Errorf("a page that is gone: %d", response.StatusCode)
	}
}

func TestASiteThatSomebodyHasChangedIsNotServed(t *testing.T) {
	p := publishSample(t, "container", "/")
	try := func() (int, string) {
		var stdout, stderr bytes.Buffer
		ctx, cancel := context.WithCancel(context.Background())
		cancel() // it stops as soon as it has begun
		code := run(ctx, []string{"host", p.folder, "--listen", "127.0.0.1:0"}, &stdout, &stderr)
		return code, stdout.String() + stderr.String()
	}
	if code, said := try(); code != exitWell || !strings.Contains(said, "Viser "+p.folder+" på http://127.0.0.1:") {
		t.Error(code, said)
	}
	var stderr bytes.Buffer
	if code := run(context.Background(), []string{"host", p.folder, "--embedded-in", "*"}, io.Discard, &stderr); code != exitAskedWrongly || !strings.Contains(stderr.String(), `without a path, such as https://fjordvik.sharepoint.com, not "*"`) {
		t.Error(code, stderr.String())
	}
	writeFile(t, filepath.Join(p.folder, "nn", "index.html"), "planted")
	if code, said := try(); code != exitProblems || !strings.Contains(said, "er ikkje dei som lista seier") {
		t.Error(code, said)
	}
	if err := os.Remove(filepath.Join(p.folder, output.ListName)); err != nil {
		t.Fatal(err)
	}
	if code, said := try(); code != exitAskedWrongly {
		t.Error(code, said)
	}
}
