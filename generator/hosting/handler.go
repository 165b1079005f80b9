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

// Handler serves a site itself, at the top of a host name: the files of its list, by their
// names, and no others: not what tells another server how to serve it. The sums of the list
// are how a browser asks whether a file has changed, and how one that somebody changed is
// known. Pages of other hosts may show it in a frame only if they are named.
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

// file answers with a file of the list. One that is gone is not found.
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

// holds reports whether the bytes of a file are those of the list: it was so when the site
// was opened, and somebody may have changed it since.
func (h handler) holds(name string, data []byte) bool {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:]) == h.sums[name]
}

// refusals keeps what is no file, such as a part that a file does not have, from being kept.
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
