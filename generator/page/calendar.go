package page

import (
	"time"

	"tifaktor/generator/i18n"
)

// CalendarFile is a file that a reader's own calendar takes events from.
type CalendarFile struct {
	Path   string // from the site's folder
	Name   string // of the calendar; "" when its event goes into one that the reader has
	Events func() []Event
}

// Event is a session as calendars hold it. All of it is in one language, that
// of the session's text.
type Event struct {
	UID         string    // the same in every language, whatever day the session is moved to
	Sequence    int       // the higher of two events with the same UID is the newer one
	Changed     time.Time // decides between two events of the same Sequence; a day
	Start, End  time.Time // what the clocks of Norway show, written as if in UTC
	Lang        i18n.Lang
	Title       string
	Where       string // may be empty
	Description string
	Cancelled   bool
}
