package main

import (
	"bytes"
	"context"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
)

func TestThePreviewStopsWhenAskedAndLetsWaitingPagesGo(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var stdout lockedBuffer
	cmd := quiet()
	cmd.SetOut(&stdout)
	from := smallSource(t)
	ended := make(chan error, 1)
	go func() { ended <- serve(ctx, cmd, from, 0, false) }()
	address := waitForAddress(t, &stdout)
	let := make(chan int, 1)
	go func() {
		response, err := http.Get(address + "-/changed?since=1")
		if err != nil {
			let <- 0
			return
		}
		response.Body.Close()
		let <- response.StatusCode
	}()
	time.Sleep(200 * time.Millisecond) // until the page waits
	addresses := []string{address}
	if other := strings.Replace(address, "127.0.0.1", "[::1]", 1); hasIPv6() {
		addresses = append(addresses, other)
	}
	for _, address := range addresses {
		if status, _, _ := get(t, address+"nn/index.html"); status != http.StatusOK {
			t.Error(address, status)
		}
	}
	cancel()
	select {
	case status := <-let:
		if status != http.StatusServiceUnavailable {
			t.Errorf("the waiting page was let go with %d", status)
		}
	case <-time.After(waitFor / 2):
		t.Error("the waiting page was not let go")
	}
	select {
	case err := <-ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(waitFor / 2):
		t.Fatal("it did not stop")
	}
}

// hasIPv6 reports whether this machine has the address ::1.
func hasIPv6() bool {
	listener, err := net.Listen("tcp", "[::1]:0")
	if err == nil {
		listener.Close()
	}
	return err == nil
}

// smallSource is a small content folder.
func smallSource(t *testing.T) source {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "content")
	writeFile(t, filepath.Join(dir, "site.yaml"), goodSite)
	from, err := (&contentFlag{dir: dir}).open(quiet())
	if err != nil {
		t.Fatal(err)
	}
	return from
}

// TestThePreviewIsOpenedInTheBrowser uses a program as the browser, and another preview is on
// the port.
func TestThePreviewIsOpenedInTheBrowser(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("other systems open addresses otherwise")
	}
	dir := t.TempDir()
	opened := filepath.Join(dir, "opened")
	program := "#!/bin/sh\necho \"$1\" > \"" + opened + "\"\nwhile test -e \"$0\"; do sleep 0.1; done\n" // it stays open
	if err := os.WriteFile(filepath.Join(dir, "xdg-open"), []byte(program), 0o755); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", dir+string(os.PathListSeparator)+os.Getenv("PATH"))
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var stdout lockedBuffer
	cmd := quiet()
	cmd.SetOut(&stdout)
	from, ended := smallSource(t), make(chan error, 1)
	go func() { ended <- serve(ctx, cmd, from, uint16(taken.Addr().(*net.TCPAddr).Port), true) }()
	address := waitForAddress(t, &stdout)
	for range 100 {
		if data, _ := os.ReadFile(opened); len(data) > 0 {
			if got := strings.TrimSpace(string(data)); got != address {
				t.Errorf("opened %q, not %q", got, address)
			}
			cancel()
			select {
			case err := <-ended:
				if err != nil {
					t.Error(err)
				}
			case <-time.After(waitFor / 2):
				t.Error("the preview waits for the browser to be closed")
			}
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Error("no browser was opened")
}

// TestWithoutABrowserTheAddressIsPrinted also checks that the preview goes on.
func TestWithoutABrowserTheAddressIsPrinted(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("other systems open addresses otherwise")
	}
	t.Setenv("PATH", t.TempDir())
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	var stdout, stderr lockedBuffer
	cmd := quiet()
	cmd.SetOut(&stdout)
	cmd.SetErr(&stderr)
	from, ended := smallSource(t), make(chan error, 1)
	go func() { ended <- serve(ctx, cmd, from, 0, true) }()
	address := waitForAddress(t, &stdout)
	want := from.words.Text("command.no_browser", "address", address) + "\n"
	for range 100 {
		if stderr.String() != "" {
			break
		}
		time.Sleep(50 * time.Millisecond)
	}
	if got := stderr.String(); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	response, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// waitForAddress returns the address that the preview prints.
func waitForAddress(t *testing.T, stdout *lockedBuffer) string {
	t.Helper()
	for range 100 {
		if _, rest, ok := strings.Cut(stdout.String(), "http://"); ok {
			address, _, _ := strings.Cut(rest, " ")
			return "http://" + address
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("no address in %q", stdout.String())
	return ""
}

// lockedBuffer is written by the preview and read by the test.
type lockedBuffer struct {
	lock   sync.Mutex
	buffer bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.lock.Lock()
	defer b.lock.Unlock()
	return b.buffer.Write(p)
}

func (b *lockedBuffer) String() string {
	b.lock.Lock()
	defer b.lock.Unlock()
	return b.buffer.String()
}

func TestAPortInUseIsReported(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	port := strconv.Itoa(listener.Addr().(*net.TCPAddr).Port)
	content := smallSource(t).dir
	var stdout, stderr bytes.Buffer
	code := run(context.Background(), []string{"serve", "--content", content, "--port", port}, &stdout, &stderr)
	if code != exitProblems || !strings.Contains(stderr.String(), "cannot listen on port "+port+"; is another preview running? Choose another with --port") {
		t.Error(code, stderr.String())
	}
}

func TestTheSameNotesAreShownOnceAndProblemsEachTime(t *testing.T) {
	var stderr bytes.Buffer
	cmd := quiet()
	cmd.SetErr(&stderr)
	w := &watcher{from: source{words: i18n.For("en")}, say: cmd}
	var notes, wrong problem.List
	notes.Advise(problem.Place{File: "a"}, "rule", "worth knowing")
	wrong.Add(problem.Place{File: "b"}, "rule", "wrong")
	for _, list := range []*problem.List{&notes, &notes, &wrong, &wrong, &notes} {
		w.showProblems(list)
	}
	if want := "note: a: worth knowing [rule]\nb: wrong [rule]\n1 problem\nb: wrong [rule]\n1 problem\nnote: a: worth knowing [rule]\n"; stderr.String() != want {
		t.Errorf("shown\n%s\nwant\n%s", stderr.String(), want)
	}
}
