package main

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"tifaktor/generator/hosting"
)

// realServers are the servers that the tests run, each with its directives for who may read.
var realServers = []struct {
	name, program          string
	run                    func(p *published, t *testing.T, program, readers string)
	everybody, othersAlone string
}{
	{"nginx", "nginx", (*published).nginx, "", "allow 10.0.0.0/8; deny all;"},
	{"apache", "apache2", (*published).apache, "all granted", "ip 10.0.0.0/8"},
}

func TestServersServeTheSite(t *testing.T) {
	for _, server := range realServers {
		for _, place := range places {
			t.Run(server.name+" "+place.base, func(t *testing.T) {
				file := program(t, server.program)
				p := publishSample(t, server.name, place.base, place.embeddedIn...)
				server.run(&p, t, file, server.everybody)
				p.hold(t)
			})
		}
	}
}

func TestServersShowNothingToThoseWhoMayNotRead(t *testing.T) {
	for _, server := range realServers {
		t.Run(server.name, func(t *testing.T) {
			file := program(t, server.program)
			p := publishSample(t, server.name, "/")
			server.run(&p, t, file, server.othersAlone)
			p.holdClosed(t)
		})
	}
}

// hold checks what the server answers at all kinds of addresses.
func (p published) hold(t *testing.T) {
	hashed := func(pattern string) string {
		found, err := filepath.Glob(filepath.Join(p.folder, filepath.FromSlash(pattern)))
		if err != nil || len(found) != 1 {
			t.Fatal(pattern, found, err)
		}
		return "assets/" + filepath.Base(found[0])
	}
	for _, want := range []struct{ file, kind, cache string }{
		{"index.html", "text/html; charset=utf-8", hosting.Fresh},
		{"nn/index.html", "text/html; charset=utf-8", hosting.Fresh},
		{"nb/index.html", "text/html; charset=utf-8", hosting.Fresh},
		{"en/index.html", "text/html; charset=utf-8", hosting.Fresh},
		{"nn/kalender.ics", "text/calendar; charset=utf-8", hosting.Fresh},
		{"data/results.csv", "text/csv; charset=utf-8", hosting.Fresh},
		{"data/theirs.json", "application/json", hosting.Fresh},
		{"assets/icon.svg", "image/svg+xml", hosting.Fresh},
		{"assets/fonts/publicsans-latin.woff2", "font/woff2", hosting.Fresh},
		{hashed("assets/site.*.css"), "text/css; charset=utf-8", hosting.Forever},
		{hashed("assets/search.*.js"), "text/javascript; charset=utf-8", hosting.Forever},
	} {
		if strings.HasPrefix(filepath.Base(want.file), "theirs.") && p.own {
			continue
		}
		response, body := p.ask(t, p.base+want.file)
		p.holdAnswer(t, want.file, response, http.StatusOK, want.kind, want.cache)
		if data, err := os.ReadFile(filepath.Join(p.folder, filepath.FromSlash(want.file))); err != nil || body != string(data) {
			t.Errorf("%s: %d bytes, want %d", want.file, len(body), len(data))
		}
		again, _ := p.ask(t, p.base+want.file, "If-None-Match", response.Header.Get("ETag"))
		if again.StatusCode != http.StatusNotModified {
			t.Errorf("%s asked for again: %d", want.file, again.StatusCode)
		}
	}
	p.holdFolders(t)
	p.holdMissing(t)
	p.holdRefused(t, hashed("assets/site.*.css"))
}

// holdFolders checks what is answered at the address of a folder.
func (p published) holdFolders(t *testing.T) {
	for _, lang := range []string{"nn", "nb", "en"} {
		_, page := p.ask(t, p.base+lang+"/")
		if !strings.Contains(page, `<html lang="`+lang+`">`) {
			t.Errorf("%s/ is not in that language", lang)
		}
		moved, _ := p.ask(t, p.base+lang)
		if where, err := moved.Location(); moved.StatusCode != http.StatusMovedPermanently || err != nil || where.Path != p.base+lang+"/" {
			t.Errorf("%s: %d to %v", lang, moved.StatusCode, where)
		}
	}
	if bare := strings.TrimSuffix(p.base, "/"); bare != "" {
		moved, _ := p.ask(t, bare)
		if where, err := moved.Location(); moved.StatusCode != http.StatusMovedPermanently || err != nil || where.Path != p.base {
			t.Errorf("%s: %d to %v", bare, moved.StatusCode, where)
		}
		p.holdHeaders(t, bare, moved, hosting.Headers(p.embeddedIn))
	}
	if response, body := p.ask(t, p.base+"assets/"); response.StatusCode < 400 || strings.Contains(body, "fonts/") {
		t.Errorf("assets/ is listed: %d", response.StatusCode)
	}
}

// holdMissing checks what is answered where there is no file, or none for readers.
func (p published) holdMissing(t *testing.T) {
	hidden := []string{".tifaktor", ".tifaktor-beyond", ".tifaktor-built", ".TIFAKTOR", "nn/.tifaktor"}
	for _, name := range append(hidden, "nn/finst/ikkje.html", "assets/site.00000000.css", "assets/finst-ikkje.svg") {
		response, body := p.ask(t, p.base+name)
		p.holdAnswer(t, name, response, http.StatusNotFound, "text/html; charset=utf-8", hosting.Fresh)
		for _, said := range []string{"Vi fann ikkje denne sida", "Vi fant ikke denne siden", "We could not find this page", `href="` + p.base + "assets/shell."} {
			if !strings.Contains(body, said) {
				t.Errorf("%s: the page does not say %s", name, said)
			}
		}
	}
	if p.base != "/" {
		beside := filepath.ToSlash(filepath.Dir(strings.TrimSuffix(p.base, "/"))) + "/.10-faktor.tifaktor/old/gone.html"
		if response, body := p.ask(t, beside); response.StatusCode != http.StatusNotFound || strings.Contains(body, "secret") {
			t.Errorf("%s: %d", beside, response.StatusCode)
		}
	}
}

// holdRefused checks that a refusal is not cached, though the file may be, and has each header
// once. A request for a part of a style sheet may be refused or be answered with the whole.
func (p published) holdRefused(t *testing.T, hashed string) {
	for _, name := range []string{hashed, "nn/index.html", "assets/icon.svg"} {
		request, err := http.NewRequest(http.MethodPost, p.address+p.base+name, strings.NewReader("a=b"))
		if err != nil {
			t.Fatal(err)
		}
		posted, err := http.DefaultTransport.RoundTrip(request)
		if err != nil {
			t.Fatal(err)
		}
		bodyOf(t, posted)
		beyond, _ := p.ask(t, p.base+name, "Range", "bytes=99999999-")
		if name != hashed && beyond.StatusCode != http.StatusRequestedRangeNotSatisfiable {
			t.Errorf("%s, beyond its end: %d", name, beyond.StatusCode)
		}
		for _, refused := range []*http.Response{posted, beyond} {
			p.holdKept(t, name, refused)
		}
	}
	part, body := p.ask(t, p.base+"assets/icon.svg", "Range", "bytes=0-9")
	if part.StatusCode != http.StatusPartialContent || len(body) != 10 {
		t.Errorf("a part: %d, %d bytes", part.StatusCode, len(body))
	}
}

// holdKept checks that an answer may be cached only if it is a file, and has each header once.
func (p published) holdKept(t *testing.T, name string, response *http.Response) {
	kept := response.Header.Values("Cache-Control")
	if response.StatusCode >= 400 && (len(kept) > 1 || len(kept) == 1 && kept[0] != hosting.Fresh) {
		t.Errorf("%s: %d is kept: %q", name, response.StatusCode, kept)
	}
	p.holdHeaders(t, name, response, hosting.Headers(p.embeddedIn))
}

// holdClosed checks that an answer to somebody who may not read reveals nothing of the site.
func (p published) holdClosed(t *testing.T) {
	css, err := filepath.Glob(filepath.Join(p.folder, "assets", "site.*.css"))
	if err != nil || len(css) != 1 {
		t.Fatal(css, err)
	}
	for _, name := range []string{"", "nn/index.html", "data/results.csv", "404.html", "assets/" + filepath.Base(css[0]), "assets/icon.svg"} {
		response, body := p.ask(t, p.base+name)
		if response.StatusCode != http.StatusForbidden || strings.Contains(body, "Seljord") {
			t.Errorf("%q: %d", name, response.StatusCode)
		}
		p.holdKept(t, name, response)
	}
	for _, name := range []string{".tifaktor", "nn/finst/ikkje.html"} {
		if response, body := p.ask(t, p.base+name); response.StatusCode < 400 || strings.Contains(body, "Seljord") {
			t.Errorf("%q: %d", name, response.StatusCode)
		}
	}
}

// holdAnswer checks that an answer has the headers that it should have, once each.
func (p published) holdAnswer(t *testing.T, name string, response *http.Response, status int, kind, cache string) {
	if response.StatusCode != status {
		t.Errorf("%s: status %d, want %d", name, response.StatusCode, status)
	}
	if len(p.embeddedIn) > 0 && response.Header.Get("X-Frame-Options") != "" {
		t.Errorf("%s: older browsers must not show it in a frame of %s", name, p.embeddedIn)
	}
	p.holdHeaders(t, name, response, append([]hosting.Header{{Name: "Content-Type", Value: kind}, {Name: "Cache-Control", Value: cache}}, hosting.Headers(p.embeddedIn)...))
}

// holdHeaders checks that an answer has the headers, once each.
func (p published) holdHeaders(t *testing.T, name string, response *http.Response, all []hosting.Header) {
	for _, header := range all {
		if got := response.Header.Values(header.Name); len(got) != 1 || got[0] != header.Value {
			t.Errorf("%s: %s is %q, want %q", name, header.Name, got, header.Value)
		}
	}
}
