// Package site holds what a municipality decides about its site as a whole:
// site.yaml in the content folder.
package site

import (
	"tifaktor/generator/i18n"
	"tifaktor/generator/problem"
)

// LowestGroup is the lowest limit for the smallest group that a site may set.
// KS releases reports from three answers; nothing below that is ever shown.
const LowestGroup = 3

// DefaultGroup is the smallest group if site.yaml sets none.
const DefaultGroup = 5

// Site is the content of site.yaml.
type Site struct {
	Title        i18n.Text // the name of the site: "10-FAKTOR og leiarutvikling"
	Lead         i18n.Text // one sentence under the title of the home page
	Organisation i18n.Text // "Seljord kommune"
	Formerly     Names     // the names that the organisation had before; the oldest first
	Department   i18n.Text // who is responsible for the site: "HR og organisasjon"; may be empty
	About        i18n.Text // one line in the footer about the survey; may be empty

	Languages []i18n.Lang // in order; the first is the default
	Theme     string      // a folder in themes/; "default" if site.yaml names none

	// Base is the path the site is published under, with slashes at both ends
	// ("/intranett/10-faktor/"); "" if unknown. Only 404.html needs it, since
	// a server shows that page at any address.
	Base string

	// EmbeddedIn are the origins of other hosts whose pages may show the site in a frame,
	// such as https://fjordvik.sharepoint.com.
	EmbeddedIn []string

	SmallestGroup int           // answers needed before a mean is shown; LowestGroup or more
	Rounding      Rounding      // what rounding may be relied on for
	Participation Participation // whether participation is protected
	Insider       int           // the number of answers from which a unit's leader holds its report; 0 if leaders are not taken into account

	// NotPlaceholders are words that look like placeholders of the sample but are
	// not, such as the name of a neighbouring municipality.
	NotPlaceholders []string

	// LookedAt has the files in which hidden units are named beside numbers and which
	// somebody has looked at: the code of what was seen, by the name of the file below the
	// content folder.
	LookedAt map[string]string

	// ClosedRepositories are the remotes of git repositories, as host/path, that only people
	// who may see the answers of small groups can read.
	ClosedRepositories []string

	Search []Found // what people look for, beside the names of things

	AccessibilityStatement string
	Contact                Contact
}

// Found is what people here call something, or ask when they mean it: words for the search.
type Found struct {
	Words []string
	To    string // the path of a text, such as "om/anonymitet", or the id of a unit or a factor
	Place problem.Place
}

// Participation is whether participation is protected: whether a reader may learn how many
// of those invited answered in a small group.
type Participation uint8

const (
	// Protected hides how many were invited to a unit if that number, with what is shown of
	// others, would show whether fewer people than a smallest group answered.
	Protected Participation = iota
	// Open shows how many were invited to every unit that is shown, unless a number of a
	// hidden unit follows from it.
	Open
)

// Rounding is what the rounding of printed means may be relied on for.
type Rounding uint8

// With Cover, the remainder of a large unit may be a few people if rounding alone leaves
// the interval of their mean as wide as the scale. With Strict it may not.
const (
	Cover Rounding = iota
	Strict
)

// Contact is where readers can ask questions. Name is a role or a department, not a
// person.
type Contact struct {
	Name  i18n.Text
	Email string
	Phone string
}

// Words returns the messages in the first language, which messages to the publisher are in.
func (s *Site) Words() *i18n.Printer {
	if len(s.Languages) == 0 {
		return i18n.For("en")
	}
	return i18n.For(s.Languages[0])
}
