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

// SessionLink is a session in a list. Lang is set when its texts are in another
// language than the page.
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

// sessions gives the texts of the sessions, in the order of the programme.
func (p *Texts) sessions() []*programme.Document {
	found := p.Documents(func(d *programme.Document) bool { return d.Session != nil })
	slices.SortStableFunc(found, func(a, b *programme.Document) int {
		return cmp.Or(a.Session.Number-b.Session.Number, a.Session.Date.Compare(b.Session.Date))
	})
	return found
}

// SessionLinks gives all sessions as seen from a page.
func (p *Texts) SessionLinks(from string) []SessionLink {
	var links []SessionLink
	for _, text := range p.sessions() {
		s := text.Session
		address := p.Addresses.Document(text.Path)
		links = append(links, SessionLink{
			Name:      sessionName(p.Edition, text),
			Title:     text.Title,
			Short:     Short(text),
			Lead:      text.Lead,
			Number:    s.Number,
			Lang:      p.Foreign(text),
			Href:      page.Relative(from, address),
			Date:      s.Date,
			Change:    sessionChange(p, s),
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

// sessionName is what a session is called: its label, else its number.
func sessionName(e *page.Edition, text *programme.Document) string {
	if text.Session.Label != "" {
		return text.Session.Label
	}
	return e.Printer.Text("session.name", "number", strconv.Itoa(text.Session.Number))
}

// programmeIndex gives the address of the page of the programme: the text that
// holds the plan, else the first session; "" when there is neither.
func (p *Texts) ProgrammeAddress() string {
	if text := p.First(isPlan); text != nil {
		return p.Addresses.Document(text.Path)
	}
	if sessions := p.sessions(); len(sessions) > 0 {
		return p.Addresses.Document(sessions[0].Path)
	}
	return ""
}
