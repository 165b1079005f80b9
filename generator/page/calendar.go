package page

import (
	"time"

	"tifaktor/generator/i18n"
)

// CalendarFile is a file of events for a reader's own calendar.
type CalendarFile struct {
	Path   string // from the site's folder
	Name   string // of the calendar; "" if its event goes into one that the reader has
	Events func() []Event
}

// Event is a session in a calendar. All of it is in one language, that of the session's text.
type Event struct {
	UID         string    // the same in every language, whatever day the session is moved to
	Sequence    int       // of two events with the same UID, the newer one has the higher number
	Changed     time.Time // a day; decides between two events with the same Sequence
	Start, End  time.Time // local time in Norway, written as if in UTC
	Lang        i18n.Lang
	Title       string
	Where       string // may be empty
	Description string
	Cancelled   bool
}
