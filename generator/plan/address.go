package plan

import (
	"path"
	"strings"

	"tifaktor/generator/i18n"
)

// addresses gives the path of every page in one language. The words in them
// are the language's own (messages under path.), so an address can be read.
type addresses struct {
	lang    i18n.Lang
	printer *i18n.Printer
}

func (a addresses) at(parts ...string) string {
	return string(a.lang) + "/" + path.Join(parts...) + ".html"
}

func (a addresses) word(name string) string { return a.printer.Text("path." + name) }

func (a addresses) home() string  { return a.at("index") }
func (a addresses) whole() string { return a.at(a.word("results"), "index") }
func (a addresses) units() string { return a.at(a.word("results"), a.word("units")) }

func (a addresses) explorer() string {
	return a.at(a.word("results"), a.word("explorer"))
}

func (a addresses) unit(id string) string {
	return a.at(a.word("results"), a.word("unit"), id)
}

// plan is the address of a unit's own sheet. It is in a folder of its own, so
// that no id of a unit can make it another page's.
func (a addresses) plan(id string) string {
	return a.at(a.word("results"), a.word("plan"), id)
}

func (a addresses) unitCSV(id string) string { return beside(a.unit(id), ".csv") }

// beside is the address of a file that lies beside a page, under its name.
func beside(page, ending string) string { return strings.TrimSuffix(page, ".html") + ending }

func (a addresses) factor(id string) string {
	return a.at(a.word("results"), a.word("factor"), id)
}

func (a addresses) tools() string  { return a.at(a.word("tools"), "index") }
func (a addresses) about() string  { return a.at(a.word("about"), "index") }
func (a addresses) search() string { return a.at(a.word("search")) }

func (a addresses) calendar() string     { return a.at(a.word("calendar")) }
func (a addresses) calendarFile() string { return beside(a.calendar(), ".ics") }

// document is the address of a text: its own place among the files.
func (a addresses) document(docPath string) string { return a.at(docPath) }

func (a addresses) slides(docPath string) string {
	return beside(a.document(docPath), "-"+a.word("slides")+".html")
}

func (a addresses) script(docPath string) string {
	return beside(a.document(docPath), "-"+a.word("script")+".html")
}

func (a addresses) documentCalendar(docPath string) string {
	return beside(a.document(docPath), ".ics")
}

// relative gives the way from one page to another file of the site, as a
// relative link. Both are paths from the site's folder; to may end in #id.
func relative(from, to string) string {
	fromDirs := strings.Split(path.Dir(from), "/")
	if fromDirs[0] == "." {
		fromDirs = nil
	}
	toParts := strings.Split(to, "/")
	same := 0
	for same < len(fromDirs) && same < len(toParts)-1 && fromDirs[same] == toParts[same] {
		same++
	}
	return strings.Repeat("../", len(fromDirs)-same) + strings.Join(toParts[same:], "/")
}
