package main

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"path"
	"strconv"
	"strings"
	"sync"
	"time"

	"tifaktor/generator"
	"tifaktor/generator/hosting"
)

// waitFor is how long a page waits for an answer to "has anything changed?"
// before it asks again.
const waitFor = 20 * time.Second

// ownFiles are the preview's own script and style sheet.
//
//go:embed preview
var ownFiles embed.FS

// preview serves the site to this machine, and makes each page when it is asked for.
//
// Pages get a script that waits for the next site and shows the page as it is there. Their
// own content security policy is served unchanged, and allows only scripts and style sheets
// from the same host: so the script asks by adding script elements, and the answer is a
// script too; problems have a style sheet of their own.
type preview struct {
	lock    sync.Mutex
	now     state
	changed chan struct{} // closed when now is replaced
}

// state is what the preview shows.
type state struct {
	number int             // counts sites and failures
	site   *generator.Site // the last whole site; nil before there was one
	wrong  []string        // the problems that prevent a newer site
	counts string          // the number of problems, in words
}

func newPreview() *preview { return &preview{changed: make(chan struct{})} }

// show replaces the old site by a new one.
func (p *preview) show(site *generator.Site) {
	p.replace(func(old state) state { return state{number: old.number + 1, site: site} })
}

// fail keeps the old site and shows why there is no new one.
func (p *preview) fail(counts string, wrong []string) {
	p.replace(func(old state) state {
		return state{number: old.number + 1, site: old.site, wrong: wrong, counts: counts}
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

// waitForChange answers with a script that shows the page anew, as soon as there is a newer
// site than the one that it was made by. If the page is the same there, the script says so.
func (p *preview) waitForChange(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", hosting.TypeOf(".js"))
	asked := r.URL.Query()
	now, changed := p.look()
	if asked.Get("since") == strconv.Itoa(now.number) {
		select {
		case <-changed:
		case <-time.After(waitFor):
			return
		case <-r.Context().Done():
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		now, _ = p.look()
	}
	made := now.page(asked.Get("page"))
	if made.sum() == asked.Get("sum") {
		fmt.Fprintf(w, "tifaktorPreview.same(%d);\n", now.number)
		return
	}
	text, err := json.Marshal(string(now.withScript(made))) // every text has a form in JSON
	if err != nil {
		panic(err)
	}
	fmt.Fprintf(w, "tifaktorPreview.show(%s);\n", text)
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
	name := strings.TrimPrefix(r.URL.Path, "/")
	if s.site != nil && name != "" && !strings.HasSuffix(name, "/") && !s.site.Has(name) && s.site.Has(name+"/index.html") {
		http.Redirect(w, r, "/"+name+"/", http.StatusFound)
		return
	}
	made := s.page(r.URL.Path)
	data := made.data
	if made.ext == ".html" {
		data = s.withScript(made)
	}
	w.Header().Set("Content-Type", hosting.TypeOf(made.ext))
	w.Header().Set("Content-Length", strconv.Itoa(len(data)))
	w.WriteHeader(made.status)
	w.Write(data)
}

// answer is a file as it is shown, without the script that waits.
type answer struct {
	status int
	ext    string
	data   []byte
}

// sum identifies what is shown.
func (a answer) sum() string {
	sum := sha256.Sum256(a.data)
	return hex.EncodeToString(sum[:8])
}

// page makes the file at an address, with the problems, if any, above a page.
func (s state) page(address string) answer {
	if s.site == nil {
		return answer{http.StatusInternalServerError, ".html", s.problemPage("The site is shown here when they are corrected.")}
	}
	name := strings.TrimPrefix(address, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	status := http.StatusOK
	data, err := s.site.File(name)
	if errors.Is(err, fs.ErrNotExist) {
		name, status = hosting.NotFound, http.StatusNotFound
		data, err = s.site.File(name)
	}
	if err != nil {
		failed := state{counts: "1 problem", wrong: []string{err.Error()}}
		return answer{http.StatusInternalServerError, ".html", failed.problemPage("The other pages can be seen.")}
	}
	ext := strings.ToLower(path.Ext(name))
	if ext == ".html" {
		data = s.withProblems(data)
	}
	return answer{status, ext, data}
}
