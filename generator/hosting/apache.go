package hosting

import (
	"regexp"
	"strings"
)

// apache returns what a virtual host of Apache includes. It has no path on the disk: that is
// in the DocumentRoot, or an Alias, of the virtual host. It needs mod_headers, and the modules
// that Apache always has.
func apache(site Site) string {
	var w confWriter
	w.text.WriteString(site.head(
		"Include it in a virtual host, where DocumentRoot or Alias makes BASE the folder of the site.",
		"It needs the module headers: a2enmod headers",
		"Who may read the site is decided in the virtual host too.",
	))
	w.line("RedirectMatch 404 \"/\\.[^/]*%s\"", strings.TrimPrefix(hiddenNames, "."))
	w.begin("<IfModule deflate_module>") // a packed page has another ETag, which is not known when it is asked for again
	w.line("DeflateAlterETag NoChange")
	w.shut("</IfModule>")
	if site.Base != "/" { // the redirect to it
		w.begin("<LocationMatch \"^%s$\">", regexp.QuoteMeta(strings.TrimSuffix(site.Base, "/")))
		w.apacheHeaders(site.headers())
		w.shut("</LocationMatch>")
	}
	w.begin("<Location \"%s\">", site.Base)
	w.line("Options -Indexes -ExecCGI -Includes -MultiViews")
	w.line("DirectoryIndex index.html")
	w.line("ErrorDocument 404 %s%s", site.Base, NotFound)
	for _, known := range Types {
		w.line("AddType %s %s", known.Name, known.Ending)
		if known.Text {
			w.line("AddCharset utf-8 %s", known.Ending)
		}
	}
	w.apacheHeaders(site.headers())
	w.shut("</Location>")
	w.begin("<LocationMatch \"^%s%s\">", regexp.QuoteMeta(site.Base), hashedPattern)
	w.line("MaxRanges none")
	w.line("Header always set Cache-Control \"%s\" \"expr=%%{REQUEST_STATUS} in {'200', '304'}\"", Forever) // and no refusal
	w.shut("</LocationMatch>")
	return w.text.String()
}

func (w *confWriter) apacheHeaders(headers []Header) {
	for _, header := range headers {
		w.line("Header always set %s \"%s\"", header.Name, header.Value)
	}
}
