// Package page defines what a page is, and what all pages of a language share: its
// words, its addresses and the settings of the site.
//
// A template sees a [Page] and its body, and nothing more. Every address
// in them is relative to the page and ready to use.
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
	Figures     bool // has drawings of results
	Live        bool // has figures that can be explored or saved
	Shell       *Shell
	Download    *Download     // a table of the page, written as a file of its own; may be nil
	Calendar    *CalendarFile // sessions for the reader's own calendar, likewise; may be nil
	Scripts     []Script      // values that the scripts of the page fetch when they are needed

	// Body returns the part that only this page has. It is called when the page
	// is rendered, so that a site of any size fits in memory, and any worker
	// may call it.
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

// Link is a link with its text. Without Href it is only a text. Lang is set if the text is in
// another language than the page.
type Link struct {
	Text string
	Href string
	Lang i18n.Lang
	Note string // after the link in small print; may be empty
}

// Action is a link shown as a button.
type Action struct {
	Text    string
	Lang    i18n.Lang // of the text, if it is not that of the page
	Href    string
	Icon    string // of the theme; may be empty
	Primary bool
}

// Alternate is the same page in another language, or that language's home page if there is no
// such page.
type Alternate struct {
	Lang i18n.Lang
	Name string // the language's own name
	Href string
}

// Shell is what surrounds every page. There is one per language and folder.
type Shell struct {
	Root         string // the link to the site's folder: "../../"
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

// Run is a piece of text in one style. A sentence is several of them, so that the theme decides
// the markup and the translation decides the order.
type Run struct {
	Text   string
	Href   string // "" for plain text
	Strong bool
}

// Sentence is a text with links and stressed words in it.
type Sentence []Run
