package texts

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// SessionLink is a session in a list. Lang is set if its text is in another language than the
// page.
type SessionLink struct {
	Name      string // "Samling 2", "Oppstart"
	Title     string
	Short     string
	Lead      string
	Number    int
	Lang      i18n.Lang
	Href      string
	Date      time.Time // zero while it is not decided
	Change    string    // as in SessionBody
	Cancelled bool
	Start     int
	End       int
	Where     string
	Bring     []string
	Current   bool
}

// sessions returns the texts of the sessions, in the order of the programme.
func (t *Texts) sessions() []*programme.Document {
	found := t.Documents(func(d *programme.Document) bool { return d.Session != nil })
	slices.SortStableFunc(found, func(a, b *programme.Document) int {
		return cmp.Or(a.Session.Number-b.Session.Number, a.Session.Date.Compare(b.Session.Date))
	})
	return found
}

// SessionLinks returns all sessions with links from a page.
func (t *Texts) SessionLinks(from string) []SessionLink {
	var links []SessionLink
	for _, text := range t.sessions() {
		s := text.Session
		address := t.Addresses.Document(text.Path)
		links = append(links, SessionLink{
			Name:      sessionName(t.Edition, text),
			Title:     text.Title,
			Short:     Short(text),
			Lead:      text.Lead,
			Number:    s.Number,
			Lang:      t.Foreign(text),
			Href:      page.Relative(from, address),
			Date:      s.Date,
			Change:    sessionChange(t, s),
			Cancelled: s.Cancelled,
			Start:     int(s.Start),
			End:       int(s.End),
			Where:     s.Where,
			Bring:     s.Bring,
			Current:   address == from,
		})
	}
	return links
}

// sessionName returns the label of a session, or its number if it has none.
func sessionName(e *page.Edition, text *programme.Document) string {
	if text.Session.Label != "" {
		return text.Session.Label
	}
	return e.Printer.Text("session.name", "number", strconv.Itoa(text.Session.Number))
}

// ProgrammeAddress returns the address of the page of the programme: of the text with the plan,
// else of the first session, else "".
func (t *Texts) ProgrammeAddress() string {
	if text := t.First(isPlan); text != nil {
		return t.Addresses.Document(text.Path)
	}
	if sessions := t.sessions(); len(sessions) > 0 {
		return t.Addresses.Document(sessions[0].Path)
	}
	return ""
}
