// Package hosting says how a web server has to serve a site, and writes that down for
// each kind of server.
//
// What is served is said once: the type of each kind of file (types.go), the headers
// (headers.go) and how long a browser may keep a file (cache.go). The preview serves by
// the same, and so does what serves a site by itself, in a container (handler.go). Each
// server has a file of its own that writes it in its own language. To add one, write its
// file and list it in [Servers].
//
// Who may read is not decided here, but where it cannot be forgotten: azure.go lets in
// nobody who has not signed in.
package hosting

import (
	"iter"
	"strings"

	"tifaktor/generator/output"
)

// NotFound is the page that a server shows at addresses that the site does not have.
const NotFound = "404.html"

// Site is what a server has to know of a site.
type Site struct {
	Base       string   // its path on the server, with slashes at both ends
	EmbeddedIn []string // the origins of other hosts that may show it in a frame
	Folder     string   // what its folder is called; only for container
	Tenant     string   // whose accounts may sign in: an id or a domain of Entra ID; only for azure

	hashed []string // its files with a mark of their content in their name, in order
}

// Server is a kind of web server.
type Server struct {
	Name   string
	InSite string // the file in the site that it reads; "" when it reads none
	Beside string // the ending of the file beside the site that it includes; "" when it includes none
	AtTop  bool   // a site always has a host name of its own there

	write func(Site) string
}

// Servers are all kinds, in the order that help shows them. A share serves files as they
// are, so it has nothing to be told.
var Servers = []Server{
	{Name: "iis", InSite: "web.config", write: webConfig},
	{Name: "nginx", Beside: ".nginx.conf", write: nginx},
	{Name: "apache", Beside: ".apache.conf", write: apache},
	{Name: "azure", InSite: "staticwebapp.config.json", AtTop: true, write: staticWebApp},
	{Name: "container", Beside: ".Dockerfile", AtTop: true, write: container},
	{Name: "share"},
}

// Names are the names of all servers.
func Names() []string {
	var names []string
	for _, server := range Servers {
		names = append(names, server.Name)
	}
	return names
}

// Named returns the server with a name; false when there is none.
func Named(name string) (Server, bool) {
	for _, server := range Servers {
		if server.Name == name {
			return server, true
		}
	}
	return Server{}, false
}

// NeedsBase reports whether what the server is told depends on where the site lies.
func (s Server) NeedsBase() bool { return s.write != nil }

// With adds the file that the server reads to the files of a site, as the last of them.
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

// Snippet is what stands in the file beside the site.
func (s Server) Snippet(site Site) []byte { return []byte(s.write(site)) }

// SnippetHead begins each such file, so that it is known again.
const SnippetHead = "# Written by tifaktor, and written anew each time: put nothing of your own here.\n"

// head begins the file beside a site.
func (s Site) head(lines ...string) string {
	text := SnippetHead
	for _, line := range lines {
		text += "# " + strings.ReplaceAll(line, "BASE", s.Base) + "\n"
	}
	return text + "\n"
}

// hiddenNames begin the names of files that are tifaktor's own and no part of what readers
// read: the list of files in the site, and the workspace beside it, which may hold pages
// that were taken away.
const hiddenNames = ".tifaktor"
