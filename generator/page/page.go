// Package plan decides which pages the site has and what each of them says.
//
// It reads results only as package survey holds them, after protection, so no
// page can know more than may be shown. Every kind of page has its own file and
// one line in pages. What a template can see is what a [Page] and its body
// hold, nothing more; every address in them is relative to the page and ready
// to use.
package page

import "tifaktor/generator/i18n"

// Page is one page of the site, without its body.
type Page struct {
	Path        string // from the site's folder: "nn/resultat/eining/heimetenesta.html"
	Layout      string // the theme's layouts/<Layout>.html
	Lang        i18n.Lang
	Section     Section
	Title       string // of the page; the shell adds the organisation
	Description string
	Kicker      string // the small line above the heading
	Crumbs      []Link // from the section down to the page itself, which has no Href
	Alternates  []Alternate
	Synthetic   bool // invented numbers are shown: the banner is printed
	Wide        bool // printed on landscape paper
	Live        bool // has figures that can be explored
	Shell       *Shell
	Download    *Download     // a table of the page, written as a file of its own; may be nil
	Calendar    *CalendarFile // sessions for the reader's own calendar, likewise; may be nil

	// Body makes the part that is the page's own. It is called when the page
	// is rendered, so that a site of any size fits in memory, and may be called
	// by any worker.
	Body func() (any, error)
}

// Section is an entry of the menu.
type Section string

// The entries of the menu, in order. No section is the home page and 404.
const (
	NoSection Section = ""
	Results   Section = "results"
	Programme Section = "programme"
	Tools     Section = "tools"
	About     Section = "about"
	Search    Section = "search"
)

// Link is a link with its text. Without Href it is only text. Lang is set when
// the text is in another language than the page.
type Link struct {
	Text string
	Href string
	Lang i18n.Lang
	Note string // said after the link in small print; may be empty
}

// Action is a link made as a button.
type Action struct {
	Text    string
	Lang    i18n.Lang // of the text, when it is not that of the page
	Href    string
	Icon    string // of the theme; may be empty
	Primary bool
}

// Alternate is the same page in another language; Href leads to that
// language's home page when there is no such page.
type Alternate struct {
	Lang i18n.Lang
	Name string // the language's own name
	Href string
}

// Shell is what surrounds every page: one per language and folder.
type Shell struct {
	Root         string // the way to the site's folder: "../../"
	Home         string
	Title        string
	Organisation string
	Department   string
	AboutSurvey  string
	Menu         []MenuItem
	Help         []Link // first column of links in the footer
	Legal        []Link // second column
}

// MenuItem is an entry of the menu.
type MenuItem struct {
	Section Section
	Text    string
	Href    string
}

// Run is a stretch of text in one style. A sentence is a row of runs, so that a
// theme decides the markup and a translation decides the order.
type Run struct {
	Text   string
	Href   string // "" for plain text
	Strong bool
}

// Sentence is a text with links and stressed words in it.
type Sentence []Run
