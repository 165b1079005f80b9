package main

import (
	"embed"
	"net"
	"net/http"
	"path"
	"strconv"
	"strings"
	"sync"
	"time"

	"tifaktor/generator/hosting"
)

// waitFor is how long a page waits for an answer to "has anything changed?"
// before it asks again.
const waitFor = 20 * time.Second

// ownFiles are the preview's own script and style sheet.
//
//go:embed preview
var ownFiles embed.FS

// preview serves the site from memory, where it is packed, to this machine.
//
// Pages get a script that waits for the next build and reloads them. Their own content
// security policy is served unchanged, and allows only scripts and style sheets from the
// same host: so the script asks by adding script elements, and problems have a style
// sheet of their own.
type preview struct {
	lock    sync.Mutex
	now     state
	changed chan struct{} // closed when now is replaced
}

// state is what the preview shows after a build.
type state struct {
	number int               // counts builds
	files  map[string]packed // the last whole site; nil before there was one
	wrong  []string          // the problems that prevent a newer site
	counts string            // the number of problems, in words
}

func newPreview() *preview { return &preview{changed: make(chan struct{})} }

// show replaces the old site by a new one.
func (p *preview) show(files map[string]packed) {
	p.replace(func(old state) state { return state{number: old.number + 1, files: files} })
}

// fail keeps the old site and shows why there is no new one.
func (p *preview) fail(counts string, wrong []string) {
	p.replace(func(old state) state {
		return state{number: old.number + 1, files: old.files, wrong: wrong, counts: counts}
	})
}

func (p *preview) replace(next func(state) state) {
	p.lock.Lock()
	defer p.lock.Unlock()
	p.now = next(p.now)
	close(p.changed)
	p.changed = make(chan struct{})
}

func (p *preview) look() (now state, changed <-chan struct{}) {
	p.lock.Lock()
	defer p.lock.Unlock()
	return p.now, p.changed
}

// ServeHTTP answers one request. It refuses any other host name, since such a request
// comes from a page elsewhere whose name was pointed here (DNS rebinding). No other site
// may fetch a file or show a page in a frame.
func (p *preview) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	header := w.Header()
	hosting.SetHeaders(header, nil)
	header.Set("X-Frame-Options", "DENY")
	header.Set("Content-Security-Policy", "frame-ancestors 'none'")
	header.Set("Cache-Control", "no-store")
	switch {
	case !isThisMachine(r.Host):
		http.Error(w, "The preview answers at 127.0.0.1, [::1] and localhost only.", http.StatusForbidden)
	case r.Method != http.MethodGet && r.Method != http.MethodHead:
		header.Set("Allow", "GET, HEAD")
		http.Error(w, "The preview only shows pages.", http.StatusMethodNotAllowed)
	case r.URL.Path == "/-/changed":
		p.waitForChange(w, r)
	case strings.HasPrefix(r.URL.Path, "/-/"):
		serveOwn(w, strings.TrimPrefix(r.URL.Path, "/-/"))
	default:
		now, _ := p.look()
		now.serve(w, r)
	}
}

func isThisMachine(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	return host == "127.0.0.1" || host == "::1" || host == "[::1]" || strings.EqualFold(host, "localhost")
}

// waitForChange answers with a script that reloads the page, as soon as there
// is a newer build than the one the page was made by.
func (p *preview) waitForChange(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", hosting.TypeOf(".js"))
	now, changed := p.look()
	if r.URL.Query().Get("since") == strconv.Itoa(now.number) {
		select {
		case <-changed:
		case <-time.After(waitFor):
			return
		case <-r.Context().Done():
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
	}
	w.Write([]byte("location.reload();\n"))
}

func serveOwn(w http.ResponseWriter, name string) {
	data, err := ownFiles.ReadFile("preview/" + name)
	if err != nil {
		http.Error(w, "There is no such file.", http.StatusNotFound)
		return
	}
	w.Header().Set("Content-Type", hosting.TypeOf(path.Ext(name)))
	w.Write(data)
}

// serve answers with a file of the site. The address of a folder returns its index.html,
// and never a list of its files.
func (s state) serve(w http.ResponseWriter, r *http.Request) {
	if s.files == nil {
		write(w, http.StatusInternalServerError, ".html", s.problemPage())
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	file, found := s.files[name]
	if _, isFolder := s.files[name+"/index.html"]; !found && isFolder {
		http.Redirect(w, r, "/"+name+"/", http.StatusFound)
		return
	}
	status := http.StatusOK
	if !found {
		name, file, status = hosting.NotFound, s.files[hosting.NotFound], http.StatusNotFound
	}
	data, ext := file.unpack(), strings.ToLower(path.Ext(name))
	if ext == ".html" {
		data = s.addTo(data)
	}
	write(w, status, ext, data)
}

func write(w http.ResponseWriter, status int, ext string, data []byte) {
	w.Header().Set("Content-Type", hosting.TypeOf(ext))
	w.Header().Set("Content-Length", strconv.Itoa(len(data)))
	w.WriteHeader(status)
	w.Write(data)
}
