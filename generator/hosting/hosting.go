// Package hosting describes how a web server must serve a site, and writes the
// configuration for each kind of server.
//
// Each thing is described once: the type of each kind of file (types.go), the headers
// (headers.go) and how long a browser may keep a file (cache.go). The preview uses the same,
// and so does the handler that serves a site in a container (handler.go). Each server has a
// file here that writes its configuration. To add one, write its file and list it in
// [Servers].
//
// Who may read the site is decided elsewhere, with one exception: azure.go lets in only users
// who have signed in.
package hosting

import (
	"iter"
	"strings"

	"tifaktor/generator/output"
)

// NotFound is the page that a server shows at addresses that the site does not have.
const NotFound = "404.html"

// Site is what a configuration needs to know about a site.
type Site struct {
	Base       string   // its path on the server, with slashes at both ends
	EmbeddedIn []string // the origins of other hosts that may show it in a frame
	Folder     string   // the name of its folder; only for container
	Tenant     string   // whose accounts may sign in: an id or a domain of Entra ID; only for azure

	hashed []string // its files with a hash of their content in their name, in order
}

// Server is a kind of web server.
type Server struct {
	Name   string
	InSite string // the file in the site that it reads; "" if it reads none
	Beside string // the ending of the file beside the site that it includes; "" if it includes none
	AtTop  bool   // a site always has a host name of its own there

	write func(Site) string
}

// Servers are all kinds, in the order that help lists them. A share serves files as they
// are, so it needs no configuration.
var Servers = []Server{
	{Name: "iis", InSite: "web.config", write: webConfig},
	{Name: "nginx", Beside: ".nginx.conf", write: nginx},
	{Name: "apache", Beside: ".apache.conf", write: apache},
	{Name: "azure", InSite: "staticwebapp.config.json", AtTop: true, write: staticWebApp},
	{Name: "container", Beside: ".Dockerfile", AtTop: true, write: container},
	{Name: "share"},
}

// Names returns the names of all servers.
func Names() []string {
	var names []string
	for _, server := range Servers {
		names = append(names, server.Name)
	}
	return names
}

// Named returns the server with a name; false if there is none.
func Named(name string) (Server, bool) {
	for _, server := range Servers {
		if server.Name == name {
			return server, true
		}
	}
	return Server{}, false
}

// NeedsBase reports whether the configuration of the server depends on the path of the site.
func (s Server) NeedsBase() bool { return s.write != nil }

// With returns the files of a site, followed by the file that the server reads.
func (s Server) With(files iter.Seq2[output.File, error], site Site) iter.Seq2[output.File, error] {
	if s.InSite == "" {
		return files
	}
	return func(yield func(output.File, error) bool) {
		site.hashed = nil
		for file, err := range files {
			if !yield(file, err) || err != nil {
				return
			}
			if IsHashed(file.Path) {
				site.hashed = append(site.hashed, file.Path)
			}
		}
		yield(output.File{Path: s.InSite, Data: []byte(s.write(site))}, nil)
	}
}

// Snippet returns the contents of the file beside the site.
func (s Server) Snippet(site Site) []byte { return []byte(s.write(site)) }

// SnippetHead begins each such file, so that a later run recognises it.
const SnippetHead = "# Written by tifaktor, and written anew each time: put nothing of your own here.\n"

// head returns the beginning of the file beside a site.
func (s Site) head(lines ...string) string {
	text := SnippetHead
	for _, line := range lines {
		text += "# " + strings.ReplaceAll(line, "BASE", s.Base) + "\n"
	}
	return text + "\n"
}

// hiddenNames is the beginning of the names of tifaktor's own files, which are not for
// readers: the list of files in the site, and the workspace beside it, which may have pages
// that were removed.
const hiddenNames = ".tifaktor"
