package hosting

import (
	"encoding/xml"
	"strings"

	"tifaktor/generator/output"
)

// webConfig returns web.config, which IIS reads in the folder of the site; it needs only the
// static content feature. Each setting is removed before it is added, since a folder above
// may have the same one, and IIS would then serve nothing at all.
//
// The page for missing addresses is served as a file, since IIS answers with 200 if it is
// configured with the address of a page instead.
func webConfig(site Site) string {
	var w xmlWriter
	w.text.WriteString("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- Written by tifaktor, and written anew each time: put nothing of your own here. -->\n")
	w.open("configuration")
	w.open("system.webServer")
	w.open("defaultDocument", "enabled", "true")
	w.open("files")
	w.leaf("clear")
	w.leaf("add", "value", "index.html")
	w.shut("files", "defaultDocument")
	w.leaf("directoryBrowse", "enabled", "false")
	w.staticContent()
	w.open("httpErrors", "errorMode", "Custom")
	w.leaf("remove", "statusCode", "404", "subStatusCode", "-1")
	w.leaf("error", "statusCode", "404", "subStatusCode", "-1", "path", NotFound, "responseMode", "File")
	w.shut("httpErrors")
	w.headers(Headers(site.EmbeddedIn))
	w.filtering()
	w.shut("system.webServer")
	for _, file := range site.hashed {
		w.open("location", "path", file)
		w.open("system.webServer")
		w.open("staticContent")
		w.leaf("clientCache", "cacheControlMode", "UseMaxAge", "cacheControlMaxAge", "365.00:00:00", "cacheControlCustom", "immutable")
		w.shut("staticContent", "system.webServer", "location")
	}
	w.shut("configuration")
	return w.text.String()
}

// staticContent writes the types of files, and that a browser must ask for them each time:
// DisableCache is no-cache in IIS.
func (w *xmlWriter) staticContent() {
	w.open("staticContent")
	w.leaf("clientCache", "cacheControlMode", "DisableCache")
	for _, known := range Types {
		w.leaf("remove", "fileExtension", known.Ending)
		w.leaf("mimeMap", "fileExtension", known.Ending, "mimeType", known.Full())
	}
	w.shut("staticContent")
}

func (w *xmlWriter) headers(headers []Header) {
	w.open("httpProtocol")
	w.open("customHeaders")
	w.leaf("remove", "name", "X-Powered-By")
	for _, header := range Headers(nil) { // these have the names of all headers
		w.leaf("remove", "name", header.Name)
	}
	for _, header := range headers {
		w.leaf("add", "name", header.Name, "value", header.Value)
	}
	w.shut("customHeaders", "httpProtocol")
}

// filtering refuses requests for tifaktor's own files. A hidden segment is the whole name of a
// file or a folder; a sequence that begins with a slash is the beginning of one.
func (w *xmlWriter) filtering() {
	w.open("security")
	w.open("requestFiltering")
	w.open("hiddenSegments")
	w.leaf("remove", "segment", output.ListName)
	w.leaf("add", "segment", output.ListName)
	w.shut("hiddenSegments")
	w.open("denyUrlSequences")
	w.leaf("remove", "sequence", "/"+hiddenNames)
	w.leaf("add", "sequence", "/"+hiddenNames)
	w.shut("denyUrlSequences", "requestFiltering", "security")
}

// xmlWriter writes elements, each on a line of its own.
type xmlWriter struct {
	text  strings.Builder
	depth int
}

func (w *xmlWriter) open(name string, attributes ...string) {
	w.element(name, attributes, ">")
	w.depth++
}

func (w *xmlWriter) leaf(name string, attributes ...string) { w.element(name, attributes, " />") }

// shut writes the ends of elements, the innermost first.
func (w *xmlWriter) shut(names ...string) {
	for _, name := range names {
		w.depth--
		w.text.WriteString(strings.Repeat("  ", w.depth) + "</" + name + ">\n")
	}
}

// element writes the start of an element with attributes, which are pairs of name and value.
func (w *xmlWriter) element(name string, attributes []string, end string) {
	w.text.WriteString(strings.Repeat("  ", w.depth) + "<" + name)
	for i := 0; i < len(attributes); i += 2 {
		w.text.WriteString(" " + attributes[i] + `="`)
		xml.EscapeText(&w.text, []byte(attributes[i+1])) // a builder takes everything
		w.text.WriteString(`"`)
	}
	w.text.WriteString(end + "\n")
}
