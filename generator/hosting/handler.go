package hosting

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"maps"
	"net/http"
	"path"
	"strings"
	"time"
)

// Handler returns a handler that serves a site at the top of a host name: the files of its
// list and no others, and not the configuration of another server. The sums of the list are
// the ETags of the files, and a file that no longer has its sum is not served. Pages of the
// hosts in embeddedIn may show the site in a frame.
func Handler(site fs.FS, sums map[string]string, embeddedIn []string) http.Handler {
	sums = maps.Clone(sums)
	for _, server := range Servers {
		delete(sums, server.InSite)
	}
	return handler{site, sums, embeddedIn}
}

type handler struct {
	site       fs.FS
	sums       map[string]string
	embeddedIn []string
}

func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	SetHeaders(w.Header(), h.embeddedIn)
	w.Header().Set("Cache-Control", Fresh)
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "Only GET and HEAD are answered.", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	_, isFile := h.sums[name]
	_, isFolder := h.sums[name+"/index.html"]
	switch {
	case isFile:
		h.file(w, r, name)
	case isFolder:
		w.Header().Set("Location", path.Base(name)+"/")
		w.WriteHeader(http.StatusMovedPermanently)
	default:
		h.notFound(w, r)
	}
}

// file answers with a file of the list, or 404 if it no longer exists.
func (h handler) file(w http.ResponseWriter, r *http.Request, name string) {
	data, err := fs.ReadFile(h.site, name)
	switch {
	case err != nil:
		h.notFound(w, r)
		return
	case !h.holds(name, data):
		http.Error(w, "The file is not the one that was published.", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", TypeOf(strings.ToLower(path.Ext(name))))
	w.Header().Set("ETag", `"`+h.sums[name]+`"`)
	if IsHashed(name) {
		w.Header().Set("Cache-Control", Forever)
	}
	http.ServeContent(refusals{w}, r, name, time.Time{}, bytes.NewReader(data))
}

// holds reports whether the bytes of a file are those of the list. They were when the site was
// opened, but somebody may have changed the file since.
func (h handler) holds(name string, data []byte) bool {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:]) == h.sums[name]
}

// refusals is a writer of answers that no cache may keep unless they are a file, or a part of
// one.
type refusals struct{ http.ResponseWriter }

func (w refusals) WriteHeader(status int) {
	if status >= http.StatusBadRequest {
		w.Header().Set("Cache-Control", Fresh)
	}
	w.ResponseWriter.WriteHeader(status)
}

func (h handler) notFound(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", TypeOf(".html"))
	w.WriteHeader(http.StatusNotFound)
	if data, err := fs.ReadFile(h.site, NotFound); err == nil && h.holds(NotFound, data) && r.Method == http.MethodGet {
		w.Write(data)
	}
}
