package hosting

import (
	"fmt"
	"path"
	"regexp"
	"strings"
)

// nginx returns what a server block of nginx includes. It has no path on the disk: that is in
// the root of the server block. Headers are repeated in each location, since nginx uses those
// of the outer one only if the inner one has none.
func nginx(site Site) string {
	var w confWriter
	w.text.WriteString(site.head(
		"Include it in a server block. Below its root the site lies in the folder BASE",
		"Who may read the site is decided in the server block too.",
	))
	if site.Base != "/" {
		folder := strings.TrimSuffix(site.Base, "/")
		above, name := path.Split(folder)
		w.open("location = %s", folder)
		w.line("absolute_redirect off;")
		w.nginxHeaders(site.headers())
		w.line("return 301 %s;", site.Base)
		w.shut("}")
		w.open("location ^~ %s.%s%s", above, name, hiddenNames) // the workspace beside the site
		w.line("return 404;")
		w.shut("}")
	}
	w.open("location ^~ %s", site.Base)
	w.line("index index.html;")
	w.line("autoindex off;")
	w.line("absolute_redirect off;")
	w.line("error_page 404 %s%s;", site.Base, NotFound)
	w.nginxTypes()
	w.nginxHeaders(site.headers())
	w.line("error_page 416 %s%s;", site.Base, beyond)
	w.open("location = %s%s", site.Base, beyond) // the location of the file has set the headers already
	w.line("internal;")
	w.line("add_header Vary \"\";")
	w.line("return 200 \"\";") // the status stays 416
	w.shut("}")
	w.open("location ~ \"^%s%s\"", regexp.QuoteMeta(site.Base), hashedPattern)
	w.line("max_ranges 0;")
	w.nginxHeaders(Headers(site.EmbeddedIn))
	w.line("add_header Cache-Control \"%s\";", Forever) // not for refusals, which caches do not keep by default
	w.shut("}")
	w.open("location ~ \"/\\.[^/]*%s\"", strings.TrimPrefix(hiddenNames, "."))
	w.line("return 404;")
	w.shut("}")
	w.shut("}")
	return w.text.String()
}

func (w *confWriter) nginxTypes() {
	w.line("charset utf-8;")
	var text []string
	for _, known := range Types {
		if known.Text && known.Name != "text/html" { // which nginx always includes
			text = append(text, known.Name)
		}
	}
	w.line("charset_types %s;", strings.Join(text, " "))
	w.line("default_type %s;", unknown)
	w.open("types")
	for _, known := range Types {
		w.line("%s %s;", known.Name, strings.TrimPrefix(known.Ending, "."))
	}
	w.shut("}")
}

// beyond is the location that nginx uses for a request for a part that a file does not have.
// Without it, all headers would be sent twice.
const beyond = hiddenNames + "-beyond"

// nginxHeaders writes the headers. With "always", answers other than files have them too.
func (w *confWriter) nginxHeaders(headers []Header) {
	w.line("expires off;")
	for _, header := range headers {
		w.line("add_header %s \"%s\" always;", header.Name, header.Value)
	}
}

// confWriter writes the lines of a configuration, indented inside blocks.
type confWriter struct {
	text  strings.Builder
	depth int
}

func (w *confWriter) line(format string, values ...any) {
	fmt.Fprintf(&w.text, strings.Repeat("    ", w.depth)+format+"\n", values...)
}

// open begins a block of nginx.
func (w *confWriter) open(format string, values ...any) { w.begin(format+" {", values...) }

// begin writes a line and indents those that follow.
func (w *confWriter) begin(format string, values ...any) {
	w.line(format, values...)
	w.depth++
}

func (w *confWriter) shut(line string) {
	w.depth--
	w.line("%s", line)
}
