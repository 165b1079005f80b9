package page

import (
	"path"
	"strings"

	"tifaktor/generator/i18n"
)

// Addresses gives the path of every page in one language. The words in them
// are the language's own (messages under path.), so an address can be read.
type Addresses struct {
	lang    i18n.Lang
	printer *i18n.Printer
}

func (a Addresses) at(parts ...string) string {
	return string(a.lang) + "/" + path.Join(parts...) + ".html"
}

func (a Addresses) Word(name string) string { return a.printer.Text("path." + name) }

func (a Addresses) Home() string  { return a.at("index") }
func (a Addresses) Whole() string { return a.at(a.Word("results"), "index") }
func (a Addresses) Units() string { return a.at(a.Word("results"), a.Word("units")) }

func (a Addresses) Explorer() string {
	return a.at(a.Word("results"), a.Word("explorer"))
}

func (a Addresses) Unit(id string) string {
	return a.at(a.Word("results"), a.Word("unit"), id)
}

// Plan is the address of a unit's own sheet. It is in a folder of its own, so
// that no id of a unit can make it another page's.
func (a Addresses) Plan(id string) string {
	return a.at(a.Word("results"), a.Word("plan"), id)
}

func (a Addresses) UnitCSV(id string) string { return beside(a.Unit(id), ".csv") }

// beside is the address of a file that lies beside a page, under its name.
func beside(page, ending string) string { return strings.TrimSuffix(page, ".html") + ending }

func (a Addresses) Factor(id string) string {
	return a.at(a.Word("results"), a.Word("factor"), id)
}

func (a Addresses) Tools() string  { return a.at(a.Word("tools"), "index") }
func (a Addresses) About() string  { return a.at(a.Word("about"), "index") }
func (a Addresses) Search() string { return a.at(a.Word("search")) }

func (a Addresses) Calendar() string     { return a.at(a.Word("calendar")) }
func (a Addresses) CalendarFile() string { return beside(a.Calendar(), ".ics") }

// Document is the address of a text: its own place among the files.
func (a Addresses) Document(docPath string) string { return a.at(docPath) }

func (a Addresses) Slides(docPath string) string {
	return beside(a.Document(docPath), "-"+a.Word("slides")+".html")
}

func (a Addresses) Script(docPath string) string {
	return beside(a.Document(docPath), "-"+a.Word("script")+".html")
}

func (a Addresses) DocumentCalendar(docPath string) string {
	return beside(a.Document(docPath), ".ics")
}

// Relative gives the way from one page to another file of the site, as a
// relative link. Both are paths from the site's folder; to may end in #id.
func Relative(from, to string) string {
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
