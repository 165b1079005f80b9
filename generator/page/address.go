package page

import (
	"path"
	"strconv"
	"strings"

	"tifaktor/generator/i18n"
)

// Addresses returns the address of every page in one language. Its words are the language's own
// (messages under path.), so that an address can be read.
type Addresses struct {
	lang    i18n.Lang
	printer *i18n.Printer
}

func (a Addresses) at(parts ...string) string {
	return string(a.lang) + "/" + path.Join(parts...) + ".html"
}

// Word returns a word of the addresses in the language.
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

// Plan returns the address of a unit's own worksheet. It is in a folder of its own, so that it is
// never the address of another page, whatever the id of the unit.
func (a Addresses) Plan(id string) string {
	return a.at(a.Word("results"), a.Word("plan"), id)
}

func (a Addresses) UnitCSV(id string) string { return beside(a.Unit(id), ".csv") }

// beside returns the address of a file in the folder of a page, with the name of the page.
func beside(page, ending string) string { return strings.TrimSuffix(page, ".html") + ending }

func (a Addresses) Factor(id string) string {
	return a.at(a.Word("results"), a.Word("factor"), id)
}

func (a Addresses) Tools() string  { return a.at(a.Word("tools"), "index") }
func (a Addresses) About() string  { return a.at(a.Word("about"), "index") }
func (a Addresses) Search() string { return a.at(a.Word("search")) }

// SearchPart returns the address of a part of the index of everything, if it has several pages:
// "sok/e.html", and "sok/e-2.html" for the second under a letter.
func (a Addresses) SearchPart(letter string, number int) string {
	return a.at(a.Word("search"), numbered(letter, number))
}

// SearchScript returns the address of a part of what the search looks in, the first of which has
// number 1.
func (a Addresses) SearchScript(number int) string {
	return beside(a.Search(), "-"+strconv.Itoa(number)+".js")
}

// ExplorerUnits returns the address of the names of all units for the explorer, and
// ExplorerNumbers that of a part of their numbers, the first of which has number 1.
func (a Addresses) ExplorerUnits() string {
	return beside(a.Explorer(), "-"+a.Word("units")+".js")
}

func (a Addresses) ExplorerNumbers(number int) string {
	return beside(a.Explorer(), "-"+strconv.Itoa(number)+".js")
}

// numbered returns a name with a number, which the first does not have.
func numbered(name string, number int) string {
	if number == 1 {
		return name
	}
	return name + "-" + strconv.Itoa(number)
}

func (a Addresses) Calendar() string     { return a.at(a.Word("calendar")) }
func (a Addresses) CalendarFile() string { return beside(a.Calendar(), ".ics") }

// Document returns the address of a text, with the same path as its file.
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

// Relative returns the relative link from one page to another file of the site. Both are paths
// from the site's folder. The second may end in #id.
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
