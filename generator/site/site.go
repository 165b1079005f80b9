// Package site holds what a municipality decides about its site as a whole:
// site.yaml in the content folder.
package site

import "tifaktor/generator/i18n"

// LowestGroup is the lowest limit for the smallest group that a site may set.
// KS releases reports from three answers; nothing below that is ever shown.
const LowestGroup = 3

// DefaultGroup is the smallest group shown when site.yaml says nothing.
const DefaultGroup = 5

// Site is what site.yaml says.
type Site struct {
	Title        i18n.Text // what the site is called: "10-FAKTOR og leiarutvikling"
	Lead         i18n.Text // one sentence under the title of the home page
	Organisation i18n.Text // "Seljord kommune"
	Formerly     Names     // what the organisation was called before, when its site was made; the oldest first
	Department   i18n.Text // who answers for the site: "HR og organisasjon"; may be empty
	About        i18n.Text // one line in the footer about the survey; may be empty

	Languages []i18n.Lang // in order; the first is the default
	Theme     string      // a folder in themes/; "default" when site.yaml says nothing

	// Base is the path the site is published under, with slashes at both ends
	// ("/intranett/10-faktor/"); "" when unknown. Only 404.html needs it, since
	// a server shows that page at any address.
	Base string

	// EmbeddedIn are the origins of other hosts whose pages may show the site in a frame,
	// such as https://fjordvik.sharepoint.com.
	EmbeddedIn []string

	SmallestGroup int           // answers needed before a mean is shown; LowestGroup or more
	Rounding      Rounding      // what rounding may be relied on for
	Participation Participation // whether it is protected who answered
	Insider       int           // answers from which a unit's leader holds its report; 0 when that is not taken into account

	// NotPlaceholders are words that look like left-overs of the sample and are
	// not, such as the name of a municipality near by.
	NotPlaceholders []string

	// LookedAt are files in which hidden units stand beside numbers, and that somebody
	// has looked at, by their name below the content folder: the code of what was seen.
	LookedAt map[string]string

	// ClosedRepositories are the remotes of git repositories, as host/path, that nobody
	// else may read than those who may see the answers of small groups.
	ClosedRepositories []string

	AccessibilityStatement string
	Contact                Contact
}

// Participation says whether it is protected who answered.
type Participation uint8

const (
	// Protected leaves out how many were invited to a unit where that, with what is
	// shown of others, says whether fewer than a smallest group answered.
	Protected Participation = iota
	// Open shows how many were invited to every unit that is shown, as far as no number
	// of a hidden unit follows.
	Open
)

// Rounding tells what the rounding of printed means may be relied on for.
type Rounding uint8

// With Cover a few people may be left between a large unit and its parts, where
// rounding alone leaves their mean as wide as the scale. With Strict never.
const (
	Cover Rounding = iota
	Strict
)

// Contact is where readers turn with questions. Names are roles or
// departments, not persons.
type Contact struct {
	Name  i18n.Text
	Email string
	Phone string
}

// Words are those of the first language, in which the publisher is spoken to.
func (s *Site) Words() *i18n.Printer {
	if len(s.Languages) == 0 {
		return i18n.For("en")
	}
	return i18n.For(s.Languages[0])
}
