package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"tifaktor/content"
)

// sharepoint is a host whose pages may show the site in a frame.
const sharepoint = "https://fjordvik.sharepoint.com"

// places are where on a server a site may be, and who may show it in a frame there.
var places = []struct {
	base       string
	embeddedIn []string
}{{"/", nil}, {"/intranett/10-faktor/", []string{sharepoint}}}

// published is a site that a real server shows: the sample, at a path below a root.
type published struct {
	root, base, folder string
	address            string // of the server
	own                bool   // nothing of others is served
	embeddedIn         []string
}

// publishSample makes the sample for a server, in folders that any user may read, with a few
// files of others.
func publishSample(t *testing.T, server, base string, embeddedIn ...string) published {
	t.Helper()
	top := t.TempDir()
	for _, folder := range []string{filepath.Dir(top), top} {
		if err := os.Chmod(folder, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	own := filepath.Join(top, "innhald")
	if err := os.CopyFS(own, content.Files); err != nil {
		t.Fatal(err)
	}
	settings := filepath.Join(own, "site.yaml")
	text, err := os.ReadFile(settings)
	if err != nil {
		t.Fatal(err)
	}
	writeFile(t, settings, string(text)+"\nbase: "+base+"\nembedded_in: ["+strings.Join(embeddedIn, ", ")+"]\n")
	p := published{root: filepath.Join(top, "www"), base: base, embeddedIn: embeddedIn}
	p.folder = filepath.Join(p.root, filepath.FromSlash(base), ".")
	if base == "/" {
		p.folder = p.root
	}
	var stderr bytes.Buffer
	if code := run(context.Background(), []string{"build", "--content", own, "--out", p.folder, "--for", server}, io.Discard, &stderr); code != exitOK {
		t.Fatal(stderr.String())
	}
	writeFile(t, filepath.Join(p.folder, "data", "theirs.json"), "{}\n")
	writeFile(t, filepath.Join(p.folder, ".tifaktor-built"), "secret")
	if base != "/" {
		writeFile(t, filepath.Join(filepath.Dir(p.folder), ".10-faktor.tifaktor", "old", "gone.html"), "secret")
	}
	return p
}

// snippet is the file beside the site.
func (p published) snippet(server string) string { return p.folder + "." + server + ".conf" }

// start starts a server, which stops with the test, and waits until it answers. Its
// configuration is written for a free port of this machine.
func (p *published) start(t *testing.T, configure func(port int) *exec.Cmd) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	port := listener.Addr().(*net.TCPAddr).Port
	listener.Close()
	p.address = fmt.Sprintf("http://127.0.0.1:%d", port)
	command := configure(port)
	var said bytes.Buffer
	command.Stdout, command.Stderr = &said, &said
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() { command.Wait(); close(ended) }()
	t.Cleanup(func() {
		command.Process.Signal(os.Interrupt)
		select {
		case <-ended:
		case <-time.After(5 * time.Second):
			command.Process.Kill()
			<-ended
		}
	})
	for range 200 {
		if connection, err := net.Dial("tcp", fmt.Sprintf("127.0.0.1:%d", port)); err == nil {
			connection.Close()
			return
		}
		select {
		case <-ended:
			t.Fatalf("it ended: %s", said.String())
		case <-time.After(50 * time.Millisecond):
		}
	}
	t.Fatalf("it does not answer: %s", said.String())
}

// program finds a server. The test is skipped if it is not installed, unless it must be.
func program(t *testing.T, name string) string {
	t.Helper()
	if testing.Short() {
		t.Skip("servers take long")
	}
	for _, folder := range append(filepath.SplitList(os.Getenv("PATH")), "/usr/sbin") {
		if file := filepath.Join(folder, name); isFile(file) {
			return file
		}
	}
	if os.Getenv("TIFAKTOR_SERVERS") == "required" {
		t.Fatalf("%s is not installed", name)
	}
	t.Skipf("%s is not installed; TIFAKTOR_SERVERS=required asks for it", name)
	return ""
}

func isFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode().IsRegular()
}

// ask gets an address of the server without following redirects.
func (p published) ask(t *testing.T, address string, headers ...string) (*http.Response, string) {
	t.Helper()
	request, err := http.NewRequest(http.MethodGet, p.address+address, nil)
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	response, err := http.DefaultTransport.RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	return response, bodyOf(t, response)
}
