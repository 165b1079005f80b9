// Package generator makes the site: it reads the content, checks it, protects
// the people behind the results, plans the pages and renders them.
//
//	read -> check -> protect -> plan -> render -> write
//
// Each step takes values and returns values, and none calls back into an earlier
// one. What a step may import of the others is in architecture_test.go. The same
// content gives the same bytes: no step uses a clock, the network or randomness.
package generator

import (
	"io/fs"
	"iter"

	"tifaktor/generator/check"
	"tifaktor/generator/disclosure"
	"tifaktor/generator/i18n"
	"tifaktor/generator/mention"
	"tifaktor/generator/output"
	"tifaktor/generator/page"
	"tifaktor/generator/problem"
	"tifaktor/generator/site"
	"tifaktor/generator/texts"
)

// Site is a finished site, ready to be written.
type Site struct {
	Pages int // how many pages it has
	Files iter.Seq2[output.File, error]

	// Ledger returns the content's ledger as it is once this site has been published. It
	// belongs beside the content and never in the site. Ledger is nil if the site has no
	// results.
	Ledger func() output.File

	// Organisation is what the organisation is called in the first language of the site.
	Organisation string
	// Formerly is what it was called there before, the oldest first.
	Formerly []string

	// Base is the path that the site is published under, with slashes at both ends; ""
	// when site.yaml does not say it.
	Base string

	// EmbeddedIn are the origins of other hosts that may show the site in a frame.
	EmbeddedIn []string

	// Unprotected are the ids of the rounds that their source has protected:
	// tifaktor hides nothing in them.
	Unprotected []string

	// Rounds is the protection of each round of results in words, for the list of files.
	Rounds []string

	// Placeholders is what must be replaced before others read the site.
	Placeholders []check.Placeholder

	// Mentions is where hidden units are beside numbers in what is published as it was
	// written, and nobody has confirmed that it was looked at.
	Mentions []mention.Mention

	parts *parts
}

// ResultsFile is where a site has its results as a table.
const ResultsFile = page.ResultsData

// RestsFile is where a site has the rests of units as a table, if it shows any.
const RestsFile = page.RestsData

// SameEvents reports whether two organisations, by their first names, have the same
// events in calendars.
func SameEvents(one, other string) bool { return texts.Domain(one) == texts.Domain(other) }

// Build makes the site from a content folder and a folder of themes. What is
// wrong with the content is added to problems; then there is no site. An error
// is the machine's, or a theme's. Nothing is rendered before the files are read,
// so Build alone reports whether there will be a site.
func Build(content, themes fs.FS, problems *problem.List) (*Site, error) {
	return NewMaker(content, themes).Build(problems)
}

// Language returns the first language of a content folder, which messages to its publisher are
// in. It is English if there is no site yet.
func Language(content fs.FS) i18n.Lang {
	if _, err := fs.Stat(content, "site.yaml"); err != nil {
		return "en"
	}
	return site.Read(content, &problem.List{}).Languages[0] // check says what is wrong with it
}

// ClosedRepositories returns the remotes of repositories that a content folder says are closed
// to others.
func ClosedRepositories(content fs.FS) []string {
	if _, err := fs.Stat(content, "site.yaml"); err != nil {
		return nil
	}
	return site.Read(content, &problem.List{}).ClosedRepositories
}

// Reason is what is shown of a unit in a round, and why not more.
type Reason = disclosure.Reason

// Explain reports to the publisher, and nobody else, what is shown of each unit and group in
// each round and why not more: oldest round first, units in the order of the tree. It makes no
// site.
func Explain(content fs.FS, problems *problem.List) ([]Reason, error) {
	m := NewMaker(content, nil)
	delivered := m.read(problems)
	if problems.Failed() {
		return nil, nil
	}
	_, reasons, err := protect(delivered, m.published, problems)
	if delivered.Results != nil {
		names := delivered.Results.Names()
		for i := range reasons {
			reasons[i].Names = names[reasons[i].Unit]
		}
	}
	return reasons, err
}
