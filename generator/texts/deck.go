package texts

import (
	"html/template"
	"slices"
	"strconv"
	"time"

	"tifaktor/generator/i18n"
	"tifaktor/generator/page"
	"tifaktor/generator/programme"
)

// DeckBody is the body of the layouts "slides", for everyone in the room, and "script", for the
// speaker: the same slides, in the script with the speaker's notes.
type DeckBody struct {
	Title  string
	Lead   string
	Lang   i18n.Lang // of what the author wrote, if it is not that of the page
	Notice string
	Date   time.Time // of a session; zero for other texts, like the three below
	Start  int       // minutes since midnight
	End    int
	Where  string
	Slides []Slide
	Back   string // the link to the page of the text
	Room   string // the link to the slides
	Script string // the link to the speaker's script
}

// Slide is one slide of a deck, made from the front matter of the text or from a part of it.
type Slide struct {
	Kind   SlideKind
	ID     string
	Number int    // from 1
	Back   string // the link to the slide before; "" on the first
	On     string // the link to the next one; "" on the last
	Title  string
	Ours   bool      // the title is in the site's words, and so in the language of the page
	Lang   i18n.Lang // of what the author wrote, if it is not that of the page
	Form   string    // how an item is worked with, in the site's words: "To og to"; may be empty
	How    string    // the same in the author's words; may be empty
	Start  int       // of an item of the agenda: minutes since midnight; 0 for other slides
	Length int       // of that item, in minutes
	Lines  []string  // goals, or questions
	Agenda []AgendaItem
	Task   *Task   // of the kinds "method" and "task"
	Clocks []Clock // what can be timed; empty if nothing can
	Model  *Model
	Until  int // of a break: when it is over
	Parts  []ProsePart
	Shows  bool // numbers of the survey
	Notes  SpeakerNotes
}

// SlideKind is what a slide shows.
type SlideKind string

// The kinds of slide.
const (
	TitleSlide  SlideKind = "title"
	GoalsSlide  SlideKind = "goals"
	AgendaSlide SlideKind = "agenda"
	ItemSlide   SlideKind = "item"   // an item of the agenda
	BreakSlide  SlideKind = "break"  // likewise
	MethodSlide SlideKind = "method" // how a task is worked with
	TaskSlide   SlideKind = "task"
	ModelSlide  SlideKind = "model" // what a tool builds on
	PartSlide   SlideKind = "part"  // of the text
)

// Clock is a length of time that can be counted down on a slide.
type Clock struct {
	Name    string
	Minutes int
}

// SpeakerNotes are what the speaker can lean on: paragraphs of the front matter, or a part of
// the text.
type SpeakerNotes struct {
	Lines []string
	HTML  template.HTML
}

// DeckPages returns the slides of each text that has them, each with the script for the
// speaker.
func DeckPages(t *Texts) []page.Page {
	var made []page.Page
	for _, text := range t.Documents(func(d *programme.Document) bool { return d.Slides }) {
		made = append(made,
			deckPage(t, text, "slides", func(a page.Addresses) string { return a.Slides(text.Path) }),
			deckPage(t, text, "script", func(a page.Addresses) string { return a.Script(text.Path) }))
	}
	return made
}

func deckPage(t *Texts, text *programme.Document, layout string, address func(page.Addresses) string) page.Page {
	pg := t.NewPage(address, sections[text.Section], layout)
	pg.Title = t.Printer.Text("deck."+layout+"Title", "title", text.Title)
	pg.Description = t.Printer.Text("deck." + layout + "Lead")
	switch {
	case text.Session != nil:
		pg.Kicker = sessionName(t.Edition, text)
	case text.Tool != nil:
		pg.Kicker = timeAndGroup(text.Tool)
	}
	if len(text.Figures) > 0 && t.Survey != nil {
		pg.Figures, pg.Synthetic = true, t.Survey.Synthetic
	}
	pg.Crumbs = append(t.crumbs(text, pg.Path), page.Link{Text: t.Printer.Text("deck." + layout)})
	if last := len(pg.Crumbs) - 2; last >= 0 {
		pg.Crumbs[last].Href = page.Relative(pg.Path, t.Addresses.Document(text.Path))
	}
	pg.Body = func() (any, error) { return deckBody(t, text, pg.Path) }
	return pg
}

func deckBody(t *Texts, text *programme.Document, from string) (*DeckBody, error) {
	body := &DeckBody{
		Title: text.Title, Lead: text.Lead, Lang: t.Foreign(text),
		Back:   page.Relative(from, t.Addresses.Document(text.Path)),
		Room:   page.Relative(from, t.Addresses.Slides(text.Path)),
		Script: page.Relative(from, t.Addresses.Script(text.Path)),
	}
	if body.Lang != "" {
		body.Notice = t.OnlyIn(text.Path)
	}
	if s := text.Session; s != nil {
		body.Date, body.Start, body.End, body.Where = s.Date, int(s.Start), int(s.End), s.Where
	}
	maker, err := newDeck(t, text, from)
	if err != nil {
		return nil, err
	}
	body.Slides = maker.slides()
	numberSlides(body.Slides, body.Lang)
	return body, nil
}

// Modelled reports whether a slide has a model.
func (b *DeckBody) Modelled() bool {
	return slices.ContainsFunc(b.Slides, func(slide Slide) bool { return slide.Model != nil })
}

// numberSlides numbers the slides of a deck, links each to the next, and sets their language.
func numberSlides(slides []Slide, lang i18n.Lang) {
	for i := range slides {
		slides[i].Number, slides[i].Lang = i+1, lang
		slides[i].ID = slidePrefix + strconv.Itoa(i+1)
		if i > 0 {
			slides[i].Back, slides[i-1].On = "#"+slides[i-1].ID, "#"+slides[i].ID
		}
	}
}
